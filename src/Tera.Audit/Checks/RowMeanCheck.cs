using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM of means along the rows: a column "Rata-rata", or "IDM = (IKS + IKE + IKL) / 3", is the mean of columns beside it, where two thirds of the rows bear it out.</summary>
internal static partial class RowMeanCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(c => c.Numeric > 0.5m && Mean().IsMatch(c.Leaf)))
            {
                var figures = grid.Columns.Where(c => c.Index != column.Index && c.Numeric > 0.5m && c.Role is not (Role.Index or Role.Code)).ToList();
                var left = figures.Where(c => c.Index < column.Index).ToList();
                var right = figures.Where(c => c.Index > column.Index).ToList();
                var sets = Enumerable.Range(2, Math.Max(0, left.Count - 1)).Select(n => left.TakeLast(n).ToList()).Concat(Enumerable.Range(2, Math.Max(0, right.Count - 1)).Select(n => right.Take(n).ToList()));
                if (sets.FirstOrDefault(s => Borne(grid, column, s)) is { } parts)
                    Column(ledger, grid, column, parts);
            }
        }
    }

    private static bool Borne(Grid grid, GridColumn column, List<GridColumn> parts)
    {
        var rows = grid.Rows.Where(r => !r.Total && Filled(r, column, parts)).ToList();
        var holds = rows.Where(r => Of(r, parts).Meets(r.Cells[column.Index].Number!.AsResult)).ToList();
        return holds.Count(r => parts.Select(p => r.Cells[p.Index].Number!.Value).Distinct().Count() > 1) > 1 && holds.Count * 3 >= rows.Count * 2;
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn column, List<GridColumn> parts)
    {
        foreach (var row in grid.Rows.Where(r => !r.Total && Filled(r, column, parts)))
        {
            var (stated, mean) = (row.Cells[column.Index].Number!, Of(row, parts));
            var how = $"Rata-rata {string.Join(", ", parts.Select(p => row.Cells[p.Index].Text))}";
            if (mean.Meets(stated.AsResult))
            {
                ledger.Holds(CheckCode.SUM, grid.At(row, column.Index), stated.Text, how);
                continue;
            }

            var expected = Number.Print(parts.Sum(p => row.Cells[p.Index].Number!.Value) / parts.Count, stated.Decimals);
            var rounding = mean.Meets(stated.AsResult.Widen(stated.LastUnit));
            ledger.Add(new Finding
            {
                Code = CheckCode.SUM,
                Places = [grid.At(row, column.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"{how} adalah {expected}, tertulis {stated.Text}.",
                Severity = rounding ? Severity.Rendah : Severity.Tinggi,
                Certainty = rounding ? Certainty.Mungkin : Certainty.Pasti,
                Rounding = rounding,
            });
        }
    }

    private static bool Filled(GridRow row, GridColumn column, List<GridColumn> parts) => row.Cells[column.Index].Number is not null && parts.TrueForAll(p => row.Cells[p.Index].Number is not null);

    private static Interval Of(GridRow row, List<GridColumn> parts) =>
        parts.Aggregate(Interval.Exactly(0), (sum, p) => sum + row.Cells[p.Index].Number!.Interval).Times(1m / parts.Count).Widen(0.0000001m);

    [GeneratedRegex(@"rata-?\s?rata|\)\s*/\s*\d{1,2}\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Mean();
}
