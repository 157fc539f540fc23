using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>A word with its box, in points from the top left.</summary>
internal sealed record PdfWord(string Text, decimal X0, decimal Y0, decimal X1, decimal Y1)
{
    internal decimal Middle => (Y0 + Y1) / 2;

    internal decimal Height => Y1 - Y0;
}

/// <summary>Puts the words of a page together: lines, paragraphs, and tables where lines have gaps at the same places.</summary>
internal static class PdfLayout
{
    /// <summary>Words of one line that stand together.</summary>
    private sealed record Piece(string Text, decimal X0, decimal X1);

    private sealed record TextLine(List<Piece> Pieces, decimal Top, decimal Bottom);

    internal static IEnumerable<Block> Blocks(List<PdfWord> words, int page)
    {
        var lines = Lines(words);
        var i = 0;
        while (i < lines.Count)
        {
            var end = TableEnd(lines, i);
            if (end - i >= 2)
            {
                yield return ReadTable(lines.GetRange(i, end - i), page);
                i = end;
                continue;
            }

            var text = Text(lines[i]);
            var place = new Place(page, 0, "", Box(lines[i].Pieces[0].X0, lines[i].Top, lines[i].Pieces[^1].X1, lines[i].Bottom));
            // An entry of a list of contents may begin on the line above its dots.
            if (!Leaders(lines[i]) && i + 1 < lines.Count && Leaders(lines[i + 1]) && EntryStart(text))
                text = Join(text, Text(lines[++i]));
            // Lines of one paragraph follow closely and all but the last reach the right edge.
            while (i + 1 < lines.Count && !Leaders(lines[i]) && !Leaders(lines[i + 1]) && TableEnd(lines, i + 1) - (i + 1) < 2 && Continues(lines[i], lines[i + 1], words))
                text = Join(text, Text(lines[++i]));
            i++;
            if (!(text.Length < 5 && text.All(c => char.IsAsciiDigit(c) || c is 'i' or 'v' or 'x')))
                yield return Paragraph.Of(text) with { Place = place };
        }
    }

    private static List<TextLine> Lines(List<PdfWord> words)
    {
        var lines = new List<TextLine>();
        var row = new List<PdfWord>();
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.X0))
        {
            if (row.Count > 0 && Math.Abs(word.Middle - row[^1].Middle) > Math.Max(1, Math.Min(word.Height, row[0].Height)) * 0.5m)
            {
                lines.Add(LineOf(row));
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
            lines.Add(LineOf(row));
        return lines;
    }

    private static TextLine LineOf(List<PdfWord> row)
    {
        var pieces = new List<Piece>();
        foreach (var word in row.OrderBy(w => w.X0))
        {
            if (pieces.Count > 0 && word.X0 - pieces[^1].X1 < word.Height * 0.75m)
                pieces[^1] = new Piece(pieces[^1].Text + " " + word.Text, pieces[^1].X0, Math.Max(pieces[^1].X1, word.X1));
            else
                pieces.Add(new Piece(word.Text, word.X0, word.X1));
        }

        return new TextLine(pieces, row.Min(w => w.Y0), row.Max(w => w.Y1));
    }

    /// <summary>A table begins with a line of three pieces, or two lines of two, and goes on while lines have gaps or stand under its columns.</summary>
    private static int TableEnd(List<TextLine> lines, int start)
    {
        if (Leaders(lines[start]) || lines[start].Pieces.Count < 2 || lines[start].Pieces.Count == 2 && (start + 1 >= lines.Count || lines[start + 1].Pieces.Count < 2))
            return start;
        var end = start + 1;
        var last = start;
        while (end < lines.Count && lines[end].Top - lines[end - 1].Bottom < 30)
        {
            var line = lines[end];
            if (Leaders(line))
                break;
            // A narrow line that touches the one above is the rest of a cell.
            var rest = last == end - 1 && line.Pieces.Count == 1 && line.Top - lines[end - 1].Bottom < 1.5m && line.Pieces[0].X1 - line.Pieces[0].X0 < 200;
            if (line.Pieces.Count >= 2 || rest)
                last = end;
            else if (line.Pieces[0].X1 - line.Pieces[0].X0 > 380)
                break;
            end++;
        }

        return lines.GetRange(start, last + 1 - start).Count(l => l.Pieces.Count >= 3) >= 2 ? last + 1 : start;
    }

    private static Table ReadTable(List<TextLine> lines, int page)
    {
        var columns = Columns(lines);
        var rows = new List<string[]>();
        var places = new List<Place[]>();
        foreach (var band in Bands(lines, columns))
        {
            var cells = new string[columns.Count];
            var boxes = new Place[columns.Count];
            Array.Fill(cells, "");
            Array.Fill(boxes, new Place(page, 0, "", Box(band.Min(l => l.Pieces[0].X0), band[0].Top, band.Max(l => l.Pieces[^1].X1), band[^1].Bottom)));
            foreach (var (line, piece) in band.SelectMany(l => l.Pieces.Select(p => (l, p))))
            {
                var at = ColumnOf(columns, piece);
                cells[at] = Join(cells[at], piece.Text);
                boxes[at] = new Place(page, 0, "", Box(piece.X0, line.Top, piece.X1, line.Bottom));
            }

            if (rows.Count > 0 && band.Count == 1 && Wrapped(rows, cells))
            {
                Merge(rows[^1], cells);
                continue;
            }

            rows.Add(cells);
            places.Add(boxes);
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
    private static IEnumerable<List<TextLine>> Bands(List<TextLine> lines, List<(decimal Start, decimal End)> columns)
    {
        var band = new List<TextLine>();
        var bottom = 0m;
        // The closest lines are those of one cell; what stands clearly further apart is another row.
        var gaps = lines.Zip(lines.Skip(1)).Select(p => p.Second.Top - p.First.Bottom).Where(g => g > -2).DefaultIfEmpty(0).ToList();
        var limit = Math.Max(1.2m, gaps.Min() + 1.5m);
        foreach (var line in lines.Append(null))
        {
            if (band.Count > 0 && (line is null || line.Top - bottom > limit))
            {
                var stacked = band.SelectMany(l => l.Pieces).Where(p => Figure(p.Text)).GroupBy(p => ColumnOf(columns, p)).Any(g => g.Skip(1).Any());
                foreach (var part in stacked ? band.Select(l => new List<TextLine> { l }) : [band])
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

    private static bool Figure(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '(' or ')' or '-') && text.Any(char.IsAsciiDigit);

    private static int ColumnOf(List<(decimal Start, decimal End)> columns, Piece piece) =>
        Math.Max(0, columns.FindIndex(c => piece.X0 < c.End && piece.X1 > c.Start));

    /// <summary>Columns are the stretches that pieces cover, parted where no narrow piece stands.</summary>
    private static List<(decimal Start, decimal End)> Columns(List<TextLine> lines)
    {
        var full = lines.Max(l => l.Pieces.Count);
        var telling = lines.Where(l => l.Pieces.Count * 10 >= full * 8).SelectMany(l => l.Pieces).OrderBy(p => p.X0).ToList();
        var columns = new List<(decimal Start, decimal End)>();
        foreach (var piece in telling)
        {
            if (columns.Count > 0 && piece.X0 < columns[^1].End)
                columns[^1] = (columns[^1].Start, Math.Max(columns[^1].End, piece.X1));
            else
                columns.Add((piece.X0, piece.X1));
        }

        return columns;
    }

    /// <summary>A line without figures under a row is the rest of its words.</summary>
    private static bool Wrapped(List<string[]> rows, string[] cells)
    {
        var filled = cells.Count(c => c.Length > 0);
        var hasFigure = cells.Any(c => c.Length > 0 && char.IsAsciiDigit(c[0]) || c.StartsWith('('));
        return !hasFigure && filled * 2 <= cells.Length && rows[^1].Any(c => c.Any(char.IsAsciiDigit)) && cells[0].Length == 0 && !cells.Any(c => c is "-" or "–" || c.StartsWith("- ", StringComparison.Ordinal));
    }

    private static void Merge(string[] row, string[] cells)
    {
        for (var c = 0; c < cells.Length; c++)
            row[c] = Join(row[c], cells[c]);
    }

    private static bool Continues(TextLine line, TextLine next, List<PdfWord> words)
    {
        if (line.Pieces.Count > 1 || next.Pieces.Count > 1 || next.Top - line.Bottom > (line.Bottom - line.Top) * 0.9m)
            return false;
        var right = words.Max(w => w.X1);
        return line.Pieces[^1].X1 > right - 60;
    }

    /// <summary>A box as the address of a place: highlights are put back there.</summary>
    private static string Box(decimal x0, decimal y0, decimal x1, decimal y1) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{x0:F1} {y0:F1} {x1:F1} {y1:F1}");

    /// <summary>A line of a list of contents.</summary>
    private static bool Leaders(TextLine line) => line.Pieces.Exists(p => p.Text.Contains("......", StringComparison.Ordinal));

    private static bool EntryStart(string text) =>
        text.StartsWith("Tabel ", StringComparison.Ordinal) || text.StartsWith("Gambar ", StringComparison.Ordinal) || text.StartsWith("Lampiran ", StringComparison.Ordinal) || text.Length > 2 && char.IsAsciiLetterUpper(text[0]) && text[1] == '.';

    private static string Text(TextLine line) => string.Join(' ', line.Pieces.Select(p => p.Text));

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : a + " " + b;
}
