using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>A letterhead: the emblem at the left, the lines beside it, and the double rule below.</summary>
internal sealed class LetterheadWriter(DocxContext context, DrawingWriter drawings)
{
    private const int Emblem = 1300;
    private readonly Markup _xml = context.Xml;

    /// <summary>How many blocks from one on are a letterhead; 0 where none begins there.</summary>
    public static int Length(IReadOnlyList<Block> blocks, int first)
    {
        var emblem = blocks[first] is Picture { Caption.Length: 0 } ? 1 : 0;
        var count = emblem;
        while (first + count < blocks.Count && blocks[first + count] is Paragraph { Style: ParagraphStyle.Letterhead })
            count++;
        return count > emblem ? count : 0;
    }

    public void Write(IReadOnlyList<Block> blocks)
    {
        if (context.BreakPending || context.PendingBookmark is not null)
            ParagraphWriter.Plain(context, "Sela", "");
        var width = context.Page.TextWidth;
        var emblem = blocks[0] as Picture;
        var sides = emblem is null ? 0 : Emblem;
        _xml.Put($"""<w:tbl><w:tblPr><w:tblStyle w:val="TabelPolos"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders><w:bottom w:val="thinThickSmallGap" w:sz="24" w:space="0" w:color="000000"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>""");
        if (emblem is not null)
            _xml.Put($"""<w:gridCol w:w="{sides}"/>""");
        _xml.Put($"""<w:gridCol w:w="{width - sides}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>""");
        if (emblem is not null)
        {
            _xml.Put($"""<w:tc><w:tcPr><w:tcW w:w="{sides}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>""");
            ParagraphWriter.Open(context, "KopSurat");
            drawings.Image(emblem, sides - 200);
            ParagraphWriter.Close(context);
            _xml.Raw("</w:tc>");
        }

        _xml.Put($"""<w:tc><w:tcPr><w:tcW w:w="{width - sides}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>""");
        foreach (var line in blocks.OfType<Paragraph>())
        {
            ParagraphWriter.Open(context, "KopSurat");
            ParagraphWriter.Runs(_xml, line.Runs, halfPoints: line.Runs.Any(r => r.Bold) ? 28 : 20);
            ParagraphWriter.Close(context);
        }

        ParagraphWriter.Plain(context, "Sela", "");
        _xml.Raw("</w:tc></w:tr></w:tbl>");
        ParagraphWriter.Plain(context, "Jarak", "");
    }
}
