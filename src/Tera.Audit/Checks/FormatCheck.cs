using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>FORMAT in tables: one decimal mark, one mark of thousands, one mark for nothing, one sign convention, one value a cell.</summary>
internal static class FormatCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            Decimals(ledger, grid);
            Thousands(ledger, grid);
            Percents(ledger, grid);
            Signs(ledger, grid);
            foreach (var column in grid.Columns.Where(c => c.Numeric > 0.5m && c.Role != Role.Index))
                Nothing(ledger, grid, column);
        }
    }

    /// <summary>93.13% beside 91,81%.</summary>
    private static void Decimals(Ledger ledger, Grid grid)
    {
        var cells = grid.Rows.SelectMany(r => grid.Columns.Where(c => c.Role is not (Role.Index or Role.Code or Role.Name)).Select(c => (Row: r, Column: c.Index, r.Cells[c.Index].Number))).Where(x => x.Number is { Decimals: > 0, Grouped: false, Other: null }).ToList();
        var dots = cells.Where(x => x.Number!.DotDecimal).ToList();
        var commas = cells.Where(x => !x.Number!.DotDecimal).ToList();
        if (dots.Count == 0 || commas.Count == 0)
            return;
        Add(ledger, grid, dots.Select(x => (x.Row, x.Column)), $"{dots[0].Number!.Text} di samping {commas[0].Number!.Text}", "koma sebagai tanda desimal", "Tanda desimal titik dan koma bercampur dalam satu tabel");
    }

    /// <summary>7554 beside 7.610 in one row or column.</summary>
    private static void Thousands(Ledger ledger, Grid grid)
    {
        foreach (var row in grid.Rows)
        {
            var large = grid.Columns.Where(c => row.Cells[c.Index].Number is { Decimals: 0, Percent: false, Value: >= 1000 } && c.Role is not (Role.Code or Role.Index or Role.Name)).ToList();
            var bare = large.Where(c => !row.Cells[c.Index].Number!.Grouped && !Headings.IsYear(row.Cells[c.Index].Number!)).ToList();
            var grouped = large.Where(c => row.Cells[c.Index].Number!.Grouped).ToList();
            if (bare.Count == 0 || grouped.Count == 0 || bare.Any(c => row.Cells[c.Index].Number!.Value > 10_000_000))
                continue;
            var rows = grid.Rows.Where(r => r == row || bare.Any(c => r.Cells[c.Index].Number is { Grouped: false, Decimals: 0, Value: >= 1000 })).ToList();
            Add(ledger, grid, rows.Select(r => (r, bare[0].Index)), $"{row.Cells[bare[0].Index].Text} di samping {row.Cells[grouped[0].Index].Text}", Number.Print(row.Cells[bare[0].Index].Number!.Value, 0), "Pemisah ribuan dipakai dan tidak dipakai dalam satu baris");
            return;
        }
    }

    /// <summary>8000,00% among scores without percent signs.</summary>
    private static void Percents(Ledger ledger, Grid grid)
    {
        foreach (var column in grid.Columns)
        {
            var plain = grid.Rows.Count(r => r.Cells[column.Index].Number is { Percent: false });
            foreach (var row in grid.Rows)
            {
                if (row.Cells[column.Index].Number is { Percent: true, Value: >= 1000 } n && plain > 1)
                    Add(ledger, grid, [(row, column.Index)], n.Text, Number.Print(n.Value / 100, 0), "Format persen tertinggal pada nilai");
            }
        }
    }

    /// <summary>A dash here and a zero there for nothing.</summary>
    private static void Nothing(Ledger ledger, Grid grid, GridColumn column)
    {
        var rows = grid.Rows.Where(r => !r.Total).ToList();
        var dashes = rows.Where(r => r.Cells[column.Index].Dash).ToList();
        var zeros = rows.Where(r => r.Cells[column.Index].Number is { Value: 0, Decimals: 0, Percent: false }).ToList();
        if (dashes.Count > 1 && zeros.Count > 0 && rows.Count > 4)
            Add(ledger, grid, zeros.Select(r => (r, column.Index)), $"\"-\" ({dashes.Count} baris) dan \"0\" ({zeros.Count} baris)", "satu penanda nihil", "Penanda nihil bercampur dalam satu kolom", Certainty.Mungkin);
    }

    /// <summary>Less than planned is negative in one row and positive in the next.</summary>
    private static void Signs(Ledger ledger, Grid grid)
    {
        var budget = grid.Columns.FirstOrDefault(c => c.Role == Role.Budget && c.Money);
        var spent = grid.Columns.FirstOrDefault(c => c.Role == Role.Realised && c.Money);
        if (budget is null || spent is null)
            return;
        foreach (var column in grid.Columns.Where(c => c.Role == Role.Left && c.Money))
        {
            // Income above plan and spending below it both count as favourable; so compare only rows that fall short.
            var less = grid.Rows.Where(r => !r.Total && r.Cells[column.Index].Number is { Value: not 0 } && r.Cells[budget.Index].Number is { } b && r.Cells[spent.Index].Number is { } s && b.Value > s.Value && s.Value > 0).ToList();
            var negative = less.Where(r => r.Cells[column.Index].Number!.Value < 0).ToList();
            var positive = less.Where(r => r.Cells[column.Index].Number!.Value > 0).ToList();
            if (negative.Count > 0 && positive.Count > 0)
                Add(ledger, grid, less.Select(r => (r, column.Index)), $"{string.Join(", ", negative.Take(3).Select(r => r.Cells[column.Index].Text))} dan {positive[0].Cells[column.Index].Text}", "satu konvensi tanda", "Selisih kurang ditulis negatif di satu baris dan positif di baris lain");
        }
    }

    internal static void Add(Ledger ledger, Grid grid, IEnumerable<(GridRow Row, int Column)> cells, string stated, string expected, string reason, Certainty certainty = Certainty.Pasti)
    {
        var places = cells.ToList();
        ledger.Add(new Finding
        {
            Code = CheckCode.FORMAT,
            Places = [.. places.Select(p => grid.At(p.Row, p.Column))],
            Quote = places[0].Row.Quote,
            Stated = stated,
            Expected = expected,
            Reason = $"{reason}: {stated}.",
            Severity = Severity.Rendah,
            Certainty = certainty,
        });
    }
}
