using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>
/// Notes, and signatures where there are any, as rows without lines at the end of the table they belong to. LibreOffice keeps rows of a table together, but no table with
/// what follows it: without this they stand alone on the last printed page.
/// </summary>
internal static class TableTail
{
    private const string NoLines = """<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>""";

    public static void Write(Markup xml, Table table, Table? signatures, TableShape shape)
    {
        var all = shape.Widths.Length;
        for (var i = 0; i < table.Notes.Count; i++)
        {
            Start(xml);
            Cell(xml, shape, 0, all, i == 0 ? "CatatanPertama" : "Catatan", "", [new Run(table.Notes[i])], Tight, keepNext: signatures is not null || i < table.Notes.Count - 1);
            xml.Raw("</w:tr>");
        }

        var half = Half(shape);
        for (var i = 0; i < signatures?.Rows.Count; i++)
        {
            var row = signatures.Rows[i];
            var (room, keepNext) = (i == 0 ? Apart : Tight, i < signatures.Rows.Count - 1);
            Start(xml);
            if (row.Cells.Count < 2 || all < 2)
            {
                Cell(xml, shape, 0, all, StylesPart.TableText(21), ParagraphWriter.Justification(row.Cells[0].Align), row.Cells[0].Runs, room, keepNext);
            }
            else
            {
                Cell(xml, shape, 0, half, StylesPart.TableText(21), ParagraphWriter.Justification(row.Cells[0].Align), row.Cells[0].Runs, room, keepNext);
                Cell(xml, shape, half, all - half, StylesPart.TableText(21), ParagraphWriter.Justification(row.Cells[1].Align), row.Cells[1].Runs, room, keepNext);
            }

            xml.Raw("</w:tr>");
        }
    }

    // Room between the table and who signs below it.
    private const string Apart = """<w:tcMar><w:top w:w="300" w:type="dxa"/></w:tcMar>""";
    private const string Tight = """<w:tcMar><w:top w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/></w:tcMar>""";

    private static void Start(Markup xml) => xml.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");

    private static void Cell(Markup xml, TableShape shape, int first, int count, string style, string justification, IReadOnlyList<Run> runs, string room, bool keepNext)
    {
        xml.Put($"""<w:tc><w:tcPr><w:tcW w:w="{shape.Span(first, count)}" w:type="dxa"/>""");
        if (count > 1)
            xml.Put($"""<w:gridSpan w:val="{count}"/>""");
        xml.Raw(NoLines);
        xml.Raw(room);
        xml.Put($"""</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (keepNext)
            xml.Raw("<w:keepNext/>");
        xml.Raw(justification);
        xml.Raw("</w:pPr>");
        ParagraphWriter.Runs(xml, runs);
        xml.Raw("</w:p></w:tc>");
    }

    /// <summary>The column that begins nearest to the middle.</summary>
    private static int Half(TableShape shape)
    {
        var middle = shape.Widths.Sum() / 2;
        return Enumerable.Range(1, Math.Max(shape.Widths.Length - 1, 1)).MinBy(n => Math.Abs(shape.Span(0, n) - middle));
    }
}
