using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Reads text in which blanks stand for the gaps of the page, as "pdftotext -layout" writes it: its words lie on a grid and are put together as those of a PDF without lines.</summary>
internal static class LayoutText
{
    // A blank is no gap between words, two blanks are; lines that follow each other touch.
    private const decimal Width = 3.95m;

    // Figures hold no blanks: two of them side by side are two cells.
    private const decimal Trim = 0.03m;
    private const decimal Height = 10m;
    private const int FewestRows = 4;
    private const int LongestLine = 1000;
    private const int MostLines = 120;

    /// <summary>Whether several lines are rows of three or more cells parted by blanks, none by tabs or marks, and all fit a page.</summary>
    internal static bool Is(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal))
            return false;
        var rows = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            // A paragraph on one line, "# heading" or "| cell |" was never laid out.
            if (line.Length > LongestLine || line.TrimStart() is ['#' or '|', ..])
                return false;
            rows += Gaps(line) > 1 ? 1 : 0;
        }

        return rows >= FewestRows;
    }

    /// <summary>The paragraphs and tables of all pages; a form feed ends a page.</summary>
    internal static Document Read(string name, string text)
    {
        var pages = new List<List<PdfWord>>();
        var starts = new List<int>();
        var line = 0;
        foreach (var page in text.Split('\f'))
        {
            starts.Add(line);
            var words = new List<PdfWord>();
            var own = 0;
            foreach (var raw in page.AsSpan().EnumerateLines())
                words.AddRange(Words(raw, own++));
            // What stands before the form feed and behind it is one line of the file.
            line += own - 1;
            pages.Add(words);
        }

        var printed = PrintedPages.Of(pages);
        var margins = pages.ConvertAll(words => words.Select(w => w.X1).DefaultIfEmpty(0).Max());
        RunningHeads.Remove(pages, (_, _) => false);
        var blocks = new List<Block>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (p > 0 && pages[p].Count > 0)
                blocks.Add(new PageBreak { Place = new Place(p + 1, starts[p] + 1) });
            blocks.AddRange(Stretches(pages[p]).SelectMany(words => PdfLayout.Blocks(words, [], p + 1, margins[p])).Select(b => PrintedPages.Marked(Placed(b, starts[p]), printed[p])));
        }

        return new Document { Title = name, Sections = [new Section { Blocks = blocks }] };
    }

    /// <summary>A text without form feeds is one long page: it is taken apart at a blank line, so that time grows with its length and not its square.</summary>
    private static IEnumerable<List<PdfWord>> Stretches(List<PdfWord> words)
    {
        var start = 0;
        for (var i = 1; i < words.Count; i++)
        {
            var height = words[i].Y0 - words[start].Y0;
            if (height > MostLines * 2 * Height || height > MostLines * Height && words[i].Y0 - words[i - 1].Y0 > Height)
            {
                yield return words.GetRange(start, i - start);
                start = i;
            }
        }

        yield return words.GetRange(start, words.Count - start);
    }

    private static int Gaps(ReadOnlySpan<char> line)
    {
        var gaps = 0;
        var trimmed = line.Trim();
        for (var i = 1; i < trimmed.Length; i++)
            gaps += trimmed[i] != ' ' && trimmed[i - 1] == ' ' && i > 2 && trimmed[i - 2] == ' ' ? 1 : 0;
        return gaps;
    }

    private static List<PdfWord> Words(ReadOnlySpan<char> line, int at)
    {
        var words = new List<PdfWord>();
        var (i, top) = (0, at * Height);
        while (i < line.Length)
        {
            var start = i;
            while (i < line.Length && !char.IsWhiteSpace(line[i]))
                i++;
            if (i > start)
            {
                var trim = char.IsAsciiDigit(line[i - 1]) || line[i - 1] is '%' or ')' ? Trim : 0;
                words.Add(new PdfWord(line[start..i].ToString(), (start * Width) + trim, top, (i * Width) - trim, top + Height));
            }
            else
                i++;
        }

        return words;
    }

    /// <summary>Lines of the file instead of boxes on the page.</summary>
    private static Block Placed(Block block, int start) => block is Table table
        ? table with { Place = Placed(table.Place, start), Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Place = Placed(c.Place, start) })] })] }
        : block with { Place = Placed(block.Place, start) };

    private static Place? Placed(Place? place, int start) => place is null ? null
        : place with { Address = "", Line = start + 1 + (place.Address.Split(' ') is [_, var top, ..] && decimal.TryParse(top, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) ? (int)(y / Height) : 0) };
}
