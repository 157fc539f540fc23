using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM and DIFF down a table of years: "terkelola" is pengurangan and penanganan together, "tidak terkelola" what is left of the whole, where all years but one say so.</summary>
internal static class DerivedRowCheck
{
    // The rows that a row is made of stand this near above it.
    private const int Farthest = 6;
    private const int FewestYears = 4;

    private sealed record Pair(GridRow First, GridRow Second, bool Adds);

    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            var years = grid.Columns.Where(c => Headings.IsYear(c.Leaf)).ToList();
            if (years.Count < FewestYears)
                continue;
            // What a row should be counts for the rows made of it, so that one slip does not hide another.
            var right = new Dictionary<(GridRow, int), Interval>();
            for (var i = 2; i < grid.Rows.Count; i++)
                Row(ledger, grid, i, years, right);
        }
    }

    private static void Row(Ledger ledger, Grid grid, int at, List<GridColumn> years, Dictionary<(GridRow, int), Interval> right)
    {
        var row = grid.Rows[at];
        if (row.Total || !years.TrueForAll(c => Telling(row.Cells[c.Index].Number)))
            return;
        var above = Enumerable.Range(Math.Max(0, at - Farthest), at - Math.Max(0, at - Farthest)).Select(n => grid.Rows[n]).Where(r => !r.Total && Unit(grid, r) == Unit(grid, row) && years.TrueForAll(c => Telling(r.Cells[c.Index].Number))).ToList();
        var best = above.SelectMany((a, n) => above.Skip(n + 1).SelectMany(b => new Pair[] { new(a, b, true), new(a, b, false), new(b, a, false) }))
            .Select(p => (Pair: p, Holds: years.Count(c => Made(p, c, right).Meets(row.Cells[c.Index].Number!.Interval)))).OrderByDescending(p => p.Holds).FirstOrDefault();
        if (best.Holds < years.Count - 1)
            return;
        foreach (var column in years)
        {
            var (stated, made) = (row.Cells[column.Index].Number!, Made(best.Pair, column, right));
            var how = $"{best.Pair.First.Cells[column.Index].Text} {(best.Pair.Adds ? "+" : "−")} {best.Pair.Second.Cells[column.Index].Text}";
            if (made.Meets(stated.Interval))
            {
                ledger.Holds(best.Pair.Adds ? CheckCode.SUM : CheckCode.DIFF, grid.At(row, column.Index), stated.Text, how);
                continue;
            }

            right[(row, column.Index)] = made;
            var expected = Number.Print((made.Low + made.High) / 2, stated.Decimals);
            ledger.Add(new Finding
            {
                Code = best.Pair.Adds ? CheckCode.SUM : CheckCode.DIFF,
                Places = [grid.At(row, column.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"{how} (\"{best.Pair.First.Label}\" {(best.Pair.Adds ? "dan" : "dikurangi")} \"{best.Pair.Second.Label}\") adalah {expected}, tertulis {stated.Text}; {best.Holds} tahun lain cocok.",
                Severity = Severity.Tinggi,
            });
        }
    }

    private static Interval Made(Pair pair, GridColumn column, Dictionary<(GridRow, int), Interval> right)
    {
        var (a, b) = (Of(pair.First), Of(pair.Second));
        return pair.Adds ? a + b : a - b;

        Interval Of(GridRow row) => right.TryGetValue((row, column.Index), out var interval) ? interval : row.Cells[column.Index].Number!.Interval;
    }

    /// <summary>Three digits are no chance.</summary>
    private static bool Telling(Number? number) => number is { Percent: false } && (Math.Abs(number.Value) >= 100 || number.Decimals > 1 && Math.Abs(number.Value) >= 1);

    private static string Unit(Grid grid, GridRow row) => grid.Columns.FirstOrDefault(c => c.Role == Role.Unit) is { } unit ? row.Cells[unit.Index].Text.ToLowerInvariant() : "";
}
