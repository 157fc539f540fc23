using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>Widths and heights: programs that open a workbook do not fit rows to wrapped text by themselves.</summary>
internal static class Layout
{
    private const decimal PortraitPage = 95;
    private const decimal LandscapePage = 145;
    private const decimal Narrowest = 5;
    private const decimal Widest = 70;

    private const decimal LineHeight = 13;
    private const decimal Tallest = 409;

    /// <summary>Column widths in characters: shares of the page by weight, but never less than the longest word or figure.</summary>
    public static IReadOnlyList<decimal> Widths(SheetPlan plan)
    {
        var weights = Enumerable.Range(0, plan.ColumnCount).Select(i => i < plan.Table.Columns.Count ? Math.Max(plan.Table.Columns[i].Weight, 0.1m) : 1m).ToList();
        var page = plan.Landscape ? LandscapePage : PortraitPage;
        return [.. weights.Select((w, i) => Math.Clamp(Math.Max(page * w / weights.Sum(), Longest(plan, i + 1)), Narrowest, Widest))];
    }

    /// <summary>Row heights in points, by 1-based row.</summary>
    public static IReadOnlyDictionary<int, decimal> Heights(SheetPlan plan, IReadOnlyList<decimal> widths)
    {
        var lines = new Dictionary<int, int>();
        foreach (var cell in plan.Cells.OrderBy(c => c.Rows))
        {
            var width = Enumerable.Range(cell.Column - 1, cell.Columns).Sum(i => widths[i]) - 1 - (2 * cell.Cell.Indent);
            var rows = Enumerable.Range(cell.Row, cell.Rows).ToList();
            var missing = Lines(cell.Cell.Text, Math.Max(width, 3)) - rows.Sum(r => lines.GetValueOrDefault(r));
            lines[rows[^1]] = lines.GetValueOrDefault(rows[^1]) + Math.Max(missing, 0);
        }

        return lines.ToDictionary(l => l.Key, l => Math.Min((Math.Max(l.Value, 1) * LineHeight) + 2, Tallest));
    }

    private static int Lines(string text, decimal width)
    {
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            lines++;
            decimal used = 0;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (used > 0 && used + 1 + word.Length > width)
                {
                    lines++;
                    used = 0;
                }

                used += (used > 0 ? 1 : 0) + word.Length;
                lines += (int)((used - 1) / width);
                used = ((used - 1) % width) + 1;
            }
        }

        return lines;
    }

    private static decimal Longest(SheetPlan plan, int column) =>
        plan.Cells.Where(c => c.Column == column && c.Columns == 1).Select(c => Needed(c.Cell)).DefaultIfEmpty(0).Max();

    private static decimal Needed(Cell cell) => 2 + (cell.Figure is null
        ? Math.Min(cell.Text.Split([' ', '\n', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length).DefaultIfEmpty(0).Max(), 18)
        : cell.Text.Length);
}
