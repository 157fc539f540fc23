using System.Text.RegularExpressions;

namespace Tera.Reports.Buku;

/// <summary>Headings as people change them: case, spaces, the mark of what must be filled.</summary>
internal static partial class Ejaan
{
    private const int Terpanjang = 120;

    public static bool Sama(string judul, string tertulis) => Baku(judul).Equals(Baku(tertulis), StringComparison.OrdinalIgnoreCase);

    /// <summary>What to say of a heading that nobody knows, and the column that may be meant: the one of the nearest name, or the missing one that should stand there.</summary>
    public static (string Pesan, Kolom? Kolom) TidakDikenal(string jenis, string tertulis, IReadOnlyList<Kolom> hilang, Kolom? seharusnya = null)
    {
        var kolom = Terdekat(Baku(tertulis), hilang.Select(k => k.Judul)) is { } judul ? hilang.First(k => k.Judul == judul)
            : seharusnya is { Wajib: true } or { WajibTetapiBolehKosong: true } && hilang.Contains(seharusnya) ? seharusnya : null;
        return ($"{jenis} '{Baku(tertulis)}' tidak dikenal. {(kolom is null ? "Kembalikan judulnya seperti dalam templat, atau hapus." : $"Maksud Anda '{kolom.Judul}'?")}", kolom);
    }

    /// <summary>"Maksud Anda 'x'?" where one of the words contains or is contained in what is written, or differs by a third at most.</summary>
    public static string? Saran(string kata, IEnumerable<string> dikenal) => Terdekat(kata, dikenal) is { } terdekat ? $"Maksud Anda '{terdekat}'?" : null;

    private static string? Terdekat(string kata, IEnumerable<string> dikenal)
    {
        var terdekat = dikenal.Select(d => (Kata: d, Jarak: Jarak(kata, d))).OrderBy(d => d.Jarak).FirstOrDefault();
        return terdekat.Kata is not null && terdekat.Jarak < 0.4m ? terdekat.Kata : null;
    }

    // Share of letter pairs that two words do not have in common (Dice): order of words matters little in headings.
    private static decimal Jarak(string a, string b)
    {
        var (pasanganA, pasanganB) = (Pasangan(a), Pasangan(b));
        var sama = pasanganA.Count(pasanganB.Remove);
        return 1 - (2m * sama / Math.Max(1, Pasangan(b).Count + pasanganA.Count));
    }

    private static List<string> Pasangan(string kata)
    {
        var kecil = $" {kata.ToUpperInvariant()} ";
        return [.. Enumerable.Range(0, kecil.Length - 1).Select(i => kecil.Substring(i, 2))];
    }

    // No heading is longer; what is, is told by its beginning.
    private static string Baku(string judul) => Spasi().Replace((judul.Length > Terpanjang ? judul[..Terpanjang] + "…" : judul).Replace("*", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spasi();
}
