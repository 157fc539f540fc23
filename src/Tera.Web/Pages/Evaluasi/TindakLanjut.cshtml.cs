using Microsoft.AspNetCore.Mvc;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Core.Evaluasi;
using Tera.Documents.Model;
using Tera.Reports.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Recommendations that are followed up in this year's file, with their recap.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class TindakLanjutModel(BawaHasil bawa, DaftarDokumen daftar, DaftarRalat ralat, TimeProvider waktu) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    public IReadOnlyList<Rekomendasi> Rekomendasi => Berkas?.Berkas.Evaluasi.DitindaklanjutiPada(Tahun) ?? [];

    /// <summary>What was done in a year before: a record, not asked again.</summary>
    public IReadOnlyList<Rekomendasi> Ditutup => Berkas?.Berkas.Evaluasi.SelesaiSebelum(Tahun) ?? [];

    /// <summary>Those of them that no evaluator has verified.</summary>
    public int DitutupSepihak => Ditutup.Count(r => r.Keadaan() == KeadaanTindakLanjut.Diakui);

    /// <summary>What this year's own evaluation recommends: followed up in the next year.</summary>
    public int UntukBerikut => (Berkas?.Berkas.Evaluasi.Rekomendasi.Count ?? 0) - Rekomendasi.Count - Ditutup.Count;

    public bool AdaBerikut { get; private set; }

    public Table? Rekap => Berkas is null ? null : TabelRekapTindakLanjut.Susun(Berkas.Hasil);

    /// <summary>Published corrections that withdrew recommendations of years before.</summary>
    public IReadOnlyList<RalatHasil> Ralat { get; private set; } = [];

    /// <summary>Recommendations of last year's file that this one lacks.</summary>
    public int Menunggu { get; private set; }

    /// <summary>The matrix as it is kept; none where there is nothing to follow up.</summary>
    public SuratTersimpan? Matriks { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public DateOnly HariIni => waktu.HariIni();

    public async Task OnGetAsync() => await SiapAsync();

    [HakTindakan(Hak.UbahEvaluasi)]
    public async Task<IActionResult> OnPostBawaAsync()
    {
        var hasil = await bawa.JalankanAsync(Instansi.Id, Tahun, Pelaku, HttpContext.RequestAborted);
        if (hasil.Berhasil)
        {
            TempData["Kabar"] = "Rekomendasi dari tahun sebelumnya dibawa ke sini. Susun aksi dan tenggatnya.";
            return Redirect($"{Pangkal}/tindak-lanjut");
        }

        Kesalahan = [hasil.Terkunci ?? "Rekomendasi belum dapat dibawa. Muat ulang halaman ini."];
        await SiapAsync();
        return Page();
    }

    private async Task SiapAsync()
    {
        Berkas = await BerkasAsync();
        Menunggu = await bawa.MenungguAsync(Instansi.Id, Tahun, Berkas, HttpContext.RequestAborted);
        AdaBerikut = UntukBerikut > 0 && await bawa.AdaAsync(Instansi.Id, Tahun + 1, HttpContext.RequestAborted);
        Ralat = await ralat.MencabutAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        var rak = await RakSurat.MuatAsync(daftar, this);
        if (Rekomendasi.Count > 0)
            Matriks = rak.Surat("tindak-lanjut", "tindak-lanjut", $"Matriks tindak lanjut tahun {Tahun}");
    }
}
