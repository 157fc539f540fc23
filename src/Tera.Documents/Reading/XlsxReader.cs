using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Tera.Documents.Model;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Tera.Documents.Reading;

/// <summary>Reads the sheets of an XLSX as tables; numbers are printed in the Indonesian way with the decimals of their format.</summary>
internal static class XlsxReader
{
    private const int MaximumRows = 100_000;
    internal const int MaximumColumns = 200;

    internal static ReadResult Read(string name, byte[] content)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(content, writable: false), false);
        var workbook = file.WorkbookPart;
        if (workbook?.Workbook?.Sheets is null)
            return ReadResult.Failed($"{name}: buku kerja tanpa lembar.");
        var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<S.SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
        var formats = new CellFormats(workbook.WorkbookStylesPart?.Stylesheet);
        var blocks = new List<Block>();
        foreach (var sheet in workbook.Workbook.Sheets.Elements<S.Sheet>())
        {
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var found) && found is WorksheetPart part)
                Sheet(sheet.Name?.Value ?? "", part, shared, formats, blocks);
        }

        return blocks.Count == 0
            ? ReadResult.Failed($"{name}: tidak ada isi di dalam buku kerja.")
            : ReadResult.Of(new Document { Title = name, Sections = [new Section { Blocks = blocks }] });
    }

    /// <summary>A blank row ends a table, unless cells merged downwards cover it; a row with one text cell above it is a paragraph (title, note).</summary>
    private static void Sheet(string name, WorksheetPart part, string[] shared, CellFormats formats, List<Block> blocks)
    {
        var rows = new List<Row>();
        var last = 0;
        var merges = new SheetMerges(part.Worksheet);
        foreach (var row in (part.Worksheet?.GetFirstChild<S.SheetData>()?.Elements<S.Row>() ?? []).Take(MaximumRows))
        {
            var number = (int)Math.Min(row.RowIndex?.Value ?? (uint)(last + 1), int.MaxValue);
            var cells = merges.Join(Cells(name, row, number, shared, formats), number);
            var filled = cells.Count(c => c.Text.Length > 0);
            var blank = filled == 0;
            if (rows.Count > 0 && (blank && !merges.Covered(number, number) || number > last + 1 && !merges.Covered(last + 1, number - 1)))
                EndTable(name, rows, blocks);
            last = number;
            if (blank)
                continue;
            if (filled == 1 && rows.Count == 0 && cells.FindIndex(c => c.Text.Length > 0) is var only && (only == 0 || cells[only].ColumnSpan > 3))
                blocks.Add(Paragraph.Of(cells[only].Text) with { Place = cells[only].Place });
            else
                rows.Add(new Row(cells));
        }

        EndTable(name, rows, blocks);
    }

    private static void EndTable(string name, List<Row> rows, List<Block> blocks)
    {
        if (rows.Count > 0)
        {
            var width = rows.Max(r => r.Cells.Sum(c => c.ColumnSpan));
            blocks.Add(new Table { Id = name, Columns = [.. Enumerable.Repeat(new Column(1), width)], Rows = [.. rows], Place = rows[0].Cells[0].Place });
        }

        rows.Clear();
    }

    private static List<Cell> Cells(string sheet, S.Row row, int number, string[] shared, CellFormats formats)
    {
        var cells = new List<Cell>();
        foreach (var cell in row.Elements<S.Cell>())
        {
            var column = SheetMerges.ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MaximumColumns)
                break;
            while (cells.Count < column)
                cells.Add(At(sheet, "", cells.Count, number));
            if (cells.Count == column)
                cells.Add(At(sheet, TextOf(cell, shared, formats).Trim(), column, number));
        }

        return cells;
    }

    private static Cell At(string sheet, string text, int column, int row) =>
        Cell.Of(text) with { Place = new Place(0, 0, sheet, Letters(column) + row.ToString(CultureInfo.InvariantCulture)) };

    private static string TextOf(S.Cell cell, string[] shared, CellFormats formats)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == S.CellValues.SharedString)
            return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Length ? shared[i] : "";
        if (type == S.CellValues.InlineString)
            return cell.InlineString?.InnerText ?? "";
        if (type == S.CellValues.String || type == S.CellValues.Error || type == S.CellValues.Boolean)
            return raw;
        return decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? formats.Print(value, (int)Math.Min(cell.StyleIndex?.Value ?? 0, int.MaxValue))
            : raw;
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
