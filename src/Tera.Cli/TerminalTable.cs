using Spectre.Console;
using Tera.Documents.Model;
using Cell = Tera.Documents.Model.Cell;
using Table = Tera.Documents.Model.Table;

namespace Tera.Cli;

/// <summary>A document's table as the terminal draws it: spans are filled with blanks, headers of several rows are joined.</summary>
internal static class TerminalTable
{
    public static Spectre.Console.Table From(Table table)
    {
        var view = new Spectre.Console.Table { Title = new TableTitle(Markup.Escape(table.Caption)), Border = TableBorder.Square, ShowRowSeparators = false };
        var heads = Grid(table, [.. table.Header.Where(r => r.Kind != RowKind.Numbering)], repeat: true);
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var names = heads.Select(r => r[c]).Where(h => h is not null).Select(h => h!.Text).Distinct();
            var column = new TableColumn(Markup.Escape(string.Join(" / ", names)));
            view.AddColumn(IsNumeric(table, c) ? column.RightAligned() : column);
        }

        foreach (var (cells, row) in Grid(table, table.Rows).Zip(table.Rows))
        {
            view.AddRow([.. cells.Select(c => new Markup(Text(c, row.Kind)))]);
        }

        return view;
    }

    private static string Text(Cell? cell, RowKind kind)
    {
        var text = Markup.Escape(new string(' ', (cell?.Indent ?? 0) * 2) + (cell?.Text ?? ""));
        return text.Length > 0 && kind is RowKind.Group or RowKind.Total ? $"[bold]{text}[/]" : text;
    }

    private static bool IsNumeric(Table table, int column) => Grid(table, table.Rows).Any(r => r[column]?.Figure is not null);

    /// <summary>Cells by row and column; null where another cell reaches over, or that cell again where it is to repeat sideways.</summary>
    private static List<Cell?[]> Grid(Table table, IReadOnlyList<Row> rows, bool repeat = false)
    {
        var grid = new List<Cell?[]>();
        var reaching = new int[table.Columns.Count];
        foreach (var row in rows)
        {
            var line = new Cell?[table.Columns.Count];
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < reaching.Length && reaching[column] > 0)
                {
                    column++;
                }

                for (var c = 0; c < cell.ColumnSpan && column + c < reaching.Length; c++)
                {
                    reaching[column + c] = cell.RowSpan;
                    line[column + c] = c == 0 || repeat ? cell : null;
                }

                column += cell.ColumnSpan;
            }

            for (var c = 0; c < reaching.Length; c++)
            {
                reaching[c] = Math.Max(0, reaching[c] - 1);
            }

            grid.Add(line);
        }

        return grid;
    }
}
