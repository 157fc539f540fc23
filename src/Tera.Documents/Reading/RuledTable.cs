namespace Tera.Documents.Reading;

/// <summary>A cell between ruling lines, over one or more rows and columns.</summary>
internal sealed record RuledCell(int Row, int Column, int Rows, int Columns, int X0, int Y0, int X1, int Y1)
{
    /// <summary>Whether lines stand on all its sides.</summary>
    internal bool Closed { get; init; }

    internal long Area => (long)(X1 - X0) * (Y1 - Y0);

    internal bool Holds(PdfWord word)
    {
        var middle = (word.X0 + word.X1) / 2;
        return middle >= X0 && middle < X1 && word.Middle >= Y0 && word.Middle < Y1;
    }
}

/// <summary>Lines that touch each other, and the cells that they enclose.</summary>
internal sealed class RuledTable
{
    private const int Touch = 3;
    // A lattice finer than any table is a picture or a drawing.
    private const long Finest = 30_000_000;
    private readonly List<PdfRule> _across;
    private readonly List<PdfRule> _down;
    private readonly List<int> _xs;
    private readonly List<int> _ys;

    private RuledTable(List<PdfRule> across, List<PdfRule> down)
    {
        (_across, _down) = ([.. across.OrderBy(a => a.From)], [.. down.OrderBy(d => d.From)]);
        _xs = Positions(down.Select(d => d.At), across.Min(a => a.From), across.Max(a => a.To));
        _ys = Positions(across.Select(a => a.At), down.Min(d => d.From), down.Max(d => d.To));
        if ((long)_xs.Count * _ys.Count * (across.Count + down.Count) > Finest)
        {
            (_xs, _ys, Cells) = ([_xs[0], _xs[^1]], [_ys[0], _ys[^1]], []);
            return;
        }

        // What stands on no side of a cell is the stroke of a letter, or the second edge of a line.
        _xs = [.. _xs.Where((x, c) => c == 0 || c == _xs.Count - 1 || Enumerable.Range(0, _ys.Count - 1).Any(r => Wall(_down, x, _ys[r], _ys[r + 1])))];
        _ys = [.. _ys.Where((y, r) => r == 0 || r == _ys.Count - 1 || Enumerable.Range(0, _xs.Count - 1).Any(c => Wall(_across, y, _xs[c], _xs[c + 1])))];
        Cells = Enclosed();
    }

    internal IReadOnlyList<RuledCell> Cells { get; }

    internal int Columns => _xs.Count - 1;

    internal int Rows => _ys.Count - 1;

    internal int Top => _ys[0];

    internal int Bottom => _ys[^1];

    internal int Left => _xs[0];

    internal int Right => _xs[^1];

    /// <summary>Whether a line is drawn at a height, and not only a fill begins or ends there.</summary>
    internal bool Drawn(int y)
    {
        var near = _across.FindAll(a => Math.Abs(a.At - y) <= Touch);
        return near.Exists(a => near.Exists(b => PdfRules.Stroke(a, b)));
    }

    /// <summary>Whether the lines make a table and not a box, a chart or boxes joined by lines: closed above and below, no cell over most of it.</summary>
    internal bool Tabular
    {
        get
        {
            var width = _xs[^1] - _xs[0];
            int Closed(int y) => Enumerable.Range(0, Columns).Where(c => Wall(_across, y, _xs[c], _xs[c + 1])).Sum(c => _xs[c + 1] - _xs[c]);
            var area = (long)width * (Bottom - Top);
            return Columns >= 2 && Closed(Top) * 10 >= width * 8 && Closed(Bottom) * 10 >= width * 8
                && !Cells.Any(c => c.Columns > 1 && c.Rows > 1 && (long)(c.X1 - c.X0) * (c.Y1 - c.Y0) * 2 > area);
        }
    }

    /// <summary>Whether all of it stands inside one cell of another table.</summary>
    internal bool Within(RuledCell cell) => _xs[0] >= cell.X0 && _xs[^1] <= cell.X1 && Top >= cell.Y0 && Bottom <= cell.Y1;

    internal bool Holds(PdfWord word)
    {
        var middle = (word.X0 + word.X1) / 2;
        return middle >= _xs[0] && middle < _xs[^1] && word.Middle >= Top && word.Middle < Bottom;
    }

    /// <summary>The table that a word stands in; where boxes and their joining lines reach into each other, the one with the narrowest closed cell around it.</summary>
    internal static RuledTable? Around(PdfWord word, List<RuledTable> tables)
    {
        var holding = tables.FindAll(t => t.Holds(word));
        return holding.Count < 2 ? holding.FirstOrDefault() : holding.MinBy(t => t.Cells.FirstOrDefault(c => c.Holds(word)) is not { } cell ? long.MaxValue : cell.Closed ? cell.Area : long.MaxValue / 2);
    }

    /// <summary>Every group of touching lines that encloses something, from the top of the page.</summary>
    internal static List<RuledTable> Find(PdfRules rules)
    {
        var (across, down) = (rules.Across, rules.Down);
        var group = Enumerable.Range(0, across.Count + down.Count).ToArray();
        int Root(int i)
        {
            while (group[i] != i)
                i = group[i] = group[group[i]];
            return i;
        }

        for (var d = 0; d < down.Count; d++)
        {
            for (var a = 0; a < across.Count; a++)
            {
                if (Meets(across[a], down[d]))
                    group[Root(a)] = Root(across.Count + d);
            }
        }

        return [.. Enumerable.Range(0, group.Length).GroupBy(Root)
            .Select(g => (Across: g.Where(i => i < across.Count).Select(i => across[i]).ToList(), Down: g.Where(i => i >= across.Count).Select(i => down[i - across.Count]).ToList()))
            .Where(g => Spread(g.Across) && Spread(g.Down))
            .Select(g => new RuledTable(g.Across, g.Down))
            .OrderBy(t => t.Top).ThenBy(t => t._xs[0])];
    }

    private static bool Meets(PdfRule across, PdfRule down) =>
        across.At >= down.From - Touch && across.At <= down.To + Touch && down.At >= across.From - Touch && down.At <= across.To + Touch;

    /// <summary>Whether the lines enclose more than the thickness of one.</summary>
    private static bool Spread(List<PdfRule> rules) => rules.Count > 1 && rules.Max(r => r.At) - rules.Min(r => r.At) > 6;

    /// <summary>Places of lines, the edges of one line taken together; where lines reach beyond the outermost, the table is open there.</summary>
    private static List<int> Positions(IEnumerable<int> at, int first, int last)
    {
        var positions = new List<int>();
        var start = 0;
        foreach (var p in at.Order())
        {
            if (positions.Count > 0 && p - positions[^1] <= Touch && p - start <= 2 * Touch)
            {
                positions[^1] = p;
                continue;
            }

            positions.Add(p);
            start = p;
        }

        if (first < positions[0] - (2 * Touch))
            positions.Insert(0, first);
        if (last > positions[^1] + (2 * Touch))
            positions.Add(last);
        return positions;
    }

    /// <summary>Whether most of a side is drawn; the lines come sorted by where they start.</summary>
    private static bool Wall(List<PdfRule> rules, int at, int from, int to)
    {
        var (drawn, reached) = (0, from);
        foreach (var rule in rules)
        {
            if (rule.At < at - (2 * Touch) || rule.At > at + Touch || rule.To <= reached)
                continue;
            if (rule.From >= to || reached >= to)
                break;
            drawn += Math.Min(rule.To, to) - Math.Max(rule.From, reached);
            reached = rule.To;
        }

        return drawn * 10 >= (to - from) * 7;
    }

    /// <summary>Squares of the lattice without a side between them are one cell.</summary>
    private List<RuledCell> Enclosed()
    {
        var (rows, columns) = (Rows, Columns);
        var taken = new bool[rows, columns];
        var cells = new List<RuledCell>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (taken[r, c])
                    continue;
                var (right, bottom) = (c, r);
                while (right + 1 < columns && !taken[r, right + 1] && !Wall(_down, _xs[right + 1], _ys[r], _ys[r + 1]))
                    right++;
                while (bottom + 1 < rows && Enumerable.Range(c, right - c + 1).All(k => !taken[bottom + 1, k] && (k == c || !Wall(_down, _xs[k], _ys[bottom + 1], _ys[bottom + 2])))
                    && !Wall(_across, _ys[bottom + 1], _xs[c], _xs[right + 1]))
                    bottom++;
                for (var y = r; y <= bottom; y++)
                {
                    for (var x = c; x <= right; x++)
                        taken[y, x] = true;
                }

                var (x0, y0, x1, y1) = (_xs[c], _ys[r], _xs[right + 1], _ys[bottom + 1]);
                var closed = Wall(_across, y0, x0, x1) && Wall(_across, y1, x0, x1) && Wall(_down, x0, y0, y1) && Wall(_down, x1, y0, y1);
                cells.Add(new RuledCell(r, c, bottom - r + 1, right - c + 1, x0, y0, x1, y1) { Closed = closed });
            }
        }

        return cells;
    }
}
