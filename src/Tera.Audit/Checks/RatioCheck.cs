using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT of ratios: "Rasio capaian : serapan" is the quotient of the two percentages beside it, where half of the rows say so.</summary>
internal static class RatioCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(c => c.Numeric > 0.3m && c.Leaf.Contains("rasio", StringComparison.OrdinalIgnoreCase)))
            {
                var percents = grid.Columns.Where(c => c.Index < column.Index && c is { Role: Role.Percent, Numeric: > 0.3m }).TakeLast(2).ToList();
                if (percents.Count == 2)
                    Column(ledger, grid, column, percents[0], percents[1]);
            }
        }
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn column, GridColumn above, GridColumn below)
    {
        var rows = grid.Rows.Where(r => r.Cells[column.Index].Number is not null && r.Cells[above.Index].Number is not null && r.Cells[below.Index].Number is { Value: > 0 })
            .Select(r => (Row: r, Stated: r.Cells[column.Index].Number!, A: r.Cells[above.Index].Number!, B: r.Cells[below.Index].Number!)).ToList();
        // The quotient may be printed as a fraction (1,12) or as a percentage (112,45).
        var scale = rows.Count(r => Holds(r.Stated, r.A, r.B, 100)) > rows.Count(r => Holds(r.Stated, r.A, r.B, 1)) ? 100 : 1;
        var holds = rows.Count(r => Holds(r.Stated, r.A, r.B, scale));
        if (holds < 2 || holds * 2 < rows.Count)
            return;
        foreach (var (row, stated, a, b) in rows)
        {
            var place = grid.At(row, column.Index);
            if (Holds(stated, a, b, scale))
            {
                ledger.Holds(CheckCode.PCT, place, stated.Text, $"{a.Text} / {b.Text}");
                continue;
            }

            var expected = Number.Print(a.Value / b.Value * scale, Math.Max(2, stated.Decimals));
            ledger.Add(new Finding
            {
                Code = CheckCode.PCT,
                Places = [place],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"{a.Text} / {b.Text} adalah {expected}, tertulis {stated.Text}.",
                Severity = Severity.Sedang,
            });
        }
    }

    private static bool Holds(Number stated, Number a, Number b, decimal scale) => Interval.Divide(a.Interval, b.Interval)?.Times(scale).Meets(stated.AsResult) == true;
}
