namespace Tera.Documents.Reading;

/// <summary>Coloured headings and bands of tables without lines: their fills have edges, but the rows beside them belong to the same table, which is read from its gaps.</summary>
internal static class PdfBands
{
    // A line of fewer pieces is no row of a table.
    private const int FewestPieces = 3;

    // The label of a row may reach over lines on which its figures do not stand.
    private const int MostLines = 3;
    private const decimal Beside = 3;

    /// <summary>The tables whose lines are all that rules them.</summary>
    internal static List<RuledTable> Without(List<RuledTable> tables, List<PdfWord> words)
    {
        var outside = tables.Exists(Candidate) ? PdfLine.Of(words.Where(w => !tables.Exists(t => t.Tabular && !Candidate(t) && t.Holds(w)))) : [];
        return outside.Count == 0 ? tables : tables.FindAll(t => !Candidate(t) || !GoesOn(t, outside));
    }

    /// <summary>Whether it has a coloured edge above or below, or no columns of its own.</summary>
    private static bool Candidate(RuledTable table) => table.Columns == 1 || !table.Drawn(table.Top) || !table.Drawn(table.Bottom);

    private static bool GoesOn(RuledTable table, List<PdfLine> lines)
    {
        var inside = lines.FindAll(l => l.Middle > table.Top && l.Middle < table.Bottom);
        if (!inside.Exists(Row))
            return false;
        if (table.Columns == 1 && table.Cells.Count(c => inside.Exists(l => Row(l) && l.Middle > c.Y0 && l.Middle < c.Y1)) > 1)
            return true;
        return (table.Columns == 1 || !table.Drawn(table.Bottom)) && Follows(table, lines.Where(l => l.Middle >= table.Bottom), table.Bottom, l => l.Top, l => l.Bottom)
            || (table.Columns == 1 || !table.Drawn(table.Top)) && Follows(table, lines.Where(l => l.Middle <= table.Top).Reverse(), -table.Top, l => -l.Bottom, l => -l.Top);
    }

    /// <summary>Whether a row stands between the sides of a table, next to its edge.</summary>
    private static bool Follows(RuledTable table, IEnumerable<PdfLine> lines, decimal reached, Func<PdfLine, decimal> near, Func<PdfLine, decimal> far)
    {
        foreach (var line in lines.Take(MostLines))
        {
            if (near(line) - reached > line.Bottom - line.Top || line.Left < table.Left - Beside || line.Right > table.Right + Beside)
                return false;
            if (Row(line))
                return true;
            reached = far(line);
        }

        return false;
    }

    private static bool Row(PdfLine line) => line.Pieces.Count >= FewestPieces;
}
