using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>DIFF of movements: what is there at the end is what was there, with what came and without what went ("Saldo awal, Penambahan, Pengurangan, Saldo akhir"), where two thirds of the rows bear it out.</summary>
internal static partial class MovementCheck
{
    private const int MostMovements = 4;

    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var end in grid.Columns.Where(c => c.Numeric > 0.5m && c.Leaf.Contains("akhir", StringComparison.OrdinalIgnoreCase)))
            {
                var start = grid.Columns.LastOrDefault(c => c.Index < end.Index - 1 && c.Numeric > 0.5m && c.Leaf.Contains("awal", StringComparison.OrdinalIgnoreCase));
                if (start is not null && end.Index - start.Index - 1 <= MostMovements)
                    Column(ledger, grid, start, end, [.. grid.Columns.Skip(start.Index + 1).Take(end.Index - start.Index - 1)]);
            }
        }
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn start, GridColumn end, List<GridColumn> between)
    {
        var rows = grid.Rows.Where(r => r.Cells[start.Index].Number is not null && r.Cells[end.Index].Number is not null && between.Exists(c => r.Cells[c.Index].Number is not null) && between.TrueForAll(c => r.Cells[c.Index] is { Number: not null } or { Blank: true } or { Dash: true })).ToList();
        var held = rows.Count(r => Sum(r, start, between).Meets(r.Cells[end.Index].Number!.Interval));
        if (held < 2 || held * 3 < rows.Count * 2 || !rows.Exists(r => r.Cells[start.Index].Number!.Value != r.Cells[end.Index].Number!.Value))
            return;
        foreach (var row in rows)
        {
            var stated = row.Cells[end.Index].Number!;
            var cells = between.Prepend(start).Where(c => row.Cells[c.Index].Number is not null).ToList();
            var relation = new Relation(new(grid, row, end.Index), [.. cells.Select(c => new CellRef(grid, row, c.Index))],
                value => value(new(grid, row, end.Index)) is { } total && cells.Aggregate(Interval.Exactly(0), (sum, c) => sum + Signed(c, value(new(grid, row, c.Index))!)).Meets(total.Interval),
                cell => Implied(row, cells, end, cell));
            var sum = Sum(row, start, between);
            var how = string.Join(" ", cells.Select((c, i) => (i == 0 ? "" : Goes(c) ? "− " : "+ ") + row.Cells[c.Index].Text));
            if (sum.Meets(stated.Interval))
            {
                ledger.Holds(CheckCode.DIFF, grid.At(row, end.Index), stated.Text, how, relation);
                continue;
            }

            var expected = Number.Print((sum.Low + sum.High) / 2, cells.Max(c => row.Cells[c.Index].Number!.Decimals));
            ledger.Add(new Finding
            {
                Code = CheckCode.DIFF,
                Places = [grid.At(row, end.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"{how} adalah {expected}, tertulis {stated.Text}.",
                Severity = Severity.Tinggi,
            }, relation);
        }
    }

    private static Interval Sum(GridRow row, GridColumn start, List<GridColumn> between) =>
        between.Prepend(start).Where(c => row.Cells[c.Index].Number is not null).Aggregate(Interval.Exactly(0), (sum, c) => sum + Signed(c, row.Cells[c.Index].Number!));

    /// <summary>With what the other cells leave for one of them, the end is what it says.</summary>
    private static IEnumerable<decimal> Implied(GridRow row, List<GridColumn> cells, GridColumn end, CellRef cell)
    {
        var total = row.Cells[end.Index].Number!.Value;
        var others = cells.Where(c => c.Index != cell.Column).Sum(c => Goes(c) ? -Math.Abs(row.Cells[c.Index].Number!.Value) : row.Cells[c.Index].Number!.Value);
        return cell.Column == end.Index ? [others] : cells.Find(c => c.Index == cell.Column) is { } own ? [Goes(own) ? others - total : total - others] : [];
    }

    private static Interval Signed(GridColumn column, Number number) => !Goes(column) ? number.Interval : number.Value < 0 ? number.Interval : -number.Interval;

    private static bool Goes(GridColumn column) => Out().IsMatch(column.Leaf) || !In().IsMatch(column.Leaf) && Out().IsMatch(column.Group);

    [GeneratedRegex(@"asuk|ambah|erima|aru\b|debet", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex In();

    [GeneratedRegex(@"urang|eluar|hapus|turun|penurunan|indah|akai|guna|alur|kredit|pensiun|eninggal|wafat|berhenti", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Out();
}
