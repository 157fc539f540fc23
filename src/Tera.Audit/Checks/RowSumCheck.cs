using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM along the rows: a column "Jumlah" is the sum of columns beside it, where at least two thirds of the rows bear it out.</summary>
internal static class RowSumCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(c => Totals(c) && !c.PercentCells && c.Numeric > 0.3m))
            {
                if (Parts(grid, column) is { } parts)
                    Column(ledger, grid, column, parts);
            }
        }
    }

    /// <summary>"Jumlah", and "Total Realisasi" or "Realisasi s.d. TW IV" after the quarters.</summary>
    private static bool Totals(GridColumn c) => c.Role == Role.Total
        || c.Role is Role.Realised or Role.Budget or Role.Target && (c.Cumulative || c.Leaf.Contains("total", StringComparison.OrdinalIgnoreCase) || c.Leaf.Contains("jumlah", StringComparison.OrdinalIgnoreCase));

    private static void Column(Ledger ledger, Grid grid, GridColumn column, List<int> parts)
    {
        foreach (var row in grid.Rows)
        {
            if (row.Cells[column.Index].Number is not { } stated || !Filled(row, parts))
                continue;
            var values = parts.Select(p => row.Cells[p].Number).OfType<Number>().ToList();
            var sum = values.Aggregate(Interval.Exactly(0), (s, n) => s + n.Interval);
            var relation = Relation.Sum(new(grid, row, column.Index), [[.. parts.Select(p => new CellRef(grid, row, p))]], signless: false);
            if (sum.Meets(stated.Interval))
            {
                ledger.Holds(CheckCode.SUM, grid.At(row, column.Index), stated.Text, string.Join(" + ", values.Select(v => v.Text)), relation);
                continue;
            }

            var expected = Number.Print(values.Sum(v => v.Value), values.Max(v => v.Decimals));
            ledger.Add(new Finding
            {
                Code = CheckCode.SUM,
                Places = [grid.At(row, column.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"{string.Join(" + ", values.Select(v => v.Text))} adalah {expected}, tertulis {stated.Text}.",
                Severity = Severity.Tinggi,
            }, relation);
        }
    }

    private static List<int>? Parts(Grid grid, GridColumn column)
    {
        var columns = grid.Columns.Where(c => c.Index != column.Index && c.Numeric > 0.3m && !c.PercentCells && c.Role is not (Role.Index or Role.Code or Role.Percent)).Select(c => c.Index).ToList();
        // A total inherits what is wrong above it, and does not vote.
        var body = grid.Rows.Count(r => !r.Total) > 2 ? grid.Rows.Where(r => !r.Total).ToList() : grid.Rows;
        for (var length = columns.Count; length >= 2; length--)
        {
            for (var from = 0; from + length <= columns.Count; from++)
            {
                var parts = columns.GetRange(from, length);
                if (parts[^1] - parts[0] != length - 1 && length > 6 || parts[0] != column.Index + 1 && parts[^1] != column.Index - 1)
                    continue;
                var (holds, rows, telling) = (0, 0, 0);
                foreach (var row in body)
                {
                    if (row.Cells[column.Index].Number is not { } stated || !Filled(row, parts))
                        continue;
                    rows++;
                    var values = parts.Select(p => row.Cells[p].Number).OfType<Number>().ToList();
                    var held = values.Aggregate(Interval.Exactly(0), (s, n) => s + n.Interval).Meets(stated.Interval);
                    holds += held ? 1 : 0;
                    telling += held && values.Count(v => v.Value != 0) > 1 ? 1 : 0;
                }

                if (telling >= 2 && holds * 3 >= rows * 2)
                    return parts;
            }
        }

        return null;
    }

    /// <summary>A dash or a blank is nothing, but some part must be there and no part may be words.</summary>
    private static bool Filled(GridRow row, List<int> parts) =>
        parts.Any(p => row.Cells[p].Number is not null) && parts.All(p => row.Cells[p].Number is not null || row.Cells[p].Dash || row.Cells[p].Blank);
}
