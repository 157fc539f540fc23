namespace Tera.Documents.Reading;

/// <summary>A straight edge on a page, in points: of an edge across, y and from x to x; of an edge down, x and from y to y.</summary>
internal readonly record struct PdfRule(int At, int From, int To);

/// <summary>The edges of a page: ruling lines, and the borders of coloured fills.</summary>
internal sealed record PdfRules(IReadOnlyList<PdfRule> Across, IReadOnlyList<PdfRule> Down)
{
    internal static PdfRules None { get; } = new([], []);

    // A light grey fill beside white differs by a dozen shades.
    private const int Contrast = 10;

    // A line is broken for a moment where another crosses it.
    private const int Crossing = 3;

    // Straight strokes of letters are shorter than this.
    private const int PieceAcross = 8, PieceDown = 5, ShortestAcross = 12, ShortestDown = 9;

    // A page with more is a picture.
    private const int Most = 4000;

    /// <summary>Finds the edges in a picture of the page, one pixel a point, one byte a pixel; the words are wiped off first.</summary>
    internal static PdfRules Find(Span<byte> grey, int width, int height, List<PdfWord> words)
    {
        foreach (var word in words)
            Wipe(grey, width, height, word);
        var across = new List<PdfRule>();
        var down = new List<PdfRule>();
        var open = new Run[width];
        var active = new byte[width];
        for (var y = 0; y < height && across.Count < Most && down.Count < Most; y++)
        {
            var row = grey.Slice(y * width, width);
            var above = y == 0 ? row : grey.Slice((y - 1) * width, width);
            FindAcross(row, above, y, across);
            FindDown(row, y, open, active, down);
        }

        for (var x = 1; x < width; x++)
            open[x].Close(height, x, PieceDown, ShortestDown, down);
        if (across.Count >= Most || down.Count >= Most)
            return None;
        var markers = down.FindAll(d => Marker(d, words) && !down.Exists(o => Stroke(d, o)));
        down.RemoveAll(markers.Contains);
        across.RemoveAll(a => markers.Exists(m => a.At >= m.From - Crossing && a.At <= m.To + Crossing && (Math.Abs(a.From - m.At) <= Crossing || Math.Abs(a.To - m.At) <= Crossing)));
        return new PdfRules(across, down);
    }

    /// <summary>Whether they are the two edges of one thin line: a fill has its other side far away.</summary>
    internal static bool Stroke(PdfRule a, PdfRule b) => Math.Abs(a.At - b.At) is 1 or 2 && (Math.Min(a.To, b.To) - Math.Max(a.From, b.From)) * 2 > a.To - a.From;

    /// <summary>Whether it is a side of a marker's highlight: it follows the ends of words as no line of a table does.</summary>
    private static bool Marker(PdfRule down, List<PdfWord> words)
    {
        var along = words.Where(w => w.Y0 < down.To && w.Y1 > down.From && (Math.Abs(w.X0 - down.At) <= 1.5m || Math.Abs(w.X1 - down.At) <= 1.5m))
            .Sum(w => Math.Min(w.Y1, down.To) - Math.Max(w.Y0, down.From));
        return along * 10 >= (down.To - down.From) * 8;
    }

    /// <summary>Gives a word the shade of most of its box, but for the edges of the box, where a line may run.</summary>
    private static void Wipe(Span<byte> grey, int width, int height, PdfWord word)
    {
        var (left, right) = (Math.Clamp((int)Math.Round(word.X0), 0, width), Math.Clamp((int)Math.Round(word.X1), 0, width));
        var inset = word.Height * 0.15m;
        var (top, bottom) = (Math.Clamp((int)Math.Floor(word.Y0 + inset), 0, height), Math.Clamp((int)Math.Ceiling(word.Y1 - inset), 0, height));
        if (right <= left || bottom <= top)
            return;
        Span<int> shades = stackalloc int[256];
        shades.Clear();
        for (var y = top; y < bottom; y++)
        {
            foreach (var shade in grey.Slice((y * width) + left, right - left))
                shades[shade]++;
        }

        var most = 0;
        for (var shade = 1; shade < 256; shade++)
            most = shades[shade] > shades[most] ? shade : most;
        // Where text touches a line of its cell, the line runs through the box and on beyond it.
        while (right - left > 2 && (Through(grey, width, height, left, word, most) || Through(grey, width, height, left + 1, word, most)))
            left++;
        while (right - left > 2 && (Through(grey, width, height, right - 1, word, most) || Through(grey, width, height, right - 2, word, most)))
            right--;
        for (var y = top; y < bottom; y++)
            grey.Slice((y * width) + left, right - left).Fill((byte)most);
    }

    private static bool Through(ReadOnlySpan<byte> grey, int width, int height, int x, PdfWord word, int ground)
    {
        var (top, bottom) = ((int)Math.Floor(word.Y0) - 2, (int)Math.Ceiling(word.Y1) + 2);
        if (x < 0 || x >= width || top < 0 || bottom > height)
            return false;
        for (var y = top; y < bottom; y++)
        {
            if (Math.Abs(grey[(y * width) + x] - ground) < Contrast)
                return false;
        }

        return true;
    }

    // Most of a page is blank: the pixels between two changes are passed over at once.
    private static void FindAcross(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int y, List<PdfRule> rules)
    {
        var run = new Run();
        for (var x = 0; x < row.Length; x++)
        {
            if (!run.Active)
                x += row[x..].CommonPrefixLength(above[x..]);
            if (x == row.Length)
                break;
            if (Math.Abs(row[x] - above[x]) >= Contrast)
                run.Edge(x);
            else if (run.Active)
                run.Gap(x, y, PieceAcross, ShortestAcross, rules);
        }

        run.Close(row.Length, y, PieceAcross, ShortestAcross, rules);
    }

    /// <summary>One row of the picture: edges between neighbours open or lengthen the runs of their columns, the other open runs have a gap.</summary>
    private static void FindDown(ReadOnlySpan<byte> row, int y, Span<Run> open, Span<byte> active, List<PdfRule> rules)
    {
        const byte Open = 1, Edge = 2;
        for (var x = 1; x < row.Length; x++)
        {
            x += row[x..].CommonPrefixLength(row[(x - 1)..^1]);
            if (x == row.Length)
                break;
            if (Math.Abs(row[x] - row[x - 1]) < Contrast)
                continue;
            open[x].Edge(y);
            active[x] = Edge;
        }

        for (var x = 0; active[x..].IndexOfAnyExcept((byte)0) is >= 0 and var next; x++)
        {
            x += next;
            if (active[x] == Open)
                open[x].Gap(y, x, PieceDown, ShortestDown, rules);
            active[x] = open[x].Active ? Open : (byte)0;
        }
    }

    /// <summary>A row of pieces of an edge with no more than a crossing between them. Positions are kept plus one, so that zero is none.</summary>
    private struct Run
    {
        private int _piece;
        private int _start;
        private int _end;

        internal readonly bool Active => (_piece | _start) != 0;

        internal void Edge(int position)
        {
            if (_piece == 0)
                _piece = position + 1;
        }

        internal void Gap(int position, int at, int piece, int shortest, List<PdfRule> rules)
        {
            if (_piece > 0)
            {
                var from = _piece - 1;
                _piece = 0;
                if (position - from >= piece)
                {
                    if (_start == 0)
                        _start = from + 1;
                    _end = position;
                    return;
                }
            }

            if (_start > 0 && position - _end > Crossing)
                End(at, shortest, rules);
        }

        internal void Close(int position, int at, int piece, int shortest, List<PdfRule> rules)
        {
            Gap(position, at, piece, shortest, rules);
            if (_start > 0)
                End(at, shortest, rules);
        }

        private void End(int at, int shortest, List<PdfRule> rules)
        {
            if (_end - _start + 1 >= shortest)
                rules.Add(new PdfRule(at, _start - 1, _end));
            _start = 0;
        }
    }
}
