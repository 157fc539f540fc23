using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>Column widths in characters: shares of the page by weight, but never less than the longest word or figure.</summary>
internal static class Widths
{
    private const decimal PortraitPage = 95;
    private const decimal LandscapePage = 145;
    private const decimal Narrowest = 5;
    private const decimal Widest = 70;

    public static IReadOnlyList<decimal> Of(SheetPlan plan)
    {
        var weights = Enumerable.Range(0, plan.ColumnCount).Select(i => i < plan.Table.Columns.Count ? Math.Max(plan.Table.Columns[i].Weight, 0.1m) : 1m).ToList();
        var page = plan.Landscape ? LandscapePage : PortraitPage;
        return [.. weights.Select((w, i) => Math.Clamp(Math.Max(page * w / weights.Sum(), Longest(plan, i + 1)), Narrowest, Widest))];
    }

    private static decimal Longest(SheetPlan plan, int column) =>
        plan.Cells.Where(c => c.Column == column && c.Columns == 1).Select(c => Needed(c.Cell)).DefaultIfEmpty(0).Max();

    private static decimal Needed(Cell cell) => 2 + (cell.Figure is null
        ? Math.Min(cell.Text.Split([' ', '\n', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length).DefaultIfEmpty(0).Max(), 18)
        : cell.Text.Length);
}
