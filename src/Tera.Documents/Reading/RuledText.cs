using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Puts words into the cells between ruling lines.</summary>
internal static class RuledText
{
    /// <summary>A table; or, where the lines are boxes or a chart, the text of each on its own.</summary>
    internal static IEnumerable<Block> Blocks(RuledTable table, List<PdfWord> words, int page)
    {
        var cells = table.Cells.Select(c => (Cell: c, Words: words.FindAll(c.Holds))).ToList();
        var filled = cells.FindAll(c => c.Words.Count > 0);
        if (table.Tabular && filled.Select(c => c.Cell.Column).Distinct().Skip(1).Any() && filled.Count * 4 >= cells.Count)
            return [Read(table, cells, page)];
        return filled.Count > 0 ? filled.SelectMany(c => PdfLayout.Flow(c.Words, page, c.Words.Max(w => w.X1))) : [];
    }

    private static Table Read(RuledTable table, List<(RuledCell Cell, List<PdfWord> Words)> cells, int page)
    {
        var rows = Enumerable.Range(0, table.Rows).Select(r => new Row([.. cells.Where(c => c.Cell.Row == r).OrderBy(c => c.Cell.Column).Select(c => Cell(c.Cell, c.Words, page))])).ToList();
        return new Table
        {
            Id = "",
            Columns = [.. Enumerable.Repeat(new Column(1), table.Columns)],
            Rows = [.. rows.Where((r, n) => r.Cells.Count > 0 || n > 0)],
            Place = rows[0].Cells[0].Place,
        };
    }

    private static Cell Cell(RuledCell cell, List<PdfWord> words, int page) => Model.Cell.Of(Text(cell, words)) with
    {
        ColumnSpan = cell.Columns,
        RowSpan = cell.Rows,
        Place = new Place(page, 0, "", words.Count == 0 ? PdfBox.Of(cell.X0, cell.Y0, cell.X1, cell.Y1) : PdfBox.Of(words.Min(w => w.X0), words.Min(w => w.Y0), words.Max(w => w.X1), words.Max(w => w.Y1))),
    };

    /// <summary>Lines of a cell are one text, but for a word that the edge of the cell cut and for figures under each other.</summary>
    private static string Text(RuledCell cell, List<PdfWord> words)
    {
        var text = "";
        PdfLine? last = null;
        foreach (var line in PdfLine.Of(words))
        {
            text = last is null ? line.Text : text + Between(cell, last, line) + line.Text;
            last = line;
        }

        return text;
    }

    private static string Between(RuledCell cell, PdfLine line, PdfLine next)
    {
        var (before, after) = (line.Text, next.Text);
        if (before[^1] is '-' or '/' && before.Length > 1 && before[^2] != ' ')
            return "";
        if (Broken(before, after))
            return "";
        var padding = Math.Max(1, line.Left - cell.X0);
        var full = line.Right > cell.X1 - padding - ((line.Right - line.Left) / before.Length);
        if (full && !before.Contains(' ', StringComparison.Ordinal) && char.IsAsciiDigit(after[0]) && (char.IsAsciiDigit(before[^1]) || before[^1] is '.' or ','))
            return "";
        // One letter alone is the end of a word that was too long for the cell.
        if (full && !before.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetterLower(after[0]) && (after.Length == 1 || after[1] == ' '))
            return "";
        return Figure(before) && Figure(after) ? "\n" : " ";
    }

    /// <summary>Two lines of one figure that was too wide for its column: no figure begins with a mark or ends with one, and groups have three digits.</summary>
    internal static bool Broken(string before, string after)
    {
        if (!char.IsAsciiDigit(before[0]) && before[0] is not ('(' or '-') || !before.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '(' or '-') || !Figure(after))
            return false;
        if (before[^1] is '.' or ',' && !(before.Length == 5 && before[..2] is "19" or "20") || after.Length > 1 && after[0] is '.' or ',' && char.IsAsciiDigit(after[1]))
            return true;
        // "98.5" above "90" are two values; two marks, or another group that follows, make one.
        var groups = before.Split('.');
        var rest = after.TakeWhile(char.IsAsciiDigit).Count();
        var further = after.Length > rest + 3 && after[rest] == '.' && after.AsSpan(rest + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0;
        return groups.Length > 1 && !before.Contains(',', StringComparison.Ordinal) && groups[^1].Length < 3 && groups[^1].Length + rest == 3
            && (further || groups.Length > 2 && (rest == after.Length || after[rest] is ',' or ')' or '%'));
    }

    private static bool Figure(string text) => text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '(' or ')' or '-');
}

/// <summary>A box as the address of a place: highlights are put back there.</summary>
internal static class PdfBox
{
    internal static string Of(decimal x0, decimal y0, decimal x1, decimal y1) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{x0:F1} {y0:F1} {x1:F1} {y1:F1}");
}
