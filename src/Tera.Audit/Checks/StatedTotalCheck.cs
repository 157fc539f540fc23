using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM where the total stands before its parts: "Anggaran : Rp …" above a list of amounts, or as a row between two lists.</summary>
internal static partial class StatedTotalCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            var totals = Lists(report).ToList();
            foreach (var list in totals)
            {
                var parts = list.Parts.Aggregate(Interval.Exactly(0), (sum, n) => sum + n.Interval);
                // A total may also hold the totals that are stated after it: programmes and what supports them.
                var others = totals.Where(t => t != list && Math.Abs(t.Order - list.Order) < 30).Select(t => t.Total.Interval).ToList();
                if (parts.Meets(list.Total.Interval) || others.Any(o => (parts + o).Meets(list.Total.Interval)) || (parts + others.Aggregate(Interval.Exactly(0), (a, b) => a + b)).Meets(list.Total.Interval))
                {
                    ledger.Holds(CheckCode.SUM, list.Place, list.Total.Text, $"jumlah {list.Parts.Count} rincian");
                    continue;
                }

                var expected = Number.Print(list.Parts.Sum(p => p.Value), list.Parts.Max(p => p.Decimals));
                ledger.Add(new Finding
                {
                    Code = CheckCode.SUM,
                    Places = [list.Place],
                    Quote = list.Label,
                    Stated = list.Total.Text,
                    Expected = expected,
                    Reason = $"Jumlah {list.Parts.Count} rincian di bawahnya adalah {expected}, tertulis {list.Total.Text}.",
                    Severity = Severity.Tinggi,
                    Certainty = Certainty.Mungkin,
                });
            }
        }
    }

    private sealed record List(int Order, FindingPlace Place, string Label, Number Total, List<Number> Parts);

    private static IEnumerable<List> Lists(Report report)
    {
        foreach (var grid in report.Grids)
        {
            var column = grid.Columns.FirstOrDefault(c => c.Role == Role.Budget && grid.Rows.Count(r => r.Cells[c.Index].Number is { Value: >= 1000 }) > 1);
            if (column is null || grid.Rows.Any(r => r.Total))
                continue;
            var line = report.Lines.LastOrDefault(l => l.Order < grid.Order && l.Order >= grid.Order - 2 && Label().IsMatch(l.Text));
            var label = line?.Text ?? "";
            FindingPlace? place = line is null ? null : new FindingPlace(grid.File, line.Place);
            var parts = new List<Number>();
            foreach (var row in grid.Rows)
            {
                if (row.Cells.Select(c => c.Text).FirstOrDefault(t => Label().IsMatch(t)) is { } inner)
                {
                    if (Close(grid.Order, place, label, parts) is { } closed)
                        yield return closed;
                    (label, place, parts) = (inner, grid.At(row), []);
                }
                else if (row.Cells[column.Index].Number is { } n)
                    parts.Add(n);
            }

            if (Close(grid.Order, place, label, parts) is { } last)
                yield return last;
        }
    }

    private static List? Close(int order, FindingPlace? place, string label, List<Number> parts) =>
        place is not null && parts.Count > 1 && NumberReader.Value(Label().Match(label).Groups["n"].ValueSpan) is { Value: >= 1000 } total ? new List(order, place, label, total, parts) : null;

    [GeneratedRegex(@"^[\p{L} ()/]{3,60}:\s*Rp\.?\s*(?<n>\d[\d.,]*\d)(,-)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();
}
