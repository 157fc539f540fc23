using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>CROSS of what is said twice: sentences that repeat with another figure, an end value that is not that of the last year, staff totals, formulas with other terms than their table.</summary>
internal static partial class RepeatCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            Sentences(ledger, report);
            foreach (var grid in report.Grids)
                EndValues(ledger, grid);
            Populations(ledger, report);
        }

        Formulas(ledger);
    }

    private sealed record Saying(Passage Passage, int Start, string Text, List<string> Figures, HashSet<string> Words);

    private static void Sentences(Ledger ledger, Report report)
    {
        var sayings = new Dictionary<string, List<List<Saying>>>(StringComparer.Ordinal);
        foreach (var passage in report.Passages.Where(p => p.Text.Length > 80 && !p.Formula && p.Text.Any(char.IsAsciiDigit)))
        {
            foreach (var (start, clause) in Clauses(passage.Text))
            {
                // A number at the start is the label of an item or of a sheet.
                var figures = Figure().Matches(clause).Where(f => f.Index > 0).Select(f => f.Value).ToList();
                if (figures.Count == 0)
                    continue;
                var words = Wording.Normal(Figure().Replace(clause, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length < 10)
                    continue;
                var said = new Saying(passage, start, clause.Trim(), figures, [.. words]);
                var key = string.Join(' ', words.Take(4));
                if (!sayings.TryGetValue(key, out var list))
                    sayings[key] = list = [];
                var twins = list.Find(s => s[0].Figures.Count == figures.Count && Similar(s[0].Words, said.Words));
                if (twins is not null)
                    twins.Add(said);
                else if (list.Count < 40)
                    list.Add([said]);
            }
        }

        // A wording that comes three times is a template filled for several things, not a repetition.
        foreach (var pair in sayings.Values.SelectMany(l => l).Where(l => l.Count == 2 && !l[0].Figures.SequenceEqual(l[1].Figures, StringComparer.Ordinal)))
            Report(ledger, report, pair[0], pair[1]);
    }

    /// <summary>Stretches of some length between points, semicolons and colons.</summary>
    private static IEnumerable<(int Start, string Text)> Clauses(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('.', ';', ':');
            var end = length < 0 ? text.Length : start + length;
            var closed = end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]);
            if (end - start >= 60 && closed)
            {
                var from = Math.Max(start, end - 600);
                yield return (from, text[from..Math.Min(end + 1, text.Length)]);
            }

            start = end + 1;
        }
    }

    private static bool Similar(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common * 100 >= (a.Count + b.Count - common) * 80;
    }

    private static void Report(Ledger ledger, Report report, Saying first, Saying second)
    {
        var different = first.Figures.Zip(second.Figures).Where(p => p.First != p.Second).ToList();
        if (different.Any(p => NumberReader.Value(p.First.AsSpan().TrimEnd('.')) is { } a && NumberReader.Value(p.Second.AsSpan().TrimEnd('.')) is { } b && (a.Value == b.Value || Headings.IsYear(a))))
            return;
        // Sections that repeat one wording for several indicators lie close; a summary and its repetition lie far apart.
        if (Math.Abs(first.Passage.Order - second.Passage.Order) * 3 < report.Lines.Count)
            return;
        ledger.Add(new Finding
        {
            Code = CheckCode.CROSS,
            Places = [second.Passage.At(second.Start), first.Passage.At(first.Start)],
            Quote = second.Text,
            Stated = string.Join(" dan ", different.Select(p => p.Second)),
            Expected = string.Join(" dan ", different.Select(p => p.First)),
            Reason = $"Kalimat yang sama tertulis dengan {string.Join(", ", different.Select(p => p.First))} di tempat pertama dan {string.Join(", ", different.Select(p => p.Second))} di sini.",
            Severity = Severity.Tinggi,
        });
    }

    /// <summary>The value at the end of the plan is that of its last year where most rows say so.</summary>
    private static void EndValues(Ledger ledger, Grid grid)
    {
        var end = grid.Columns.LastOrDefault(c => c.Final && c.Numeric > 0.5m);
        var last = end is null ? null : grid.Columns.Where(c => c.Index != end.Index && c is { Role: Role.Target, Final: false } && c.Path.Any(p => Headings.Year().IsMatch(p))).MaxBy(c => c.Year ?? 0);
        if (end is null || last is null)
            return;
        var rows = grid.Rows.Where(r => r.Cells[end.Index].Number is not null && r.Cells[last.Index].Number is not null).ToList();
        var equal = rows.Count(r => r.Cells[end.Index].Number!.Value == r.Cells[last.Index].Number!.Value);
        if (equal < 3 || equal * 10 < rows.Count * 6)
            return;
        var years = grid.Columns.Where(c => c.Index != end.Index && c is { Role: Role.Target, Final: false } && c.Path.Any(p => Headings.Year().IsMatch(p))).ToList();
        foreach (var row in rows)
        {
            var (stated, expected) = (row.Cells[end.Index], row.Cells[last.Index]);
            // What is counted anew each year ends at the sum of its years.
            if (years.Count > 1 && years.TrueForAll(c => row.Cells[c.Index].Number is not null) && years.Sum(c => row.Cells[c.Index].Number!.Value) == stated.Number!.Value)
            {
                ledger.Holds(CheckCode.CROSS, grid.At(row, end.Index), stated.Text, $"jumlah {years.Count} tahun");
                continue;
            }

            if (stated.Number!.Value == expected.Number!.Value)
            {
                ledger.Holds(CheckCode.CROSS, grid.At(row, end.Index), stated.Text, "sama dengan tahun terakhir");
                continue;
            }

            ledger.Add(new Finding
            {
                Code = CheckCode.CROSS,
                Places = [grid.At(row, end.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected.Text,
                Reason = $"Kondisi akhir {stated.Text} tidak sama dengan target tahun terakhir {expected.Text}, padahal sama pada {equal} baris lain.",
                Certainty = Certainty.Mungkin,
            });
        }
    }

    /// <summary>Tables that split one population agree on its total in one year, so they must in the other.</summary>
    private static void Populations(Ledger ledger, Report report)
    {
        var tables = report.Grids.Where(g => Split().IsMatch(g.Title) && g.Rows.Any(r => r.Total))
            .GroupBy(g => Wording.Normal(Split().Split(g.Title)[0]));
        foreach (var family in tables.Where(f => f.Count() > 1))
        {
            var years = family.SelectMany(g => g.Columns.Where(c => c.Path.Any(p => Headings.Year().IsMatch(p))).Select(c => c.Year ?? 0)).Distinct().ToList();
            foreach (var anchor in years)
            {
                foreach (var group in family.Select(g => (Grid: g, Total: TotalOf(g, anchor))).Where(x => x.Total is not null).GroupBy(x => x.Total!.Value.Number.Value).Where(g => g.Count() > 1))
                {
                    foreach (var year in years.Where(y => y != anchor))
                        SamePopulation(ledger, [.. group.Select(x => (x.Grid, Total: TotalOf(x.Grid, year))).Where(x => x.Total is not null).Select(x => (x.Grid, x.Total!.Value.Row, x.Total!.Value.Column, x.Total!.Value.Number))], year);
                }
            }
        }
    }

    private static (GridRow Row, int Column, Number Number)? TotalOf(Grid grid, int year)
    {
        var row = grid.Rows.First(r => r.Total);
        var column = grid.Columns.FirstOrDefault(c => c.Year == year && row.Cells[c.Index].Number is not null);
        return column is null ? null : (row, column.Index, row.Cells[column.Index].Number!);
    }

    private static void SamePopulation(Ledger ledger, List<(Grid Grid, GridRow Row, int Column, Number Number)> totals, int year)
    {
        if (totals.Count < 2 || totals.Select(t => t.Number.Value).Distinct().Count() < 2)
            return;
        var middle = totals.MinBy(t => totals.Sum(o => Math.Abs(o.Number.Value - t.Number.Value)));
        foreach (var odd in totals.Where(t => t.Number.Value != middle.Number.Value))
        {
            ledger.Add(new Finding
            {
                Code = CheckCode.CROSS,
                Places = [odd.Grid.At(odd.Row, odd.Column), middle.Grid.At(middle.Row, middle.Column)],
                Quote = odd.Row.Quote,
                Stated = $"{odd.Number.Text} ({odd.Grid.Name}) dan {middle.Number.Text} ({middle.Grid.Name})",
                Expected = middle.Number.Text,
                Reason = $"Jumlah tahun {year} menurut {odd.Grid.Name} {odd.Number.Text}, menurut {middle.Grid.Name} {middle.Number.Text}; kedua tabel membagi kumpulan yang sama.",
                Severity = Severity.Tinggi,
            });
        }
    }

    /// <summary>A capaian worked out in the text with another term than the row that has its result.</summary>
    private static void Formulas(Ledger ledger)
    {
        var percents = ledger.Findings.Where(f => f is { Code: CheckCode.PCT, Rounding: false } && f.Places[0].Table.Length > 0).ToList();
        if (percents.Count == 0)
            return;
        var worked = ledger.Reports.SelectMany(r => r.Passages).SelectMany(p => WorkedFormula.In(p.Text), (p, f) => (Passage: p, Formula: f))
            .Where(w => w.Formula.Expression.Numbers.Count >= 2 && w.Formula.Expression.Value.Meets(w.Formula.Result.AsResult)).ToLookup(w => (w.Passage.File, w.Formula.Result.Value));
        foreach (var percent in percents)
        {
            if (NumberReader.Cell(percent.Stated) is not { } stated)
                continue;
            foreach (var (passage, formula) in worked[(percent.Places[0].File, stated.Value)])
            {
                ledger.Add(new Finding
                {
                    Code = CheckCode.CROSS,
                    Places = [passage.At(formula.Position), percent.Places[0]],
                    Quote = passage.Text.Length > 200 ? formula.Printed : passage.Text,
                    Stated = $"{formula.Printed} = {formula.Result.Text}",
                    Expected = percent.Expected,
                    Reason = $"Rumus memakai {formula.Printed}, sedangkan tabelnya memberi {percent.Expected}: suku rumus tidak sama dengan kolom target dan realisasi.",
                    Severity = Severity.Tinggi,
                });
            }
        }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\d[\d.,]*", Options, 10_000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(berdasarkan|menurut)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Split();
}
