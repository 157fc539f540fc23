using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Documents.Model;
using Tera.Reports.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>What is made from the plan and fixed: IKU decrees, the PK of every level, the action plan; each with where it stands.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class DokumenRencanaModel(DaftarAlur alur, PenandatanganPk penandatangan) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    public KeadaanDokumen Iku { get; private set; } = null!;

    public KeadaanDokumen Aksi { get; private set; } = null!;

    public IReadOnlyList<(Core.Perencanaan.PerjanjianKinerja Pk, KeadaanDokumen Keadaan)> Pk { get; private set; } = [];

    /// <summary>Posts of those who signed, by code of the agreement.</summary>
    public IReadOnlyDictionary<string, Core.Organisasi.Pejabat> Penandatangan { get; private set; } = null!;

    public Table? TabelAksi { get; private set; }

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        if (Berkas is null)
            return;
        Iku = await KeadaanAsync(DokumenAlur.Iku, "");
        Aksi = await KeadaanAsync(DokumenAlur.RencanaAksi, "");
        var pk = new List<(Core.Perencanaan.PerjanjianKinerja, KeadaanDokumen)>();
        foreach (var p in Berkas.Berkas.Perencanaan.PerjanjianKinerja.OrderBy(p => p.Tingkat))
            pk.Add((p, await KeadaanAsync(DokumenAlur.Pk, p.Kode)));
        Pk = pk;
        Penandatangan = await penandatangan.SemuaAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        TabelAksi = TabelRencanaAksi.Susun(Berkas.Hasil);
    }

    public bool BolehUbah(KeadaanDokumen keadaan) => Boleh(Hak.UbahRencana) && !DokumenAlur.Terkunci(keadaan.Status);

    /// <summary>Whether a change of a PK below the head's can begin with it; the head's has a button of its own.</summary>
    public bool BolehDiubah(Core.Perencanaan.PerjanjianKinerja pk, KeadaanDokumen keadaan) => Boleh(Hak.UbahRencana) && keadaan.Status == StatusAlur.Ditetapkan && PihakPerjanjian.Bawahan(pk);

    public string Ubah(string jenis, string kunci) => $"{Pangkal}/ubah/{jenis}?kunci={Uri.EscapeDataString(kunci)}";

    private Task<KeadaanDokumen> KeadaanAsync(string dokumen, string kunci) => alur.KeadaanAsync(Instansi.Id, Tahun, dokumen, kunci, HttpContext.RequestAborted);
}
