using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>COUNT of programmes: a table of the plan names programmes that no table of the budget has.</summary>
internal static class ProgrammeCheck
{
    // Fewer tell nothing; and where fewer than six in ten are found again, the tables are of different things.
    private const int Fewest = 4;
    private const decimal Known = 0.6m, Alike = 0.6m;

    internal static void Run(Ledger ledger)
    {
        var budgets = ledger.Reports.SelectMany(r => r.Grids).Where(g => g.Columns.Any(c => c is { Money: true, Role: Role.Budget or Role.Target }))
            .Select(g => (Grid: g, Names: Programmes(g))).Where(b => b.Names.Count >= Fewest).ToList();
        if (budgets.Count == 0)
            return;
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids).Where(g => !g.Columns.Any(c => c.Money)))
        {
            var named = Programmes(grid);
            var missing = named.Where(n => !budgets.Exists(b => b.Names.Exists(m => Wording.Overlap(n.Name, m.Name) > Alike))).ToList();
            if (named.Count < Fewest || named.Count - missing.Count < named.Count * Known)
                continue;
            var most = budgets.MaxBy(b => b.Names.Count);
            var (stated, expected) = ($"{named.Count} program", $"{most.Names.Count} program" + (most.Grid.Name.Length > 0 ? $" ({most.Grid.Name})" : ""));
            if (missing.Count == 0)
                ledger.Holds(CheckCode.COUNT, grid.At(grid.Rows[0]), stated, expected);
            else
                ledger.Add(new Finding
                {
                    Code = CheckCode.COUNT,
                    Places = [.. missing.Select(m => grid.At(m.Row)), most.Grid.At(most.Grid.Rows[0])],
                    Quote = missing[0].Row.Quote,
                    Stated = stated,
                    Expected = expected,
                    Reason = $"{(grid.Name.Length > 0 ? grid.Name : "Tabel ini")} memuat {stated}, tabel anggaran {expected}; tanpa anggaran: {string.Join("; ", missing.Select(m => m.Text))}.",
                    Certainty = Certainty.Mungkin,
                });
        }
    }

    /// <summary>The different programmes of a table, by their rows.</summary>
    private static List<(GridRow Row, string Name, string Text)> Programmes(Grid grid) =>
        [.. grid.Rows.Where(r => !r.Total).SelectMany(r => r.Cells.Where(c => Programme(c.Text)).Take(1).Select(c => (Row: r, Name: Wording.Normal(c.Text), Text: c.Text.Replace('\n', ' ')))).DistinctBy(p => p.Name)];

    private static bool Programme(string text) => text.Length is > 12 and < 150 && Wording.Label(text).StartsWith("program ", StringComparison.OrdinalIgnoreCase);
}
