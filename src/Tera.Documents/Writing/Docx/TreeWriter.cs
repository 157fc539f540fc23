using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Boxes and their lines as cells and borders of a table: alike in Word and LibreOffice, editable, and broken between rows where a page ends.</summary>
internal sealed class TreeWriter(DocxContext context, CaptionWriter captions)
{
    private const string Line = """w:val="single" w:sz="6" w:space="0" w:color="595959"/>""";
    private readonly Markup _xml = context.Xml;

    public void Write(BoxTree tree, bool held)
    {
        if (tree.Roots.Count == 0)
            return;
        ParagraphWriter.Plain(context, "Sela", "", keepNext: true);
        var width = context.Page.TextWidth;
        var layout = TreeLayout.Of(tree, width);
        var rows = TreeRow.Of(layout);
        var grid = rows.SelectMany(r => r.Edges()).Append(0).Append(width).Distinct().Order().ToArray();
        var together = rows.Sum(r => r.Height) < context.Page.TextHeight * 4 / 5;

        _xml.Put($"""<w:tbl><w:tblPr><w:tblStyle w:val="Bagan"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblDescription w:val="{tree.Caption}"/></w:tblPr><w:tblGrid>""");
        for (var i = 1; i < grid.Length; i++)
            _xml.Put($"""<w:gridCol w:w="{grid[i] - grid[i - 1]}"/>""");
        _xml.Raw("</w:tblGrid>");
        for (var i = 0; i < rows.Count; i++)
            WriteRow(rows[i], grid, layout, together || rows[i].Fixed || i == rows.Count - 1);
        _xml.Raw("</w:tbl>");
        if (tree.Caption.Length > 0)
            captions.Write(tree, tree.Caption, ListKind.Figures, held);
        else
            ParagraphWriter.Plain(context, "Jarak", "", keepNext: held);
    }

    private void WriteRow(TreeRow row, int[] grid, TreeLayout layout, bool keepNext)
    {
        _xml.Put($"""<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{row.Height}" w:hRule="{(row.Fixed ? "exact" : "atLeast")}"/></w:trPr>""");
        var edges = row.Edges().Append(0).Append(grid[^1]).Distinct().Order().ToArray();
        for (var i = 1; i < edges.Length; i++)
        {
            var (left, right) = (edges[i - 1], edges[i]);
            var span = Array.BinarySearch(grid, right) - Array.BinarySearch(grid, left);
            var box = row.Boxes.Find(b => b.Left == left && b.Right == right);
            _xml.Put($"""<w:tc><w:tcPr><w:tcW w:w="{right - left}" w:type="dxa"/>""");
            if (span > 1)
                _xml.Put($"""<w:gridSpan w:val="{span}"/>""");
            if (box is not null)
                WriteBox(box, layout, keepNext);
            else
                WriteLines(row, left, right, keepNext);
            _xml.Raw("</w:tc>");
        }

        _xml.Raw("</w:tr>");
    }

    private void WriteLines(TreeRow row, int left, int right, bool keepNext)
    {
        var top = row.Tops.Exists(l => l.From <= left && right <= l.To);
        var bottom = row.Bottoms.Exists(l => l.From <= left && right <= l.To);
        var down = row.Verticals.Contains(left);
        var end = row.Verticals.Contains(right);
        if (top || bottom || down || end)
            Borders(top, down, bottom, end);
        _xml.Raw("</w:tcPr>");
        ParagraphWriter.Plain(context, "Sela", "", keepNext);
    }

    private void WriteBox(TreeBox box, TreeLayout layout, bool keepNext)
    {
        var fill = Fills.OfLevel(box.Node.Depth, box.Node.Box.Fill);
        if (box.Opens || box.Continues)
            _xml.Raw(box.Opens ? """<w:vMerge w:val="restart"/>""" : "<w:vMerge/>");
        Borders(true, true, true, true);
        _xml.Put($"""<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/><w:tcMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/></w:tcPr>""");
        if (box.Continues)
        {
            ParagraphWriter.Plain(context, "Sela", "", keepNext);
            return;
        }

        var color = Fills.NeedsWhiteText(fill) ? "FFFFFF" : "";
        var left = box.Opens ? """<w:jc w:val="left"/>""" : "";
        foreach (var line in layout.Lines(box.Node.Box))
        {
            ParagraphWriter.Open(context, "Kotak", left, keepNext);
            ParagraphWriter.Runs(_xml, line, color: color, halfPoints: layout.HalfPoints);
            ParagraphWriter.Close(context);
        }
    }

    private void Borders(bool top, bool left, bool bottom, bool right)
    {
        _xml.Raw("<w:tcBorders>");
        if (top)
            _xml.Raw("<w:top " + Line);
        if (left)
            _xml.Raw("<w:left " + Line);
        if (bottom)
            _xml.Raw("<w:bottom " + Line);
        if (right)
            _xml.Raw("<w:right " + Line);
        _xml.Raw("</w:tcBorders>");
    }
}
