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

    private static void Row(Ledger ledger, Grid grid, int at)
    {
        var columns = grid.Columns.Where(c => Headings.IsYear(c.Leaf) && grid.Rows[at].Cells[c.Index].Number is { Value: not 0 }).ToList();
        if (columns.Count < 3)
            return;
        var row = grid.Rows[at];
        for (var n = at - 1; n >= Math.Max(0, at - 3); n--)
        {
            for (var d = at - 1; d >= Math.Max(0, at - 3); d--)
            {
                var (part, whole) = (grid.Rows[n], grid.Rows[d]);
                if (n == d || columns.Exists(c => part.Cells[c.Index].Number is null || whole.Cells[c.Index].Number is not { Value: not 0 }))
                    continue;
                var judged = columns.ConvertAll(c => (Column: c, Verdict: Quotient.Judge(part.Cells[c.Index].Number!, whole.Cells[c.Index].Number!, row.Cells[c.Index].Number!, 100, LessIsBetter.No)));
                if (judged.Exists(j => j.Verdict is null) || judged.Count(j => !j.Verdict!.Holds) > Math.Max(1, judged.Count / 4) || judged.Count(j => j.Verdict!.Holds) < 2)
                    continue;
                foreach (var (column, verdict) in judged)
                    Tell(ledger, grid, (row, part, whole), column, verdict!);
                return;
            }
        }
    }

    private static void Tell(Ledger ledger, Grid grid, (GridRow Row, GridRow Part, GridRow Whole) rows, GridColumn column, Verdict verdict)
    {
        var (stated, part, whole) = (rows.Row.Cells[column.Index], rows.Part.Cells[column.Index].Text, rows.Whole.Cells[column.Index].Text);
        if (verdict.Holds)
        {
            ledger.Holds(CheckCode.PCT, grid.At(rows.Row, column.Index), stated.Text, $"{part} / {whole}");
            return;
        }

        var expected = Number.Print(verdict.Expected, Math.Max(2, stated.Number!.Decimals));
        ledger.Add(new Finding
        {
            Code = CheckCode.PCT,
            Places = [grid.At(rows.Row, column.Index)],
            Quote = rows.Row.Quote,
            Stated = stated.Text,
            Expected = expected,
            Reason = $"{part} / {whole} (\"{rows.Part.Label}\" terhadap \"{rows.Whole.Label}\") adalah {expected}, tertulis {stated.Text}{verdict.Note}.",
            Severity = verdict.Rounding ? Severity.Rendah : Severity.Tinggi,
            Certainty = Certainty.Mungkin,
            Rounding = verdict.Rounding,
        });
    }

    [GeneratedRegex(@"^\W*(\w{1,3}[.)]\s*)?(persentase|prosentase|persen|%|tingkat|rasio|cakupan|capaian|kemantapan|serapan)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Share();
}
