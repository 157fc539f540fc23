using System.Buffers;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Lists of contents, tables and figures: Word's own fields, filled in already.</summary>
internal static class ListWriter
{
    /// <summary>Room for some dots and a page number, in twips.</summary>
    private const int NumberRoom = 680;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.)");

    public static void Write(DocxContext context, GeneratedList list)
    {
        var entries = context.Plan.Entries.Where(e => e.Kind == list.Kind).ToList();
        if (entries.Count == 0)
            return;
        var instruction = list.Kind switch
        {
            ListKind.Contents => """ TOC \o "1-3" \h \z """,
            ListKind.Tables => """ TOC \h \z \c "Tabel" """,
            _ => """ TOC \h \z \c "Gambar" """,
        };
        for (var i = 0; i < entries.Count; i++)
        {
            var xml = context.Xml;
            ParagraphWriter.Open(context, list.Kind == ListKind.Contents ? "TOC" + entries[i].Level : "TableofFigures");
            // Within a list field LibreOffice drops numbers that it would fill in.
            if (i == 0 && !context.ForPrinting)
                Begin(xml, instruction, dirty: context.Pages is null);
            Entry(context, entries[i]);
            if (i == entries.Count - 1 && !context.ForPrinting)
                xml.Raw("""<w:r><w:fldChar w:fldCharType="end"/></w:r>""");
            ParagraphWriter.Close(context);
        }
    }

    private static void Entry(DocxContext context, ListEntry entry)
    {
        var xml = context.Xml;
        xml.Put($"""<w:hyperlink w:anchor="{entry.Bookmark}" w:history="1">""");
        ParagraphWriter.Text(xml, WithRoom(Hung(entry), entry), "");
        xml.Raw("<w:r><w:tab/></w:r>");
        // LibreOffice fills in 1, 2, 3 and never i, ii, iii.
        if (context.ForPrinting ? entry.Numbering == PageNumbering.Roman : context.Pages is not null)
        {
            ParagraphWriter.Text(xml, context.Pages?.GetValueOrDefault(entry.Bookmark) ?? "", "");
            xml.Raw("</w:hyperlink>");
            return;
        }

        Begin(xml, $""" PAGEREF {entry.Bookmark} \h """, dirty: false);
        ParagraphWriter.Text(xml, "", "");
        xml.Raw("""<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>""");
    }

    // The number hangs before its title: "A.", "Tabel 3.2".
    private static string Hung(ListEntry entry)
    {
        if (entry is { Kind: ListKind.Contents, Level: 1 })
            return entry.Text;
        var cut = entry.Text.IndexOf(' ', StringComparison.Ordinal);
        if (entry.Kind != ListKind.Contents && cut > 0)
            cut = entry.Text.IndexOf(' ', cut + 1);
        return cut is < 1 or > 12 || !entry.Text.AsSpan(0, cut).ContainsAny(NumberSigns) ? entry.Text : entry.Text[..cut] + "\t" + entry.Text[(cut + 1)..];
    }

    // A title that fills its last line takes its last word down to the page number, which would stand there alone.
    private static string WithRoom(string text, ListEntry entry)
    {
        var bold = entry is { Kind: ListKind.Contents, Level: 1 };
        var width = PageSize.Portrait.TextWidth - (entry.Kind != ListKind.Contents ? StylesPart.FigureIndent : StylesPart.ContentsIndent(entry.Level));
        var words = text[(text.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(' ');
        var line = 0;
        foreach (var word in words[..^1])
            line = line > 0 && line + Wide(" " + word) > width ? Wide(word) : line + Wide(" " + word);
        return line > 0 && line + Wide(" " + words[^1]) + NumberRoom > width ? text[..^(words[^1].Length + 1)] + "\n" + words[^1] : text;

        int Wide(string piece) => FontMetrics.Twips(FontMetrics.Width(piece, bold), StylesPart.ContentsText);
    }

    private static void Begin(Markup xml, string instruction, bool dirty)
    {
        // Without known pages Word is asked to fill them in when it opens the file.
        xml.Raw(dirty ? """<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>""" : """<w:r><w:fldChar w:fldCharType="begin"/></w:r>""");
        xml.Put($"""<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""");
    }
}
