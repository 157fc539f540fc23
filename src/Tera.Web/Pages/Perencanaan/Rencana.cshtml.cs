using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>The plan as a tree: misi, tujuan, sasaran, indicators, and the programmes that carry them; what hangs nowhere is marked.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class RencanaModel(DaftarAlur alur, PindahUrutan pindah, KunciTahap kunci, KunciIsi kunciIsi) : HalamanInstansi
{
    private ILookup<(string, string), TemuanButir> _temuan = Array.Empty<TemuanButir>().ToLookup(t => ("", ""));

    public BerkasTermuat? Berkas { get; private set; }

    public KeadaanDokumen Keadaan { get; private set; } = null!;

    /// <summary>Why nothing of the plan can be changed now; none where it can.</summary>
    public string? Terkunci { get; private set; }

    /// <summary>Why no indicator can be added or taken away, nor what measures be changed; none where they can.</summary>
    public string? UkuranTerkunci { get; private set; }

    public bool BolehUbah => Boleh(Hak.UbahRencana) && Terkunci is null;

    /// <summary>Whether the bar of the workflow does not say it already.</summary>
    public bool SebutTerkunci => Boleh(Hak.UbahRencana) && !DokumenAlur.Terkunci(Keadaan.Status);

    public RencanaKinerja Rencana => Berkas!.Berkas.Perencanaan;

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        Keadaan = await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Renstra, "", HttpContext.RequestAborted);
        if (Berkas is null)
            return;
        _temuan = Berkas.Temuan.ToLookup(t => (t.Jenis, t.Kunci));
        Terkunci = (await kunci.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Indikator, "")], HttpContext.RequestAborted)).Values.FirstOrDefault();
        UkuranTerkunci = Terkunci is null ? await kunciIsi.UkuranAsync(Instansi.Id, Tahun, HttpContext.RequestAborted) : null;
    }

    /// <summary>Moves a sasaran or an indicator one place.</summary>
    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostPindahAsync(string jenis, string kunci, int langkah)
    {
        var hasil = await pindah.JalankanAsync(Instansi.Id, Tahun, Pelaku, jenis, kunci, langkah, HttpContext.RequestAborted);
        if (!hasil.Berhasil)
            TempData["Galat"] = string.Join('\n', hasil.Sebab);
        return Redirect($"{Pangkal}/rencana#u-{jenis}-{Uri.EscapeDataString(kunci)}");
    }

    public IReadOnlyList<TemuanButir> Temuan(string jenis, string kunci) => [.. _temuan[(jenis, kunci)]];

    public IEnumerable<Sasaran> SasaranDari(string tujuan) => Rencana.Sasaran.Where(s => s.Tujuan == tujuan);

    public IEnumerable<Sasaran> TanpaTujuan => Rencana.Sasaran.Where(s => s.Tujuan is null || Rencana.Tujuan.All(t => t.Kode != s.Tujuan));

    public IEnumerable<Core.Anggaran.Program> ProgramDari(string sasaran) => Berkas!.Berkas.Anggaran.Program.Where(p => p.Sasaran.Any(s => s.Kode == sasaran));

    public IEnumerable<Core.Anggaran.Program> TanpaSasaran => Berkas!.Berkas.Anggaran.Program.Where(p => !p.Penunjang && p.Sasaran.Count == 0);

    public string Ubah(string jenis, string kunci) => $"{Pangkal}/ubah/{jenis}?kunci={Uri.EscapeDataString(kunci)}";

    public string Tambah(string jenis, string induk = "") => $"{Pangkal}/ubah/{jenis}?baru=true&induk={Uri.EscapeDataString(induk)}";
}
