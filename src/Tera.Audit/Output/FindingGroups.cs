namespace Tera.Audit.Output;

/// <summary>Findings as a reader takes them: one cause with what follows from it.</summary>
internal static class FindingGroups
{
    /// <summary>One list for each cause, the cause first, in the order of the findings.</summary>
    internal static List<List<Finding>> Of(IReadOnlyList<Finding> findings) =>
        [.. findings.GroupBy(f => (f.Root, Alone: f.Root.Length > 0 ? null : f)).Select(g => g.OrderBy(f => f.Follows).ThenBy(f => f.Severity).ToList())];
}
