using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Reads the page numbers that are printed on the pages: a cover and a list of contents part them from the pages of the file.</summary>
internal static class PrintedPages
{
    // A number stands in one of the outermost lines.
    private const int MostLines = 3;

    /// <summary>The number printed on each page; empty where none counts on with a page nearby.</summary>
    internal static List<string> Of(List<List<PdfWord>> pages)
    {
        var found = pages.ConvertAll(Candidates);
        return [.. found.Select((own, p) => own.Where(c => Near(found, p, c)).Select(c => c.Text).FirstOrDefault() ?? "")];
    }

    /// <summary>Whether a line may be nothing but the number of a page: "12", "- 12 -", "xii"; a year is none.</summary>
    internal static bool Bare(string line) =>
        line.Trim(' ', '-', '–', '|') is { Length: > 0 and < 6 } text && Read(text, top: false) is not null && !PdfHeadings.Year(text);

    /// <summary>It counts on with two pages nearby: a number in a table does not.</summary>
    private static bool Near(List<List<Number>> found, int page, Number number) =>
        new[] { -3, -2, -1, 1, 2, 3 }.Count(d => page + d >= 0 && page + d < found.Count && found[page + d].Exists(c => c.Roman == number.Roman && c.Top == number.Top && c.Value == number.Value + d)) >= Math.Clamp(found.Count - 1, 1, 2);

    private static List<Number> Candidates(List<PdfWord> words)
    {
        var lines = RunningHeads.Edge(words, last: false).Take(MostLines).Select(l => (Line: l, Top: true)).Concat(RunningHeads.Edge(words, last: true).Take(MostLines).Select(l => (Line: l, Top: false)));
        return [.. lines.SelectMany(l => l.Line.Select(w => w.Text.Trim('-', '–', '|', '.', '(', ')')).Select(t => Read(t, l.Top))).OfType<Number>()];
    }

    private static Number? Read(string text, bool top) =>
        text.Length is > 0 and < 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new Number(text, value, false, top)
        : Roman(text) is > 0 and var roman ? new Number(text, roman, true, top) : null;

    /// <summary>iv is 4; 0 for what is no small Roman number.</summary>
    private static int Roman(string text)
    {
        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (own, next) = (Digit(text[i]), i + 1 < text.Length ? Digit(text[i + 1]) : 0);
            if (own == 0)
                return 0;
            value += own < next ? -own : own;
        }

        return value;
    }

    private static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };

    /// <summary>A block with the number of its page wherever it says its place.</summary>
    internal static Block Marked(Block block, string printed)
    {
        if (printed.Length == 0)
            return block;
        return block is Table table
            ? table with { Place = Marked(table.Place, printed), Header = [.. table.Header.Select(r => Marked(r, printed))], Rows = [.. table.Rows.Select(r => Marked(r, printed))] }
            : block with { Place = Marked(block.Place, printed) };
    }

    private static Row Marked(Row row, string printed) => row with { Cells = [.. row.Cells.Select(c => c with { Place = Marked(c.Place, printed) })] };

    private static Place? Marked(Place? place, string printed) => place is null ? null : place with { Printed = printed };

    private sealed record Number(string Text, int Value, bool Roman, bool Top);
}
