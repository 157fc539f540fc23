using System.Globalization;

namespace Tera.Documents.Writing.Docx;

/// <summary>The look of every paragraph, once: officials change it in Word under Styles.</summary>
internal static class StylesPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

    /// <summary>Sizes of text in tables, in half-points.</summary>
    public const int LargestTableText = 21;
    public const int SmallestTableText = 13;

    /// <summary>Room beside the text of a cell, in twips: less where a table needs the width of A3.</summary>
    public static int Beside(bool large) => large ? 30 : 70;

    /// <summary>Size of text in lists of contents, tables and figures, in half-points.</summary>
    public const int ContentsText = 21;

    /// <summary>Where titles in lists of tables and figures begin, in twips.</summary>
    public const int FigureIndent = 1361;

    /// <summary>Where titles of a level begin in the list of contents, in twips.</summary>
    public static int ContentsIndent(int level) => level switch { 1 => 0, 2 => 680, _ => 1134 };

    public static void Write(Markup xml)
    {
        xml.Raw("""
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="table" w:styleId="Bagan"><w:name w:val="Bagan Kotak"/><w:basedOn w:val="TableNormal"/></w:style>
            """ + "\n");
        Grid(xml, "TabelTera", "Tabel Tera", plain: false);
        Grid(xml, "TabelPolos", "Tabel Polos", plain: true);
        Style(xml, "BodyText", "Body Text", """<w:spacing w:after="120" w:line="324" w:lineRule="auto"/><w:jc w:val="both"/>""", "");
        Heading(xml, 1, """<w:keepLines/><w:spacing w:before="0" w:after="280" w:line="300" w:lineRule="auto"/><w:jc w:val="center"/>""", """<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>""");
        Heading(xml, 2, """<w:keepLines/><w:spacing w:before="280" w:after="120"/><w:ind w:left="454" w:hanging="454"/>""", """<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>""");
        Heading(xml, 3, """<w:keepLines/><w:spacing w:before="220" w:after="100"/><w:ind w:left="454" w:hanging="454"/>""", """<w:b/><w:bCs/>""");
        Heading(xml, 4, """<w:keepLines/><w:spacing w:before="180" w:after="80"/><w:ind w:left="454" w:hanging="454"/>""", """<w:b/><w:bCs/><w:i/><w:iCs/>""");
        Style(xml, "JudulDepan", "Judul Depan", """<w:keepNext/><w:keepLines/><w:spacing w:after="280" w:line="300" w:lineRule="auto"/><w:jc w:val="center"/>""", """<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>""");
        Style(xml, "Title", "Title", """<w:keepNext/><w:spacing w:before="60" w:after="60" w:line="276" w:lineRule="auto"/><w:jc w:val="center"/>""", """<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>""");
        Style(xml, "JudulSampul", "Judul Sampul", """<w:spacing w:before="60" w:after="60" w:line="300" w:lineRule="auto"/>""", """<w:sz w:val="44"/><w:szCs w:val="44"/>""", "Title");
        Style(xml, "Subtitle", "Subtitle", """<w:keepNext/><w:spacing w:before="40" w:after="80" w:line="276" w:lineRule="auto"/><w:jc w:val="center"/>""", """<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>""");
        Style(xml, "Caption", "caption", """<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>""", """<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>""");
        Style(xml, "KeteranganGambar", "Keterangan Gambar", """<w:keepNext w:val="0"/><w:spacing w:before="80" w:after="240"/>""", "", "Caption");
        Style(xml, "Catatan", "Catatan", """<w:keepLines/><w:spacing w:before="20" w:after="20"/>""", """<w:color w:val="404040"/><w:sz w:val="17"/><w:szCs w:val="17"/>""");
        Style(xml, "CatatanPertama", "Catatan Pertama", """<w:spacing w:before="60" w:after="20"/>""", "", "Catatan");
        Style(xml, "Rumus", "Rumus", """<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="8496B0"/></w:pBdr><w:spacing w:before="60" w:after="140" w:line="288" w:lineRule="auto"/><w:ind w:left="567"/>""", """<w:sz w:val="21"/><w:szCs w:val="21"/>""");
        Style(xml, "KopSurat", "Kop Surat", """<w:keepNext/><w:jc w:val="center"/>""", "");
        Style(xml, "Rapat", "Rapat", """<w:spacing w:line="264" w:lineRule="auto"/>""", "");
        Style(xml, "Gambar", "Gambar", """<w:keepNext/><w:spacing w:before="160" w:after="40"/><w:jc w:val="center"/>""", "");
        Style(xml, "Jarak", "Jarak", """<w:spacing w:line="160" w:lineRule="exact"/>""", """<w:sz w:val="8"/><w:szCs w:val="8"/>""");
        Style(xml, "Sela", "Sela", """<w:spacing w:line="20" w:lineRule="exact"/>""", """<w:sz w:val="2"/><w:szCs w:val="2"/>""");
        Style(xml, "Kotak", "Kotak", """<w:jc w:val="center"/>""", """<w:sz w:val="16"/><w:szCs w:val="16"/>""");
        Style(xml, "Header", "header", """<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="8496B0"/></w:pBdr>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""");
        Style(xml, "Footer", "footer", """<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="8496B0"/></w:pBdr>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""");
        Contents(xml, "TOC1", "toc 1", """<w:spacing w:before="100" w:after="40"/>""", "<w:b/><w:bCs/>");
        Contents(xml, "TOC2", "toc 2", $"""<w:spacing w:after="40"/><w:ind w:left="{ContentsIndent(2)}" w:hanging="396"/>""", "");
        Contents(xml, "TOC3", "toc 3", $"""<w:spacing w:after="40"/><w:ind w:left="{ContentsIndent(3)}" w:hanging="454"/>""", "");
        Contents(xml, "TableofFigures", "table of figures", $"""<w:spacing w:after="70"/><w:ind w:left="{FigureIndent}" w:hanging="{FigureIndent}"/>""", "");
        for (var size = SmallestTableText; size <= LargestTableText; size++)
            Style(xml, TableText(size), "Isi Tabel " + size, "", $"""<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""");
        xml.Raw("</w:styles>");
    }

    /// <summary>Lines of a table that is not plain; none of one that is.</summary>
    public static string TableLines(bool plain) => plain ? "" : """<w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="595959"/><w:left w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="595959"/><w:right w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/></w:tblBorders>""";

    /// <summary>Room between the lines of a cell and its text.</summary>
    public static string CellRoom(bool plain, bool large = false)
    {
        var (across, down) = (Beside(large), plain ? 30 : 40);
        return string.Create(CultureInfo.InvariantCulture, $"""<w:tblCellMar><w:top w:w="{down}" w:type="dxa"/><w:left w:w="{across}" w:type="dxa"/><w:bottom w:w="{down}" w:type="dxa"/><w:right w:w="{across}" w:type="dxa"/></w:tblCellMar>""");
    }

    public static string TableText(int halfPoints) => "IsiTabel" + halfPoints;

    private static void Grid(Markup xml, string id, string name, bool plain) =>
        xml.Raw($"""<w:style w:type="table" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:tblPr>{TableLines(plain)}{CellRoom(plain)}</w:tblPr></w:style>""" + "\n");

    private static void Heading(Markup xml, int level, string paragraph, string run) =>
        Style(xml, "Heading" + level, "heading " + level, $"""<w:keepNext/>{paragraph}<w:outlineLvl w:val="{level - 1}"/>""", run);

    private static void Contents(Markup xml, string id, string name, string paragraph, string run) =>
        Style(xml, id, name, $"""<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{PageSize.Portrait.TextWidth}"/></w:tabs>{paragraph}""", run + $"""<w:sz w:val="{ContentsText}"/><w:szCs w:val="{ContentsText}"/>""");

    private static void Style(Markup xml, string id, string name, string paragraph, string run, string basedOn = "Normal") =>
        xml.Raw($"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{basedOn}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""" + "\n");
}
