using System.Globalization;

namespace Tera.Audit;

/// <summary>Groups findings that have one cause: the same figure repeated, or a figure and what was calculated from it.</summary>
internal static class Roots
{
    internal static IEnumerable<Finding> Group(IReadOnlyList<Finding> findings)
    {
        var groups = findings.GroupBy(f => (f.Code, f.Stated, f.Expected)).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        return UnderPercent([.. findings.Select(f =>
        {
            var index = groups.IndexOf((f.Code, f.Stated, f.Expected));
            return index < 0 || f.Root.Length > 0 ? f : f with { Root = string.Create(CultureInfo.InvariantCulture, $"{f.Code}-{index + 1}") };
        })]);
    }

    /// <summary>A category beside a wrong percentage is put right after it: it follows from that finding.</summary>
    private static List<Finding> UnderPercent(List<Finding> findings)
    {
        var roots = 0;
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i] is not { Code: CheckCode.SCALE, Places: [var category, { Column.Length: > 0 } percent] } scale || findings.FindIndex(f => f is { Code: CheckCode.PCT, Rounding: false } && f.Shown == percent) is not (>= 0 and var cause))
                continue;
            if (findings[cause].Root.Length == 0)
                findings[cause] = findings[cause] with { Root = string.Create(CultureInfo.InvariantCulture, $"P{++roots}") };
            findings[i] = scale with { Root = findings[cause].Root, Follows = true, Places = [percent, category] };
        }

        return findings;
    }
}
