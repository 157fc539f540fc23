using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Core.Nilai;

namespace Tera.Audit.Checks;

/// <summary>WORDS: a number in words after its digits spells that number; a day of the week is that of its date.</summary>
internal static partial class WordsCheck
{
    private static readonly SearchValues<string> Days = SearchValues.Create(["senin", "selasa", "rabu", "kamis", "jum", "sabtu", "minggu", "ahad"], StringComparison.OrdinalIgnoreCase);

    internal static void Run(Ledger ledger)
    {
        foreach (var passage in ledger.Reports.SelectMany(r => r.Passages).Where(p => p.Text.Contains('(', StringComparison.Ordinal) || p.Text.Length < 1000))
        {
            foreach (Match m in Spelled().Matches(passage.Text))
                Spelling(ledger, passage, m);
            if (!passage.Text.AsSpan().ContainsAny(Days))
                continue;
            foreach (Match m in DayDate().Matches(passage.Text))
                Day(ledger, passage, m);
        }
    }

    private static void Spelling(Ledger ledger, Passage passage, Match m)
    {
        var digits = m.Groups["n"];
        var words = m.Groups["w"].Value.Trim();
        if (NumberReader.Value(digits.ValueSpan) is not { } number || !NumberWords.Meant(words))
            return;
        var place = passage.At(digits.Index);
        var read = NumberWords.Value(words);
        if (read == number.Value || read is not null && read == number.Other)
        {
            ledger.Holds(CheckCode.WORDS, place, digits.Value, words);
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.WORDS,
            Places = [place, passage.At(m.Groups["w"].Index)],
            Quote = m.Value,
            Stated = $"{digits.Value} ({words})",
            Expected = Terbilang.Bilangan(number.Value, number.Decimals == 0 || number.Value == decimal.Truncate(number.Value) ? 0 : number.Decimals),
            Reason = read is { } value
                ? $"Terbilang berbunyi {Angka.CetakSeadanya(value)}, sedangkan angkanya {digits.Value}."
                : $"Terbilang dari {digits.Value} tidak sah: {NumberWords.Fault(words)}.",
            Severity = read is not null && number.Value > 1000 ? Severity.Tinggi : Severity.Sedang,
        });
    }

    private static void Day(Ledger ledger, Passage passage, Match m)
    {
        var day = Value(m.Groups["d"].Value);
        var month = Tanggal.NomorBulan(m.Groups["m"].Value);
        var year = Value(m.Groups["y"].Value);
        if (day is null || year is null or < 1900 or > 2200 || month == 0 || day < 1 || day > DateTime.DaysInMonth((int)year, month))
            return;
        var expected = Terbilang.NamaHari(new DateOnly((int)year, month, (int)day));
        var stated = m.Groups["h"].Value;
        if (string.Equals(stated.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), expected, StringComparison.OrdinalIgnoreCase) || expected == "Minggu" && stated.Equals("Ahad", StringComparison.OrdinalIgnoreCase))
        {
            ledger.Holds(CheckCode.WORDS, passage.At(m.Index), m.Value, "hari dan tanggal");
            return;
        }

        var date = string.Create(CultureInfo.InvariantCulture, $"{day} {m.Groups["m"].Value} {year}");
        ledger.Add(new Finding
        {
            Code = CheckCode.WORDS,
            Places = [passage.At(m.Index)],
            Quote = m.Value,
            Stated = $"{stated}, {date}",
            Expected = $"{expected}, {date}",
            Reason = $"Tanggal {date} adalah hari {expected}, tertulis {stated}.",
        });
    }

    private static int? Value(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : NumberWords.Value(text) is { } read and < 3000 && read == decimal.Truncate(read) ? (int)read : null;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<![\d.,/])(?<n>\d[\d.,]*\d|\d)(,-)?\s*%?\s*\(\s*(?<w>[a-z][a-z\s*\-]{2,300}?)\s*\)", Options, 10_000)]
    internal static partial Regex Spelled();

    [GeneratedRegex(@"\b(?<h>senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b\s*,?\s*(tanggal\s+)?(?<d>\d{1,2}|[a-z]+( [a-z]+){0,2}?)\s*,?\s*(bulan\s+)?(?<m>" + MonthNames.Pattern + @")\s*,?\s*(tahun\s+)?(?<y>\d{4}|dua ribu( [a-z]+){1,3}?)(?=[\s,.;)(]|$)(?! (puluh|belas|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b)", Options, 10_000)]
    private static partial Regex DayDate();
}
