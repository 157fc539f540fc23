using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM along the rows: a column "Jumlah" is the sum of columns beside it, where at least two thirds of the rows bear it out.</summary>
internal static partial class RowSumCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(c => (Totals(c) || Annual(grid, c)) && !c.PercentCells && c.Numeric > 0.3m))
            {
                if (Parts(grid, column) is { } parts)
                    Column(ledger, grid, column, parts);
            }
        }
    }

    /// <summary>"Jumlah", and "Total Realisasi" or "Realisasi s.d. TW IV" after the quarters; never "Rata-rata s.d. TW IV".</summary>
    private static bool Totals(GridColumn c) => !c.Heading.Contains("rata-rata", StringComparison.OrdinalIgnoreCase) && (c.Role == Role.Total
        || c.Role is Role.Realised or Role.Budget or Role.Target && (c.Cumulative || c.Leaf.Contains("total", StringComparison.OrdinalIgnoreCase) || c.Leaf.Contains("jumlah", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"Realisasi 2024" beside the four quarters.</summary>
    private static bool Annual(Grid grid, GridColumn c) => c is { Role: Role.Realised, Quarter: 0, Cumulative: false, Money: false } && Quarters(grid, c).Count == 4;

    private static List<int> Quarters(Grid grid, GridColumn column) =>
        [.. grid.Columns.Where(c => c.Index != column.Index && c.Role == column.Role && c.Money == column.Money && c is { Quarter: > 0, Cumulative: false } && (column.Quarter == 0 || c.Quarter <= column.Quarter)).Select(c => c.Index)];

    private static void Column(Ledger ledger, Grid grid, GridColumn column, List<int> parts)
    {
        foreach (var row in grid.Rows)
        {
            if (row.Cells[column.Index].Number is not { } stated || !Filled(row, parts))
                continue;
            var values = parts.Select(p => row.Cells[p].Number).OfType<Number>().ToList();
            if (OfQuarters(grid, parts) && OtherYear(row, stated, values))
                continue;
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
        // Quarters stand apart where each has its target beside it.
        var quarters = Quarters(grid, column);
        if (column.Cumulative && quarters.Count > 1 && Apart(quarters) && Borne(body, column, quarters, yearly: false))
            return quarters;
        if (Annual(grid, column))
            return Borne(body, column, quarters, yearly: true) ? quarters : null;
        for (var length = columns.Count; length >= 2; length--)
        {
            for (var from = 0; from + length <= columns.Count; from++)
            {
                var parts = columns.GetRange(from, length);
                if (parts[^1] - parts[0] != length - 1 && length > 6 || parts[0] != column.Index + 1 && parts[^1] != column.Index - 1)
                    continue;
                if (Borne(body, column, parts, yearly: false))
                    return parts;
            }
        }

        return null;
    }

    /// <summary>Whether two thirds of the rows bear it out, two of them with more than one part.</summary>
    private static bool Borne(IReadOnlyList<GridRow> body, GridColumn column, List<int> parts, bool yearly)
    {
        var (holds, rows, telling) = (0, 0, 0);
        foreach (var row in body)
        {
            if (row.Cells[column.Index].Number is not { } stated || !Filled(row, parts))
                continue;
            var values = parts.Select(p => row.Cells[p].Number).OfType<Number>().ToList();
            if (yearly && OtherYear(row, stated, values))
                continue;
            rows++;
            var held = values.Aggregate(Interval.Exactly(0), (s, n) => s + n.Interval).Meets(stated.Interval);
            holds += held ? 1 : 0;
            telling += held && values.Count(v => v.Value != 0) > 1 ? 1 : 0;
        }

        return telling >= 2 && holds * 3 >= rows * 2;
    }

    private static bool Apart(List<int> parts) => parts[^1] - parts[0] != parts.Count - 1;

    private static bool OfQuarters(Grid grid, List<int> parts) => Apart(parts) || parts.TrueForAll(p => grid.Columns[p].Quarter > 0);

    /// <summary>The year of some indicators is the last of their quarters, or their mean, and not their sum; shares, indices and scores are never added up.</summary>
    private static bool OtherYear(GridRow row, Number stated, List<Number> quarters) =>
        quarters[^1].Interval.Meets(stated.Interval) || Math.Abs((quarters.Sum(q => q.Value) / quarters.Count) - stated.Value) <= stated.LastUnit
        || row.Cells.Any(c => c.Number is null && c.Text.Length > 0 && NotAdded().IsMatch(c.Text));

    [GeneratedRegex(@"%|\b(persen(tase)?|indeks|nilai|skor|rasio|tingkat|rata-rata|laju|predikat|angka|usia|umur|waktu|lama)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NotAdded();

    /// <summary>A dash or a blank is nothing, but some part must be there and no part may be words.</summary>
    private static bool Filled(GridRow row, List<int> parts) =>
        parts.Any(p => row.Cells[p].Number is not null) && parts.All(p => row.Cells[p].Number is not null || row.Cells[p].Dash || row.Cells[p].Blank);
}
