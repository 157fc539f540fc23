using System.Globalization;

namespace Tera.Documents.Writing.Docx;

/// <summary>Running headers and footers, and the properties of pages that refer to them.</summary>
internal sealed class PageFurniture(Relationships relationships, string author, Model.Seal? seal)
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private readonly Dictionary<(string Text, PageSize Page, bool Numbered, bool Foot), (string Id, string Path)> _parts = [];

    /// <summary>Properties of the pages that end here.</summary>
    public void WriteSection(Markup xml, PageRun run)
    {
        var numbered = run.Section.Numbering != Model.PageNumbering.None;
        var head = Part(run.Section.Header, run.Page, numbered, foot: false);
        var foot = Part(numbered ? author : "", run.Page, numbered, foot: true);
        xml.Put($"""<w:sectPr><w:headerReference w:type="default" r:id="{head}"/><w:footerReference w:type="default" r:id="{foot}"/><w:type w:val="nextPage"/><w:pgSz w:w="{run.Page.Width}" w:h="{run.Page.Height}" """);
        xml.Raw(run.Page.Landscape ? "w:orient=\"landscape\"/>" : "/>");
        xml.Put($"""<w:pgMar w:top="{run.Page.Top}" w:right="{run.Page.Right}" w:bottom="{PageSize.Bottom}" w:left="{run.Page.Left}" w:header="737" w:footer="680" w:gutter="0"/>""");
        if (numbered)
        {
            xml.Raw(run.Section.Numbering == Model.PageNumbering.Roman ? """<w:pgNumType w:fmt="lowerRoman" """ : """<w:pgNumType w:fmt="decimal" """);
            xml.Raw(run.Restart ? """w:start="1"/>""" : "/>");
        }

        xml.Raw("</w:sectPr>");
    }

    /// <summary>Writes the parts that were referred to.</summary>
    public void WriteParts(PackageWriter package)
    {
        foreach (var ((text, page, numbered, foot), (_, path)) in _parts)
        {
            var kind = foot ? "footer" : "header";
            var picture = new Relationships();
            package.Part("word/" + path, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml", xml =>
            {
                xml.Raw(foot ? $"<w:ftr {Namespaces}>" : $"<w:hdr {Namespaces}>");
                if (foot && (numbered || seal is not null))
                    Foot(xml, text, page, numbered, picture);
                else if (!foot && text.Length > 0)
                    Head(xml, text);
                else
                    xml.Raw("<w:p/>");
                xml.Raw(foot ? "</w:ftr>" : "</w:hdr>");
            });
            if (foot && seal is not null)
                package.Relationships("word/" + path, picture);
        }

        if (seal is not null)
            package.Bytes("word/" + SealWriter.Path, seal.Picture.Span);
    }

    private static void Head(Markup xml, string text)
    {
        xml.Raw("""<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>""");
        ParagraphWriter.Text(xml, text, "");
        xml.Raw("</w:p>");
    }

    private void Foot(Markup xml, string text, PageSize page, bool numbered, Relationships picture)
    {
        xml.Put($"""<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="{page.TextWidth}"/></w:tabs><w:ind w:left="{(seal is null ? 0 : SealWriter.Indent(page))}"/></w:pPr>""");
        if (seal is not null)
            SealWriter.Write(xml, seal, page, picture.Add(Relationships.Office + "image", SealWriter.Path));
        ParagraphWriter.Text(xml, text, "");
        if (numbered)
            xml.Raw("""<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:b/><w:bCs/><w:color w:val="262626"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>""");
        if (seal is not null)
        {
            if (numbered)
                xml.Raw("<w:r><w:br/></w:r>");
            ParagraphWriter.Text(xml, seal.Text, "");
        }

        xml.Raw("</w:p>");
    }

    private string Part(string text, PageSize page, bool numbered, bool foot)
    {
        // A header has no tabs, an empty footer no number: one part serves all such pages.
        var key = (text, foot && (numbered || seal is not null) ? page : PageSize.Portrait, numbered && foot, foot);
        if (!_parts.TryGetValue(key, out var part))
        {
            var path = (foot ? "footer" : "header") + (_parts.Count + 1).ToString(CultureInfo.InvariantCulture) + ".xml";
            part = (relationships.Add(Relationships.Office + (foot ? "footer" : "header"), path), path);
            _parts.Add(key, part);
        }

        return part.Id;
    }
}
