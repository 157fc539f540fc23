using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Perencanaan;

/// <summary>Figures that a head agreed to with a quarter but that stand in other pieces: the year's realisasi, money spent, outputs and physical progress of the budget's lines, and the policy that measures them.</summary>
internal static class KunciAngka
{
    private static readonly EqualityComparer<JsonNode> Sama = EqualityComparer<JsonNode>.Create(JsonNode.DeepEquals);

    /// <summary>Why pieces cannot become what they would, by piece; those that are not there can.</summary>
    internal static async Task<Dictionary<(string Jenis, string Kunci), string>> SebabAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = new Dictionary<(string, string), string>();
        var diperiksa = perubahan.Where(p => IsianTriwulan.Ada(p.Jenis)).ToList();
        if (diperiksa.Count == 0 || await TerkunciAsync(db, instansi, tahun, cancel) is not { Count: > 0 } triwulan)
            return sebab;
        var (jenis, kunci) = (diperiksa.ConvertAll(p => p.Jenis), diperiksa.ConvertAll(p => p.Kunci));
        var ada = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && jenis.Contains(b.Jenis) && kunci.Contains(b.Kunci)).ToDictionaryAsync(b => (b.Jenis, b.Kunci), b => b.Isi, cancel);
        foreach (var p in diperiksa)
        {
            if (Berubah(p.Jenis, Baca(ada.GetValueOrDefault((p.Jenis, p.Kunci))), Baca(p.Isi), triwulan) is { } satu)
                sebab[(p.Jenis, p.Kunci)] = satu;
        }

        return sebab;
    }

    /// <summary>Which fields of a piece cannot be changed now, with the reason that a save would give.</summary>
    internal static async Task<IsianTerkunci> IsianAsync(TeraDb db, Guid instansi, int tahun, string jenis, JsonObject isi, CancellationToken cancel)
    {
        if (!IsianTriwulan.Ada(jenis) || await TerkunciAsync(db, instansi, tahun, cancel) is not { Count: > 0 } triwulan)
            return IsianTerkunci.Tiada;
        var terisi = IsianTriwulan.Semua(jenis, isi).Select(a => (a.Tempat, Sebab: Pada(a.Triwulan))).Where(a => a.Sebab is not null).ToList();
        return new([.. IsianTriwulan.Mungkin(jenis).Select(Pada).OfType<string>().Distinct()], t => IsianTriwulan.Triwulan(jenis, isi, t) is { } n ? Pada(n) : IsianTriwulan.Penanda(isi, t) is { } baris ? Baris(baris) : null, Baris);

        string? Pada(int n) => Pengunci(triwulan, n) is { } a ? Sudah(a, jenis) : null;

        string? Baris(string awalan) => terisi.Find(t => t.Tempat.StartsWith(awalan, StringComparison.Ordinal)).Sebab;
    }

    /// <summary>The quarter by which a figure of one is locked: its own, or a later one that prints what was reached up to its end.</summary>
    private static Alur? Pengunci(IEnumerable<Alur> terkunci, int triwulan) => terkunci.FirstOrDefault(a => int.Parse(a.Kunci, CultureInfo.InvariantCulture) >= triwulan);

    private static string Sudah(Alur a, string jenis) =>
        $"{NamaDokumen.Dari(a.Dokumen, a.Kunci)} sudah {NamaDokumen.Status(a.Status)} oleh {a.Oleh} {(jenis == JenisButir.Pengukuran ? "dan diukur dengan kebijakan itu" : "dengan angka itu")}. {NamaDokumen.Jalan(a.Status)}";

    private static string? Berubah(string jenis, JsonObject? lama, JsonObject? baru, List<Alur> triwulan)
    {
        var (semula, menjadi) = (IsianTriwulan.Semua(jenis, lama).ToLookup(a => a.Letak), IsianTriwulan.Semua(jenis, baru).ToLookup(a => a.Letak));
        return semula.Concat(menjadi).DistinctBy(a => a.Key)
            .Where(a => !semula[a.Key].Select(s => s.Nilai).SequenceEqual(menjadi[a.Key].Select(s => s.Nilai), Sama))
            .SelectMany(a => a).OrderBy(a => a.Triwulan)
            .Select(a => Pengunci(triwulan, a.Triwulan) is { } pengunci ? $"{a.Sebutan} berubah, padahal {Kecil(Sudah(pengunci, jenis))}" : null).FirstOrDefault(s => s is not null);
    }

    private static async Task<List<Alur>> TerkunciAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).OrderBy(a => a.Kunci).ToListAsync(cancel)).FindAll(a => DokumenAlur.Terkunci(a.Status));

    private static string Kecil(string kalimat) => char.ToLowerInvariant(kalimat[0]) + kalimat[1..];

    private static JsonObject? Baca(string? isi) => isi is null ? null : JsonNode.Parse(isi)!.AsObject();
}
