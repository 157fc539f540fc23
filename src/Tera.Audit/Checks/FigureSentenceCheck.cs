using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Facts;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>CROSS of a sentence: it names an indicator of the tables and prints another realisasi, target or capaian of that year.</summary>
internal static partial class FigureSentenceCheck
{
    // What an indicator is called in a sentence stands before its figure, and not far.
    private const int Far = 90;

    internal static void Run(Ledger ledger)
    {
        var facts = ledger.Facts.Where(f => f is { Key: { Role: "realisasi" or "target" or "capaian", Quarter: 0, Month: 0, Year: > 0 }, Value: not null }).ToLookup(f => f.Key);
        var names = facts.SelectMany(g => g).Select(f => f.Name).Where(n => n.Length is >= 10 and < 200 && n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => Wording.Label(n.Replace('\n', ' '))).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length).ToLookup(First, StringComparer.OrdinalIgnoreCase);
        foreach (var report in ledger.Reports)
        {
            foreach (var passage in report.Passages.Where(p => !p.Formula && p.Text.Length > 40))
            {
                foreach (Match figure in Figure().Matches(passage.Text))
                {
                    if (Named(passage.Text, figure.Index, names) is { } named)
                        Judge(ledger, report, passage, figure, named, facts);
                }
            }
        }
    }

    private static string First(string name) => name.Split(' ', 2)[0];

    /// <summary>The longest indicator named in the same sentence just before a figure, and what stands between.</summary>
    private static (string Name, string Before, string Between)? Named(string text, int at, ILookup<string, string> names)
    {
        var from = Math.Max(0, at - 260);
        var start = text.AsSpan(from, at - from).LastIndexOfAny(';', '\n') is >= 0 and var mark ? from + mark + 1 : from;
        foreach (Match stop in SentenceEnd().Matches(text[start..at]).TakeLast(1))
            start += stop.Index + stop.Length;
        (string, string, string)? found = null;
        foreach (Match word in Word().Matches(text[start..at]))
        {
            var name = names[word.Value].FirstOrDefault(n => string.Compare(text, start + word.Index, n, 0, n.Length, StringComparison.OrdinalIgnoreCase) == 0 && start + word.Index + n.Length <= at);
            if (name is not null && at - (start + word.Index + name.Length) <= Far)
                found = (name, text[start..(start + word.Index)], text[(start + word.Index + name.Length)..at]);
        }

        return found;
    }

    private static void Judge(Ledger ledger, Report report, Passage passage, Match figure, (string Name, string Before, string Between) named, ILookup<FactKey, Fact> facts)
    {
        if (NumberReader.Value(figure.Groups["v"].ValueSpan) is not { } value || named.Between.Any(char.IsAsciiDigit) && !OnlyYear().IsMatch(named.Between) || Other().IsMatch(named.Between))
            return;
        var after = passage.Text[(figure.Index + figure.Length)..Math.Min(passage.Text.Length, figure.Index + figure.Length + 80)];
        var role = RoleOf(named.Before, named.Between, after);
        var year = OnlyYear().Match(named.Between) is { Success: true } y ? int.Parse(y.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : report.Year;
        // "Cakupan sanitasi tahun 2024 sebesar 82,80%": a year's figure by itself is what was realised, unless it is the target or the capaian.
        var bare = role.Length == 0 && Bare().IsMatch(named.Between) && !facts[new FactKey(FactCollector.Subject(named.Name), "target", year, 0, 0)].Concat(facts[new FactKey(FactCollector.Subject(named.Name), "capaian", year, 0, 0)]).Any(f => f.Value!.AsResult.Meets(value.AsResult));
        role = bare ? "realisasi" : role;
        if (role.Length == 0 || Scaled().IsMatch(after) || bare && Relative().IsMatch(after))
            return;
        var same = facts[new FactKey(FactCollector.Subject(named.Name), role, year, 0, 0)].ToList();
        // Tables that disagree among themselves are another finding; so is a value that only its marks make another.
        if (same.Count == 0 || same.Exists(f => !f.Value!.AsResult.Meets(same[0].Value!.AsResult)))
            return;
        var known = same[0];
        if (known.Value!.AsResult.Meets(value.AsResult) || bare && value.Decimals < known.Value.Decimals && Interval.Around(known.Value.Value, value.Decimals).Contains(value.Value) || known.Value.Value * 100 == value.Value || known.Value.Value == value.Value * 100)
        {
            ledger.Holds(CheckCode.CROSS, passage.At(figure.Groups["v"].Index), value.Text, $"{role} di {known.Place.Table}");
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.CROSS,
            Places = [passage.At(figure.Groups["v"].Index), .. same.Select(f => f.Place)],
            Quote = passage.Around(figure.Index, figure.Length),
            Stated = value.Text,
            Expected = known.Text,
            Reason = $"{char.ToUpperInvariant(role[0])}{role[1..]} \"{named.Name}\" tahun {year} tertulis {value.Text} dalam kalimat, {known.Text} di {Spots.Of(ledger, same.Select(f => f.Place))}.",
            Severity = Severity.Tinggi,
            Certainty = OnlyYear().IsMatch(named.Between) && Role().IsMatch(named.Before) ? Certainty.Pasti : Certainty.Mungkin,
        });
    }

    /// <summary>What the sentence says that the figure is; empty where it says nothing certain.</summary>
    private static string RoleOf(string before, string between, string after)
    {
        var said = Role().Match(before) is { Success: true } b ? b.Groups["r"].Value.ToLowerInvariant() : "";
        var said2 = InBetween().Matches(between).Select(m => m.Groups["r"].Value.ToLowerInvariant()).LastOrDefault() ?? "";
        if (said2.Length > 0)
            return said2 is "capaian" && said is "realisasi" ? "" : said2;
        return said.Length > 0 ? said : FromTarget().IsMatch(after) ? "realisasi" : "";
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string N = @"(\d[\d.,]*\d|\d)";

    // "tercapai 98%" is a capaian; "tercapai 52,25% dari target 55,00%" is what was realised.
    [GeneratedRegex(@"\b(sebesar|sebanyak|adalah|yaitu|mencapai)\s+(?<v>" + N + @")|\b(tercapai|terealisasi)\s+(?<v>" + N + @")(?=\s*(%|\p{L}+)?\s*dari\s+target\s+(\p{L}+\s+){0,3}?\d)", Options, 10_000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?<r>realisasi|target|capaian)\s+(kinerja\s+|atas\s+|dari\s+)*(indikator\s+)?(kinerja\s+)?([“""]\s*)?$", Options, 10_000)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?<r>realisasi|target|capaian)(nya)?\b", Options, 10_000)]
    private static partial Regex InBetween();

    [GeneratedRegex(@"^(?>\s*)((%|\p{L}+)(?>\s*))?(,(?>\s*))?((atau|dengan|\()[^.;]{0,40}?%\)?(?>\s*))?(dari|terhadap)\s+target\b", Options, 10_000)]
    private static partial Regex FromTarget();

    // The figure of another place, period or thing.
    [GeneratedRegex(@"\b(provinsi|nasional|kabupaten|kota|kecamatan|triwulan|semester|bulan|semula|sebelumnya|lalu|rata-rata|anggaran|pagu|rp|naik|turun|meningkat|menurun|peningkatan|penurunan|kenaikan|selisih|bertambah|berkurang|akhir|renstra|rpjmd|rkpd|perubahan|murni|standar|kontribusi|bobot|sampai|s\.?d|menjadi|dari|dengan\s+jumlah|jumlah|total)\b", Options, 10_000)]
    private static partial Regex Other();

    [GeneratedRegex(@"^[^\d]*\b(tahun\s+)?(?<y>20[0-5]\d)\b[^\d]*$", Options, 10_000)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"^\s*(pada\s+)?tahun\s+20[0-5]\d\s*$", Options, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*(%|\p{L}+)?\s*(dari|lebih|di atas|di bawah|terhadap)\b(?!\s+target)", Options, 10_000)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^\s*(%\s*)?(ribu|juta|miliar|milyar|triliun|trilyun|triliyun|poin)\b", Options, 10_000)]
    private static partial Regex Scaled();

    [GeneratedRegex(@"[.!?]\s+(?=\p{Lu})", Options & ~RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}[\p{L}\d\-/]*", Options, 10_000)]
    private static partial Regex Word();
}
