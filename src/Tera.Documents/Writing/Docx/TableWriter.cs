using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Tables: caption above, header repeated on each page, notes below and kept with it.</summary>
internal sealed class TableWriter(DocxContext context, CaptionWriter captions)
{
    private readonly Markup _xml = context.Xml;

    /// <param name="table">The table.</param>
    /// <param name="gap">Style of the empty paragraph behind it; none where a page ends there, which it could spill over.</param>
    /// <param name="held">Whether what follows it stays on its page.</param>
    /// <param name="signatures">Signatures to be written with it; none where they are a table of their own.</param>
    public void Write(Table table, string? gap, bool held, Table? signatures = null)
    {
        if (table.Caption.Length > 0)
            captions.Write(table, table.Caption, ListKind.Tables);
        else if (context.BreakPending || context.PendingBookmark is not null)
            ParagraphWriter.Plain(context, "Sela", "");
        if (table.Columns.Count > 0 && table.Header.Count + table.Rows.Count > 0)
            Grid(table, held, signatures);
        for (var i = 0; !Tailed(table, signatures) && i < table.Notes.Count; i++)
            ParagraphWriter.Plain(context, i == 0 ? "CatatanPertama" : "Catatan", table.Notes[i], keepNext: held || i < table.Notes.Count - 1);
        if (gap is not null)
            ParagraphWriter.Plain(context, gap, "", keepNext: held && signatures is null);
    }

    // Of a table that may fill its page to the end LibreOffice leaves the notes alone on the next one.
    private bool Tailed(Table table, Table? signatures) => signatures is not null || (context.ForPrinting && table.Notes.Count > 0 && table.Wide);

    private void Grid(Table table, bool held, Table? signatures)
    {
        var shape = TableShape.Of(table, context.Page.TextWidth, held);
        // LibreOffice looks a style up for every cell: printing without takes an eighth less of its time.
        var (style, lines, room) = context.ForPrinting
            ? ("", StylesPart.TableLines(table.Plain), StylesPart.CellRoom(table.Plain, table.Large))
            : ($"""<w:tblStyle w:val="{(table.Plain ? "TabelPolos" : "TabelTera")}"/>""", "", table.Large ? StylesPart.CellRoom(table.Plain, large: true) : "");
        _xml.Raw($"""<w:tbl><w:tblPr>{style}<w:tblW w:w="{shape.Widths.Sum()}" w:type="dxa"/><w:jc w:val="center"/>{lines}<w:tblLayout w:type="fixed"/>{room}""");
        if (table.Caption.Length > 0)
            _xml.Put($"""<w:tblCaption w:val="{table.Caption}"/>""");
        _xml.Raw("</w:tblPr><w:tblGrid>");
        foreach (var width in shape.Widths)
            _xml.Put($"""<w:gridCol w:w="{width}"/>""");
        _xml.Raw("</w:tblGrid>");
        Rows(table, shape, held);
        if (Tailed(table, signatures))
            TableTail.Write(_xml, table, signatures, shape);
        _xml.Raw("</w:tbl>");
    }

    private void Rows(Table table, TableShape shape, bool held)
    {
        // Column numbers belong to the header, wherever the composer put them.
        var numbering = table.Rows.TakeWhile(r => r.Kind == RowKind.Numbering).Count();
        var header = table.Header.Concat(table.Rows.Take(numbering)).ToList();
        var body = table.Rows.Skip(numbering).ToList();
        var (above, aboveHeader) = (new int[table.Columns.Count], new int[table.Columns.Count]);
        var heights = body.ConvertAll(r => shape.Height(r, r.Kind is RowKind.Group or RowKind.Total, above));
        var room = context.Page.TextHeight - header.Sum(r => shape.Height(r, bold: true, aboveHeader));
        var together = heights.Sum() + context.Page.TextHeight - room < context.Page.TextHeight * 2 / 5;
        var joined = Joined(table.Columns.Count, body, heights, room / 2);
        var open = new int[table.Columns.Count];
        var spans = new Cell?[table.Columns.Count];
        for (var i = 0; i < header.Count; i++)
            WriteRow(header[i], new RowLook(table, shape, IsHeader: true, KeepNext: true, CanSplit: false, Least: Least(header, shape, i)), open, spans);
        Array.Clear(open);
        for (var i = 0; i < body.Count; i++)
        {
            var last = i == body.Count - 1;
            var keep = last ? held || table.Notes.Count > 0 : together || joined[i] || Leads(i);
            // Only a row that may fill a page breaks; the estimate may be short by a fifth.
            var canSplit = heights[i] > room * 4 / 5;
            WriteRow(body[i], new RowLook(table, shape, IsHeader: false, keep, canSplit), open, spans);
        }

        // A first row of few lines is not left alone under its header, a group's title not without a row, nor the last row without its total; rows too high for that go alone.
        bool Leads(int i) => heights[i] + Unit(i + 1) < room / 2
            && ((i == 0 && heights[0] < room / 12) || (body[i].Kind == RowKind.Group && body[i + 1].Kind != RowKind.Group) || (i == body.Count - 2 && body[^1].Kind == RowKind.Total));

        // A row with those that a cell joins to it.
        int Unit(int i) => heights[i] + (joined[i] ? Unit(i + 1) : 0);
    }

    /// <summary>What a header row must have so that the cells which end in it have room; 0 where its own words give it. LibreOffice cuts them off where the header is repeated.</summary>
    private static int Least(List<Row> header, TableShape shape, int row)
    {
        var (open, above) = (new int[shape.Widths.Length], new int[shape.Widths.Length]);
        var heights = header.ConvertAll(r => shape.Height(r, bold: true, open));
        var least = header.Take(row + 1).SelectMany((r, i) => TableShape.Grid(r, above).Where(g => g.Cell.RowSpan > 1 && i + g.Cell.RowSpan - 1 == row)
            .Select(g => shape.Height(g.Cell, g.Column, bold: true) - heights.Skip(i).Take(row - i).Sum())).DefaultIfEmpty().Max();
        return least > heights[row] ? least : 0;
    }

    /// <summary>For each row whether a cell spans it and the next, in a group no higher than <paramref name="highest"/>: such a group stays on one page.</summary>
    private static bool[] Joined(int columns, List<Row> rows, List<int> heights, int highest)
    {
        var (joined, open, first) = (new bool[rows.Count], new int[columns], 0);
        for (var i = 0; i < rows.Count; i++)
        {
            TableShape.Grid(rows[i], open);
            if (open.Any(o => o > 0))
                continue;
            if (heights.Skip(first).Take(i - first + 1).Sum() <= highest)
                Array.Fill(joined, true, first, i - first);
            first = i + 1;
        }

        return joined;
    }

    private void WriteRow(Row row, RowLook look, int[] open, Cell?[] spans)
    {
        _xml.Raw("<w:tr>");
        if (!look.CanSplit || look.IsHeader)
            _xml.Raw("<w:trPr><w:cantSplit/>");
        else
            _xml.Raw("<w:trPr>");
        if (look.Least > 0)
            _xml.Put($"""<w:trHeight w:val="{look.Least}" w:hRule="atLeast"/>""");
        if (look.IsHeader)
            _xml.Raw("<w:tblHeader/>");
        _xml.Raw("</w:trPr>");

        var continued = open.ToArray();
        var placed = TableShape.Grid(row, open);
        var next = 0;
        for (var column = 0; column < look.Table.Columns.Count;)
        {
            if (next < placed.Count && placed[next].Column == column)
            {
                var cell = placed[next++].Cell;
                var span = Math.Min(Math.Max(cell.ColumnSpan, 1), look.Table.Columns.Count - column);
                spans[column] = cell.RowSpan > 1 ? cell : null;
                WriteCell(cell, row, look, column, span);
                column += span;
            }
            else
            {
                var above = continued[column] > 0 ? spans[column] : null;
                var span = Math.Min(Math.Max(above?.ColumnSpan ?? 1, 1), look.Table.Columns.Count - column);
                CellStart(look.Shape.Span(column, span), span, above is null ? "" : "<w:vMerge/>", Fill(above ?? Cell.Of(""), row, look));
                // LibreOffice asks the first cell of a row whether the next row stays with it.
                _xml.Put($"""<w:p><w:pPr><w:pStyle w:val="{StylesPart.TableText(look.Shape.HalfPoints)}"/>""");
                _xml.Raw(look.KeepNext ? "<w:keepNext/></w:pPr></w:p></w:tc>" : "</w:pPr></w:p></w:tc>");
                column += span;
            }
        }

        _xml.Raw("</w:tr>");
    }

    private void WriteCell(Cell cell, Row row, RowLook look, int column, int span)
    {
        var fill = Fill(cell, row, look);
        CellStart(look.Shape.Span(column, span), span, cell.RowSpan > 1 ? """<w:vMerge w:val="restart"/>""" : "", fill, centered: look.IsHeader);
        _xml.Put($"""<w:p><w:pPr><w:pStyle w:val="{StylesPart.TableText(look.Shape.HalfPoints)}"/>""");
        if (look.KeepNext)
            _xml.Raw("<w:keepNext/>");
        if (cell.Indent > 0)
            _xml.Put($"""<w:ind w:left="{cell.Indent * TableShape.Step}"/>""");
        _xml.Raw(ParagraphWriter.Justification(Alignment(cell, row, look, column)));
        _xml.Raw("</w:pPr>");
        var bold = look.IsHeader && row.Kind != RowKind.Numbering || row.Kind is RowKind.Group or RowKind.Total;
        ParagraphWriter.Runs(_xml, cell.Runs, bold, row.Kind == RowKind.Numbering, Fills.NeedsWhiteText(fill) ? "FFFFFF" : "");
        _xml.Raw("</w:p></w:tc>");
    }

    private void CellStart(int width, int span, string merge, string fill, bool centered = false)
    {
        _xml.Put($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>""");
        if (span > 1)
            _xml.Put($"""<w:gridSpan w:val="{span}"/>""");
        _xml.Raw(merge);
        if (fill.Length > 0)
            _xml.Put($"""<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>""");
        if (centered)
            _xml.Raw("""<w:vAlign w:val="center"/>""");
        _xml.Raw("</w:tcPr>");
    }

    private static Align Alignment(Cell cell, Row row, RowLook look, int column)
    {
        if (cell.Align != Align.Auto)
            return cell.Align;
        if (look.IsHeader || row.Kind == RowKind.Numbering)
            return Align.Center;
        var align = row.Kind == RowKind.Group && cell.ColumnSpan > 1 ? Align.Auto : look.Table.Columns[column].Align;
        if (align != Align.Auto)
            return align;
        return cell.Figure is not null ? Align.Right : Align.Left;
    }

    private static string Fill(Cell cell, Row row, RowLook look)
    {
        if (cell.Fill.Length > 0)
            return cell.Fill;
        if (look.Table.Plain)
            return "";
        return row.Kind switch
        {
            RowKind.Numbering => "F2F2F2",
            RowKind.Group => "EAF0F8",
            RowKind.Total => "F2F2F2",
            _ => look.IsHeader ? "D6E0EE" : "",
        };
    }

    private sealed record RowLook(Table Table, TableShape Shape, bool IsHeader, bool KeepNext, bool CanSplit, int Least = 0);
}
