using System.Globalization;

namespace Tera.Audit.Figures;

/// <summary>Reads numbers as Indonesian reports print them: 1.234,56, 93.13%, 1,234,567, 1.234.567.00, Rp. 1.000,-, (1.000,00).</summary>
internal static class NumberReader
{
    /// <summary>The number that a cell holds, with nothing but a currency, a percent sign or a unit around it.</summary>
    internal static Number? Cell(string text)
    {
        var s = text.AsSpan().Trim();
        if (s.Length is 0 or > 60)
            return null;
        var money = false;
        var negative = false;
        if (s[0] == '(' && s[^1] == ')')
        {
            negative = true;
            s = s[1..^1].Trim();
        }

        if (s.StartsWith("Rp", StringComparison.OrdinalIgnoreCase))
        {
            money = true;
            s = s[2..].TrimStart(". :\u00A0");
            if (s.StartsWith("(", StringComparison.Ordinal) && s.EndsWith(")", StringComparison.Ordinal))
            {
                negative = true;
                s = s[1..^1].Trim();
            }
        }

        if (s.Length > 0 && s[0] is '-' or '−' or '–')
        {
            negative = true;
            s = s[1..].TrimStart();
        }
        else if (s.Length > 0 && s[0] == '+')
            s = s[1..].TrimStart();

        var length = Digits(s);
        if (length == 0)
            return null;
        var rest = s[length..].Trim();
        if (rest.StartsWith(",-", StringComparison.Ordinal) || rest is "-")
            rest = rest[(rest[0] == ',' ? 2 : 1)..].Trim();
        var percent = rest.StartsWith("%", StringComparison.Ordinal);
        if (percent)
            rest = rest[1..].Trim();
        if (rest.Length > 0 && !percent && !Unit(rest))
            return null;
        if (rest.Length > 0 && percent)
            return null;
        return Value(s[..length], negative) is { } number
            ? number with { Percent = percent, Money = money, Text = text.Trim(), Length = text.Length }
            : null;
    }

    /// <summary>Length of the digits and marks at the start; 0 where there is no number.</summary>
    internal static int Digits(ReadOnlySpan<char> s)
    {
        if (s.Length == 0 || !char.IsAsciiDigit(s[0]))
            return 0;
        var i = 1;
        while (i < s.Length && (char.IsAsciiDigit(s[i]) || (s[i] is '.' or ',' && i + 1 < s.Length && char.IsAsciiDigit(s[i + 1]))))
            i++;
        return i;
    }

    /// <summary>Reads digits with marks; null for what is no number (1.2.3, 01.02.2024, too long).</summary>
    internal static Number? Value(ReadOnlySpan<char> s, bool negative = false)
    {
        if (s.Length > 30)
            return null;
        var (dots, commas) = (s.Count('.'), s.Count(','));
        var lastDot = s.LastIndexOf('.');
        var lastComma = s.LastIndexOf(',');
        var last = Math.Max(lastDot, lastComma);
        var tail = last < 0 ? 0 : s.Length - last - 1;
        char? decimalMark;
        decimal? other = null;
        if (last < 0)
            decimalMark = null;
        else if (dots > 0 && commas > 0)
            decimalMark = lastComma > lastDot ? (commas == 1 ? ',' : null) : (dots == 1 ? '.' : null);
        else if (dots + commas > 1)
            decimalMark = tail == 3 ? null : (dots > 0 ? '.' : ',');
        else if (commas == 1)
            decimalMark = ',';
        else
            decimalMark = tail == 3 && s[0] != '0' && lastDot <= 3 ? null : '.';
        var decimals = decimalMark is null ? 0 : tail;
        // 1.234.567.00: the last group is decimal though it has the mark of thousands; every other group must have three digits.
        var whole = decimalMark is null ? s : s[..last];
        if (!Groups(whole))
            return null;
        var digits = whole.ToString().Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var text = decimalMark is null ? digits : $"{digits}.{s[(last + 1)..]}";
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 1e18m)
            return null;
        if (dots + commas == 1 && tail == 3)
            other = decimalMark is null ? value / 1000 : value * 1000;
        return new Number(s.ToString(), negative ? -value : value, decimals)
        {
            DotDecimal = decimalMark == '.',
            Grouped = decimalMark is null ? last >= 0 : whole.IndexOfAny('.', ',') >= 0,
            Other = negative ? -other : other,
            Length = s.Length,
        };
    }

    private static bool Groups(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOfAny('.', ',');
        if (first < 0)
            return true;
        if (first is 0 or > 3)
            return false;
        for (var rest = whole[(first + 1)..]; ;)
        {
            var next = rest.IndexOfAny('.', ',');
            if ((next < 0 ? rest.Length : next) != 3)
                return false;
            if (next < 0)
                return true;
            rest = rest[(next + 1)..];
        }
    }

    /// <summary>Short words after a number in a cell: a unit, not a name.</summary>
    private static bool Unit(ReadOnlySpan<char> rest)
    {
        foreach (var unit in Units)
        {
            if (rest.Equals(unit, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static readonly string[] Units =
    [
        "persen", "menit", "jam", "detik", "jiwa", "titik", "layanan", "rekomendasi", "peserta", "kelompok", "berkas", "keluarga", "orang", "kasus", "unit", "dokumen", "laporan", "poin", "nilai", "indeks", "buah", "rupiah", "kali", "hari", "bulan",
        "lembaga", "perkara", "perusahaan", "kegiatan", "program", "paket", "ton", "kg", "ha", "km", "desa", "kecamatan", "skor", "triliun", "miliar", "milyar", "juta",
    ];
}
