using System.Text;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Reads plain text: lines with tabs are rows of tables, other lines are paragraphs, a form feed ends a page.</summary>
/// <remarks>Markdown marks of emphasis and simple HTML lists, as OCR tools leave them, are taken off; formulas in TeX stay as they are.</remarks>
public static partial class TextDocumentReader
{
    private const int LongestLine = 200_000;

    /// <summary>Reads a text; every block and cell carries its 1-based line.</summary>
    public static Document Read(string name, string text)
    {
        if (LayoutText.Is(text))
            return LayoutText.Read(name, text);
        var blocks = new List<Block>();
        var rows = new List<Row>();
        var (page, line) = (1, 0);
        Place? start = null;
        // A page number inside a table, until the line after it tells that it is one.
        Paragraph? number = null;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var content = raw.Length > LongestLine ? raw[..LongestLine].ToString() : raw.ToString();
            if (content.Contains('\f', StringComparison.Ordinal))
            {
                EndTable(blocks, rows, start, number);
                number = null;
                blocks.Add(new PageBreak { Place = new Place(page, line) });
                page++;
                content = content.Replace("\f", "", StringComparison.Ordinal);
            }

            var place = new Place(page, line);
            if (content.Contains('\t', StringComparison.Ordinal))
            {
                var row = new Row([.. content.Split('\t').Select(c => Cell.Of(Clean(c)) with { Place = place })]);
                if (number is not null && !GoesOn(rows[^1], row))
                    EndTable(blocks, rows, start, number);
                number = null;
                if (rows.Count == 0)
                    start = place;
                rows.Add(row);
                continue;
            }

            if (rows.Count > 0 && number is null && PrintedPages.Bare(content))
            {
                number = Flow(content, place);
                continue;
            }

            EndTable(blocks, rows, start, number);
            number = null;
            if (!string.IsNullOrWhiteSpace(content))
                blocks.Add(HeadingLevel(content) is { } level ? new Heading(Math.Min(level, 4), Clean(content[(level + 1)..])) { Place = place } : Flow(content, place));
        }

        EndTable(blocks, rows, start, number);
        return new Document { Title = name, Sections = [new Section { Blocks = blocks }] };
    }

    private static int? HeadingLevel(string content)
    {
        var marks = content.TakeWhile(c => c == '#').Count();
        return marks is > 0 and <= 6 && content.Length > marks && content[marks] == ' ' ? marks : null;
    }

    private static Paragraph Flow(string content, Place place)
    {
        var formula = content.Contains('\\', StringComparison.Ordinal) && content.Contains('{', StringComparison.Ordinal);
        return Paragraph.Of(formula ? content.Trim() : Clean(content), formula ? ParagraphStyle.Formula : ParagraphStyle.Body) with
        {
            Place = place,
            Indent = content.TakeWhile(c => c == ' ').Count(),
        };
    }

    /// <summary>Whether a row under a page number is of the same table: as many columns and figures in them. A heading has none, and begins another.</summary>
    private static bool GoesOn(Row above, Row row) =>
        above.Cells.Count == row.Cells.Count && row.Cells.Any(c => PdfLayout.Figure(c.Text) && !PdfHeadings.Year(c.Text));

    private static void EndTable(List<Block> blocks, List<Row> rows, Place? start, Paragraph? number)
    {
        if (rows.Count > 0)
        {
            var width = rows.Max(r => r.Cells.Count);
            blocks.Add(new Table { Id = "", Columns = [.. Enumerable.Repeat(new Column(1), width)], Rows = [.. rows], Place = start });
            rows.Clear();
        }

        if (number is not null)
            blocks.Add(number);
    }

    private static string Clean(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
            text = Tag().Replace(text, " ");
        if (!text.Contains('*', StringComparison.Ordinal))
            return text.Trim();
        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // "(*)" is a footnote mark and "2 * 3" a product; the rest is emphasis.
            var product = i > 0 && i + 1 < text.Length && text[i - 1] is ' ' or '(' && i + 1 < text.Length && text[i + 1] is ' ' or ')';
            if (text[i] != '*' || product)
                cleaned.Append(text[i]);
        }

        return cleaned.ToString().Trim();
    }

    [GeneratedRegex(@"</?(ul|ol|li|br|p|b|i|u|sup|sub|span|div)\b[^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();
}
