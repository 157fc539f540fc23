using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pengukuran;

/// <summary>The decision record of a quarter: who met, what was decided, what became of it; photos and minutes beside it.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class DialogModel(TerapkanKeputusan terapkan, DaftarBukti daftarBukti, DaftarAlur alur, KunciTahap kunci) : HalamanInstansi
{
    private IReadOnlyList<NasibKeputusan> _nasib = [];

    [BindProperty(SupportsGet = true, Name = "n")]
    public int Nomor { get; set; }

    public BerkasTermuat? Berkas { get; private set; }

    public DialogKinerja? Dialog { get; private set; }

    public IReadOnlyList<KeadaanDokumen> Keadaan { get; private set; } = [];

    public KeadaanDokumen Kini => Keadaan[Nomor - 1];

    public TampilanBukti Bukti { get; private set; } = null!;

    /// <summary>Why the record cannot be changed now; none where it can.</summary>
    public string? Terkunci { get; private set; }

    public bool BolehUbah => Boleh(Hak.UbahRealisasi) && Terkunci is null;

    /// <summary>Whether the bar of the workflow does not say it already.</summary>
    public bool SebutTerkunci => Boleh(Hak.UbahRealisasi) && !DokumenAlur.Terkunci(Kini.Status);

    public bool BolehTerapkan => Boleh(Hak.UbahRencana) && TerapkanKeputusan.Disetujui(Kini.Status) && _nasib.Any(k => k.Keadaan == KeadaanKeputusan.Belum);

    public Table? Aksi => Dialog is null ? null : TabelDialog.PerubahanAksi(Berkas!.Hasil, Dialog);

    public Table? Pergeseran => Dialog is null ? null : TabelDialog.Pergeseran(Berkas!.Hasil, Dialog);

    public string Ubah => $"{Pangkal}/ubah/dialog?kunci={Kunci}";

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        Dialog = Berkas?.Berkas.Pengukuran.Dialog.FirstOrDefault(d => d.Triwulan == Nomor);
        var keadaan = new List<KeadaanDokumen>();
        for (var n = 1; n <= 4; n++)
            keadaan.Add(await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Dialog, n.ToString(CultureInfo.InvariantCulture), HttpContext.RequestAborted));
        Keadaan = keadaan;
        Terkunci = (await kunci.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Dialog, Kunci)], HttpContext.RequestAborted)).Values.FirstOrDefault();
        _nasib = Dialog is null ? [] : TerapkanKeputusan.Nasib(Berkas!.Berkas, Dialog, n => TerapkanKeputusan.Disetujui(Keadaan[n - 1].Status));
        var bukti = await daftarBukti.JalankanAsync(Instansi.Id, Tahun, JenisButir.Dialog, HttpContext.RequestAborted);
        Bukti = new(Pangkal, JenisButir.Dialog, Kunci, [.. bukti[Kunci]], BolehUbah);
    }

    /// <summary>Puts the decisions about actions into the action plan.</summary>
    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostTerapkanAsync()
    {
        var salah = await terapkan.JalankanAsync(Instansi.Id, Tahun, Pelaku, Nomor, HttpContext.RequestAborted);
        TempData[salah.Count > 0 ? "Galat" : "Kabar"] = salah.Count > 0 ? string.Join('\n', salah) : "Keputusan diterapkan pada rencana aksi.";
        return Redirect($"{Pangkal}/pengukuran/dialog/{Kunci}");
    }

    /// <summary>What became of a decision; none where it changes no action.</summary>
    public NasibKeputusan? Nasib(KeputusanDialog keputusan) => _nasib.FirstOrDefault(k => ReferenceEquals(k.Keputusan, keputusan));

    public string? NamaIndikator(string? kode) => Berkas!.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == kode)?.Nama ?? kode;

    private string Kunci => Nomor.ToString(CultureInfo.InvariantCulture);
}
