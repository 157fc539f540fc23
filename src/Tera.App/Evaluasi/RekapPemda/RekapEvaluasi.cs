using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi.RekapPemda;

/// <summary>An agency in the government's table.</summary>
/// <param name="Tahap">Where its worksheet is; none where nobody has begun.</param>
/// <param name="Hasil">Published result of the year.</param>
/// <param name="Lalu">Result of the year before.</param>
/// <param name="Selesai">Recommendations that an evaluator verified as done.</param>
/// <param name="Diakui">Those that are done as the agency says, and that nobody verified.</param>
public sealed record BarisRekap(string Slug, string Nama, TahapKerja? Tahap, HasilLhe? Hasil, HasilLhe? Lalu, int Rekomendasi, int Selesai, int Diakui, int Proses, int Terlambat)
{
    public int Belum => Rekomendasi - Selesai - Diakui - Proses;

    /// <summary>Year of the file in which <see cref="Hasil"/> stands.</summary>
    public int TahunHasil { get; init; }

    /// <summary>Year of the file in which <see cref="Lalu"/> stands.</summary>
    public int TahunLalu { get; init; }
}

/// <summary>A criterion that agencies miss most often.</summary>
public sealed record CelahUmum(string Kode, string Uraian, int Instansi, int Dari);

/// <summary>Results by one template: predicates and criteria of different templates are not the same.</summary>
/// <param name="Templat">The template; none for results that were entered without a worksheet.</param>
/// <param name="Instansi">Results by it.</param>
/// <param name="Sebaran">Agencies by predicate, the best first.</param>
/// <param name="Celah">What most of them lack.</param>
public sealed record KelompokTemplat(TemplatLke? Templat, int Instansi, IReadOnlyList<(string Predikat, string Sebutan, int Jumlah)> Sebaran, IReadOnlyList<CelahUmum> Celah)
{
    /// <summary>Its name with code and version, for a heading.</summary>
    public string Sebutan => Templat is { } t ? $"{t.Nama}, {t.Dasar} ({t.Kode} versi {t.Versi.ToString(CultureInfo.InvariantCulture)})" : "Hasil yang dicatat tanpa lembar kerja";
}

/// <summary>A year of all agencies.</summary>
/// <param name="Instansi">How many have a result.</param>
/// <param name="RataRata">Mean of their results, 0 to 100.</param>
/// <param name="Predikat">Of the mean; none where results are by templates with other predicates.</param>
/// <param name="Naik">How many are higher than the year before, of those that have both.</param>
/// <param name="Dibandingkan">How many have both.</param>
/// <param name="LainSusunan">Of those, how many were graded by other components or weights the year before.</param>
public sealed record TahunRekap(int Tahun, int Instansi, decimal RataRata, string? Predikat, int Naik, int Dibandingkan, int LainSusunan);

/// <summary>Evaluation of all agencies of a year.</summary>
/// <param name="Kelompok">Results by template, the most used first.</param>
/// <param name="Tren">Years with results up to this one, the oldest first.</param>
public sealed record Rekap(IReadOnlyList<BarisRekap> Baris, IReadOnlyList<KelompokTemplat> Kelompok, IReadOnlyList<TahunRekap> Tren, decimal? RataRata)
{
    public JumlahRekap Jumlah => JumlahRekap.Dari(Baris);
}

/// <summary>The government's table: published results beside those of the year before, how they spread, what most agencies lack, and follow-up.</summary>
public sealed class RekapEvaluasi(TeraDb db, HasilSemuaInstansi semua, TimeProvider waktu)
{
    /// <summary>Years that the trend looks back.</summary>
    private const int TahunTren = 5;

    public async Task<Rekap> JalankanAsync(int tahun, CancellationToken cancel = default)
    {
        var instansi = await db.Instansi.AsNoTracking().OrderBy(i => i.Nama).Select(i => new { i.Id, i.Slug, i.Nama, i.Aktif }).ToListAsync(cancel);
        // What is published stays in force while its correction is prepared.
        var kerja = await db.Set<Penilaian>().AsNoTracking().Where(p => p.Tahun > tahun - TahunTren && p.Tahun <= tahun).Select(p => new { p.InstansiId, p.Tahun, Tahap = p.Ralat == null ? p.Tahap : TahapKerja.Terbit }).ToListAsync(cancel);
        var tahap = kerja.Where(p => p.Tahun == tahun).ToDictionary(p => p.InstansiId, p => p.Tahap);
        var belumTerbit = kerja.Where(p => p.Tahap != TahapKerja.Terbit).Select(p => (p.InstansiId, p.Tahun)).ToHashSet();
        var isi = await semua.BacaAsync(tahun, tahun - TahunTren + 1, cancel);
        var hasil = isi.SelectMany(i => i.Value.Hasil.Select(h => (InstansiId: i.Key, Tahun: h.TahunBerkas, h.Hasil)))
            // What is being evaluated here has no result before it is published, whatever a file says.
            .Where(h => !belumTerbit.Contains((h.InstansiId, h.Hasil.Tahun))).GroupBy(h => (h.InstansiId, h.Hasil.Tahun)).ToDictionary(g => g.Key, g => g.MinBy(h => h.Tahun) is var h ? (h.Hasil, Berkas: h.Tahun) : default);
        EvaluasiInstansi Milik(Guid id) => isi.GetValueOrDefault(id, EvaluasiInstansi.Kosong);
        var hari = waktu.HariIni();
        // An agency that was closed since keeps the result of its years: the mean of a year is one wherever it stands.
        List<BarisRekap> baris = [.. instansi.Where(i => i.Aktif ? Milik(i.Id).Sekitar || tahap.ContainsKey(i.Id) : hasil.ContainsKey((i.Id, tahun))).Select(i => new BarisRekap(
            i.Slug, i.Nama, tahap.TryGetValue(i.Id, out var t) ? t : null, hasil.GetValueOrDefault((i.Id, tahun)).Hasil, hasil.GetValueOrDefault((i.Id, tahun - 1)).Hasil,
            Milik(i.Id).Rekomendasi.Count, Pada(i.Id, KeadaanTindakLanjut.Selesai), Pada(i.Id, KeadaanTindakLanjut.Diakui), Pada(i.Id, KeadaanTindakLanjut.DalamProses),
            Milik(i.Id).Rekomendasi.SelectMany(r => r.Aksi).Count(a => a.Terlambat(hari))) { TahunHasil = hasil.GetValueOrDefault((i.Id, tahun)).Berkas, TahunLalu = hasil.GetValueOrDefault((i.Id, tahun - 1)).Berkas })];
        var nilai = baris.Select(b => b.Hasil?.Total.Nilai).OfType<Hasil>().Where(n => n.Ada).Select(n => n.Angka).ToList();
        return new(baris, Kelompok(baris), Tren(tahun, hasil.ToDictionary(h => h.Key, h => h.Value.Hasil)), nilai.Count == 0 ? null : nilai.Sum() / nilai.Count);

        int Pada(Guid di, KeadaanTindakLanjut keadaan) => Milik(di).Rekomendasi.Count(r => r.Keadaan() == keadaan);
    }

    // Without a worksheet the predicates are those of the decree.
    private static IReadOnlyList<KelompokTemplat> Kelompok(List<BarisRekap> baris) =>
        [.. baris.Select(b => b.Hasil).OfType<HasilLhe>().Where(h => h.Total.Nilai.Ada).GroupBy(h => (h.Templat?.Kode, h.Templat?.Versi))
            .OrderBy(g => g.Key.Kode is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Kode, StringComparer.Ordinal)
            .Select(g => new KelompokTemplat(g.First().Templat, g.Count(), Sebaran(g.First().Templat ?? TemplatLkeJson.Bawaan[0], [.. g]), Celah(g)))];

    private static IReadOnlyList<(string, string, int)> Sebaran(TemplatLke templat, List<HasilLhe> hasil) =>
        [.. templat.Predikat.OrderByDescending(p => p.LebihDari).Select(p => (p.Predikat, p.Sebutan, hasil.Count(h => h.Total.Predikat == p.Predikat)))];

    // In the template's order where as many miss them. Only worksheets tell which criterion was missed; a result that was entered as a sum does not.
    private static IReadOnlyList<CelahUmum> Celah(IEnumerable<HasilLhe> hasil) =>
        [.. hasil.Select(h => h.Lke?.Pada(TahapPenilaian.Final)).OfType<HasilTahapLke>().SelectMany(t => t.SemuaKriteria()).Where(k => k.Terpenuhi is not null)
            .GroupBy(k => k.Kriteria.Kode).Select(g => new CelahUmum(g.Key, g.First().Kriteria.Uraian, g.Count(k => k.Terpenuhi == false), g.Count()))
            .Where(c => c.Instansi > 0).OrderByDescending(c => c.Instansi)];

    private static IReadOnlyList<TahunRekap> Tren(int tahun, Dictionary<(Guid InstansiId, int Tahun), HasilLhe> hasil) =>
        [.. hasil.Where(h => h.Key.Tahun <= tahun && h.Key.Tahun > tahun - TahunTren && h.Value.Total.Nilai.Ada).GroupBy(h => h.Key.Tahun).OrderBy(g => g.Key).Select(g =>
        {
            var rata = g.Sum(h => h.Value.Total.Nilai.Angka) / g.Count();
            var berdua = g.Select(h => (Kini: h.Value, Lalu: hasil.GetValueOrDefault((h.Key.InstansiId, g.Key - 1)))).Where(h => h.Lalu is { Total.Nilai.Ada: true }).ToList();
            var predikat = g.Select(h => (h.Value.Templat ?? TemplatLkeJson.Bawaan[0]).PredikatUntuk(rata)?.Predikat).Distinct(StringComparer.Ordinal).ToList();
            return new TahunRekap(g.Key, g.Count(), rata, predikat.Count == 1 ? predikat[0] : null, berdua.Count(h => JumlahRekap.Naik(h.Kini, h.Lalu)), berdua.Count, berdua.Count(h => !h.Kini.Sekomponen(h.Lalu!)));
        })];
}
