using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Reads text in which blanks stand for the gaps of the page, as "pdftotext -layout" writes it: its words lie on a grid and are put together as those of a PDF without lines.</summary>
internal static class LayoutText
{
    // A blank is no gap between words, two blanks are; lines that follow each other touch.
    private const decimal Width = 3.95m;

    // Figures hold no blanks: what stands one blank beside them is another cell.
    private const decimal Trim = 0.06m;
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
            if (line.Length > LongestLine || line.Trim() is ['#', ..] or ['|', .., '|'])
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
            if (i == start)
            {
                i++;
                continue;
            }

            // "Rp 5.000" and "≥ 90" are one figure.
            if (line[start..i] is "Rp" or "Rp." or "≥" or "≤" or "<" or ">" or "±" && i + 1 < line.Length && line[i] == ' ' && char.IsAsciiDigit(line[i + 1]))
            {
                for (i++; i < line.Length && !char.IsWhiteSpace(line[i]);)
                    i++;
            }

            var word = line[start..i].ToString();
            var trim = PdfLayout.Figure(word) || Mark(word) ? Trim : 0;
            // "Tahun 2024" is one heading, "BB (72,50)" one cell.
            var glued = start > 1 && line[start - 1] == ' ' && (PdfHeadings.Year(word) && char.IsLetter(line[start - 2]) || word[0] == '(' && !char.IsAsciiDigit(line[start - 2]));
            words.Add(new PdfWord(word, (start * Width) + (glued ? 0 : trim), top, (i * Width) - (Graded(line[i..]) || Compared(line[i..]) ? 0 : trim), top + Height) { Typed = true });
        }

        return words;
    }

    /// <summary>"72 (BB)" goes on as one cell.</summary>
    private static bool Graded(ReadOnlySpan<char> rest) => rest.Length > 2 && rest[0] == ' ' && rest[1] == '(' && char.IsLetter(rest[2]);

    /// <summary>"90 ≤ x ≤ 100" goes on as one cell.</summary>
    private static bool Compared(ReadOnlySpan<char> rest) => rest.Length > 3 && rest[0] == ' ' && rest[1] is ('≤' or '≥' or '<' or '>') && rest[2] == ' ' && rest[3] != ' ';

    /// <summary>"1." or "2)" in a column of numbers.</summary>
    private static bool Mark(string word) => word.Length is 2 or 3 && word[^1] is '.' or ')' && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Lines of the file instead of boxes on the page.</summary>
    private static Block Placed(Block block, int start) => block is Table table
        ? table with { Place = Placed(table.Place, start), Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Place = Placed(c.Place, start) })] })] }
        : block with { Place = Placed(block.Place, start) };

    private static Place? Placed(Place? place, int start) => place is null ? null
        : place with { Address = "", Line = start + 1 + (place.Address.Split(' ') is [_, var top, ..] && decimal.TryParse(top, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) ? (int)(y / Height) : 0) };
}
