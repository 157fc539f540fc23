using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit;

namespace Tera.Tests.Audit;

/// <summary>One line of a hand-made list of what is wrong and what holds.</summary>
internal sealed record BarisTemuan(string Id, bool Salah, string Kode, HashSet<int> Baris, string Kutipan, string Tertulis, string Seharusnya, string Alasan, string Tingkat)
{
    /// <summary>Rows that only a judgement, truncation, hidden decimals or a scanning fault explains are left out of the measure.</summary>
    public bool Dikecualikan => Kode == "OCR" || Regex.IsMatch(string.Join(' ', Kutipan, Tertulis, Seharusnya, Alasan), @"judgement|\[TRUNC\]|HIDDEN-DECIMALS|\bOCR\b|scanning", RegexOptions.IgnoreCase);

    public static List<BarisTemuan> Baca(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Where(k => k.Length >= 9).Select(k => new BarisTemuan(k[0], k[1] == "wrong", k[2], Urai(k[3]), k[4], k[5], k[6], k[7], k[8]))];

    private static HashSet<int> Urai(string teks)
    {
        var hasil = new HashSet<int>();
        foreach (var bagian in teks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var batas = bagian.Split('-').Select(b => int.Parse(b, CultureInfo.InvariantCulture)).ToArray();
            for (var n = batas[0]; n <= batas[^1]; n++)
                hasil.Add(n);
        }

        return hasil;
    }
}

/// <summary>Compares findings with such a list: code, an overlapping line, the stated value.</summary>
internal static class Skor
{
    public static HashSet<int> BarisDari(Finding f) => [.. f.Places.Select(p => p.At.Line).Where(l => l > 0)];

    public static bool Cocok(Finding f, BarisTemuan b) =>
        f.Code.ToString() == b.Kode && BarisDari(f).Overlaps(b.Baris) && Nilai(f, b);

    /// <summary>A finding on a cell that the list says holds: the same rule, line and printed value.</summary>
    public static bool Melanggar(Finding f, BarisTemuan ok) =>
        f.Code.ToString() == ok.Kode && f.Places[0].At.Line is var l && ok.Baris.Contains(l) && Angka(f.Stated).Overlaps(Angka(ok.Tertulis)) && Angka(ok.Tertulis).Count > 0;

    private static bool Nilai(Finding f, BarisTemuan b)
    {
        var dicari = Angka(b.Tertulis);
        if (dicari.Count == 0)
            dicari = Angka(b.Kutipan);
        return dicari.Count == 0 || Angka(f.Stated).Overlaps(dicari) || Angka(f.Stated).Overlaps(Angka(b.Kutipan)) || Kata(f.Stated).Overlaps(Kata(b.Tertulis));
    }

    private static HashSet<string> Angka(string teks) => [.. Regex.Matches(teks, @"\d[\d.,]*").Select(m => Regex.Replace(m.Value.TrimEnd('.', ','), @"(?<=\d{3}),00$", ""))];

    private static HashSet<string> Kata(string teks) => [.. Regex.Matches(teks.ToLowerInvariant(), @"[a-z]{4,}").Select(m => m.Value)];
}
