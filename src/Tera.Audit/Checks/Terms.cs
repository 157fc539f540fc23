using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>The columns that a percentage column divides.</summary>
internal sealed partial record Terms(int Dividend, int Divisor)
{
    /// <summary>By headings: of the same group, else the nearest to the left; else the pair that the rows themselves bear out.</summary>
    internal static Terms? Of(Grid grid, GridColumn percent)
    {
        if (!grid.Terms.TryGetValue(percent.Index, out var terms))
        {
            terms = Find(grid, percent);
            // Where cells were inferred from gaps, most rows must bear the columns out, and what was realised divides nothing.
            if (terms is not null && grid.Rows.Count > 0 && grid.Rows[0].Cells[percent.Index].Place.Inferred && (grid.Columns[terms.Divisor].Role == Role.Realised || Support(grid, percent, terms) is var (holds, rows, _) && holds * 2 < rows))
                terms = null;
            grid.Terms[percent.Index] = terms;
        }

        return terms;
    }

    private static Terms? Find(Grid grid, GridColumn percent)
    {
        // Work done is measured on the site; it is no quotient of the money beside it.
        if (percent.Leaf.Contains("fisik", StringComparison.OrdinalIgnoreCase))
            return null;
        // A column that is named for it counts with few figures too: the others may not be measured, or be grades and ranges.
        var left = grid.Columns.Where(c => c.Index < percent.Index && (c.Numeric > 0.3m || c.Role is Role.Target or Role.Realised or Role.Budget)).ToList();
        // "Capaian (%) | Realisasi | Target": with nothing on its left, its terms stand on its right.
        var first = percent.Group.Length == 0 && !left.Exists(c => Realised(c) || Base(c));
        var right = grid.Columns.Where(c => c.Index > percent.Index && c.Numeric > 0.3m && (first && c.Group.Length == 0 && c.Money == OfMoney(percent) || percent.Group.Length > 0 && c.Group == percent.Group)).ToList();
        var near = left.AsEnumerable().Reverse().Concat(right).ToList();
        var group = near.Where(c => percent.Group.Length > 0 && c.Group == percent.Group).ToList();
        if (percent.Cumulative)
        {
            var annual = near.LastOrDefault(c => c is { Role: Role.Target, Quarter: 0, Cumulative: false, Money: false });
            var sum = near.FirstOrDefault(c => c is { Role: Role.Realised, Cumulative: true }) ?? near.FirstOrDefault(c => c.Role == Role.Realised);
            if (annual is not null && sum is not null && !percent.Money)
                return new Terms(sum.Index, annual.Index);
            // "% s.d. TW IV" of money that was spent up to then, where most rows say so.
            var spent = near.FirstOrDefault(c => c is { Role: Role.Realised, Money: true, Cumulative: true }) ?? near.FirstOrDefault(c => c is { Role: Role.Realised, Money: true });
            var budget = near.LastOrDefault(c => c is { Role: Role.Budget, Money: true, Quarter: 0, Cumulative: false });
            return spent is not null && budget is not null && new Terms(spent.Index, budget.Index) is var money && Support(grid, percent, money) is { Holds: > 1 } said && said.Holds * 2 >= said.Rows ? money : null;
        }

        // "K" and "Rp" under every heading: the percentage of K divides columns K.
        var twins = percent.Path.Count < 2 ? [] : near.Where(c => c.Path.Count > 1 && c.Leaf == percent.Leaf && c.Group != percent.Group).ToList();
        if (twins.Find(c => c.Role == Role.Realised) is { } above && (twins.Find(c => Base(c) && OfPlan(c) == OfPlan(percent)) ?? twins.Find(Base)) is { } below)
            return Better(grid, percent, new Terms(above.Index, below.Index), left);
        var dividend = group.Find(Realised) ?? near.Find(c => Realised(c) && (c.Group.Length == 0 || c.Group != percent.Group) && Allowed(c, percent));
        // "Total" after the quarters is what the year brought.
        dividend ??= near.Find(c => c.Role == Role.Total && !HeadingSaysMoney(percent) && near.Exists(b => Base(b) && b.Money == c.Money) && near.Count(q => q.Role == Role.None && q.Quarter > 0 && q.Index < c.Index) > 1);
        // "Realisasi s.d. TW IV" after the quarters is of the year's target, not of the last quarter's.
        var divisor = dividend is null ? null
            : dividend is { Cumulative: true, Quarter: > 0 } && percent.Group.Length == 0 && !OfPlan(percent) && near.Find(c => Base(c) && c.Money == dividend.Money && (c.Cumulative || c.Quarter == 0)) is { } whole ? whole
            : group.Find(c => Base(c) && c.Money == dividend.Money)
            ?? near.Find(c => Base(c) && c.Money == dividend.Money && OfPlan(c) && OfPlan(percent))
            ?? SamePeriod(near, dividend, near.Find(c => Base(c) && c.Money == dividend.Money))
            // "Anggaran: sebelum, setelah perubahan": what is spent is of the changed budget.
            ?? near.Find(c => c is { Role: Role.After, Money: true } && dividend.Money);
        if (dividend is null && near.Find(c => Base(c) && !c.Money) is { } target && near.Find(c => Attained(c, target) && c != percent) is { } attained)
            return Better(grid, percent, new Terms(attained.Index, target.Index), left);
        // "% Pagu Awal" beside "Pagu Awal" and "Pagu Efektif" names what it divides by.
        divisor = dividend is null ? divisor : near.Find(c => Base(c) && c.Money == dividend.Money && Names(percent, c)) ?? divisor;
        if (dividend is not null && divisor is not null && !(percent.Money && !divisor.Money && HeadingSaysMoney(percent)))
            return Better(grid, percent, new Terms(dividend.Index, divisor.Index), left);
        return Borne(grid, percent, left);
    }

    /// <summary>"Realisasi 2024" after the quarters is of "Target 2024", not of the last quarter's.</summary>
    private static GridColumn? SamePeriod(List<GridColumn> near, GridColumn dividend, GridColumn? nearest) =>
        nearest is null || nearest.Quarter == dividend.Quarter ? nearest
        : near.Find(c => Base(c) && c.Money == dividend.Money && c.Quarter == dividend.Quarter && c.Cumulative == dividend.Cumulative) ?? nearest;

    /// <summary>"% terhadap target Renstra": the target at the end of the plan, not that of the year.</summary>
    private static bool OfPlan(GridColumn c) => c.Final || c.Heading.Contains("renstra", StringComparison.OrdinalIgnoreCase) || c.Heading.Contains("rpjm", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Capaian 2024" beside "Target 2024" under a percentage of its own is what was attained.</summary>
    private static bool Attained(GridColumn c, GridColumn target) =>
        c.Role == Role.Percent && !c.Money && c.Year == target.Year && Figure().IsMatch(c.Leaf);

    [GeneratedRegex(@"^(capaian|pencapaian|hasil)( kinerja)?( tahun)?( 20\d\d)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Figure();

    private static bool Realised(GridColumn c) => c.Role is Role.Realised && !c.PercentCells || c.Role is Role.Realised && !c.Money;

    private static bool Base(GridColumn c) => c.Role is Role.Target or Role.Budget;

    private static bool Allowed(GridColumn c, GridColumn percent) => !HeadingSaysMoney(percent) || c.Money;

    private static bool OfMoney(GridColumn c) => HeadingSaysMoney(c) || c.Leaf.Contains("serap", StringComparison.OrdinalIgnoreCase);

    private static bool HeadingSaysMoney(GridColumn c) =>
        c.Leaf.Contains("anggaran", StringComparison.OrdinalIgnoreCase) || c.Leaf.Contains("keuangan", StringComparison.OrdinalIgnoreCase);

    /// <summary>Headings decide unless no row bears them out and another pair holds in nearly all.</summary>
    private static Terms? Better(Grid grid, GridColumn percent, Terms named, List<GridColumn> left)
    {
        var (holds, rows, _) = Support(grid, percent, named);
        if (holds * 2 >= rows && holds > 0)
            return named;
        // Capaian and efficiency beside the money that another column divides are measured elsewhere.
        if (holds == 0 && Elsewhere(grid, percent, named))
            return rows < 3 ? null : Borne(grid, percent, left);
        if (holds == 0 && rows < 3)
            return named;
        return Borne(grid, percent, left) is { } borne && Support(grid, percent, borne).Holds > holds ? borne : holds == 0 && rows >= 4 ? null : named;
    }

    /// <summary>Whether the terms are money and the heading speaks of work, or another column is their quotient already.</summary>
    private static bool Elsewhere(Grid grid, GridColumn percent, Terms named) =>
        grid.Columns[named.Divisor].Money && Work().IsMatch(percent.Leaf)
        || grid.Columns.Any(c => c.Index != percent.Index && c.Role == Role.Percent && c.Group == percent.Group && c.Year == percent.Year && c.Quarter == percent.Quarter && Support(grid, c, named) is { Holds: > 0 } other && other.Holds * 2 >= other.Rows);

    [GeneratedRegex(@"efisien|efektivitas|kinerja\b(?!.*(anggaran|keuangan))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Work();

    private static bool Names(GridColumn percent, GridColumn divisor) =>
        Figures.Wording.Normal(Around().Replace(percent.Leaf, " ")) is { Length: > 2 } called && called == Figures.Wording.Normal(divisor.Leaf);

    [GeneratedRegex(@"%|\b(persen(tase)?|realisasi|serapan|terhadap|thd|dari)\b|\(\s*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Around();

    private static Terms? Borne(Grid grid, GridColumn percent, List<GridColumn> left)
    {
        Terms? best = null;
        var (most, weight) = (2, 0);
        var columns = left.Where(c => c.Role is not (Role.Index or Role.Code or Role.Percent)).TakeLast(8).ToList();
        // What weighs a part is divided by nothing; what a part reached may be divided by it.
        foreach (var n in columns.Where(c => c.Role != Role.Weight))
        {
            foreach (var d in columns.Where(d => d != n))
            {
                var terms = new Terms(n.Index, d.Index);
                var (holds, rows, straight) = Support(grid, percent, terms);
                if (holds > 2 && holds * 10 >= rows * 7 && (holds + straight, holds).CompareTo((weight, most)) > 0)
                    (best, most, weight) = (terms, holds, holds + straight);
            }
        }

        return best;
    }

    /// <summary>Rows that a pair bears out, and those of them where more is better: they tell dividend from divisor.</summary>
    private static (int Holds, int Rows, int Straight) Support(Grid grid, GridColumn percent, Terms terms)
    {
        var (holds, rows, straight) = (0, 0, 0);
        foreach (var row in grid.Rows)
        {
            if (row.Cells[percent.Index].Number is not { Value: not 0 } p || row.Cells[terms.Dividend].Number is not { } n || row.Cells[terms.Divisor].Number is not { Value: not 0 } d)
                continue;
            // A total inherits what is wrong above it: it speaks for a pair, not against it.
            var before = holds;
            // 100 printed for twice as much and more is no sign that a capaian was held down to it.
            if (Quotient.Judge(n, d, p, 100, LessIsBetter.No, capped: n.Value <= d.Value * 2) is { Holds: true } || Quotient.Judge(n, d, p, 1, LessIsBetter.No) is { Holds: true })
                (holds, straight) = (holds + 1, straight + 1);
            else if (!grid.Columns[terms.Divisor].Money && Quotient.Judge(n, d, p, 100, LessIsBetter.Plausible) is { Holds: true })
                holds++;
            rows += row.Total && holds == before ? 0 : 1;
        }

        return (holds, rows, straight);
    }
}
