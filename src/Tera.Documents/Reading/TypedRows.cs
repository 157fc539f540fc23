namespace Tera.Documents.Reading;

/// <summary>Columns of laid-out text told by the order of the cells: blanks stand for letters of any width, so that figures of one column drift under those of another, but every row has as many.</summary>
internal sealed class TypedRows
{
    private const int FewestRows = 2;

    private readonly List<PdfLine> _body;
    private readonly Dictionary<PdfPiece, int> _block = new(ReferenceEqualityComparer.Instance);
    private int _figures;

    private TypedRows(List<PdfLine> body) => _body = body;

    internal List<(decimal Start, decimal End)> Columns { get; private set; } = [];

    /// <summary>The column of every piece that its order tells.</summary>
    internal Dictionary<PdfPiece, int> Told { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Null where the rows do not agree on how many figures stand side by side.</summary>
    internal static TypedRows? Of(List<PdfLine> lines, int headings, Func<List<PdfLine>, List<(decimal Start, decimal End)>> columns)
    {
        if (headings < 0)
            return Even(lines);
        var rows = new TypedRows(lines[headings..]);
        return rows.FindFigures() && rows.Lay(columns) ? rows : null;
    }

    /// <summary>A row alone under its headings, as the sum on a further page: its figures stand, in order, under those they are nearest to.</summary>
    internal static TypedRows? Last(List<PdfLine> body, List<List<PdfPiece>> headings)
    {
        if (body.Count != 1 || Longest(body[0].Cells()) is not { Start: > 0, Count: > 1 } run || run.Start + run.Count < body[0].Cells().Count || run.Count >= headings.Count)
            return null;
        var rows = new TypedRows(body) { Columns = headings.ConvertAll(h => (h.Min(p => p.X0), h.Max(p => p.X1))) };
        var figures = body[0].Cells().Skip(run.Start).ToList();
        var over = Nearest(figures, rows.Columns);
        for (var n = 0; n < figures.Count; n++)
            rows.Told[figures[n]] = over[n];
        return rows;
    }

    /// <summary>The columns behind the first, in order, from whose middles the pieces stand least far.</summary>
    private static List<int> Nearest(List<PdfPiece> pieces, List<(decimal Start, decimal End)> columns)
    {
        var best = new (decimal Off, List<int> Over)?[pieces.Count + 1];
        best[0] = (0, []);
        for (var c = 1; c < columns.Count; c++)
        {
            for (var p = Math.Min(c, pieces.Count); p > 0; p--)
            {
                if (best[p - 1] is not var (off, over))
                    continue;
                off += Math.Abs(pieces[p - 1].X0 + pieces[p - 1].X1 - columns[c].Start - columns[c].End);
                if (best[p] is not { } known || off < known.Off)
                    best[p] = (off, [.. over, c]);
            }
        }

        return best[pieces.Count]!.Value.Over;
    }

    /// <summary>Where all lines have as many cells, these are the columns.</summary>
    private static TypedRows? Even(List<PdfLine> lines)
    {
        var width = lines[0].Cells().Count;
        if (width < 3 || lines.Count <= FewestRows || lines.Exists(l => l.Cells().Count != width))
            return null;
        var rows = new TypedRows(lines) { Columns = [.. Enumerable.Range(0, width).Select(c => Middling(lines.ConvertAll(l => l.Cells()[c])))] };
        foreach (var line in lines)
            rows.Order(line.Cells(), 0);
        return rows;
    }

    /// <summary>Finds in each row the figures that stand side by side, of which most rows have as many.</summary>
    private bool FindFigures()
    {
        var rows = _body.ConvertAll(l => Longest(l.Cells())).FindAll(r => r.Count > 1);
        if (rows.Count < FewestRows)
            return false;
        _figures = rows.GroupBy(r => r.Count).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        var whole = _body.FindAll(l => Longest(l.Cells()).Count == _figures && Words(l).Any());
        if (whole.Count == 0)
            return false;
        var labels = whole.ConvertAll(l => Words(l).Max(p => p.X0));
        var agreeing = 0;
        foreach (var line in _body)
        {
            var cells = line.Cells();
            var run = Longest(cells);
            // Its number stands beside its figures where the label is on other lines.
            var from = run.Start + run.Count - _figures;
            if (run.Count < _figures || run.Count > _figures + 1 || run.Count > _figures && (run.Start > 0 || cells[0].X1 > labels.Max()) || cells[from].X0 <= labels.Min())
                continue;
            agreeing++;
            for (var n = 0; n < _figures; n++)
                _block[cells[from + n]] = n;
        }

        return agreeing >= FewestRows && agreeing * 4 >= rows.Count * 3;
    }

    /// <summary>The last words left of the figures.</summary>
    private static IEnumerable<PdfPiece> Words(PdfLine line) => line.Cells().Take(Longest(line.Cells()).Start).Where(p => !Figure(p));

    /// <summary>Gives every piece beside the figures its column, too.</summary>
    private bool Lay(Func<List<PdfLine>, List<(decimal Start, decimal End)>> columns)
    {
        var block = Enumerable.Range(0, _figures).Select(n => Middling([.. _block.Where(b => b.Value == n).Select(b => b.Key)])).ToList();
        var left = Sides(l => l.Cells().TakeWhile(p => !_block.ContainsKey(p)).Where(p => p.X0 < block[0].Start));
        var right = Sides(l => l.Cells().Any(_block.ContainsKey) ? l.Cells().AsEnumerable().Reverse().TakeWhile(p => !_block.ContainsKey(p)).Reverse() : l.Cells().Where(p => p.X0 > block[^1].End));
        if (left.Count == 0)
            return false;
        var coded = Coded(left);
        List<(decimal Start, decimal End)> before = coded
            ? [.. new[] { true, false }.Select(f => left.SelectMany(l => l.Cells()).Where(p => Figure(p) == f)).Select(p => (p.Min(x => x.X0), p.Max(x => x.X1)))]
            : Beside(left, columns);
        var after = right.Count == 0 ? [] : Beside(right, columns);
        Columns = [.. before.Select(c => (c.Start, Math.Max(c.Start + 1, Math.Min(c.End, block[0].Start - 1)))), .. block, .. after];
        foreach (var (piece, n) in _block)
            Told[piece] = before.Count + n;
        foreach (var piece in left.SelectMany(l => l.Cells()))
            Told[piece] = coded ? Figure(piece) ? 0 : 1 : PdfColumns.Nearest(before, piece);
        foreach (var piece in right.SelectMany(l => l.Cells()))
            Told[piece] = before.Count + _figures + PdfColumns.Nearest(after, piece);
        foreach (var line in _body.Where(l => !l.Cells().Exists(_block.ContainsKey) && Longest(l.Cells()).Count > _figures))
        {
            // "(1) (2) (3)" numbers the columns.
            if (line.Cells().Count != Columns.Count)
                return false;
            Order(line.Cells(), 0);
        }

        return true;
    }

    private static List<(decimal Start, decimal End)> Beside(List<PdfLine> lines, Func<List<PdfLine>, List<(decimal Start, decimal End)>> columns) =>
        lines.Count == 1 ? lines[0].Cells().ConvertAll(p => (p.X0, p.X1)) : columns(lines);

    /// <summary>A number or a code and a label one blank apart: told by what they are.</summary>
    private static bool Coded(List<PdfLine> left)
    {
        var kinds = left.ConvertAll(l => l.Cells().ConvertAll(Figure));
        return kinds.Count(k => k is [true, false]) >= FewestRows && kinds.TrueForAll(k => k is [true, false] or [true] or [false]);
    }

    private List<PdfLine> Sides(Func<PdfLine, IEnumerable<PdfPiece>> side) =>
        [.. _body.Select(l => (Line: l, Cells: side(l).ToList())).Where(l => l.Cells.Count > 0).Select(l => l.Line.With(l.Cells))];

    private void Order(IEnumerable<PdfPiece> pieces, int first)
    {
        foreach (var piece in pieces)
            Told[piece] = first++;
    }

    private static (decimal Start, decimal End) Middling(List<PdfPiece> pieces) =>
        (pieces.Select(p => p.X0).Order().ElementAt(pieces.Count / 2), pieces.Select(p => p.X1).Order().ElementAt(pieces.Count / 2));

    private static (int Start, int Count) Longest(List<PdfPiece> cells)
    {
        var best = (Start: 0, Count: 0);
        for (var start = 0; start < cells.Count; start++)
        {
            var count = cells.Skip(start).TakeWhile(Figure).Count();
            if (count > best.Count)
                best = (start, count);
            start += count;
        }

        return best;
    }

    private static bool Figure(PdfPiece piece) =>
        piece.Text is "-" or "–" || PdfLayout.Figure(piece.Text.StartsWith("Rp", StringComparison.Ordinal) ? piece.Text[2..].TrimStart('.', ' ') : piece.Text.TrimEnd('*', ')'));
}
