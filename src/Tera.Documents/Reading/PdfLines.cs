namespace Tera.Documents.Reading;

/// <summary>A word with its box, in points from the top left.</summary>
internal sealed record PdfWord(string Text, decimal X0, decimal Y0, decimal X1, decimal Y1)
{
    internal decimal Middle => (Y0 + Y1) / 2;

    internal decimal Height => Y1 - Y0;
}

/// <summary>Words of one line that stand together.</summary>
internal sealed record PdfPiece(string Text, decimal X0, decimal X1);

/// <summary>A line of pieces with gaps between them.</summary>
internal sealed record PdfLine(List<PdfPiece> Pieces, decimal Top, decimal Bottom)
{
    internal string Text => string.Join(' ', Pieces.Select(p => p.Text));

    internal decimal Left => Pieces[0].X0;

    internal decimal Right => Pieces[^1].X1;

    /// <summary>Whether it is a line of a list of contents.</summary>
    internal bool Leaders => Pieces.Exists(p => p.Text.Contains("......", StringComparison.Ordinal));

    internal static List<PdfLine> Of(IEnumerable<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var row = new List<PdfWord>();
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.X0))
        {
            if (row.Count > 0 && Math.Abs(word.Middle - row[^1].Middle) > Math.Max(1, Math.Min(word.Height, row[0].Height)) * 0.5m)
            {
                lines.Add(LineOf(row));
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
            lines.Add(LineOf(row));
        return lines;
    }

    private static PdfLine LineOf(List<PdfWord> row)
    {
        var pieces = new List<PdfPiece>();
        foreach (var word in row.OrderBy(w => w.X0))
        {
            if (pieces.Count > 0 && word.X0 - pieces[^1].X1 < word.Height * 0.75m)
                pieces[^1] = new PdfPiece(pieces[^1].Text + " " + word.Text, pieces[^1].X0, Math.Max(pieces[^1].X1, word.X1));
            else
                pieces.Add(new PdfPiece(word.Text, word.X0, word.X1));
        }

        return new PdfLine(pieces, row.Min(w => w.Y0), row.Max(w => w.Y1));
    }
}
