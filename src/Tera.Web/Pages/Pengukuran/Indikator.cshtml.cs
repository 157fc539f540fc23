using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Core.Anggaran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pengukuran;

/// <summary>One indicator: where it stands and is heading, its quarters with their evidence, and the money and posts behind it.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class IndikatorModel(DaftarBukti daftar) : HalamanInstansi
{
    public KeadaanIndikator Keadaan { get; private set; } = null!;

    public string Induk { get; private set; } = "";

    public Chart? Tren { get; private set; }

    public IReadOnlyList<IReadOnlyList<BarisBukti>> Bukti { get; private set; } = [];

    public IReadOnlyList<(BarisAnggaran Program, decimal Porsi)> Program { get; private set; } = [];

    /// <summary>Programmes of the same sasaran that name other indicators of it.</summary>
    public IReadOnlyList<string> Sesasaran { get; private set; } = [];

    public IReadOnlyList<PerjanjianKinerja> Perjanjian { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken cancel)
    {
        if (await BerkasAsync() is not { } berkas || HitungRingkasan.Indikator(berkas).FirstOrDefault(k => k.Hasil.Indikator.Kode == kode) is not { } keadaan)
            return NotFound();
        Keadaan = keadaan;
        var induk = keadaan.Hasil.Induk;
        Induk = berkas.Hasil.Pengukuran.Sasaran.FirstOrDefault(s => s.Kode == induk)?.Uraian ?? "";
        Tren = Grafik.Tren(berkas.Hasil, keadaan.Hasil);
        var bukti = await daftar.JalankanAsync(Instansi.Id, Tahun, JenisButir.Triwulan, cancel);
        Bukti = [.. Enumerable.Range(1, 4).Select(n => bukti[JenisButir.KunciTriwulan(kode, n)].ToList())];
        Program = [.. berkas.Hasil.Anggaran.Program.SelectMany(p => p.Sasaran.Where(s => s.Kode == induk && (s.Indikator is null || s.Indikator == kode)).Select(s => (p, s.Porsi)))];
        Sesasaran = [.. berkas.Hasil.Anggaran.Program.SelectMany(p => p.Sasaran.Where(s => s.Kode == induk && s.Indikator is not null && s.Indikator != kode).Select(s => $"{p.Kode} {p.Nama} ({s.Indikator})".TrimStart())).Distinct()];
        Perjanjian = [.. berkas.Berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Target.Any(t => t.Indikator == kode) || p.Individu.Any(i => i.Menunjang == kode))];
        return Page();
    }
}
