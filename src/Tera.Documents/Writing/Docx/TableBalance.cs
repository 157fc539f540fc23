using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Gives room to the columns that make the rows of a short table tall, so that two rows do not take two pages; weights alone cannot know how much a column will hold.</summary>
internal static class TableBalance
{
    private const int MostRows = 8;
    private const int TallLines = 10;
    private const int Steps = 40;

    /// <summary>The same table with other widths, none below its minimum; as it was where rows are many or low.</summary>
    public static TableShape Apply(Table table, TableShape shape, int[] minimum)
    {
        if (table.Plain || table.Large || table.Rows.Count > MostRows || Heights(table, shape).DefaultIfEmpty().Max() < TallLines * shape.HalfPoints * 23 / 2)
            return shape;

        var step = shape.Widths.Sum() / 60;
        var height = Heights(table, shape).Sum();
        for (var n = 0; n < Steps && Better(table, shape, minimum, step) is var (moved, lower) && lower < height; n++)
            (shape, height) = (moved, lower);
        return shape;
    }

    /// <summary>The best that moving one step of width from one column to another gives.</summary>
    private static (TableShape Shape, int Height) Better(Table table, TableShape shape, int[] minimum, int step)
    {
        var best = (Shape: shape, Height: int.MaxValue);
        for (var to = 0; to < minimum.Length; to++)
        {
            for (var from = 0; from < minimum.Length; from++)
            {
                if (from == to || shape.Widths[from] - step < minimum[from])
                    continue;
                var widths = shape.Widths.ToArray();
                (widths[from], widths[to]) = (widths[from] - step, widths[to] + step);
                var moved = shape with { Widths = widths };
                if (Heights(table, moved).Sum() is var height && height < best.Height)
                    best = (moved, height);
            }
        }

        return best;
    }

    private static List<int> Heights(Table table, TableShape shape)
    {
        var open = new int[table.Columns.Count];
        return [.. table.Rows.Select(r => shape.Height(r, r.Kind is RowKind.Group or RowKind.Total, open))];
    }
}
