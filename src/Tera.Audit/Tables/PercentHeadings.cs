using System.Text.RegularExpressions;

namespace Tera.Audit.Tables;

/// <summary>"Target (%) | Realisasi (%) | Capaian (%)": a realisasi that is measured in per cent is a figure to be divided, not the quotient of one.</summary>
internal static partial class PercentHeadings
{
    internal static List<GridColumn> Settle(List<GridColumn> columns) =>
        columns.Exists(c => c.Role == Role.Percent && Measured().IsMatch(c.Leaf))
            ? columns.ConvertAll(c => c.Role == Role.Percent && Measured().IsMatch(c.Leaf) && OfTarget(columns, c) ? c with { Role = Role.Realised } : c)
            : columns;

    /// <summary>Under the same headings stand the target that it is measured against and another percentage, and no money between them.</summary>
    private static bool OfTarget(List<GridColumn> columns, GridColumn realised)
    {
        var beside = columns.FindAll(c => c.Index != realised.Index && (c.Group == realised.Group || c.Group.Length == 0));
        return !realised.Money && beside.Exists(c => c is { Role: Role.Target, Money: false }) && !beside.Exists(c => c.Role == Role.Realised || c.Money && c.Index < realised.Index)
            && columns.Exists(c => c.Role == Role.Percent && c.Index > realised.Index && c.Group == realised.Group && !Measured().IsMatch(c.Leaf) && Achieved().IsMatch(c.Leaf));
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^realisasi( kinerja)?( tahun)?( 20\d\d)?\s*\(?\s*(%|persen)\s*\)?$", Options, 10_000)]
    private static partial Regex Measured();

    [GeneratedRegex(@"capaian|kinerja|^\W*%\W*$", Options, 10_000)]
    private static partial Regex Achieved();
}
