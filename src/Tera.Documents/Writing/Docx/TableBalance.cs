using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Gives room to the columns that make the rows of a short table tall, so that two rows do not take two pages; weights alone cannot know how much a column will hold.</summary>
internal sealed class TableBalance
{
    private const int MostRows = 8;
    private const int TallLines = 10;
    private const int Steps = 100;

    private readonly TableShape _shape;
    private readonly List<(Cell Cell, int Column)>[] _rows;
    private readonly bool[] _bold;

    // Of each cell: a hundred for every line that was set, and the width of its text.
    private readonly (int Breaks, long Twips)[][] _wide;
    private readonly int _header;

    // Lines of a cell at a width: few widths are tried many times over.
    private readonly Dictionary<(int Row, int Cell, int Width), int> _lines = [];

    private TableBalance(Table table, TableShape shape)
    {
        var open = new int[table.Columns.Count];
        _shape = shape;
        _header = table.Header.Count;
        _rows = [.. table.Header.Concat(table.Rows).Select(r => TableShape.Grid(r, open))];
        _wide = new (int, long)[_rows.Length][];
        _bold = [.. table.Header.Select(_ => true), .. table.Rows.Select(r => r.Kind is RowKind.Group or RowKind.Total)];
        for (var r = 0; r < _rows.Length; r++)
            _wide[r] = [.. _rows[r].Select(g => Wide(g.Cell.Text, _bold[r]))];
    }

    private (int Breaks, long Twips) Wide(string text, bool bold)
    {
        var lines = text.Split('\n');
        return (lines.Length * 100, lines.Sum(l => (long)FontMetrics.Twips(FontMetrics.Width(l, bold), _shape.HalfPoints)));
    }

    /// <summary>The same table with other widths, none below its minimum; as it was where rows are many or low.</summary>
    public static TableShape Apply(Table table, TableShape shape, int[] minimum)
    {
        if (!Short(table))
            return shape;
        var balance = new TableBalance(table, shape);
        return Enumerable.Range(balance._header, table.Rows.Count).Select(r => balance.Lines(r, shape.Widths)).DefaultIfEmpty().Max() < TallLines ? shape
            : shape with { Widths = balance.Moved(shape.Widths, minimum, shape.Widths.Sum() / 150) };
    }

    /// <summary>Whether it has so few rows that one tall row decides how many pages it takes.</summary>
    public static bool Short(Table table) => !table.Plain && !table.Large && table.Rows.Count <= MostRows;

    private int[] Moved(int[] widths, int[] minimum, int step)
    {
        var size = Size(widths);
        for (var n = 0; n < Steps; n++)
        {
            var (best, lower) = (widths, size);
            foreach (var to in Tallest(widths))
            {
                for (var from = 0; from < minimum.Length; from++)
                {
                    if (to == from || widths[from] - step < minimum[from])
                        continue;
                    var moved = widths.ToArray();
                    (moved[from], moved[to]) = (widths[from] - step, widths[to] + step);
                    if (Size(moved) is var other && other.CompareTo(lower) < 0)
                        (best, lower) = (moved, other);
                }
            }

            if (ReferenceEquals(best, widths))
                break;
            (widths, size) = (best, lower);
        }

        return widths;
    }

    /// <summary>Columns that hold the tallest cell of a row: only their width can lower one.</summary>
    private HashSet<int> Tallest(int[] widths)
    {
        var columns = new HashSet<int>();
        for (var r = 0; r < _rows.Length; r++)
        {
            var (tallest, most) = (-1, 0);
            for (var c = 0; c < _rows[r].Count; c++)
            {
                if (Length(r, c, widths) is var length && length > most)
                    (tallest, most) = (_rows[r][c].Column, length);
            }

            columns.Add(tallest);
        }

        columns.Remove(-1);
        return columns;
    }

    /// <summary>Lines of header and rows; then the length of their tallest cells, so that a step counts which fills no whole line yet.</summary>
    private (int Lines, int Length) Size(int[] widths)
    {
        var (lines, length) = (0, 0);
        for (var r = 0; r < _rows.Length; r++)
        {
            var (most, longest) = (1, 0);
            for (var c = 0; c < _rows[r].Count; c++)
            {
                most = Math.Max(most, Lines(r, c, widths));
                longest = Math.Max(longest, Length(r, c, widths));
            }

            lines += most;
            length += longest;
        }

        return (lines, length);
    }

    private int Lines(int row, int[] widths) => Enumerable.Range(0, _rows[row].Count).Select(c => Lines(row, c, widths)).DefaultIfEmpty(1).Max();

    private int Lines(int row, int cell, int[] widths)
    {
        var (isi, column) = _rows[row][cell];
        if (isi.RowSpan != 1)
            return 1;
        var width = Width(isi, column, widths);
        return _lines.TryGetValue((row, cell, width), out var lines) ? lines
            : _lines[(row, cell, width)] = FontMetrics.Lines(isi.Text, width, _shape.HalfPoints, _bold[row]);
    }

    /// <summary>Hundredths of a line that a cell takes, without rounding up to whole ones.</summary>
    private int Length(int row, int cell, int[] widths)
    {
        var (isi, column) = _rows[row][cell];
        return isi.RowSpan != 1 ? 0 : (int)Math.Min(int.MaxValue / 1000, _wide[row][cell].Breaks + (_wide[row][cell].Twips * 108L / Math.Max(Width(isi, column, widths), 1)));
    }

    private int Width(Cell cell, int column, int[] widths)
    {
        var width = -_shape.Padding - (cell.Indent * TableShape.Step);
        for (var i = column; i < Math.Min(column + cell.ColumnSpan, widths.Length); i++)
            width += widths[i];
        return width;
    }
}
