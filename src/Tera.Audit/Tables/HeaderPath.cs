namespace Tera.Audit.Tables;

/// <summary>The heading over a column, from top to bottom, through cells that span columns.</summary>
internal static class HeaderPath
{
    internal static IReadOnlyList<string> Of(List<List<GridCell>> header, int column)
    {
        var path = new List<string>();
        for (var h = 0; h < header.Count; h++)
        {
            var text = At(header, h, column);
            if (text.Length > 0 && (path.Count == 0 || path[^1] != text))
                path.Add(text);
        }

        return path;
    }

    /// <summary>A blank heading cell belongs to the filled one on its left if there are headings under it and the same heading above.</summary>
    private static string At(List<List<GridCell>> header, int row, int column)
    {
        if (!header[row][column].Blank)
            return Flat(header[row][column].Text);
        var below = header.Skip(row + 1).Any(r => !r[column].Blank);
        if (!below)
            return "";
        // Where a row of headings is merged, only what is merged belongs together.
        var merged = header[row].Exists(c => c.Spanned);
        if (merged && !header[row][column].Spanned)
            return "";
        for (var c = column - 1; c >= 0; c--)
        {
            if (merged && !header[row][c].Blank)
                return Flat(header[row][c].Text);
            if (merged && !header[row][c].Spanned)
                return "";
            if (!merged && row > 0 && At(header, row - 1, c) != At(header, row - 1, column))
                return "";
            if (!header[row][c].Blank)
                return header.Skip(row + 1).Any(r => !r[c].Blank) || c == column - 1 ? Flat(header[row][c].Text) : "";
        }

        return "";
    }

    private static string Flat(string text) => text.Replace('\n', ' ');
}
