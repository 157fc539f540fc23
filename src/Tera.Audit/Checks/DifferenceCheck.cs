using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>DIFF: what is left, more or less is the difference of the two figures beside it; the sign is a matter of convention (FORMAT).</summary>
internal static class DifferenceCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(c => c.Numeric > 0.3m && (Efficiency(c) || c.Role == Role.Left && !c.PercentCells && !c.Leaf.Contains('%', StringComparison.Ordinal))))
            {
                if (Pair(grid, column) is { } pair)
                    Column(ledger, grid, column, pair);
            }
        }
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn column, (int First, int Second) pair)
    {
        foreach (var row in grid.Rows)
        {
            if (row.Cells[column.Index].Number is not { } stated || row.Cells[pair.First].Number is not { } a || row.Cells[pair.Second].Number is not { } b)
                continue;
            var difference = a.Interval - b.Interval;
            var relation = Relation.Difference(new(grid, row, column.Index), new(grid, row, pair.First), new(grid, row, pair.Second));
            if (difference.Meets(stated.Interval) || (-difference).Meets(stated.Interval))
            {
                ledger.Holds(CheckCode.DIFF, grid.At(row, column.Index), stated.Text, $"{a.Text} − {b.Text}", relation);
                continue;
            }

            // "Selesai | Proses | Belum": what is left may stand in another column of rests.
            if (grid.Columns.Any(c => c.Index != column.Index && c.Role == Role.Left && row.Cells[c.Index].Number is { } rest && (difference - rest.Interval).Meets(stated.Interval)))
                continue;

            var expected = Number.Print(Math.Abs(a.Value - b.Value), Math.Max(a.Decimals, b.Decimals));
            var slip = difference.Widen(stated.LastUnit).Meets(stated.Interval) || (-difference).Widen(stated.LastUnit).Meets(stated.Interval);
            var rounding = slip && stated.Decimals > 0;
            ledger.Add(new Finding
            {
                Code = CheckCode.DIFF,
                Places = [grid.At(row, column.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = expected,
                Reason = $"Selisih {a.Text} dan {b.Text} adalah {expected}, tertulis {stated.Text}.",
                Severity = rounding ? Severity.Rendah : Severity.Tinggi,
                Certainty = rounding ? Certainty.Mungkin : Certainty.Pasti,
                Rounding = rounding,
            }, relation);
        }
    }

    /// <summary>The pair of columns whose difference it is: the one that most rows bear out, if at least half of them do.</summary>
    private static (int First, int Second)? Pair(Grid grid, GridColumn column)
    {
        (int, int)? best = null;
        var most = 0;
        // "Selisih (poin)" is of two percentages.
        var percents = Efficiency(column) || column.Leaf.Contains("poin", StringComparison.OrdinalIgnoreCase);
        var candidates = grid.Columns.Where(c => c.Index != column.Index && c.Numeric > 0.3m && c.Role is not (Role.Index or Role.Code) && (c.Role == Role.Percent) == percents && Math.Abs(c.Index - column.Index) < 8).ToList();
        foreach (var a in candidates)
        {
            foreach (var b in candidates.Where(b => b.Index > a.Index))
            {
                var (holds, rows, telling, exact) = (0, 0, 0, 0);
                foreach (var row in grid.Rows)
                {
                    if (row.Cells[column.Index].Number is not { } d || row.Cells[a.Index].Number is not { } x || row.Cells[b.Index].Number is not { } y)
                        continue;
                    rows++;
                    var difference = x.Interval - y.Interval;
                    var held = difference.Meets(d.Interval) || (-difference).Meets(d.Interval);
                    holds += held ? 1 : 0;
                    telling += held && d.Value != 0 ? 1 : 0;
                    exact += held && Math.Abs(d.Value) >= 100_000 && x.Value != 0 && y.Value != 0 ? 1 : 0;
                }

                var efficiency = Efficiency(column);
                var named = efficiency ? Performs(a) && Absorbs(b) : Named(a) && Named(b) && a.Money == b.Money;
                // Amounts to the rupiah are no chance, and two years side by side are meant.
                if (telling > most && holds * 2 >= rows && (named || telling >= 3 || exact > 1) || (telling > Math.Max(most, 1) && holds * 3 >= rows && b.Index == column.Index - 1 && Years(a, b)))
                    (best, most) = ((a.Index, b.Index), telling);
                else if (best is null && most == 0 && named && !efficiency && rows is 1 or 2)
                    best = (a.Index, b.Index);
            }
        }

        return best;
    }

    /// <summary>Efficiency is capaian less serapan where most rows say so.</summary>
    private static bool Efficiency(GridColumn c) => !c.Money && c.Role is Role.Left or Role.None or Role.Percent && c.Leaf.Contains("efisiensi", StringComparison.OrdinalIgnoreCase);

    private static bool Performs(GridColumn c) => c.Heading.Contains("capaian", StringComparison.OrdinalIgnoreCase) || c.Heading.Contains("kinerja", StringComparison.OrdinalIgnoreCase);

    private static bool Absorbs(GridColumn c) =>
        c.Heading.Contains("serap", StringComparison.OrdinalIgnoreCase) || c.Heading.Contains("anggaran", StringComparison.OrdinalIgnoreCase) || c.Heading.Contains("keuangan", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Nilai 2024 | Nilai 2025 | Naik/Turun".</summary>
    private static bool Years(GridColumn a, GridColumn b) => b.Index == a.Index + 1 && a.Role == b.Role && a.Group == b.Group && a.Year is { } from && b.Year is { } to && Math.Abs(from - to) == 1;

    private static bool Named(GridColumn c) => c.Role is Role.Budget or Role.Realised or Role.Target or Role.Before or Role.After;
}
