using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tera.Documents.Model;
using Tera.Documents.Writing.Xlsx;
using Table = Tera.Documents.Model.Table;

namespace Tera.Documents.Writing;

/// <summary>Writes a document's tables as a workbook with live formulas: one sheet a table, and "Daftar" in front.</summary>
/// <remarks>The same document gives the same bytes. Cached values are the figures at full precision; nothing is calculated here.</remarks>
public static class XlsxWriter
{
    /// <summary>The workbook as a file's bytes (XLSX, ECMA-376).</summary>
    /// <param name="document">Layout tables (<see cref="Table.Plain"/>) are left out unless they carry figures.</param>
    /// <param name="unseen">Expression of a figure that formulas may need and that stands in no cell, over ids in brackets; none where it has none.
    /// A formula that ends in an id found neither here nor in a cell is written as its value only.</param>
    public static byte[] Write(Document document, Func<string, string?>? unseen = null)
    {
        var names = new TabNames();
        var plans = document.Blocks().OfType<Table>().Where(IsSheet).Select(t => new SheetPlan(t, names.For(t))).ToList();
        var formulas = new Formulas(plans, unseen ?? (_ => null));
        var (styles, texts) = (new Styles(), new SharedTexts());
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            file.ChangeIdOfPart(workbook, "workbook");
            var sheets = new List<Sheet> { Add(workbook, 1, TabNames.Index, new IndexSheet(document, plans, styles, texts).Build()) };
            foreach (var plan in plans)
            {
                sheets.Add(Add(workbook, sheets.Count + 1, plan.Name, new TableSheet(plan, formulas, styles, texts).Build()));
            }

            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), new Sheets(sheets));
            if (RepeatedHeaders(plans) is { Count: > 0 } repeated)
            {
                workbook.Workbook.Append(new DefinedNames(repeated));
            }

            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.Build();
            workbook.AddNewPart<SharedStringTablePart>("texts").SharedStringTable = texts.Build();
            var core = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(core, "properties");
            using var properties = core.GetStream(FileMode.Create);
            Properties(document).Save(properties, SaveOptions.DisableFormatting);
        }

        return FixedZip.Repack(stream);
    }

    private static bool IsSheet(Table table) => !table.Plain || table.Rows.Any(r => r.Cells.Any(c => c.Figure is not null));

    private static Sheet Add(WorkbookPart workbook, int number, string name, Worksheet content)
    {
        var id = FormattableString.Invariant($"sheet{number}");
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = content;
        return new Sheet { Id = id, SheetId = (uint)number, Name = name };
    }

    private static List<DefinedName> RepeatedHeaders(List<SheetPlan> plans) =>
    [
        .. plans.Select((plan, i) => (plan, sheet: (uint)i + 1)).Where(p => p.plan.Table.Header.Count > 0).Select(p =>
            new DefinedName(FormattableString.Invariant($"{p.plan.QuotedName}!${SheetPlan.FirstHeaderRow}:${p.plan.FirstBodyRow - 1}"))
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = p.sheet,
            }),
    ];

    private static XDocument Properties(Document document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        return new XDocument(new XElement(
            core + "coreProperties",
            new XElement(dublin + "title", XmlText.Clean(document.Title)),
            new XElement(dublin + "creator", XmlText.Clean(document.Author)),
            new XElement(dublin + "language", "id-ID")));
    }
}
