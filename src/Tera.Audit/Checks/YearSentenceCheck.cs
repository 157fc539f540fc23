using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>CROSS of a sentence "… dari 9,57 pada tahun 2022 menjadi 9,36 pada tahun 2023" and the row of its name under columns of years: one of the two agrees, the other does not.</summary>
internal static partial class YearSentenceCheck
{
    // The group is "apm" over the years, which the sentence must name as well; empty where they stand alone.
    private sealed record Series(Grid Grid, GridRow Row, string Name, string Group, Dictionary<int, GridColumn> Years);

    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            // Looked up by their first word, so that time grows with the text and not with its square.
            var series = report.Grids.SelectMany(Of).ToLookup(s => s.Name.Split(' ')[0], StringComparer.Ordinal);
            if (series.Count == 0)
                continue;
            foreach (var sentence in report.Passages.Where(p => p.Text.Contains("menjadi", StringComparison.OrdinalIgnoreCase)).SelectMany(p => p.Sentences))
            {
                foreach (Match m in Change().Matches(sentence.Text))
                    Check(ledger, sentence, m, series);
            }
        }
    }

    private static IEnumerable<Series> Of(Grid grid)
    {
        var years = grid.Columns.Where(c => c.Role is Role.None or Role.Percent && Headings.IsYear(c.Leaf) && c.Numeric > 0.3m && !c.Heading.Contains("target", StringComparison.OrdinalIgnoreCase)).ToList();
        if (years.Count < 2 || grid.Title.Contains("target", StringComparison.OrdinalIgnoreCase))
            return [];
        var groups = years.GroupBy(c => c.Group).ToList();
        if (groups.Exists(g => g.Count() < 2 || g.Select(c => c.Leaf).Distinct().Count() < g.Count()))
            return [];
        return groups.SelectMany(g =>
        {
            var (group, columns) = (groups.Count > 1 ? Wording.Normal(g.Key) : "", g.ToDictionary(c => int.Parse(c.Leaf, CultureInfo.InvariantCulture)));
            return grid.Rows.Where(r => !r.Total).Select(r => new Series(grid, r, Wording.Normal(r.Label), group, columns)).Where(s => s.Name.Contains(' ', StringComparison.Ordinal) || group.Length > 0 && s.Name.Length > 1);
        });
    }

    private static void Check(Ledger ledger, Sentence sentence, Match m, ILookup<string, Series> series)
    {
        if (NumberReader.Value(m.Groups["a"].ValueSpan) is not { } from || NumberReader.Value(m.Groups["b"].ValueSpan) is not { } to || YearAt(sentence, m.Groups["y"]) is not { } first || YearAt(sentence, m.Groups["z"]) is not { } last)
            return;
        var words = $" {Wording.Normal(sentence.Text[..m.Groups["a"].Index])} ";
        // A longer name before the figures is another thing than the short one in it; rows of one name in several tables may be of several things.
        var rows = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().SelectMany(w => series[w]).Where(s => words.Contains(" " + s.Name + " ", StringComparison.Ordinal) && (s.Group.Length == 0 || words.Contains(" " + s.Group + " ", StringComparison.Ordinal)) && s.Years.ContainsKey(first) && s.Years.ContainsKey(last)).ToList();
        var longest = rows.Select(s => s.Name.Length).DefaultIfEmpty().Max();
        rows.RemoveAll(s => s.Name.Length < longest);
        var judged = rows.ConvertAll(s => (Series: s, From: s.Row.Cells[s.Years[first].Index].Number, To: s.Row.Cells[s.Years[last].Index].Number)).FindAll(s => s.From is not null && s.To is not null);
        if (judged.Exists(s => Same(s.From!, from) && Same(s.To!, to)) || judged.Find(s => Same(s.From!, from) != Same(s.To!, to)) is not { Series: not null } odd)
            return;
        var wrongFirst = !Same(odd.From!, from);
        var (cell, year, stated, at) = wrongFirst ? (odd.From!, first, from, m.Groups["a"]) : (odd.To!, last, to, m.Groups["b"]);
        ledger.Add(new Finding
        {
            Code = CheckCode.CROSS,
            Places = [sentence.At(at), odd.Series.Grid.At(odd.Series.Row, odd.Series.Years[year].Index)],
            Quote = sentence.Quote,
            Stated = $"{stated.Text} (kalimat) dan {cell.Text} ({odd.Series.Grid.Name})",
            Expected = $"satu nilai: {stated.Text} atau {cell.Text}",
            Reason = $"\"{odd.Series.Row.Label}\" tahun {year.ToString(CultureInfo.InvariantCulture)} tertulis {stated.Text} di kalimat dan {cell.Text} di {odd.Series.Grid.Name}; tahun lain di kalimat itu sama dengan tabelnya.",
            Severity = Severity.Tinggi,
            Certainty = Certainty.Mungkin,
        });
    }

    private static bool Same(Number a, Number b) => a.AsResult.Meets(b.AsResult);

    /// <summary>The year that is blanked in the sentence, as printed.</summary>
    private static int? YearAt(Sentence sentence, Capture mark) =>
        mark.Index >= 3 && int.TryParse(sentence.Passage.Text.AsSpan(sentence.Start + mark.Index - 3, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string N = @"(\d[\d.,]*\d|\d)";

    [GeneratedRegex(@"\bdari\s+(Rp\.?\s*|sebesar\s+|sebanyak\s+)?(?<a>" + N + @")(?>\s*)(%|\p{L}+)?[^.;\d%]{0,40}?\s(?<y>y)\b[^.;\d%]{0,25}?\bmenjadi\s+(Rp\.?\s*|sebesar\s+|sebanyak\s+)?(?<b>" + N + @")(?>\s*)(%|\p{L}+)?[^.;\d%]{0,40}?\s(?<z>y)\b", Options, 10_000)]
    private static partial Regex Change();
}
