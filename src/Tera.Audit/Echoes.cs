using System.Globalization;
using Tera.Audit.Figures;

namespace Tera.Audit;

/// <summary>One wrong cell makes several calculations fail: where one other value of it mends them all and breaks none, it is their root.</summary>
internal static class Echoes
{
    internal static IReadOnlyList<Finding> Fold(IReadOnlyList<(Finding Finding, Relation? Relation)> entries, IReadOnlyList<Relation> held)
    {
        var failing = entries.Where(e => e.Relation is not null).Select(e => (e.Finding, Relation: e.Relation!)).ToList();
        var result = entries.Select(e => e.Finding).ToList();
        if (failing.Count < 2)
            return result;
        var holding = held.SelectMany(r => r.All.Select(c => (Cell: c, Relation: r))).ToLookup(x => x.Cell, x => x.Relation);
        var cells = failing.SelectMany(f => f.Relation.All.Distinct().Select(c => (Cell: c, Failed: f))).GroupBy(x => x.Cell, x => x.Failed)
            .Where(g => g.Count() > 1 && g.Key.Cell.Number is not null).ToList();
        var roots = 0;
        var done = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var (cell, value, mended) in cells.Select(g => Best(g.Key, [.. g], holding)).Where(b => b.Mended.Count > 1).OrderByDescending(b => b.Mended.Count).ThenByDescending(b => b.Mended.Exists(m => m.Relation.Result == b.Cell)))
        {
            if (mended.Exists(m => done.Contains(m.Finding)))
                continue;
            done.UnionWith(mended.Select(m => m.Finding));
            var root = string.Create(CultureInfo.InvariantCulture, $"S{++roots}");
            var own = mended.Exists(m => m.Relation.Result == cell);
            foreach (var (finding, relation) in own ? mended : [mended[0]])
                result[result.IndexOf(finding)] = relation.Result == cell ? finding with { Root = root, Severity = Severity.Tinggi, Certainty = Certainty.Pasti, Rounding = false } : own ? Echo(finding, cell, value, root) : Part(finding, cell, value, mended, root);
            if (!own)
                result.RemoveAll(f => mended.Skip(1).Any(m => ReferenceEquals(m.Finding, f)));
        }

        return result;
    }

    private static (CellRef Cell, decimal Value, List<(Finding Finding, Relation Relation)> Mended) Best(CellRef cell, List<(Finding Finding, Relation Relation)> failed, ILookup<CellRef, Relation> holding)
    {
        (CellRef Cell, decimal Value, List<(Finding Finding, Relation Relation)> Mended) best = (cell, 0, []);
        foreach (var value in failed.SelectMany(f => f.Relation.Implied(cell)).Distinct())
        {
            var mended = failed.Where(f => f.Relation.HoldsWith(cell, value)).ToList();
            if (mended.Count > best.Mended.Count && holding[cell].All(r => r.HoldsWith(cell, value)))
                best = (cell, value, mended);
        }

        return best;
    }

    /// <summary>What fails only because another cell is wrong.</summary>
    private static Finding Echo(Finding finding, CellRef cell, decimal value, string root) => finding with
    {
        Places = [cell.Place, .. finding.Places.Where(p => p != cell.Place)],
        Reason = $"{finding.Reason} Sebabnya {Cell(cell)}: dengan {Print(cell, value)} hitungan ini cocok.",
        Root = root,
        Follows = true,
    };

    /// <summary>A part that is wrong while the totals over it, downwards and along the row, are right.</summary>
    private static Finding Part(Finding finding, CellRef cell, decimal value, List<(Finding Finding, Relation Relation)> mended, string root) => finding with
    {
        Places = [cell.Place, .. mended.Select(m => m.Relation.Result.Place)],
        Quote = cell.Row.Quote,
        Stated = cell.Cell.Text,
        Expected = Print(cell, value),
        Reason = $"{char.ToUpperInvariant(Cell(cell)[0])}{Cell(cell)[1..]}: dengan {Print(cell, value)} {mended.Count} hitungan yang memakainya menjadi cocok ({string.Join(" dan ", mended.Select(m => m.Relation.Result.Cell.Text).Distinct().Take(3))}).",
        Severity = Severity.Tinggi,
        Certainty = Certainty.Pasti,
        Rounding = false,
        Root = root,
    };

    private static string Cell(CellRef cell) =>
        $"{cell.Cell.Text} pada baris \"{cell.Row.Label}\"" + (cell.Grid.Columns[cell.Column].Heading is { Length: > 0 } heading ? $" kolom \"{heading}\"" : "");

    private static string Print(CellRef cell, decimal value) => Number.Print(value, Math.Max(cell.Cell.Number!.Decimals, Decimals(value)));

    private static int Decimals(decimal value) => (value / 1.000000000000000000000000000000m).Scale;
}
