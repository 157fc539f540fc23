using System.Globalization;
using Tera.App.Berkas;
using Tera.Core.Berkas;

namespace Tera.Cli;

/// <summary>What an import would change in the data file that is there.</summary>
internal static class BedaImpor
{
    private const int Terbanyak = 8;

    /// <summary>"2 diubah (pk PK1, realisasi S1.1)", "" where nothing would change, null where there is no file, or none that can be read.</summary>
    public static string? Ringkas(string path, BerkasKinerja baru)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        if (BerkasJson.Baca(stream).Berkas is not { } lama)
        {
            return null;
        }

        var (dulu, kini) = (Bagian(lama), Bagian(baru));
        string[] beda =
        [
            .. lama.Tahun == baru.Tahun ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"tahun {lama.Tahun} menjadi {baru.Tahun}")],
            .. Sebut("ditambah", kini.Keys.Except(dulu.Keys, StringComparer.Ordinal)),
            .. Sebut("diubah", kini.Keys.Where(k => dulu.TryGetValue(k, out var isi) && isi != kini[k])),
            .. Sebut("dihapus", dulu.Keys.Except(kini.Keys, StringComparer.Ordinal)),
        ];
        return beda.Length == 0 && !BerkasJson.Tulis(lama).AsSpan().SequenceEqual(BerkasJson.Tulis(baru)) ? "urutannya" : string.Join("; ", beda);
    }

    private static Dictionary<string, string> Bagian(BerkasKinerja berkas) =>
        Pemecah.Pecah(berkas).GroupBy(b => $"{b.Jenis} {b.Kunci}".TrimEnd(), StringComparer.Ordinal).ToDictionary(b => b.Key, b => string.Concat(b.Select(x => x.Induk + x.Isi)), StringComparer.Ordinal);

    private static IEnumerable<string> Sebut(string apa, IEnumerable<string> bagian)
    {
        var semua = bagian.ToList();
        return semua.Count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{semua.Count} {apa} ({string.Join(", ", semua.Take(Terbanyak))}{(semua.Count > Terbanyak ? ", …" : "")})")];
    }
}
