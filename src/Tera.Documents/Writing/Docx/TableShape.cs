using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Widths of a table's columns and the size of its text, so that no word or amount of money breaks.</summary>
/// <param name="Widths">Twips, one a column.</param>
/// <param name="HalfPoints">Size of its text.</param>
/// <param name="Padding">Room beside the text of a cell, twips.</param>
internal sealed record TableShape(int[] Widths, int HalfPoints, int Padding)
{
    /// <summary>A step of <see cref="Cell.Indent"/>, twips.</summary>
    public const int Step = 170;

    // Sizes that a short table may take to stay on its page.
    private const int Smaller = 4;

    // Half-points; smaller text is for forms of their own paper.
    private const int Readable = 14;

    /// <param name="table">The table.</param>
    /// <param name="width">Width of its page's text.</param>
    /// <param name="signed">Whether signatures stand below it on its page.</param>
    public static TableShape Of(Table table, int width, bool signed = false)
    {
        var words = LongestWords(table);
        var padding = (2 * StylesPart.Beside(table.Large)) + 10;
        var size = table.Plain ? 21 : Largest(table.Columns.Count, width);
        while (size > StylesPart.SmallestTableText && Minimum(words, size, padding, width).Sum() > width)
            size--;
        var natural = At(size);
        if (width != PageSize.OnSide.TextWidth || !TableBalance.Short(table))
            return natural;
        // A page on its side that is left half empty for one tall row looks worse than text a little smaller; a title and a signature take half of it.
        var room = PageSize.OnSide.TextHeight * (signed ? 12 : 18) / 25;
        return Enumerable.Range(0, Smaller).Select(n => size - n).TakeWhile(s => s == size || s >= Readable).Select(At).FirstOrDefault(s => s.Height(table) <= room) ?? natural;

        TableShape At(int halfPoints)
        {
            var minimum = Minimum(words, halfPoints, padding, width);
            return TableBalance.Apply(table, new TableShape(Share(table.Columns, minimum, width), halfPoints, padding), minimum);
        }
    }

    /// <summary>Height that header and rows are thought to take.</summary>
    private int Height(Table table)
    {
        var (above, aboveHeader) = (new int[table.Columns.Count], new int[table.Columns.Count]);
        return table.Header.Sum(r => Height(r, bold: true, aboveHeader)) + table.Rows.Sum(r => Height(r, r.Kind is RowKind.Group or RowKind.Total, above));
    }

    /// <summary>Whether a word or an amount breaks at this width even in the smallest text.</summary>
    public static bool Breaks(Table table, int width) =>
        Minimum(LongestWords(table), StylesPart.SmallestTableText, (2 * StylesPart.Beside(table.Large)) + 10, width).Sum() > width;

    /// <summary>Width of columns from one on.</summary>
    public int Span(int first, int count)
    {
        var sum = 0;
        for (var i = first; i < Math.Min(first + count, Widths.Length); i++)
            sum += Widths[i];
        return sum;
    }

    /// <summary>Height that a row is thought to take. <paramref name="open"/> holds for each column how many rows a cell above still reaches down.</summary>
    public int Height(Row row, bool bold, int[] open)
    {
        var height = Lines(1);
        foreach (var (cell, column) in Grid(row, open))
        {
            if (cell.RowSpan == 1)
                height = Math.Max(height, Height(cell, column, bold));
        }

        return height;
    }

    /// <summary>Height that a cell is thought to take by itself.</summary>
    public int Height(Cell cell, int column, bool bold) =>
        Lines(FontMetrics.Lines(cell.Text, Span(column, cell.ColumnSpan) - Padding - (cell.Indent * Step), HalfPoints, bold));

    private int Lines(int lines) => (lines * HalfPoints * 23 / 2) + 100;

    // A table of many columns starts from smaller text.
    private static int Largest(int columns, int width)
    {
        var perColumn = width / Math.Max(columns, 1);
        return perColumn switch { >= 2100 => 20, >= 1500 => 19, >= 1150 => 18, >= 900 => 17, _ => 16 };
    }

    /// <summary>For each column the longest word behind each indent, in thousandths of the font size.</summary>
    private static Dictionary<int, int>[] LongestWords(Table table)
    {
        Dictionary<int, int>[] words = [.. table.Columns.Select(_ => new Dictionary<int, int>())];
        foreach (var (rows, header) in new[] { (table.Header, true), (table.Rows, false) })
        {
            var open = new int[words.Length];
            foreach (var row in rows)
            {
                foreach (var (cell, column) in Grid(row, open))
                {
                    if (cell.ColumnSpan != 1)
                        continue;
                    var bold = header || row.Kind is RowKind.Total or RowKind.Group || cell.Runs.Any(r => r.Bold);
                    words[column][cell.Indent] = Math.Max(words[column].GetValueOrDefault(cell.Indent), FontMetrics.LongestWord(cell.Text, bold));
                }
            }
        }

        return words;
    }

    /// <summary>Cells of a row with their columns. <paramref name="open"/> holds for each column how many rows a cell above still reaches down.</summary>
    public static List<(Cell Cell, int Column)> Grid(Row row, int[] open)
    {
        List<(Cell, int)> placed = new(row.Cells.Count);
        var covered = open.ToArray();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (column < covered.Length && covered[column] > 0)
                column++;
            if (column >= covered.Length)
                break;
            placed.Add((cell, column));
            var end = Math.Min(column + Math.Max(cell.ColumnSpan, 1), covered.Length);
            for (; column < end; column++)
                open[column] = Math.Max(cell.RowSpan, 1);
        }

        for (var i = 0; i < open.Length; i++)
            open[i] = Math.Max(open[i] - 1, 0);
        return placed;
    }

    // No single word may claim more than 40% of the table: an internet address breaks instead.
    private static int[] Minimum(Dictionary<int, int>[] words, int size, int padding, int width) =>
        [.. words.Select(c => Math.Min(c.Select(w => FontMetrics.Twips(w.Value, size) + (w.Key * Step)).DefaultIfEmpty().Max() + padding, width * 2 / 5))];

    private static int[] Share(IReadOnlyList<Column> columns, int[] minimum, int width)
    {
        var widths = new int[columns.Count];
        var held = new bool[columns.Count];
        var least = minimum.Sum();
        if (least >= width)
        {
            for (var i = 0; i < widths.Length; i++)
                widths[i] = minimum[i] * width / least;
        }
        else
        {
            bool again;
            do
            {
                again = false;
                var weight = columns.Where((_, i) => !held[i]).Sum(c => Math.Max(c.Weight, 0.1m));
                var room = width - minimum.Where((_, i) => held[i]).Sum();
                for (var i = 0; i < widths.Length; i++)
                {
                    widths[i] = held[i] ? minimum[i] : (int)(Math.Max(columns[i].Weight, 0.1m) * room / weight);
                    if (!held[i] && widths[i] < minimum[i])
                        again = held[i] = true;
                }
            }
            while (again);
        }

        var widest = Array.IndexOf(widths, widths.Max());
        widths[widest] += width - widths.Sum();
        return widths;
    }
}
