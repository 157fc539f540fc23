using Tera.Core.Nilai;

namespace Tera.Audit.Figures;

/// <summary>Tells numbers in words from other words in parentheses, and says what is wrong with those that do not read.</summary>
internal static class NumberWords
{
    private static readonly string[] Vocabulary =
    [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "belas", "puluh", "ratus", "seratus",
        "ribu", "seribu", "juta", "miliar", "milyar", "triliun", "trilyun", "koma", "persen", "rupiah", "sen", "minus",
    ];

    private static readonly HashSet<string> Known = [.. Vocabulary];

    /// <summary>Words that only units and scales make ("juta rupiah") are no number.</summary>
    private static readonly HashSet<string> Bare = ["ratus", "ribu", "juta", "miliar", "milyar", "triliun", "trilyun", "koma", "persen", "rupiah", "sen", "puluh", "belas", "minus"];

    private static readonly HashSet<string> UnitWords = ["orang", "kasus", "unit", "buah", "hari", "tahun", "bulan", "dokumen", "kegiatan", "program"];

    /// <summary>Whether words are meant as a number: most of them are words of numbers.</summary>
    internal static bool Meant(string text)
    {
        var words = Split(text);
        return words.Exists(w => !Bare.Contains(w) && (Known.Contains(w) || Nearest(w) is not null)) && words.Count(w => Known.Contains(w) || Nearest(w) is not null) * 3 >= words.Count * 2;
    }

    /// <summary>The value, or null where the words are no number.</summary>
    internal static decimal? Value(string text)
    {
        var words = Split(text);
        if (words.Count > 1 && UnitWords.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return Terbilang.Baca(string.Join(' ', words));
    }

    /// <summary>Why words that are meant as a number are none.</summary>
    internal static string Fault(string text)
    {
        var words = Split(text);
        foreach (var word in words.Where(w => !Known.Contains(w)))
        {
            if (Nearest(word) is { } near)
                return $"kata \"{word}\" seharusnya \"{near}\"";
        }

        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == words[i - 1])
                return $"kata \"{words[i]}\" ganda";
        }

        return "susunan katanya bukan bilangan";
    }

    private static List<string> Split(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '\n', '\u00A0', '*', '-'], StringSplitOptions.RemoveEmptyEntries)];

    private static string? Nearest(string word) =>
        word.Length < 4 ? null : Array.Find(Vocabulary, k => k.Length > 3 && Wording.Distance(k, word, 1) == 1);
}
