using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM of criteria: in an evaluation sheet the value of "4.b" in the column "Nilai kriteria" is the mean of 4.b.1, 4.b.2 and so on, by their weights where they have them, where at least half of the components bear it out.</summary>
internal static class CriteriaCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            if (grid.Columns.FirstOrDefault(c => c.Role == Role.Code) is not { } code)
                continue;
            foreach (var column in grid.Columns.Where(c => c.Index > code.Index && c.Leaf.Contains("nilai kriteria", StringComparison.OrdinalIgnoreCase)))
                Column(ledger, grid, code.Index, column.Index);
        }
    }

    private static void Column(Ledger ledger, Grid grid, int code, int column)
    {
        var components = grid.Rows.Where(r => r.Cells[column].Number is not null).Select(r => (Row: r, Parts: Parts(grid, r.Cells[code].Text, code))).Where(c => c.Parts.Count > 1 && c.Parts.TrueForAll(p => p.Cells[column].Number is not null))
            .Select(c => (c.Row, c.Parts, Stated: c.Row.Cells[column].Number!, Mean: Mean(grid, c.Parts, column, n => n.Value), Range: Range(grid, c.Parts, column))).ToList();
        var holds = components.Count(c => c.Stated.AsResult.Meets(c.Range));
        if (holds == 0 || holds * 2 < components.Count)
            return;
        foreach (var (row, parts, stated, mean, range) in components)
        {
            if (stated.AsResult.Meets(range))
            {
                ledger.Holds(CheckCode.SUM, grid.At(row, column), stated.Text, $"rata-rata {parts.Count} kriteria");
                continue;
            }

            var expected = Number.Print(mean, Math.Max(2, stated.Decimals));
            ledger.Add(new Finding
            {
                Code = CheckCode.SUM,
                Places = [grid.At(row, column), .. parts.Select(p => grid.At(p, column))],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"Rata-rata {parts.Count} kriteria (menurut bobotnya bila tercetak) di bawah {row.Cells[code].Text} adalah {expected}, tertulis {stated.Text}.",
                Severity = Severity.Sedang,
            });
        }
    }

    // Criteria that evidence items answer are means themselves, and printed to two decimals.
    private static Interval Range(Grid grid, List<GridRow> parts, int column) => new(Mean(grid, parts, column, n => n.AsResult.Low), Mean(grid, parts, column, n => n.AsResult.High));

    private static decimal Mean(Grid grid, List<GridRow> parts, int column, Func<Number, decimal> value)
    {
        var weights = grid.Columns.FirstOrDefault(c => c.Role == Role.Weight) is { } weight ? parts.ConvertAll(p => p.Cells[weight.Index].Number?.Value ?? 0) : [];
        return weights.Count == 0 || !weights.TrueForAll(w => w > 0) ? parts.Average(p => value(p.Cells[column].Number!))
            : parts.Zip(weights, (p, w) => value(p.Cells[column].Number!) * w).Sum() / weights.Sum();
    }

    /// <summary>Rows one step below a code: 4.b.1 under 4.b, not 4.b under 4.b.</summary>
    private static List<GridRow> Parts(Grid grid, string parent, int code) =>
        parent.Length == 0 ? [] : [.. grid.Rows.Where(r => r.Cells[code].Text is var c && c.StartsWith(parent + ".", StringComparison.Ordinal) && !c.AsSpan(parent.Length + 1).Contains('.'))];
}
