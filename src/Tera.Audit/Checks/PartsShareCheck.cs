using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT of several parts: "Kemantapan (%)" is what stands under Baik and Sedang together, of "Panjang Total", where nearly all rows say so.</summary>
internal static class PartsShareCheck
{
    private const int MostParts = 4;
    private const int FirstJudged = 8;

    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids).Where(g => g.Rows.Count > 3))
        {
            foreach (var column in grid.Columns.Where(c => c is { Role: Role.Percent, Money: false, Numeric: > 0.5m } || c.Role == Role.None && c.Leaf.Contains('%', StringComparison.Ordinal)))
            {
                if (Terms.Of(grid, column) is null && Find(grid, column) is var (parts, whole) && parts.Count > 0)
                    Column(ledger, grid, column, parts, whole);
            }
        }
    }

    private static (List<int> Parts, int Whole) Find(Grid grid, GridColumn column)
    {
        var figures = grid.Columns.Where(c => c.Index < column.Index && c.Numeric > 0.5m && c.Role is not (Role.Index or Role.Code or Role.Percent)).Select(c => c.Index).ToList();
        foreach (var whole in figures.Where(w => grid.Columns[w].Role == Role.Total || grid.Columns[w].Heading.Contains("total", StringComparison.OrdinalIgnoreCase) || grid.Columns[w].Heading.Contains("jumlah", StringComparison.OrdinalIgnoreCase)))
        {
            for (var from = 0; from < figures.Count; from++)
            {
                for (var count = 2; count <= MostParts && from + count <= figures.Count; count++)
                {
                    var parts = figures.GetRange(from, count);
                    if (parts.Contains(whole) || parts[^1] - parts[0] != count - 1)
                        continue;
                    // A few rows tell what is not meant.
                    var first = grid.Rows.Select(r => Judge(r, column, parts, whole)).OfType<Verdict>().Take(FirstJudged).ToList();
                    if (first.Count(v => v.Holds) * 2 < first.Count)
                        continue;
                    var judged = grid.Rows.Select(r => Judge(r, column, parts, whole)).OfType<Verdict>().ToList();
                    if (judged.Count > 3 && judged.Count(v => v.Holds) * 4 >= judged.Count * 3)
                        return (parts, whole);
                }
            }
        }

        return ([], 0);
    }

    private static Verdict? Judge(GridRow row, GridColumn column, List<int> parts, int whole)
    {
        if (row.Cells[column.Index].Number is not { Value: not (0 or 100) } stated || row.Cells[whole].Number is not { Value: > 0 } all || parts.Exists(p => row.Cells[p].Number is null))
            return null;
        var (sum, decimals) = (parts.Sum(p => row.Cells[p].Number!.Value), parts.Max(p => row.Cells[p].Number!.Decimals));
        return Quotient.Judge(new Number(Number.Print(sum, decimals), sum, decimals), all, stated, 100, LessIsBetter.No);
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn column, List<int> parts, int whole)
    {
        var named = string.Join(" + ", parts.Select(p => grid.Columns[p].Leaf));
        foreach (var row in grid.Rows)
        {
            if (Judge(row, column, parts, whole) is not { } verdict)
                continue;
            var sum = string.Join(" + ", parts.Select(p => row.Cells[p].Text));
            QuotientFinding.Tell(ledger, grid, row, column, verdict, $"({sum}) / {row.Cells[whole].Text}", $"({sum}) / {row.Cells[whole].Text} ({named} terhadap {grid.Columns[whole].Leaf})");
        }
    }
}
