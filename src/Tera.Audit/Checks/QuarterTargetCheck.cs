using System.Globalization;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>CROSS inside a plan of action: targets that count up to the fourth quarter end at the year's target, where the other rows do.</summary>
internal static class QuarterTargetCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            var quarters = grid.Columns.Where(c => !c.Money && c.Quarter > 0 && (c.Role == Role.Target || c.Role == Role.None && c.Heading.Contains("target", StringComparison.OrdinalIgnoreCase))).ToList();
            var year = grid.Columns.LastOrDefault(c => c is { Role: Role.Target, Money: false, Quarter: 0, Final: false } && quarters.Count == 4 && c.Index < quarters[0].Index
                && !c.Heading.Contains("renstra", StringComparison.OrdinalIgnoreCase) && !c.Heading.Contains("rpjm", StringComparison.OrdinalIgnoreCase));
            if (year is not null && quarters.Select(q => q.Quarter).Distinct().Count() == 4)
                Table(ledger, grid, year, quarters);
        }
    }

    private static void Table(Ledger ledger, Grid grid, GridColumn year, List<GridColumn> quarters)
    {
        var last = quarters.Find(q => q.Quarter == 4)!;
        var rows = grid.Rows.Where(r => r.Cells[year.Index].Number is not null && r.Cells[last.Index].Number is not null).ToList();
        var ends = rows.FindAll(r => r.Cells[last.Index].Number!.Interval.Meets(r.Cells[year.Index].Number!.Interval));
        // Quarters may be told each by itself in the same table: what is their sum, mean, most or least is no other value.
        var odd = rows.FindAll(r => !ends.Contains(r) && !MadeOf(r, year, quarters));
        if (ends.Count < 3 || odd.Count * 3 > rows.Count)
            return;
        foreach (var row in ends)
            ledger.Holds(CheckCode.CROSS, grid.At(row, last.Index), row.Cells[last.Index].Text, "sama dengan target tahunnya");
        foreach (var row in odd)
        {
            var (stated, whole) = (row.Cells[last.Index], row.Cells[year.Index]);
            ledger.Add(new Finding
            {
                Code = CheckCode.CROSS,
                Places = [grid.At(row, last.Index), grid.At(row, year.Index)],
                Quote = row.Quote,
                Stated = stated.Text,
                Expected = whole.Text,
                Reason = $"Target triwulan IV {stated.Text} bukan target tahunnya {whole.Text}, dan jumlah triwulannya juga bukan; pada {ends.Count.ToString(CultureInfo.InvariantCulture)} baris lain sama.",
                Severity = Severity.Tinggi,
                Certainty = Certainty.Mungkin,
            });
        }
    }

    private static bool MadeOf(GridRow row, GridColumn year, List<GridColumn> quarters)
    {
        var (whole, parts) = (row.Cells[year.Index].Number!, quarters.Select(q => row.Cells[q.Index].Number).OfType<Number>().ToList());
        var sum = parts.Aggregate(Interval.Exactly(0), (s, n) => s + n.Interval);
        return sum.Meets(whole.Interval) || sum.Times(1m / parts.Count).Meets(whole.AsResult) || parts.Max(p => p.Value) == whole.Value || parts.Min(p => p.Value) == whole.Value;
    }
}
