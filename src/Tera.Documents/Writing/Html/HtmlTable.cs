using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Html;

/// <summary>A table as HTML that scrolls in its own box where the screen is narrow.</summary>
internal static class HtmlTable
{
    public static void Write(Markup html, Table table, string anchor)
    {
        var columns = table.Columns.Count.ToString(CultureInfo.InvariantCulture);
        var label = table.Caption.Length > 0 ? table.Caption : table.Id;
        if (table.Plain)
        {
            html.Open("div", ("class", "scroll")).Open("table", ("class", "plain"), ("id", anchor), ("role", "presentation"));
        }
        else
        {
            html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", label));
            html.Open("table", ("id", anchor), ("data-table", table.Id), ("style", $"--columns:{columns}"));
        }

        if (table.Caption.Length > 0)
        {
            html.Open("caption").Text(table.Caption).Close("caption");
        }

        Widths(html, table);
        Part(html, table, "thead", table.Header);
        Part(html, table, "tbody", table.Rows);
        html.Close("table").Close("div").Line();
        foreach (var note in table.Notes)
        {
            html.Open("p", ("class", "note")).Text(note).Close("p").Line();
        }
    }

    private static void Widths(Markup html, Table table)
    {
        var sum = table.Columns.Sum(c => c.Weight);
        if (sum <= 0)
        {
            return;
        }

        html.Open("colgroup");
        foreach (var column in table.Columns)
        {
            var share = Math.Round(100 * column.Weight / sum, 2);
            html.Open("col", ("style", string.Create(CultureInfo.InvariantCulture, $"width:{share}%")));
        }

        html.Close("colgroup");
    }

    private static void Part(Markup html, Table table, string tag, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var header = tag == "thead";
        var taken = new HashSet<(int, int)>();
        html.Open(tag).Line();
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            html.Open("tr", ("class", row.Kind == RowKind.Data ? null : row.Kind.ToString().ToLowerInvariant()));
            var column = 0;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                while (taken.Contains((r, column)))
                {
                    column++;
                }

                for (var down = 0; down < cell.RowSpan; down++)
                {
                    taken.UnionWith(Enumerable.Range(column, cell.ColumnSpan).Select(c => (r + down, c)));
                }

                WriteCell(html, table, row, cell, header ? Scope(cell) : i == 0 && row.Kind is RowKind.Group or RowKind.Total ? "row" : null, column, header);
                column += cell.ColumnSpan;
            }

            html.Close("tr").Line();
        }

        html.Close(tag);
    }

    private static string Scope(Cell cell) => cell.ColumnSpan > 1 ? "colgroup" : "col";

    private static void WriteCell(Markup html, Table table, Row row, Cell cell, string? scope, int column, bool header)
    {
        var tag = scope is null || table.Plain ? "td" : "th";
        // A cell across columns follows none of them.
        var follows = cell.Align == Align.Auto && cell.ColumnSpan == 1 && !header && row.Kind != RowKind.Numbering;
        var align = follows && column < table.Columns.Count ? table.Columns[column].Align : cell.Align;
        var styles = new List<string>();
        if (Shade.IsColor(cell.Fill))
        {
            styles.Add($"background:#{cell.Fill};color:{(Shade.IsDark(cell.Fill) ? "#fff" : "#000")}");
        }

        if (cell.Indent > 0)
        {
            styles.Add(string.Create(CultureInfo.InvariantCulture, $"padding-left:{0.45m + (cell.Indent * 1.2m)}rem"));
        }

        html.Open(
            tag,
            ("scope", tag == "th" ? scope : null),
            ("colspan", Span(cell.ColumnSpan)),
            ("rowspan", Span(cell.RowSpan)),
            ("class", align == Align.Auto ? null : align.ToString().ToLowerInvariant()),
            ("style", string.Join(';', styles)),
            ("data-figure", cell.Figure?.Id),
            ("title", cell.Figure?.Id));
        HtmlText.Write(html, cell.Runs);
        html.Close(tag);
    }

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
