using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>The small workbook within a chart, which Word opens under "Edit Data".</summary>
internal static class ChartWorkbook
{
    public static byte[] Of(Chart chart)
    {
        using var stream = new MemoryStream();
        using (var package = new PackageWriter(stream))
        {
            package.Part("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", static xml =>
                xml.Raw("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
            package.Part("xl/worksheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", xml => Sheet(xml, chart));
            var file = new Relationships();
            file.Add(Relationships.Office + "officeDocument", "xl/workbook.xml");
            package.Relationships("", file);
            var workbook = new Relationships();
            workbook.Add(Relationships.Office + "worksheet", "worksheets/sheet1.xml");
            package.Relationships("xl/workbook.xml", workbook);
        }

        return stream.ToArray();
    }

    /// <summary>A column's letters; 0 is A.</summary>
    public static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture) : Letter((column / 26) - 1) + Letter(column % 26);

    private static void Sheet(Markup xml, Chart chart)
    {
        xml.Raw("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">""");
        for (var i = 0; i < chart.Series.Count; i++)
            Text(xml, Letter(i + 1), 1, chart.Series[i].Name);
        xml.Raw("</row>");
        for (var row = 0; row < chart.Categories.Count; row++)
        {
            xml.Put($"""<row r="{row + 2}">""");
            Text(xml, "A", row + 2, chart.Categories[row]);
            for (var i = 0; i < chart.Series.Count; i++)
            {
                if (row < chart.Series[i].Values.Count && chart.Series[i].Values[row] is { } value)
                    xml.Put($"""<c r="{Letter(i + 1)}{row + 2}"><v>{value}</v></c>""");
            }

            xml.Raw("</row>");
        }

        xml.Raw("</sheetData></worksheet>");
    }

    private static void Text(Markup xml, string column, int row, string text) =>
        xml.Put($"""<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>""");
}
