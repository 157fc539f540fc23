using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>A cover over the whole page: pictures at the top, the title in the middle between rules, who issues it at the bottom.</summary>
internal sealed class CoverWriter(DocxContext context, DrawingWriter drawings)
{
    private readonly Markup _xml = context.Xml;

    public void Write(IReadOnlyList<Block> blocks)
    {
        ParagraphWriter.Plain(context, "Sela", "");
        var title = blocks.TakeWhile(b => b is not Paragraph { Style: ParagraphStyle.Title }).Count();
        var foot = title;
        while (foot < blocks.Count && blocks[foot] is Paragraph { Style: ParagraphStyle.Title })
            foot++;
        var (width, height) = (context.Page.TextWidth, context.Page.TextHeight - 100);
        _xml.Put($"""<w:tbl><w:tblPr><w:tblStyle w:val="TabelPolos"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>""");
        Band(blocks.Take(title), width, height * 30 / 100, "center", "");
        Band(blocks.Take(foot).Skip(title), width, height * 36 / 100, "center", """<w:tcBorders><w:top w:val="single" w:sz="24" w:space="0" w:color="1F3864"/><w:bottom w:val="single" w:sz="24" w:space="0" w:color="1F3864"/></w:tcBorders>""");
        Band(blocks.Skip(foot), width, height * 34 / 100, "bottom", "");
        _xml.Raw("</w:tbl>");
    }

    private void Band(IEnumerable<Block> blocks, int width, int height, string position, string borders)
    {
        _xml.Put($"""<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>""");
        _xml.Raw(borders);
        _xml.Put($"""<w:vAlign w:val="{position}"/></w:tcPr>""");
        foreach (var block in blocks)
        {
            if (block is Picture picture)
            {
                ParagraphWriter.Open(context, "Gambar");
                drawings.Image(picture, width - 200);
                ParagraphWriter.Close(context);
            }
            else if (block is Paragraph paragraph)
            {
                Line(paragraph);
            }
        }

        ParagraphWriter.Plain(context, "Sela", "");
        _xml.Raw("</w:tc></w:tr>");
    }

    private void Line(Paragraph paragraph)
    {
        var style = paragraph.Style switch
        {
            ParagraphStyle.Title => "JudulSampul",
            ParagraphStyle.Subtitle => "Subtitle",
            _ => "Rapat",
        };
        ParagraphWriter.Open(context, style, ParagraphWriter.Justification(paragraph.Align == Align.Auto ? Align.Center : paragraph.Align));
        ParagraphWriter.Runs(_xml, paragraph.Runs);
        ParagraphWriter.Close(context);
    }
}
