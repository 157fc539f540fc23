namespace Tera.Audit.Figures;

/// <summary>A number in words that was read: its value and decimals, or what is wrong with the words.</summary>
internal sealed record Spelled(decimal Value, int Decimals, bool Percent, string? Fault);

/// <summary>Reads Indonesian numbers in words and says what is wrong with those that are not.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Units = new(StringComparer.Ordinal)
    {
        ["nol"] = 0, ["kosong"] = 0, ["satu"] = 1, ["dua"] = 2, ["tiga"] = 3, ["empat"] = 4, ["lima"] = 5,
        ["enam"] = 6, ["tujuh"] = 7, ["delapan"] = 8, ["sembilan"] = 9, ["sepuluh"] = 10, ["sebelas"] = 11,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["ribu"] = 1e3m, ["juta"] = 1e6m, ["miliar"] = 1e9m, ["milyar"] = 1e9m, ["miliyar"] = 1e9m, ["triliun"] = 1e12m, ["trilyun"] = 1e12m,
    };

    private static readonly HashSet<string> Others = ["belas", "puluh", "ratus", "seratus", "seribu", "koma", "persen", "rupiah", "minus"];

    /// <summary>Whether a word is one of numbers.</summary>
    internal static bool Is(string word) => Units.ContainsKey(word) || Scales.ContainsKey(word) || Others.Contains(word);

    /// <summary>Reads words; null where they are no number at all.</summary>
    internal static Spelled? Read(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '\n', '\u00A0', '*', '-'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0 || !Is(words[0]) && Nearest(words[0]) is null || words.Count(Is) * 2 < words.Count)
            return null;
        var percent = words[^1] == "persen";
        while (words.Count > 0 && (words[^1] is "persen" or "rupiah" || Unit(words[^1])))
            words.RemoveAt(words.Count - 1);
        if (words.Count == 0)
            return null;
        var unknown = words.Find(w => !Is(w));
        if (unknown is not null)
            return Nearest(unknown) is { } near ? new Spelled(0, 0, percent, $"kata \"{unknown}\" seharusnya \"{near}\"") : null;
        var comma = words.IndexOf("koma");
        var whole = comma < 0 ? words : words.GetRange(0, comma);
        var (value, fault) = Whole(whole);
        if (comma < 0 || fault is not null)
            return new Spelled(value, 0, percent, fault);
        var (digits, tail) = Fraction(words.GetRange(comma + 1, words.Count - comma - 1));
        if (tail is not null)
            return new Spelled(0, 0, percent, tail);
        return new Spelled(value + (decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * Interval.Unit(digits.Length)), digits.Length, percent, null);
    }

    private static bool Unit(string word) => word is "orang" or "kasus" or "unit" or "buah" or "hari" or "tahun" or "bulan";

    /// <summary>After the comma: zeros, then a number or digits one by one.</summary>
    private static (string Digits, string? Fault) Fraction(List<string> words)
    {
        if (words.Count is 0 or > 12)
            return ("", "tidak ada angka setelah koma");
        var zeros = words.TakeWhile(w => w == "nol").Count();
        var rest = words.Skip(zeros).ToList();
        if (rest.Count == 0)
            return (new string('0', zeros), null);
        if (rest.Count > 1 && rest.TrueForAll(w => Units.TryGetValue(w, out var u) && u < 10))
            return (new string('0', zeros) + string.Concat(rest.Select(w => Units[w])), null);
        var (value, fault) = Whole(rest);
        return (new string('0', zeros) + value.ToString(System.Globalization.CultureInfo.InvariantCulture), fault);
    }

    private static (decimal Value, string? Fault) Whole(List<string> words)
    {
        var (total, group) = (0m, new List<string>());
        var lastScale = decimal.MaxValue;
        foreach (var word in words)
        {
            if (word == "seribu")
            {
                if (group.Count > 0 || lastScale <= 1e3m)
                    return (0, "susunan \"seribu\" tidak sah");
                (total, lastScale) = (total + 1000, 1e3m);
            }
            else if (Scales.TryGetValue(word, out var scale))
            {
                var (below, fault) = Hundreds(group);
                if (fault is not null)
                    return (0, fault);
                if (below == 0 || scale >= lastScale)
                    return (0, $"susunan \"{word}\" tidak sah");
                total += below * scale;
                lastScale = scale;
                group.Clear();
            }
            else
                group.Add(word);
        }

        if (group.Count == 0)
            return (total, null);
        var (last, wrong) = Hundreds(group);
        return (total + last, wrong);
    }

    /// <summary>Words of a number below a thousand.</summary>
    private static (decimal Value, string? Fault) Hundreds(List<string> words)
    {
        if (words.Count == 0)
            return (0, null);
        var (value, i) = (0m, 0);
        if (words[0] == "seratus")
            (value, i) = (100, 1);
        else if (words.Count > 1 && words[1] == "ratus" && Digit(words[0]) is > 1 and var hundreds)
            (value, i) = (hundreds * 100, 2);
        if (i >= words.Count)
            return (value, null);
        if (Units.TryGetValue(words[i], out var unit))
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (next == "puluh" && unit is > 1 and < 10)
            {
                value += unit * 10;
                i += 2;
                if (i < words.Count && Digit(words[i]) is > 0 and var ones)
                    (value, i) = (value + ones, i + 1);
            }
            else if (next == "belas" && unit is > 1 and < 10)
                (value, i) = (value + 10 + unit, i + 2);
            else
                (value, i) = (value + unit, i + 1);
        }

        if (i >= words.Count)
            return (value, null);
        var repeated = i > 0 && words[i] == words[i - 1];
        return (0, repeated ? $"kata \"{words[i]}\" ganda" : $"susunan kata \"{words[Math.Max(0, i - 1)]} {words[i]}\" bukan bilangan");
    }

    private static int? Digit(string word) => Units.TryGetValue(word, out var unit) && unit < 10 ? unit : null;

    private static string? Nearest(string word) =>
        word.Length < 4 ? null : Units.Keys.Concat(Scales.Keys).Concat(Others).FirstOrDefault(k => k.Length > 3 && Wording.Distance(k, word, 1) == 1);
}
