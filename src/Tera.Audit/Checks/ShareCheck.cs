using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT of shares: beside a count, "%" is the part of the table's total, where most rows say so.</summary>
internal static partial class ShareCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids).Where(g => g.Rows.Count > 2))
        {
            foreach (var column in grid.Columns.Where(c => c.Numeric > 0.3m && (c.Role == Role.Percent && (Bare(c) || Counted(grid, c) is not null) || c.Role == Role.Weight && c.Leaf.Contains('%', StringComparison.Ordinal))))
                Column(ledger, grid, column);
        }
    }

    private static bool Bare(GridColumn c) =>
        c.Leaf.Trim(' ', '(', ')') is "%" || Named(c) || c.Leaf.Trim().Equals("persentase", StringComparison.OrdinalIgnoreCase) || c.Leaf.Trim().Equals("persen", StringComparison.OrdinalIgnoreCase);

    private static bool Named(GridColumn c) => c.Leaf.Contains("porsi", StringComparison.OrdinalIgnoreCase) || c.Leaf.StartsWith("kontribusi", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Persentase Mahasiswa" of "Mahasiswa", whatever stands between them.</summary>
    private static GridColumn? Counted(Grid grid, GridColumn column)
    {
        var of = Called().Match(column.Leaf);
        if (!of.Success)
            return null;
        var called = Wording.Normal(of.Groups["n"].Value);
        return grid.Columns.FirstOrDefault(c => c.Index < column.Index && c.Numeric > 0.3m && c.Role is Role.None or Role.Total
            && (c.Group == column.Group && c.Leaf.Equals(of.Groups["n"].Value, StringComparison.OrdinalIgnoreCase) || called.Contains(' ', StringComparison.Ordinal) && Wording.Normal(c.Heading) == "jumlah " + called));
    }

    [GeneratedRegex(@"^(persentase|porsi|proporsi|kontribusi)\s+(?<n>\p{L}[\p{L}\d ]*?)\s*(\(\s*%\s*\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Called();

    private static List<(GridRow Row, Verdict? Verdict)> Shares(Grid grid, GridColumn column, GridColumn count, Number whole) =>
        [.. grid.Rows.Where(r => !r.Total && r.Cells[count.Index].Number is not null && r.Cells[column.Index].Number is not null)
            .Select(r => (Row: r, Verdict: Quotient.Judge(r.Cells[count.Index].Number!, whole, r.Cells[column.Index].Number!, 100, LessIsBetter.No))).Where(x => x.Verdict is not null)];

    private static bool Most(List<(GridRow Row, Verdict? Verdict)> rows) => rows.Count >= 3 && rows.Count(r => r.Verdict!.Holds) * 3 >= rows.Count * 2;

    private static void Column(Ledger ledger, Grid grid, GridColumn column)
    {
        // "Proporsi 2022 (%)" says that it is a share, and of which year.
        var named = Named(column);
        var counts = grid.Columns.Where(c => c.Index < column.Index && c.Numeric > 0.3m && c.Role is not (Role.Index or Role.Code or Role.Percent or Role.Name) && !(named && c.Role == Role.Left)).ToList();
        var own = Counted(grid, column);
        var count = own ?? (named ? counts.FindLast(c => c.Year is not null && c.Year == column.Year) : null) ?? counts.LastOrDefault();
        if (count is null || own is null && count.Group != column.Group || !named && count.Role is (Role.Target or Role.Realised) || column.Role == Role.Percent && Terms.Of(grid, column) is not null)
            return;
        var total = grid.Rows.LastOrDefault(r => r.Total && r.Cells[count.Index].Number is { Value: > 0 });
        var figures = grid.Rows.Where(r => !r.Total).Select(r => r.Cells[count.Index].Number).OfType<Number>().ToList();
        if (figures.Count < 3)
            return;
        var sum = figures.Sum(n => n.Value);
        var summed = new Number(Number.Print(sum, figures.Max(n => n.Decimals)), sum, figures.Max(n => n.Decimals));
        var whole = total?.Cells[count.Index].Number ?? summed;
        var rows = Shares(grid, column, count, whole);
        // A total that is wrong is told of as one; its parts may be right.
        if (!Most(rows) && whole.Value != summed.Value)
            (whole, rows) = (summed, Shares(grid, column, count, summed));
        if (!Most(rows))
            return;
        var sure = rows.Count(x => x.Verdict!.Holds && x.Row.Cells[count.Index].Number!.Value != 0) > 1;
        foreach (var (row, verdict) in rows)
        {
            var part = row.Cells[count.Index].Number!;
            QuotientFinding.Tell(ledger, grid, row, column, verdict!, $"{part.Text} / {whole.Text}", $"{part.Text} dari jumlah {whole.Text}", Severity.Sedang, sure ? verdict!.Certainty : Certainty.Mungkin);
        }
    }
}
