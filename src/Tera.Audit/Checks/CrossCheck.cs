using Tera.Audit.Facts;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>CROSS: one quantity (indicator, role, year) has one value in all tables of the dossier; FORMAT where only the marks differ.</summary>
internal static class CrossCheck
{
    internal static void Run(Ledger ledger)
    {
        var facts = ledger.Facts.ToList();
        var groups = facts.GroupBy(f => f.Key).Select(g => (g.Key, Facts: g.ToList())).ToList();
        var merged = Merge(groups);
        var versions = Versions(merged);
        var changed = Changed(ledger.Reports);
        foreach (var group in merged)
        {
            // What a revised plan replaces is compared only with its like; what is measured follows the revised plan.
            var revised = group[0].Key.Role is "target" or "anggaran" && group.Exists(f => f.Origin == Origin.RevisedPlan);
            foreach (var part in revised ? group.GroupBy(f => f.Origin == Origin.Plan).Select(g => g.ToList()) : [group])
            {
                if (part.Count > 1 && !part.TrueForAll(f => versions.Contains((Table(f), Table(part[0]))) || Table(f) == Table(part[0])))
                    Compare(ledger, part, changed);
            }
        }

        Unmeasured(ledger, facts);
    }

    /// <summary>Joins groups whose subjects differ only by slips of the pen.</summary>
    private static List<List<Fact>> Merge(List<(FactKey Key, List<Fact> Facts)> groups)
    {
        var result = new List<List<Fact>>();
        foreach (var same in groups.GroupBy(g => (g.Key.Role, g.Key.Year, g.Key.Quarter, g.Key.Month)))
        {
            // Only wordings with the same initials are compared, so that time grows with their number and not its square.
            foreach (var initials in same.GroupBy(g => Initials(g.Key.Subject)))
            {
                var open = new List<(string Subject, List<Fact> Facts)>();
                foreach (var (key, facts) in initials)
                {
                    var found = open.FindIndex(o => Wording.Same(o.Subject, key.Subject));
                    if (found >= 0)
                        open[found].Facts.AddRange(facts);
                    else
                        open.Add((key.Subject, [.. facts]));
                }

                result.AddRange(open.Select(o => o.Facts));
            }
        }

        return result;
    }

    private static string Initials(string subject) => string.Concat(subject.Split(' ').Where(w => w.Length > 0).Select(w => char.IsAsciiDigit(w[0]) ? w : w[..1]));

    private static (string, int) Table(Fact fact) => (fact.Place.File, fact.Table);

    /// <summary>Tables that disagree on most of what they share are versions of a plan (before and after), not slips.</summary>
    private static HashSet<((string, int), (string, int))> Versions(List<List<Fact>> groups)
    {
        var pairs = new Dictionary<((string, int), (string, int)), (int Shared, int Different)>();
        foreach (var group in groups.Where(g => g[0].Key.Role is "anggaran" or "target" && g.Count is > 1 and < 12))
        {
            foreach (var a in group.Where(f => f.Value is not null))
            {
                foreach (var b in group.Where(f => f.Value is not null && Table(f) != Table(a)))
                {
                    var (shared, different) = pairs.GetValueOrDefault((Table(a), Table(b)));
                    pairs[(Table(a), Table(b))] = (shared + 1, different + (a.Value!.AsResult.Meets(b.Value!.AsResult) ? 0 : 1));
                }
            }
        }

        return [.. pairs.Where(p => p.Value.Different >= 3 && p.Value.Different * 2 > p.Value.Shared).Select(p => p.Key)];
    }

    /// <summary>Budgets before and after a change, of the tables that print both: an agreement may print the first, the report the second.</summary>
    private static HashSet<(string Subject, decimal Before, decimal After)> Changed(IReadOnlyList<Report> reports)
    {
        var changed = new HashSet<(string, decimal, decimal)>();
        foreach (var grid in reports.SelectMany(r => r.Grids))
        {
            var (before, after) = (grid.Columns.FirstOrDefault(c => c.Money && c.Role == Role.Before), grid.Columns.FirstOrDefault(c => c.Money && c.Role == Role.After));
            if (before is null || after is null)
                continue;
            foreach (var row in grid.Rows)
            {
                if (row.Cells[before.Index].Number is { } b && row.Cells[after.Index].Number is { } a && a.Value != b.Value)
                    changed.Add((FactCollector.MoneySubject(grid, row, after), b.Value, a.Value));
            }
        }

        return changed;
    }

    private static void Compare(Ledger ledger, List<Fact> facts, HashSet<(string Subject, decimal Before, decimal After)> changed)
    {
        var unit = facts[0].Key.Role == "satuan";
        var values = new List<List<Fact>>();
        foreach (var fact in facts.Where(f => unit || f.Value is not null))
        {
            var same = values.Find(v => unit ? SameUnit(v[0].Text, fact.Text) : v[0].Value!.AsResult.Meets(fact.Value!.AsResult));
            if (same is null)
                values.Add([fact]);
            else
                same.Add(fact);
        }

        if (values.Count < 2)
        {
            if (values.Count == 1 && values[0].Count > 1 && !unit)
                ledger.Holds(CheckCode.CROSS, facts[0].Place, facts[0].Text, $"sama di {values[0].Count} tempat");
            return;
        }

        // Several values under one name inside one table are rows of different things (per unit, per region).
        if (facts.GroupBy(f => (f.Place.File, f.Place.Table)).Any(g => g.Select(f => f.Text).Distinct().Count() > 1 && g.Count() == facts.Count) && values.Count > 2)
            return;
        var usual = values.MaxBy(v => v.Count)!;
        foreach (var odd in values.Where(v => v != usual))
        {
            if (!unit && (Replaced(odd, usual, changed) || Replaced(usual, odd, changed)))
                continue;
            // Two values that stand side by side wherever either stands are two things, not one: so in the same table printed twice.
            if (odd.Select(Table).ToHashSet().SetEquals(usual.Select(Table)))
                continue;
            if (!unit && odd[0].Value!.Other is { } other && usual.Exists(u => Interval.Around(other, 3).Meets(u.Value!.AsResult)))
                Marks(ledger, odd, usual);
            else
                Differ(ledger, odd, usual, unit);
        }
    }

    /// <summary>Only a plan may print what a change has replaced; a table of realisations follows the budget in force.</summary>
    private static bool Replaced(List<Fact> before, List<Fact> after, HashSet<(string Subject, decimal Before, decimal After)> changed) =>
        changed.Contains((before[0].Key.Subject, before[0].Value!.Value, after[0].Value!.Value)) && before.TrueForAll(f => f.Origin != Origin.Measured);

    private static bool SameUnit(string a, string b)
    {
        var (x, y) = (Wording.Normal(a), Wording.Normal(b));
        return x == y || x.Length == 0 && y is "persen" or "persentase" || y.Length == 0 && x is "persen" or "persentase" || a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);
    }

    private static void Differ(Ledger ledger, List<Fact> odd, List<Fact> usual, bool unit)
    {
        var (a, b) = (odd[0], usual[0]);
        var year = a.Key.Year > 0 ? $" tahun {a.Key.Year}" : "";
        ledger.Add(new Finding
        {
            Code = CheckCode.CROSS,
            Places = [.. odd.Select(f => f.Place), .. usual.Select(f => f.Place)],
            Quote = a.Quote,
            Stated = $"{a.Text} ({a.Place.Table}) dan {b.Text} ({b.Place.Table})",
            Expected = usual.Count > odd.Count ? b.Text : $"satu nilai: {a.Text} atau {b.Text}",
            Reason = $"{(unit ? "Satuan" : char.ToUpperInvariant(a.Key.Role[0]) + a.Key.Role[1..])} \"{a.Name}\"{year} tertulis {a.Text} di {Spots.Of(ledger, odd.Select(f => f.Place))} dan {b.Text} di {Spots.Of(ledger, usual.Select(f => f.Place))}.",
            Severity = unit ? Severity.Sedang : Severity.Tinggi,
        });
    }

    private static void Marks(Ledger ledger, List<Fact> odd, List<Fact> usual)
    {
        foreach (var fact in odd)
        {
            ledger.Add(new Finding
            {
                Code = CheckCode.FORMAT,
                Places = [fact.Place, usual[0].Place],
                Quote = fact.Quote,
                Stated = fact.Text,
                Expected = usual[0].Text,
                Reason = $"{fact.Text} terbaca {Number.Print(fact.Value!.Value, 0)}; di {Spots.Of(ledger, usual.Select(f => f.Place))} nilai yang sama ditulis {usual[0].Text}.",
            });
        }
    }

    /// <summary>A realisasi left as "-" where the same indicator, with the same target, has one elsewhere.</summary>
    private static void Unmeasured(Ledger ledger, List<Fact> facts)
    {
        var targets = facts.Where(f => f.Key.Role == "target" && f.Value is not null).ToLookup(f => (f.Place.At, f.Key.Subject));
        var measured = facts.Where(f => f is { Key.Role: "realisasi", Value: not null }).ToLookup(f => f.Key.Year);
        foreach (var dash in facts.Where(f => f is { Key.Role: "realisasi", Value: null }))
        {
            var target = targets[(dash.Place.At, dash.Key.Subject)].FirstOrDefault();
            if (target is null)
                continue;
            var same = measured[dash.Key.Year].FirstOrDefault(f => f.Place.Table != dash.Place.Table && targets[(f.Place.At, f.Key.Subject)].Any(t => t.Value!.Value == target.Value!.Value)
                && Wording.Overlap(f.Key.Subject, dash.Key.Subject) >= 0.6m);
            if (same is not null)
            {
                ledger.Add(new Finding
                {
                    Code = CheckCode.CROSS,
                    Places = [dash.Place, same.Place],
                    Quote = dash.Quote,
                    Stated = $"realisasi \"{dash.Text}\" (target {target.Text})",
                    Expected = same.Text,
                    Reason = $"Realisasi \"{dash.Name}\" kosong di {Spots.Of(ledger, [dash.Place])}, padahal {same.Text} di {Spots.Of(ledger, [same.Place])} dengan target yang sama.",
                    Severity = Severity.Tinggi,
                });
            }
        }
    }
}
