using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>FORMULA of columns: a weighted value is the value times its weight (SKM: NRR × 0,111; a worksheet: bobot × %), where most rows bear it out.</summary>
internal static partial class ProductCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            Survey(ledger, grid);
            var weight = grid.Columns.FirstOrDefault(c => c.Role == Role.Weight && c.Numeric > 0.5m);
            if (weight is null)
                continue;
            foreach (var result in grid.Columns.Where(c => c.Index != weight.Index && c.Numeric > 0.5m && c.Role is not (Role.Index or Role.Code or Role.Target)))
            {
                if (Factor(grid, weight, result) is { } found)
                    Column(ledger, grid, weight, found.Column, result, found.Share);
            }
        }
    }

    /// <summary>IKM is the sum of the weighted means × 25 (Permenpan RB 14/2017).</summary>
    private static void Survey(Ledger ledger, Grid grid)
    {
        for (var i = 1; i < grid.Rows.Count; i++)
        {
            var (row, above) = (grid.Rows[i], grid.Rows[i - 1]);
            if (!above.Total || !SurveyIndex().IsMatch(row.Cells[0].Text + " " + row.Label))
                continue;
            foreach (var column in grid.Columns.Where(c => row.Cells[c.Index].Number is { Value: >= 25 and <= 100 } && above.Cells[c.Index].Number is { Value: >= 1 and <= 4 }))
            {
                var (stated, sum) = (row.Cells[column.Index].Number!, above.Cells[column.Index].Number!);
                if (sum.AsResult.Times(25).Meets(stated.AsResult))
                {
                    ledger.Holds(CheckCode.FORMULA, grid.At(row, column.Index), stated.Text, $"{sum.Text} × 25");
                    continue;
                }

                var expected = Number.Print(sum.Value * 25, Math.Max(2, stated.Decimals));
                ledger.Add(new Finding
                {
                    Code = CheckCode.FORMULA,
                    Places = [grid.At(row, column.Index)],
                    Quote = row.Quote,
                    Stated = stated.Text,
                    Expected = expected,
                    Reason = $"IKM adalah {sum.Text} × 25 = {expected}, tertulis {stated.Text}.",
                    Severity = Severity.Tinggi,
                });
            }
        }
    }

    [GeneratedRegex(@"\b(ikm|indeks kepuasan|nilai skm|konversi)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex SurveyIndex();

    [GeneratedRegex(@"[×x*]\s*bobot|bobot\s*[×x*]|tertimbang|nilai akhir|nilai indikator|kontribusi", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Weighted();

    /// <summary>The column that is weighted, as a value or as a percentage, by two thirds of the rows, three of them telling (two where the heading says so); of several the one that most rows bear out, then the nearest.</summary>
    private static (GridColumn Column, decimal Share)? Factor(Grid grid, GridColumn weight, GridColumn result)
    {
        (GridColumn Column, decimal Share)? best = null;
        var most = 0;
        foreach (var value in grid.Columns.Where(c => c.Index != weight.Index && c.Index < result.Index && c.Numeric > 0.5m && c.Role is not (Role.Index or Role.Code)))
        {
            foreach (var share in new[] { 1m, 0.01m })
            {
                var rows = grid.Rows.Where(r => !r.Total && Filled(r, weight, value, result)).ToList();
                var holds = rows.Where(r => Holds(r, weight, value, result, share) && r.Cells[result.Index].Number!.Value != 0).ToList();
                // A full mark gives the weight whatever the rule is: it speaks for nothing, nor against it.
                var telling = holds.Count(r => r.Cells[value.Index].Number!.Value * share != 1);
                if (telling >= (Weighted().IsMatch(result.Heading) ? 2 : 3) && holds.Count * 3 >= rows.Count * 2 && holds.Count >= most)
                    (best, most) = ((value, share), holds.Count);
            }
        }

        return best;
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn weight, GridColumn value, GridColumn result, decimal share)
    {
        foreach (var row in grid.Rows.Where(r => !r.Total && Filled(r, weight, value, result)))
        {
            var (w, v, stated) = (row.Cells[weight.Index].Number!, row.Cells[value.Index].Number!, row.Cells[result.Index].Number!);
            var relation = new Relation(new(grid, row, result.Index), [new(grid, row, weight.Index), new(grid, row, value.Index)],
                x => x(new(grid, row, weight.Index)) is { } a && x(new(grid, row, value.Index)) is { } b && x(new(grid, row, result.Index)) is { } p && Product(a, b, p, share), _ => []);
            if (Holds(row, weight, value, result, share))
            {
                ledger.Holds(CheckCode.FORMULA, grid.At(row, result.Index), stated.Text, $"{v.Text} × {w.Text}", relation);
                continue;
            }

            var expected = Number.Print(w.Value * v.Value * share, Math.Max(2, stated.Decimals));
            // A weight of 0,11 may stand for one ninth.
            var rounding = Math.Abs(w.Value * v.Value * share - stated.Value) <= Math.Abs(stated.Value) * 0.02m;
            ledger.Add(new Finding
            {
                Code = CheckCode.FORMULA,
                Places = [grid.At(row, result.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"{v.Text} × {w.Text} (\"{value.Heading}\" kali \"{weight.Heading}\") adalah {expected}, tertulis {stated.Text}.",
                Severity = rounding ? Severity.Rendah : Severity.Tinggi,
                Certainty = rounding ? Certainty.Mungkin : Certainty.Pasti,
                Rounding = rounding,
            }, relation);
        }
    }

    private static bool Filled(GridRow row, params GridColumn[] columns) => columns.All(c => row.Cells[c.Index].Number is { Value: <= 1_000_000 });

    private static bool Holds(GridRow row, GridColumn weight, GridColumn value, GridColumn result, decimal share) =>
        Product(row.Cells[weight.Index].Number!, row.Cells[value.Index].Number!, row.Cells[result.Index].Number!, share);

    private static bool Product(Number weight, Number value, Number stated, decimal share) =>
        Interval.Multiply(weight.Interval, value.Interval)?.Times(share).Meets(stated.AsResult) == true;
}
