namespace Tera.Audit.Tables;

/// <summary>Joins columns that hold only "Rp" with the figures on their right, and those that hold only "%" with the figures on their left.</summary>
internal static class MarkColumns
{
    /// <summary>The width that is left.</summary>
    internal static int Join(List<List<GridCell>> header, List<List<GridCell>> rows, int width)
    {
        for (var c = width - 1; c >= 0; c--)
        {
            var into = Only(rows, c, "Rp", "Rp.", "IDR") ? c + 1 : Only(rows, c, "%") ? c - 1 : -1;
            if (into < 0 || into >= width || header.Any(h => h[c].Text.Contains("satuan", StringComparison.OrdinalIgnoreCase)) || !Figures(rows, into) || into < c && header.Any(h => h[c].Text.Any(char.IsLetter)))
                continue;
            foreach (var row in rows)
                Merge(row, c, into, heading: false);
            foreach (var row in header)
                Merge(row, c, into, heading: true);
            width--;
        }

        return width;
    }

    private static bool Only(List<List<GridCell>> rows, int column, params string[] marks)
    {
        var filled = rows.Where(r => !r[column].Blank).ToList();
        return filled.Count > 0 && filled.TrueForAll(r => marks.Contains(r[column].Text));
    }

    private static bool Figures(List<List<GridCell>> rows, int column)
    {
        var filled = rows.Where(r => !r[column].Blank).ToList();
        return filled.Count > 0 && filled.Count(r => r[column].Number is not null || r[column].Dash) * 10 >= filled.Count * 8;
    }

    private static void Merge(List<GridCell> row, int mark, int into, bool heading)
    {
        var (a, b) = (row[mark], row[into]);
        if (heading)
            row[into] = b.Blank ? a : b;
        else if (b.Number is { } n && !a.Blank)
            row[into] = b with { Number = mark < into ? n with { Money = true } : n with { Percent = true } };
        row.RemoveAt(mark);
    }
}
