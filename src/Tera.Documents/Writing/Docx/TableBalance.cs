using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Gives room to the columns that make the rows of a short table tall, so that two rows do not take two pages; weights alone cannot know how much a column will hold.</summary>
internal sealed class TableBalance
{
    private const int MostRows = 8;
    private const int TallLines = 10;
    private const int Steps = 40;

    private readonly TableShape _shape;
    private readonly List<(Cell Cell, int Column)>[] _rows;
    private readonly bool[] _bold;
    private readonly int _header;

    // Lines of a cell at a width: few widths are tried many times over.
    private readonly Dictionary<(int Row, int Cell, int Width), int> _lines = [];

    private TableBalance(Table table, TableShape shape)
    {
        var open = new int[table.Columns.Count];
        _shape = shape;
        _header = table.Header.Count;
        _rows = [.. table.Header.Concat(table.Rows).Select(r => TableShape.Grid(r, open))];
        _bold = [.. table.Header.Select(_ => true), .. table.Rows.Select(r => r.Kind is RowKind.Group or RowKind.Total)];
    }

    /// <summary>The same table with other widths, none below its minimum; as it was where rows are many or low.</summary>
    public static TableShape Apply(Table table, TableShape shape, int[] minimum)
    {
        if (!Short(table))
            return shape;
        var balance = new TableBalance(table, shape);
        return Enumerable.Range(balance._header, table.Rows.Count).Select(r => balance.Lines(r, shape.Widths)).DefaultIfEmpty().Max() < TallLines ? shape
            : shape with { Widths = balance.Moved(shape.Widths, minimum, shape.Widths.Sum() / 60) };
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
            var most = Lines(r, widths);
            columns.UnionWith(_rows[r].Where((_, c) => most > 1 && Lines(r, c, widths) == most).Select(c => c.Column));
        }

        return columns;
    }

    /// <summary>Lines of header and rows; then how unlike its cells are, so that a step on the way to a lower row counts before the row is lower.</summary>
    private (int Lines, int Unlike) Size(int[] widths)
    {
        var (lines, unlike) = (0, 0);
        for (var r = 0; r < _rows.Length; r++)
        {
            var most = 1;
            for (var c = 0; c < _rows[r].Count; c++)
            {
                var own = Lines(r, c, widths);
                most = Math.Max(most, own);
                unlike += own * own;
            }

            lines += most;
        }

        return (lines, unlike);
    }

    private int Lines(int row, int[] widths) => Enumerable.Range(0, _rows[row].Count).Select(c => Lines(row, c, widths)).DefaultIfEmpty(1).Max();

    private int Lines(int row, int cell, int[] widths)
    {
        var (isi, column) = _rows[row][cell];
        if (isi.RowSpan != 1)
            return 1;
        var width = 0;
        for (var i = column; i < Math.Min(column + isi.ColumnSpan, widths.Length); i++)
            width += widths[i];
        return _lines.TryGetValue((row, cell, width), out var lines) ? lines
            : _lines[(row, cell, width)] = FontMetrics.Lines(isi.Text, width - _shape.Padding - (isi.Indent * TableShape.Step), _shape.HalfPoints, _bold[row]);
    }
}
