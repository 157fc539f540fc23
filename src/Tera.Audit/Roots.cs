using System.Globalization;

namespace Tera.Audit;

/// <summary>Groups findings that have one cause: the same figure repeated, or a figure and what was calculated from it.</summary>
internal static class Roots
{
    internal static IEnumerable<Finding> Group(IReadOnlyList<Finding> findings)
    {
        var groups = findings.GroupBy(f => (f.Code, f.Stated, f.Expected)).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        return findings.Select(f =>
        {
            var index = groups.IndexOf((f.Code, f.Stated, f.Expected));
            return index < 0 || f.Root.Length > 0 ? f : f with { Root = string.Create(CultureInfo.InvariantCulture, $"{f.Code}-{index + 1}") };
        });
    }
}
