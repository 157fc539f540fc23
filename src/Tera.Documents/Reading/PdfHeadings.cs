namespace Tera.Documents.Reading;

/// <summary>Headings of a table without lines: which column each stands over, and which columns a group heading spans.</summary>
internal sealed class PdfHeadings
{
    // A column that no heading takes costs as much as a heading that stands so many points off the middle of its columns.
    private const decimal Uncovered = 40;

    // How far a group heading may stand off the middle, or the left edge, of its columns.
    private const decimal MostOff = 20;

    // Lines of one heading touch; a group heading stands clear of those under it.
    private const decimal Clear = 1.5m;

    private const int MostLines = 8;
    private const int LongestHeading = 45;

    private readonly HashSet<PdfLine> _groups = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfPiece, int> _first = new(ReferenceEqualityComparer.Instance);

    private PdfHeadings(List<(decimal Start, decimal End)> columns) => Columns = columns;

    internal List<(decimal Start, decimal End)> Columns { get; private set; }

    /// <summary>Whether a line stands under a group heading among lines: it begins a row of its own, whatever heading stands beside both.</summary>
    internal bool Parts(List<PdfLine> above, PdfLine line) => above.Exists(l => _groups.Contains(l) && Stands(line, l));

    /// <summary>The first column that a piece belongs to.</summary>
    internal int ColumnOf(PdfPiece piece) => _first.TryGetValue(piece, out var first) ? first : PdfColumns.Nearest(Columns, piece);

    /// <summary>Columns of a table: what only a heading stands in beside a column without heading is one with it.</summary>
    internal static PdfHeadings Of(List<PdfLine> lines, List<(decimal Start, decimal End)> columns)
    {
        var headings = new PdfHeadings(columns);
        var count = Count(lines);
        if (columns.Count < 3 || count is <= 0 or > MostLines)
            return headings;
        if (lines[0].Typed && count == 1 && lines[0].Cells().Count == columns.Count)
        {
            for (var c = 0; c < columns.Count; c++)
                headings._first[lines[0].Cells()[c]] = c;
            return headings;
        }

        headings.Merge(lines[..count], lines[count..]);
        for (var h = 0; h < count; h++)
            headings.Group(lines[h], lines[(h + 1)..count].FindAll(l => Stands(l, lines[h])));
        return headings;
    }

    /// <summary>Columns of laid-out text: told by the order of the cells where rows and headings agree on it, else by the gaps.</summary>
    internal static (List<PdfLine> Lines, PdfHeadings Headings) Laid(List<PdfLine> lines, Func<List<PdfLine>, List<(decimal Start, decimal End)>> columns)
    {
        var count = Count(lines);
        if (count > 0 && TypedTop.Of(lines[..count]) is var only && TypedRows.Last(lines[count..], only.Leaves) is { } last)
            return Laid([.. only.Top, .. lines[count..]], only, last);
        if (TypedRows.Of(lines, count, columns) is { } rows)
        {
            if (count < 1)
                return Laid(lines, TypedTop.Of([]), rows);
            if (TypedTop.Of(lines[..count], rows.Columns) is { } stacks)
                return Laid([.. stacks.Top, .. lines[count..]], stacks, rows);
        }

        lines = PdfColumns.Parted(lines, columns);
        return (lines, Of(lines, PdfColumns.Typed(lines, columns)));
    }

    private static (List<PdfLine> Lines, PdfHeadings Headings) Laid(List<PdfLine> lines, TypedTop.Stacks stacks, TypedRows rows)
    {
        var headings = new PdfHeadings(rows.Columns);
        foreach (var (piece, column) in rows.Told)
            headings._first[piece] = column;
        for (var c = 0; c < stacks.Leaves.Count; c++)
        {
            foreach (var piece in stacks.Leaves[c])
                headings._first[piece] = c;
        }

        // What stands over several begins at the first of them, or of those over whose middle it stands.
        foreach (var (_, piece, under) in stacks.Groups)
            headings._first[piece] = stacks.Leaves.FindIndex(under.Contains);
        foreach (var (line, under) in TypedTop.Groups(stacks))
            headings.Group(line, under);
        return (lines, headings);
    }

    /// <summary>Whether a line stands clear under another, or touches it because blanks laid them out.</summary>
    private static bool Stands(PdfLine line, PdfLine above) => line.Top - above.Bottom > Clear || line.Typed;

    /// <summary>Lines of headings: those before the first with two figures that are no years.</summary>
    internal static int Count(List<PdfLine> lines) => lines.FindIndex(l => l.Cells().Count(p => PdfLayout.Figure(p.Text) && !(l.Typed && (Year(p.Text) || p.Text is "19" or "20"))) > 1);

    internal static bool Year(string text) => text.Length == 4 && text[..2] is "19" or "20" && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    private void Merge(List<PdfLine> top, List<PdfLine> body)
    {
        var headed = top.SelectMany(l => l.Cells()).Select(ColumnOf).ToHashSet();
        var filled = body.SelectMany(l => l.Cells()).Select(ColumnOf).ToHashSet();
        for (var c = Columns.Count - 1; c >= 0; c--)
        {
            if (filled.Contains(c))
                continue;
            var beside = new[] { c - 1, c + 1 }.Where(n => n > 0 && filled.Contains(n) && !headed.Contains(n)).ToList();
            if (beside is not [var one])
                continue;
            headed.Add(one);
            Columns = [.. Columns.Select((column, n) => n == one ? (Math.Min(column.Start, Columns[c].Start), Math.Max(column.End, Columns[c].End)) : column).Where((_, n) => n != c)];
            (headed, filled) = (Without(headed, c), Without(filled, c));
        }
    }

    private static HashSet<int> Without(HashSet<int> columns, int gone) => [.. columns.Where(c => c != gone).Select(c => c > gone ? c - 1 : c)];

    /// <summary>Gives the pieces of a line the columns that have headings of their own under them.</summary>
    private void Group(PdfLine line, List<PdfLine> under)
    {
        var leaves = under.SelectMany(l => l.Cells()).ToLookup(ColumnOf);
        var below = leaves.Select(l => l.Key).Order().ToList();
        decimal Stands(PdfPiece piece, int from, int to) => Off(piece, leaves[from].Min(l => l.X0), leaves[to].Max(l => l.X1));
        var over = line.Cells().FindAll(p => below.Contains(ColumnOf(p)));
        if (below.Count <= over.Count || over.Count == 0 || over.Exists(p => p.Text.Length > LongestHeading))
            return;
        var spans = Spans(over, below, Stands);
        if (!spans.Exists(s => s.To > s.From) || spans.Where((s, p) => Stands(over[p], below[s.From], below[s.To]) > MostOff).Any())
            return;
        _groups.Add(line);
        for (var p = 0; p < over.Count; p++)
            _first[over[p]] = below[spans[p].From];
    }

    /// <summary>The stretches of columns, in order, over whose middles the pieces stand best.</summary>
    private static List<(int From, int To)> Spans(List<PdfPiece> pieces, List<int> columns, Func<PdfPiece, int, int, decimal> off)
    {
        var best = new (decimal Cost, List<(int, int)> Spans)?[pieces.Count + 1, columns.Count + 1];
        best[0, 0] = (0, []);
        for (var c = 0; c < columns.Count; c++)
        {
            for (var p = 0; p <= pieces.Count; p++)
            {
                if (best[p, c] is not var (cost, spans))
                    continue;
                Keep(ref best[p, c + 1], cost + Uncovered, spans);
                for (var to = c; p < pieces.Count && to < columns.Count && columns[to] - columns[c] == to - c; to++)
                    Keep(ref best[p + 1, to + 1], cost + off(pieces[p], columns[c], columns[to]), [.. spans, (c, to)]);
            }
        }

        return best[pieces.Count, columns.Count]?.Spans ?? [];
    }

    private static void Keep(ref (decimal Cost, List<(int, int)> Spans)? best, decimal cost, List<(int, int)> spans)
    {
        if (best is not { } known || cost < known.Cost)
            best = (cost, spans);
    }

    /// <summary>How far a piece stands off the middle of the headings under it, or off their left edge.</summary>
    private static decimal Off(PdfPiece piece, decimal left, decimal right) =>
        Math.Min(Math.Abs((piece.X0 + piece.X1 - left - right) / 2), Math.Abs(piece.X0 - left) + 5);
}
