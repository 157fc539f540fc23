using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT down a table of years: the row "Persentase jalan mantap" is the quotient of two rows above it, where all columns but one say so.</summary>
internal static partial class RowQuotientCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            for (var i = 2; i < grid.Rows.Count; i++)
            {
                if (Share().IsMatch(grid.Rows[i].Label))
                    Row(ledger, grid, i);
            }
        }
    }

    // Its terms may stand apart: "timbulan, pengurangan, penanganan, terkelola, tidak terkelola, persentase terkelola".
    private const int Farthest = 6;

    private static void Row(Ledger ledger, Grid grid, int at)
    {
        var columns = grid.Columns.Where(c => Headings.IsYear(c.Leaf) && grid.Rows[at].Cells[c.Index].Number is { Value: not 0 }).ToList();
        if (columns.Count < 3)
            return;
        var row = grid.Rows[at];
        for (var n = at - 1; n >= Math.Max(0, at - Farthest); n--)
        {
            for (var d = at - 1; d >= Math.Max(0, at - Farthest); d--)
            {
                var (part, whole) = (grid.Rows[n], grid.Rows[d]);
                if (n == d || columns.Exists(c => part.Cells[c.Index].Number is null || whole.Cells[c.Index].Number is not { Value: not 0 }))
                    continue;
                var judged = columns.ConvertAll(c => (Column: c, Verdict: Quotient.Judge(part.Cells[c.Index].Number!, whole.Cells[c.Index].Number!, row.Cells[c.Index].Number!, 100, LessIsBetter.No)));
                if (judged.Exists(j => j.Verdict is null) || judged.Count(j => !j.Verdict!.Holds) > Math.Max(1, judged.Count / 4) || judged.Count(j => j.Verdict!.Holds) < 2)
                    continue;
                foreach (var (column, verdict) in judged)
                {
                    var (x, y) = (part.Cells[column.Index].Text, whole.Cells[column.Index].Text);
                    QuotientFinding.Tell(ledger, grid, row, column, verdict!, $"{x} / {y}", $"{x} / {y} (\"{part.Label}\" terhadap \"{whole.Label}\")");
                }

                return;
            }
        }
    }

    [GeneratedRegex(@"^\W*(\w{1,3}[.)]\s*)?(persentase|prosentase|persen|%|tingkat|rasio|cakupan|capaian|kemantapan|serapan)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Share();
}
