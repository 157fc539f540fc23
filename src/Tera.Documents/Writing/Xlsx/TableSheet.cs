using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Tera.Documents.Model;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using XCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>One table as a worksheet.</summary>
internal sealed class TableSheet(SheetPlan plan, Formulas formulas, Styles styles, SharedTexts texts)
{
    private const string HeaderFill = "D9E2F3";
    private const string MissingFill = "FFF2CC";

    private readonly SortedDictionary<int, SortedDictionary<int, XCell>> _rows = [];

    public Worksheet Build()
    {
        Say(SheetPlan.CaptionRow, plan.Table.Caption.Length > 0 ? plan.Table.Caption : plan.Name, new Look { Bold = true, Size = 12, Wrap = false });
        Say(SheetPlan.LinkRow, $"Kembali ke {TabNames.Index}", new Look { Link = true, Wrap = false });
        foreach (var cell in plan.Cells)
        {
            Put(cell);
        }

        for (var i = 0; i < plan.Table.Notes.Count; i++)
        {
            Say(plan.FirstNoteRow + i, plan.Table.Notes[i], new Look { Italic = true, Size = 9, Wrap = false });
        }

        var widths = Layout.Widths(plan);
        var heights = Layout.Heights(plan, widths);
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View()),
            new SheetFormatProperties { DefaultRowHeight = 13.5 },
            new Columns(widths.Select(Width)),
            new SheetData(_rows.Select(r => heights.TryGetValue(r.Key, out var points)
                ? new Row(r.Value.Values) { RowIndex = (uint)r.Key, Height = (double)points, CustomHeight = true }
                : new Row(r.Value.Values) { RowIndex = (uint)r.Key })));
        if (Merges() is { Count: > 0 } merges)
        {
            sheet.Append(new MergeCells(merges) { Count = (uint)merges.Count });
        }

        sheet.Append(
            new Hyperlinks(new Hyperlink { Reference = SheetPlan.Address(SheetPlan.LinkRow, 1), Location = $"'{TabNames.Index}'!A1" }),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = plan.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            },
            new HeaderFooter(new OddFooter("&L&A&RHalaman &P dari &N")));
        return sheet;
    }

    private void Say(int row, string text, Look look) => At(row, 1, new XCell { StyleIndex = styles.Of(look), DataType = CellValues.SharedString, CellValue = Shared(texts.Of(text)) });

    private void Put(PlacedCell placed)
    {
        var (cell, style) = (placed.Cell, styles.Of(LookOf(placed)));
        foreach (var (row, column) in placed.Positions())
        {
            At(row, column, new XCell { StyleIndex = style });
        }

        var target = _rows[placed.Row][placed.Column];
        if (cell.Figure is { Value: { } value })
        {
            target.CellFormula = formulas.Of(placed) is { } formula ? new CellFormula(formula) : null;
            target.CellValue = new CellValue(Exact(value));
        }
        else if (cell.Text.Length > 0)
        {
            target.DataType = CellValues.SharedString;
            target.CellValue = Shared(texts.Of(cell.Runs));
        }
    }

    private void At(int row, int column, XCell cell)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = [];
        }

        cell.CellReference = SheetPlan.Address(row, column);
        cells[column] = cell;
    }

    private Look LookOf(PlacedCell placed)
    {
        var (cell, figure) = (placed.Cell, placed.Cell.Figure);
        var numbering = placed.Kind == RowKind.Numbering;
        var headed = placed.Header && !numbering;
        var fill = Shade.IsColor(cell.Fill) ? cell.Fill : cell.Runs.Any(r => r.Missing) ? MissingFill : placed.Header && !plan.Table.Plain ? HeaderFill : "";
        return new Look
        {
            Bold = headed || placed.Kind is RowKind.Group or RowKind.Total || (figure is { Value: not null } && cell.Runs.Any(r => r.Bold)),
            Italic = numbering,
            Size = numbering ? 8 : 10,
            Fill = fill,
            NumberFormat = figure is { Value: not null } ? NumberFormats.For(cell) : "",
            Horizontal = Horizontal(placed),
            Middle = placed.Header || placed.Rows > 1,
            Indent = cell.Indent,
            Border = !plan.Table.Plain,
        };
    }

    private HorizontalAlignmentValues Horizontal(PlacedCell placed)
    {
        var align = placed.Cell.Align;
        if (align == Align.Auto && !placed.Header && placed.Columns == 1 && placed.Column <= plan.Table.Columns.Count)
        {
            align = plan.Table.Columns[placed.Column - 1].Align;
        }

        return align switch
        {
            Align.Center => HorizontalAlignmentValues.Center,
            Align.Right => HorizontalAlignmentValues.Right,
            Align.Left or Align.Justify => HorizontalAlignmentValues.Left,
            _ when placed.Header || placed.Kind == RowKind.Numbering => HorizontalAlignmentValues.Center,
            _ => placed.Cell.Figure is null ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right,
        };
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (plan.Table.Header.Count > 0)
        {
            var first = SheetPlan.Address(plan.FirstBodyRow, 1);
            view.Append(
                new Pane { VerticalSplit = plan.FirstBodyRow - 1, TopLeftCell = first, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = first, SequenceOfReferences = new([first]) });
        }

        return view;
    }

    private List<MergeCell> Merges() =>
    [
        .. from c in plan.Cells
           where c.Rows > 1 || c.Columns > 1
           select new MergeCell { Reference = $"{SheetPlan.Address(c.Row, c.Column)}:{SheetPlan.Address(c.Row + c.Rows - 1, c.Column + c.Columns - 1)}" },
    ];

    private static Column Width(decimal characters, int index) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = (double)Math.Round(characters, 2), CustomWidth = true };

    private static CellValue Shared(int index) => new(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Full precision without trailing zeros.</summary>
    private static string Exact(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
