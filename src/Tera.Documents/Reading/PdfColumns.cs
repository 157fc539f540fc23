namespace Tera.Documents.Reading;

/// <summary>Columns of a table without lines: what stands left and what stands right in one column are put together.</summary>
internal static class PdfColumns
{
    // Words and figures of one column stand at its two edges; other columns lie further apart.
    private const decimal Near = 24;
    private const int MostJoined = 100;

    // A heading may stand this far beside the figures under it.
    private const decimal Beside = 6;

    /// <summary>Columns of what stands under the headings, for those may be one blank apart; and of headings that stand over nothing.</summary>
    internal static List<(decimal Start, decimal End)> Typed(List<PdfLine> lines, Func<List<PdfLine>, List<(decimal Start, decimal End)>> columns)
    {
        var count = PdfHeadings.Count(lines);
        if (count <= 0 || lines.Count - count < 2)
            return Joined(lines, columns(lines));
        var below = columns(lines[count..]);
        // As many headings as columns: each has its own, wherever it stands.
        if (count == 1 && lines[0].Cells().Count == below.Count)
            return below;
        foreach (var piece in lines[..count].SelectMany(l => l.Cells()).OrderBy(p => p.X0))
        {
            if (below.TrueForAll(c => Shared(c, piece) <= 0))
                below = [.. below.Append((piece.X0, piece.X1)).OrderBy(c => c.Item1)];
        }

        return Joined(lines, below);
    }

    /// <summary>Columns beside each other are one where no line, not even of the headings, stands in both.</summary>
    internal static List<(decimal Start, decimal End)> Joined(List<PdfLine> lines, List<(decimal Start, decimal End)> columns)
    {
        // Nobody prints so many; to join them pair by pair would take minutes.
        if (columns.Count > MostJoined)
            return columns;
        var taken = lines.ConvertAll(l => l.Cells().ConvertAll(p => (Piece: p, Column: Nearest(columns, p))));
        while (columns.Count > 2)
        {
            var count = Math.Max(0, PdfHeadings.Count(lines));
            var headed = taken.Take(count).SelectMany(t => t.Select(x => x.Column)).ToHashSet();
            var filled = taken.Skip(count).SelectMany(t => t.Select(x => x.Column)).ToHashSet();
            // A centred heading may stand further off the figures that have no other.
            bool Alone(int c) => headed.Contains(c) && !filled.Contains(c) && filled.Contains(c + 1) && !headed.Contains(c + 1) || filled.Contains(c) && !headed.Contains(c) && headed.Contains(c + 1) && !filled.Contains(c + 1);
            // Two lines of one heading stand over each other.
            bool Beheaded(int c) => headed.Contains(c) && headed.Contains(c + 1) && (!filled.Contains(c) || !filled.Contains(c + 1)) && !taken.Take(count).SelectMany(t => t).Where(x => x.Column == c)
                .Any(x => taken.Take(count).SelectMany(t => t).Any(y => y.Column == c + 1 && y.Piece.X0 < x.Piece.X1 + Beside && y.Piece.X1 > x.Piece.X0 - Beside));
            var apart = Enumerable.Range(0, columns.Count - 1)
                .Where(c => !Beheaded(c) && (columns[c + 1].Start - columns[c].End < Near || Alone(c)) && !taken.Exists(t => t.Exists(x => x.Column == c) && t.Exists(x => x.Column == c + 1)))
                .Where(c => headed.Contains(c) || filled.Contains(c)).Where(c => headed.Contains(c + 1) || filled.Contains(c + 1))
                .OrderByDescending(c => taken.Exists(t => t.Exists(x => x.Piece.X0 < columns[c].End && x.Piece.X1 > columns[c + 1].Start)))
                .ThenBy(c => Alone(c) ? c : int.MaxValue)
                .ThenBy(c => columns[c + 1].Start - columns[c].End).ToList();
            if (apart.Count == 0)
                return columns;
            var at = apart[0];
            columns = [.. columns[..at], (columns[at].Start, columns[at + 1].End), .. columns[(at + 2)..]];
            taken = taken.ConvertAll(t => t.ConvertAll(x => (x.Piece, x.Column > at ? x.Column - 1 : x.Column)));
        }

        return columns;
    }

    /// <summary>Headings one blank apart that stand over different columns of figures are parted, unless headings of their own stand under them.</summary>
    internal static List<PdfLine> Parted(List<PdfLine> lines, Func<List<PdfLine>, List<(decimal Start, decimal End)>> columns)
    {
        var count = PdfHeadings.Count(lines);
        if (count <= 0 || lines.Count - count < 2)
            return lines;
        var below = columns(lines[count..]);
        return below.Count < 2 ? lines : [.. lines.Select((l, n) => n < count ? l.With([.. l.Cells().SelectMany(p => Part(p, below, lines[(n + 1)..count]))]) : l)];
    }

    private static IEnumerable<PdfPiece> Part(PdfPiece piece, List<(decimal Start, decimal End)> columns, List<PdfLine> under)
    {
        var over = piece.Words.Select(w => Nearest(columns, new PdfPiece([w]))).ToList();
        if (over.Distinct().Count() < 2 || over.Zip(over.Skip(1)).Any(p => p.Second < p.First)
            || piece.Words.Where((w, n) => Shared(columns[over[n]], new PdfPiece([w])) <= -Beside).Any()
            || under.Exists(l => l.Cells().Select(p => Nearest(columns, p)).Distinct().Count(c => c >= over[0] && c <= over[^1]) > 1))
            return [piece];
        return piece.Words.Zip(over).GroupBy(x => x.Second).Select(g => new PdfPiece([.. g.Select(x => x.First)]));
    }

    /// <summary>The column that a piece covers most of, else the nearest.</summary>
    internal static int Nearest(List<(decimal Start, decimal End)> columns, PdfPiece piece)
    {
        var best = 0;
        for (var c = 1; c < columns.Count; c++)
        {
            if (Shared(columns[c], piece) > Shared(columns[best], piece))
                best = c;
        }

        return best;
    }

    /// <summary>Points in common; negative the distance.</summary>
    private static decimal Shared((decimal Start, decimal End) column, PdfPiece piece) =>
        Math.Min(column.End, piece.X1) - Math.Max(column.Start, piece.X0);
}
