namespace Tera.Documents.Reading;

/// <summary>A word with its box, in points from the top left.</summary>
internal sealed record PdfWord(string Text, decimal X0, decimal Y0, decimal X1, decimal Y1)
{
    internal decimal Middle { get; } = (Y0 + Y1) / 2;

    internal decimal Height => Y1 - Y0;

    /// <summary>Whether it was laid out with blanks: lines touch whether or not they belong together.</summary>
    internal bool Typed { get; init; }
}

/// <summary>Words of one line that stand together.</summary>
internal sealed record PdfPiece(IReadOnlyList<PdfWord> Words)
{
    internal string Text { get; } = string.Join(' ', Words.Select(w => w.Text));

    internal decimal X0 => Words[0].X0;

    internal decimal X1 { get; } = Words.Max(w => w.X1);
}

/// <summary>A line of pieces with gaps between them.</summary>
internal sealed record PdfLine(List<PdfPiece> Pieces, decimal Top, decimal Bottom)
{
    private List<PdfPiece>? _cells;

    internal string Text { get; } = string.Join(' ', Pieces.Select(p => p.Text));

    internal decimal Left => Pieces[0].X0;

    internal decimal Right => Pieces[^1].X1;

    internal decimal Middle => (Top + Bottom) / 2;

    internal bool Typed => Pieces[0].Words[0].Typed;

    /// <summary>Whether it is a line of a list of contents.</summary>
    internal bool Leaders => Pieces.Exists(p => p.Text.Contains("......", StringComparison.Ordinal));

    internal static List<PdfLine> Of(IEnumerable<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var row = new List<PdfWord>();
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.X0))
        {
            if (row.Count > 0 && Math.Abs(word.Middle - row[0].Middle) > Math.Max(1, Math.Min(word.Height, row[0].Height)) * 0.5m)
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

    private static PdfLine LineOf(List<PdfWord> row) =>
        new(Pieced(row.OrderBy(w => w.X0), 0.75m), row.Min(w => w.Y0), row.Max(w => w.Y1));

    /// <summary>The same line parted at smaller gaps: inside a table words of one cell stand close.</summary>
    internal List<PdfPiece> Cells() => _cells ??= Pieced(Pieces.SelectMany(p => p.Words), Close);

    /// <summary>The same line with its cells parted otherwise.</summary>
    internal PdfLine With(List<PdfPiece> cells) => new(Pieces, Top, Bottom) { _cells = cells };

    // A blank between words is a fifth of their height; justified lines stretch it to twice that.
    private const decimal Close = 0.4m;

    /// <summary>Parted at gaps of so many heights; two figures side by side are two columns at a smaller gap.</summary>
    private static List<PdfPiece> Pieced(IEnumerable<PdfWord> words, decimal heights)
    {
        var pieces = new List<List<PdfWord>>();
        foreach (var word in words)
        {
            var gap = pieces.Count == 0 ? 0 : word.X0 - pieces[^1].Max(w => w.X1);
            if (pieces.Count > 0 && gap < word.Height * (Figure(word) && Figure(pieces[^1][^1]) ? Close : heights))
                pieces[^1].Add(word);
            else
                pieces.Add([word]);
        }

        return pieces.ConvertAll(p => new PdfPiece(p));
    }

    private static bool Figure(PdfWord word) => char.IsAsciiDigit(word.Text[^1]) || word.Text[^1] is '%' or ')' && word.Text.Any(char.IsAsciiDigit);
}
