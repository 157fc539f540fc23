namespace Tera.Documents.Reading;

/// <summary>Lists of contents, of tables and of figures: entries that end in a page number at the right edge, over one or more lines.</summary>
internal static class PdfContents
{
    private const int Fewest = 3;

    /// <summary>The right edge of the page numbers; null where the lines are no such list.</summary>
    internal static decimal? Edge(List<PdfLine> lines)
    {
        var leaders = lines.FindAll(l => l.Leaders);
        return leaders.Count >= Fewest ? leaders.Max(l => l.Right) : null;
    }

    /// <summary>The entry that begins at a line; the index moves to its last line.</summary>
    internal static string Entry(List<PdfLine> lines, ref int i, decimal edge)
    {
        var text = lines[i].Text;
        var start = i;
        if (!Starts(text))
            return text;
        while (i + 1 < lines.Count && (!Ends(lines[i], edge) || Alone(lines[i + 1])) && i - start < 3 && !Starts(lines[i + 1].Text))
            text += " " + lines[++i].Text;
        // Where the title left no room for dots, they are put back.
        return lines[i].Leaders || !Ends(lines[i], edge) ? text : text.Insert(text.LastIndexOfAny([' ', '.']) + 1, "......");
    }

    /// <summary>Whether a text begins with the number of a table or figure, as their captions do.</summary>
    internal static bool Numbered(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && text[..space].ToUpperInvariant() is "TABEL" or "GAMBAR" or "GRAFIK" or "LAMPIRAN" or "BAB" && space + 1 < text.Length && (char.IsAsciiDigit(text[space + 1]) || char.IsAsciiLetterUpper(text[space + 1]))
            && (text.Length < space + 3 || !char.IsAsciiLetterLower(text[space + 2]));
    }

    // A title that fills its line with "2022–2026" has its dots and page number below.
    private static bool Alone(PdfLine line) => line.Text.StartsWith("......", StringComparison.Ordinal);

    private static bool Ends(PdfLine line, decimal edge) => line.Leaders || line.Right > edge - 3 && char.IsAsciiDigit(line.Text[^1]);

    /// <summary>"Tabel 3.1", "BAB I", "A. Latar", "3.1 Capaian", "1. Tujuan".</summary>
    private static bool Starts(string text) =>
        Numbered(text) || text.Length > 2 && (text[1] == '.' && char.IsAsciiLetterUpper(text[0]) || char.IsAsciiDigit(text[0]) && text.IndexOf('.', StringComparison.Ordinal) is 1 or 2);
}
