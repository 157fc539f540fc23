using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Puts the words of a page together: lines, paragraphs, and tables where lines have gaps at the same places.</summary>
internal static class PdfLayout
{
    // A shorter line is a label or a heading.
    private const int FewestLetters = 60;

    internal static IEnumerable<Block> Blocks(List<PdfWord> words, List<RuledTable> tables, int page, decimal margin)
    {
        var left = words.FindAll(w => !tables.Exists(t => t.Holds(w)));
        var right = left.Count > 0 ? margin : words.Select(w => w.X1).DefaultIfEmpty(0).Max();
        foreach (var table in tables)
        {
            var above = left.FindAll(w => w.Middle < table.Top);
            left = left.FindAll(w => w.Middle >= table.Top);
            var inner = tables.Exists(t => t != table && t.Tabular && t.Cells.Any(c => c.Closed && table.Within(c)));
            foreach (var block in Flow(above, page, right).Concat(RuledText.Blocks(table, words.FindAll(w => RuledTable.Around(w, tables) == table), page)))
                yield return inner && block is Table t ? t with { Inner = true } : block;
        }

        foreach (var block in Flow(left, page, right))
            yield return block;
    }

    /// <summary>Text that no lines rule; the right edge tells which lines are full.</summary>
    internal static IEnumerable<Block> Flow(List<PdfWord> words, int page, decimal right)
    {
        var lines = PdfLine.Of(words);
        var contents = PdfContents.Edge(lines);
        var i = 0;
        while (i < lines.Count)
        {
            var end = contents is null ? TableEnd(lines, i) : i;
            if (end - i >= 2)
            {
                yield return ReadTable(lines.GetRange(i, end - i), page);
                i = end;
                continue;
            }

            var text = lines[i].Text;
            var first = i;
            if (contents is { } edge)
                text = PdfContents.Entry(lines, ref i, edge);
            while (contents is null && i + 1 < lines.Count && TableEnd(lines, i + 1) - (i + 1) < 2 && Continues(lines[i], lines[i + 1], right))
                text = Join(text, lines[++i].Text);
            i++;
            if (!(text.Length < 5 && text.All(c => char.IsAsciiDigit(c) || c is 'i' or 'v' or 'x')))
            {
                var all = lines.GetRange(first, i - first);
                yield return Paragraph.Of(text) with { Place = new Place(page, 0, "", PdfBox.Of(all.Min(l => l.Left), all.Min(l => l.Top), all.Max(l => l.Right), all.Max(l => l.Bottom))) };
            }
        }
    }

    /// <summary>A table begins with a line of three pieces, or two lines of two, and goes on while lines have gaps or stand under its columns.</summary>
    private static int TableEnd(List<PdfLine> lines, int start)
    {
        if (TypedTop.Above(lines, start) && TableEnd(lines, start + 1) is var below && below > start + 1)
            return below;
        if (lines[start].Leaders || lines[start].Pieces.Count < 2 || lines[start].Pieces.Count == 2 && !Leads(lines, start))
            return start;
        var end = start + 1;
        var last = start;
        while (end < lines.Count && lines[end].Top - lines[end - 1].Bottom < 30)
        {
            var line = lines[end];
            if (line.Leaders || PdfContents.Numbered(line.Text) || line.Typed && Another(lines, start, end))
                break;
            // A narrow line that touches the one above is the rest of a cell.
            var rest = last == end - 1 && line.Pieces.Count == 1 && line.Top - lines[end - 1].Bottom < 1.5m && line.Pieces[0].X1 - line.Pieces[0].X0 < 200;
            if (line.Pieces.Count >= 2 || rest)
                last = end;
            else if (line.Pieces[0].X1 - line.Pieces[0].X0 > 380 || Sentence(lines, last, end))
                break;
            end++;
        }

        var telling = lines.GetRange(start, last + 1 - start).FindAll(l => l.Pieces.Count >= 3);
        return telling.Zip(telling.Skip(1)).Count(p => Aligned(p.First, p.Second)) * 3 >= Math.Max(1, telling.Count - 1) && telling.Count >= 2 ? last + 1 : start;
    }

    /// <summary>Whether headings stand two lines below the figures of a table: another begins.</summary>
    private static bool Another(List<PdfLine> lines, int start, int at) =>
        lines[at].Top - lines[at - 1].Bottom > lines[at].Pieces[0].Words[0].Height * 1.5m && lines[at].Pieces.Count > 1 && !lines[at].Cells().Exists(p => Figure(p.Text))
        && lines.GetRange(start, at - start).Exists(l => l.Cells().Count(p => Figure(p.Text)) > 1);

    /// <summary>Whether words on their own stand clear below a table and run through its gaps, or stand two lines below it.</summary>
    private static bool Sentence(List<PdfLine> lines, int last, int at)
    {
        var (line, gap) = (lines[at], lines[at].Top - lines[at - 1].Bottom);
        if (gap < line.Pieces[0].Words[0].Height * 0.9m)
            return false;
        var above = lines[last];
        return line.Typed && gap >= line.Pieces[0].Words[0].Height * 1.9m && line.Left <= above.Left + 12
            || Enumerable.Range(1, above.Pieces.Count - 1).Count(p => above.Pieces[p - 1].X1 > line.Left && above.Pieces[p].X0 < line.Right) > 1;
    }

    /// <summary>Whether a line of two pieces, or one between it and the next, is followed by a line of several: a heading beside group headings stands lower than they do.</summary>
    private static bool Leads(List<PdfLine> lines, int start) =>
        start + 1 < lines.Count && (lines[start + 1].Pieces.Count > 1 || start + 2 < lines.Count && lines[start + 1].Top < lines[start].Bottom && lines[start + 2].Pieces.Count > 2);

    /// <summary>Whether two lines have two gaps at the same places; the gaps of justified text stand anywhere.</summary>
    private static bool Aligned(PdfLine a, PdfLine b)
    {
        // Both from left to right: each gap is looked at once.
        var (count, i, j) = (0, 1, 1);
        while (count < 2 && i < a.Pieces.Count && j < b.Pieces.Count)
        {
            var (g, h) = ((From: a.Pieces[i - 1].X1, To: a.Pieces[i].X0), (From: b.Pieces[j - 1].X1, To: b.Pieces[j].X0));
            if (Math.Min(g.To, h.To) - Math.Max(g.From, h.From) > 2)
            {
                count++;
                i++;
            }
            else if (g.To < h.To)
                i++;
            else
                j++;
        }

        return count >= 2;
    }

    private static Table ReadTable(List<PdfLine> lines, int page)
    {
        (lines, var headings) = lines[0].Typed ? PdfHeadings.Laid(lines, Columns) : (lines, PdfHeadings.Of(lines, Columns(lines)));
        var columns = headings.Columns;
        var rows = new List<string[]>();
        var places = new List<Place[]>();
        foreach (var band in Bands(lines, headings))
        {
            var cells = new string[columns.Count];
            var boxes = new Place[columns.Count];
            Array.Fill(cells, "");
            Array.Fill(boxes, new Place(page, 0, "", PdfBox.Of(band.Min(l => l.Left), band[0].Top, band.Max(l => l.Right), band[^1].Bottom)) { Inferred = true });
            foreach (var (line, piece) in band.SelectMany(l => l.Cells().Select(p => (l, p))))
            {
                var at = headings.ColumnOf(piece);
                cells[at] = Join(cells[at], piece.Text);
                boxes[at] = new Place(page, 0, "", PdfBox.Of(piece.X0, line.Top, piece.X1, line.Bottom)) { Inferred = true };
            }

            if (rows.Count > 0 && band.Count == 1 && (Wrapped(rows, cells) || Ends(rows[^1], cells) || band[0].Typed && Goes(rows[^1], cells)))
            {
                Merge(rows[^1], cells);
                continue;
            }

            rows.Add(cells);
            places.Add(boxes);
        }

        if (lines[0].Typed)
        {
            TypedHeadings.Join(rows, places, Merge);
            BrokenFigure.Join(rows, places, Merge);
        }

        return new Table
        {
            Id = "",
            Columns = [.. columns.Select(_ => new Column(1))],
            Rows = [.. rows.Select((r, n) => new Row([.. r.Select((t, c) => Cell.Of(t) with { Place = places[n][c] })]))],
            Place = places[0][0],
        };
    }

    /// <summary>Lines of one row touch; rows are parted by the padding of their cells. A band with two figures under each other in one column is rows without padding.</summary>
    private static IEnumerable<List<PdfLine>> Bands(List<PdfLine> lines, PdfHeadings headings)
    {
        var band = new List<PdfLine>();
        var bottom = 0m;
        // The closest lines are those of one cell; what stands clearly further apart is another row.
        var gaps = lines.Zip(lines.Skip(1)).Select(p => p.Second.Top - p.First.Bottom).Where(g => g > -2).DefaultIfEmpty(0).ToList();
        var limit = Math.Max(1.2m, gaps.Min() + 1.5m);
        var count = lines[0].Typed ? PdfHeadings.Count(lines) : 0;
        var first = count > 0 ? lines[count] : null;
        foreach (var line in lines.Append(null))
        {
            if (band.Count > 0 && (line is null || line.Top - bottom > limit || headings.Parts(band, line)))
            {
                var stacked = band.SelectMany(l => l.Cells()).Where(p => Figure(p.Text)).GroupBy(headings.ColumnOf).Any(g => g.Skip(1).Any());
                // Lines that blanks laid out touch: a row under its headings would be one with them.
                foreach (var part in stacked || first is not null && band[0] != first && band.Contains(first) ? band.Select(l => new List<PdfLine> { l }) : [band])
                    yield return part;
                band = [];
                bottom = 0;
            }

            if (line is not null)
            {
                band.Add(line);
                bottom = Math.Max(bottom, line.Bottom);
            }
        }
    }

    internal static bool Figure(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '(' or ')' or '-') && text.Any(char.IsAsciiDigit);

    /// <summary>Columns are the stretches that pieces cover, parted where hardly a line crosses.</summary>
    private static List<(decimal Start, decimal End)> Columns(List<PdfLine> lines)
    {
        var tolerated = lines.Count < 4 ? 0 : Math.Max(1, lines.Count * 12 / 100);
        var edges = lines.SelectMany(l => l.Cells()).SelectMany(p => new[] { (At: p.X0, Step: 1), (At: p.X1, Step: -1) }).OrderBy(e => e.At).ThenBy(e => e.Step);
        var columns = new List<(decimal Start, decimal End)>();
        var (covered, start) = (0, 0m);
        foreach (var (at, step) in edges)
        {
            if (step > 0 && covered++ == tolerated)
                start = at;
            else if (step < 0 && --covered == tolerated && at - start > 1)
                columns.Add((start, at));
        }

        return columns.Count > 1 ? lines[0].Typed ? columns : PdfColumns.Joined(lines, columns) : [(lines.Min(l => l.Left), lines.Max(l => l.Right))];
    }

    /// <summary>A line without figures under a row is the rest of its words.</summary>
    private static bool Wrapped(List<string[]> rows, string[] cells)
    {
        var filled = cells.Count(c => c.Length > 0);
        var hasFigure = cells.Any(c => c.Length > 0 && char.IsAsciiDigit(c[0]) || c.StartsWith('('));
        return !hasFigure && filled * 2 <= cells.Length && rows[^1].Any(c => c.Any(char.IsAsciiDigit)) && cells[0].Length == 0 && !cells.Any(c => c is "-" or "–" || c.StartsWith("- ", StringComparison.Ordinal))
            // "BB" under "72,50" is a row of grades.
            && !Enumerable.Range(0, cells.Length).Any(c => cells[c].Length is > 0 and < 6 && cells[c].All(l => l == ' ' || char.IsAsciiLetterUpper(l)) && Figure(rows[^1][c]));
    }

    /// <summary>A line of nothing but ends of figures that the columns above were too narrow for.</summary>
    private static bool Ends(string[] row, string[] cells) =>
        cells.Any(c => c.Length > 0) && Enumerable.Range(0, cells.Length).All(c => cells[c].Length == 0 || row[c].Length > 0 && RuledText.Broken(row[c], cells[c]));

    /// <summary>Where lines touch, small letters under words in the first column and under nothing else go on with them.</summary>
    private static bool Goes(string[] row, string[] cells) =>
        cells[0].Length > 1 && (char.IsAsciiLetterLower(cells[0][0]) && cells[0][1] is not ('.' or ')') || cells[0][0] == '(') && row[0].Any(char.IsLetter) && row.Any(Figure)
        && Enumerable.Range(1, cells.Length - 1).All(c => cells[c].Length == 0 || row[c].Any(char.IsLetter) && !cells[c].Any(char.IsAsciiDigit));

    private static void Merge(string[] row, string[] cells)
    {
        for (var c = 0; c < cells.Length; c++)
            row[c] = cells[c].Length > 0 && Figure(row[c]) && (cells[c] is "%" or ")" || Figure(cells[c])) ? row[c] + cells[c] : Join(row[c], cells[c]);
    }

    /// <summary>Lines of one paragraph follow closely and all but the last reach the right edge; a marker or a caption begins another.</summary>
    private static bool Continues(PdfLine line, PdfLine next, decimal right)
    {
        if (next.Top - line.Bottom > (line.Bottom - line.Top) * 0.9m || PdfContents.Numbered(next.Text) || Marked(next.Text))
            return false;
        if (next.Typed && GoesOn(line.Text, next.Text))
            return true;
        var hangs = line.Pieces.Count == 1 || line.Pieces.Exists(p => Math.Abs(p.X0 - next.Left) < 3);
        return hangs && line.Right > right - 60;
    }

    /// <summary>Whether a sentence that stops at a word goes on with a figure: "menjadi" and "30,99% pada tahun 2023". A heading has a capital behind its number.</summary>
    private static bool GoesOn(string text, string next)
    {
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        return text.Length >= FewestLetters && (char.IsAsciiLetterLower(text[^1]) || text[^1] == ',') && char.IsAsciiDigit(next[0])
            && (space < 0 ? next[^1] is '.' or '%' : char.IsAsciiLetterLower(next[space + 1]) || next[space - 1] is '%' or ',');
    }

    /// <summary>"1. ", "a) ", "- ".</summary>
    private static bool Marked(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space is > 0 and < 5 && (text[space - 1] is '.' or ')' || text[..space] is "-" or "•");
    }

    /// <summary>A compound that was parted at its hyphen is put together: "Undang-" and "Undang", "2023-" and "2026".</summary>
    private static string Join(string a, string b) =>
        a.Length == 0 ? b : b.Length == 0 ? a : RuledText.Broken(a, b) ? a + b : a.Length > 1 && a[^1] == '-' && char.IsLetterOrDigit(a[^2]) ? a + b : a + " " + b;
}
