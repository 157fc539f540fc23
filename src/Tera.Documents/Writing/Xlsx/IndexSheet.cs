using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Tera.Documents.Model;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using XCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using XColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>"Daftar": the first sheet, which lists the others with links.</summary>
internal sealed class IndexSheet(Document document, IReadOnlyList<SheetPlan> plans, Styles styles, SharedTexts texts)
{
    private const int FirstEntryRow = 5;

    public Worksheet Build()
    {
        var plain = new Look { Wrap = false };
        var rows = new List<Row>
        {
            Line(1, (document.Title, plain with { Bold = true, Size = 14 })),
            Line(2, (document.Author, plain)),
            Line(3, (plans.Count == 0
                ? "Dokumen ini tidak memuat tabel."
                : !plans.Any(Calculates) ? "Klik nama lembar untuk membukanya."
                : "Angka hasil hitungan di lembar-lembar ini berupa rumus: klik selnya untuk melihat asalnya.", plain with { Italic = true })),
        };
        rows.AddRange(plans.Select((p, i) => Line(
            FirstEntryRow + i,
            (p.Name, plain with { Link = true }),
            (p.Table.Caption, plain))));
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = true }),
            new SheetFormatProperties { DefaultRowHeight = 13.5 },
            new Columns(new XColumn { Min = 1, Max = 1, Width = 36, CustomWidth = true }, new XColumn { Min = 2, Max = 2, Width = 90, CustomWidth = true }),
            new SheetData(rows));
        if (plans.Count > 0)
        {
            sheet.Append(new Hyperlinks(plans.Select((p, i) => new Hyperlink
            {
                Reference = SheetPlan.Address(FirstEntryRow + i, 1),
                Location = p.QuotedName + "!A1",
            })));
        }

        sheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    private static bool Calculates(SheetPlan plan) => plan.Table.Rows.Any(r => r.Cells.Any(c => c.Figure is { Expression.Length: > 0 }));

    private Row Line(int row, params ReadOnlySpan<(string Text, Look Look)> cells)
    {
        var line = new Row { RowIndex = (uint)row };
        for (var i = 0; i < cells.Length; i++)
        {
            line.Append(new XCell
            {
                CellReference = SheetPlan.Address(row, i + 1),
                StyleIndex = styles.Of(cells[i].Look),
                DataType = CellValues.SharedString,
                CellValue = new CellValue(texts.Of(cells[i].Text).ToString(CultureInfo.InvariantCulture)),
            });
        }

        return line;
    }
}
