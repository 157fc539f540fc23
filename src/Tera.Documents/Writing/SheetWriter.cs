using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Tera.Documents.Model;

namespace Tera.Documents.Writing;

/// <summary>Writes workbooks that people fill in (XLSX, ECMA-376). The same book gives the same bytes.</summary>
public static class SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the book to a stream that need not seek.</summary>
    public static void Write(SheetBook book, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", x => ContentTypes(x, book.Sheets.Count));
        Part(zip, "_rels/.rels", x => Links(x, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", x => Workbook(x, book));
        Part(zip, "xl/_rels/workbook.xml.rels", x => Links(
            x,
            [.. book.Sheets.Select((_, i) => (Id(i), "worksheet", $"worksheets/sheet{Text(i + 1)}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", EntryStyles.Write);
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var (sheet, first) = (book.Sheets[i], i == 0);
            Part(zip, $"xl/worksheets/sheet{Text(i + 1)}.xml", x => Sheet(x, sheet, first));
        }
    }

    /// <summary>"A" for 0, "AA" for 26.</summary>
    public static string ColumnName(int column) =>
        (column >= 26 ? ColumnName((column / 26) - 1) : "") + (char)('A' + (column % 26));

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter x, int sheets)
    {
        const string prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        x.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Element(x, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(x, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(x, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", prefix + "sheet.main+xml"));
        Element(x, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", prefix + "styles+xml"));
        for (var i = 1; i <= sheets; i++)
        {
            Element(x, "Override", ("PartName", $"/xl/worksheets/sheet{Text(i)}.xml"), ("ContentType", prefix + "worksheet+xml"));
        }

        x.WriteEndElement();
    }

    private static void Links(XmlWriter x, IEnumerable<(string Id, string Kind, string Target)> links)
    {
        x.WriteStartElement("Relationships", Package);
        foreach (var (id, kind, target) in links)
        {
            Element(x, "Relationship", ("Id", id), ("Type", $"{Relations}/{kind}"), ("Target", target));
        }

        x.WriteEndElement();
    }

    private static void Workbook(XmlWriter x, SheetBook book)
    {
        x.WriteStartElement("workbook", Main);
        x.WriteAttributeString("xmlns", "r", null, Relations);
        x.WriteStartElement("sheets", Main);
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            x.WriteStartElement("sheet", Main);
            x.WriteAttributeString("name", book.Sheets[i].Name);
            x.WriteAttributeString("sheetId", Text(i + 1));
            x.WriteAttributeString("id", Relations, Id(i));
            x.WriteEndElement();
        }

        x.WriteEndElement();
        x.WriteEndElement();
    }

    private static void Sheet(XmlWriter x, EntrySheet sheet, bool selected)
    {
        x.WriteStartElement("worksheet", Main);
        x.WriteStartElement("sheetPr", Main);
        Element(x, "pageSetUpPr", ("fitToPage", "1"));
        x.WriteEndElement();
        View(x, sheet, selected);
        if (sheet.Columns.Count > 0)
        {
            x.WriteStartElement("cols", Main);
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                Element(x, "col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Text(sheet.Columns[i].Width)), ("style", Style(sheet.Columns[i].Style)), ("customWidth", "1"));
            }

            x.WriteEndElement();
        }

        x.WriteStartElement("sheetData", Main);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            x.WriteStartElement("row", Main);
            x.WriteAttributeString("r", Text(row + 1));
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                Cell(x, sheet, row, column);
            }

            x.WriteEndElement();
        }

        x.WriteEndElement();
        DropDowns(x, sheet.DropDowns);
        Element(x, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(x, "pageSetup", ("paperSize", "9"), ("fitToWidth", "1"), ("fitToHeight", "0"), ("orientation", "landscape"));
        x.WriteEndElement();
    }

    private static void View(XmlWriter x, EntrySheet sheet, bool selected)
    {
        x.WriteStartElement("sheetViews", Main);
        x.WriteStartElement("sheetView", Main);
        if (selected)
        {
            x.WriteAttributeString("tabSelected", "1");
        }

        x.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            x.WriteStartElement("pane", Main);
            Count(x, "xSplit", sheet.FrozenColumns);
            Count(x, "ySplit", sheet.FrozenRows);
            x.WriteAttributeString("topLeftCell", ColumnName(sheet.FrozenColumns) + Text(sheet.FrozenRows + 1));
            x.WriteAttributeString("activePane", (sheet.FrozenRows, sheet.FrozenColumns) switch { (0, _) => "topRight", (_, 0) => "bottomLeft", _ => "bottomRight" });
            x.WriteAttributeString("state", "frozen");
            x.WriteEndElement();
        }

        x.WriteEndElement();
        x.WriteEndElement();
    }

    private static void Cell(XmlWriter x, EntrySheet sheet, int row, int column)
    {
        var cell = sheet.Rows[row][column];
        if (cell.Value is null && cell.Style is null)
        {
            return;
        }

        x.WriteStartElement("c", Main);
        x.WriteAttributeString("r", ColumnName(column) + Text(row + 1));
        x.WriteAttributeString("s", Style(cell.Style ?? (column < sheet.Columns.Count ? sheet.Columns[column].Style : EntryStyle.General)));
        switch (cell.Value)
        {
            case string text:
                x.WriteAttributeString("t", "inlineStr");
                x.WriteStartElement("is", Main);
                x.WriteStartElement("t", Main);
                x.WriteAttributeString("xml", "space", null, "preserve");
                x.WriteString(XmlText.Escape(text));
                x.WriteEndElement();
                x.WriteEndElement();
                break;
            case bool truth:
                x.WriteAttributeString("t", "b");
                x.WriteElementString("v", Main, truth ? "1" : "0");
                break;
            case DateOnly day:
                x.WriteElementString("v", Main, Text(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber));
                break;
            case not null:
                x.WriteElementString("v", Main, Convert.ToString(cell.Value, CultureInfo.InvariantCulture));
                break;
        }

        x.WriteEndElement();
    }

    private static void DropDowns(XmlWriter x, IReadOnlyList<DropDown> dropDowns)
    {
        if (dropDowns.Count == 0)
        {
            return;
        }

        x.WriteStartElement("dataValidations", Main);
        x.WriteAttributeString("count", Text(dropDowns.Count));
        foreach (var dropDown in dropDowns)
        {
            x.WriteStartElement("dataValidation", Main);
            x.WriteAttributeString("type", "list");
            x.WriteAttributeString("allowBlank", "1");
            if (dropDown.Strict)
            {
                x.WriteAttributeString("showErrorMessage", "1");
                x.WriteAttributeString("errorTitle", "Pilihan tidak ada");
                x.WriteAttributeString("error", "Pilih salah satu dari daftar.");
            }

            x.WriteAttributeString("sqref", dropDown.Cells);
            x.WriteElementString("formula1", Main, dropDown.Source);
            x.WriteEndElement();
        }

        x.WriteEndElement();
    }

    private static void Element(XmlWriter x, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        x.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            x.WriteAttributeString(attribute, value);
        }

        x.WriteEndElement();
    }

    private static void Count(XmlWriter x, string name, int count)
    {
        if (count > 0)
        {
            x.WriteAttributeString(name, Text(count));
        }
    }

    private static string Id(int sheet) => $"rId{Text(sheet + 1)}";

    private static string Style(EntryStyle style) => Text((int)style);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
