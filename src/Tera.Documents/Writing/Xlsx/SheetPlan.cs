using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>A table's place on its sheet: caption, link back, header, body, notes.</summary>
internal sealed class SheetPlan
{
    public const int CaptionRow = 1;
    public const int LinkRow = 2;
    public const int FirstHeaderRow = 3;

    public SheetPlan(Table table, string name)
    {
        (Table, Name) = (table, name);
        FirstBodyRow = FirstHeaderRow + table.Header.Count;
        FirstNoteRow = FirstBodyRow + table.Rows.Count + 1;
        var taken = new HashSet<(int Row, int Column)>();
        Cells = [.. Place(table.Header, FirstHeaderRow, header: true, taken), .. Place(table.Rows, FirstBodyRow, header: false, taken)];
        ColumnCount = Math.Max(table.Columns.Count, Cells.Count == 0 ? 1 : Cells.Max(c => c.Column + c.Columns - 1));
    }

    public Table Table { get; }

    public string Name { get; }

    public int FirstBodyRow { get; }

    public int FirstNoteRow { get; }

    public int ColumnCount { get; }

    public IReadOnlyList<PlacedCell> Cells { get; }

    public bool Landscape => Table.Wide || ColumnCount > 7;

    /// <summary>Name as a formula writes it.</summary>
    public string QuotedName => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Address(int row, int column)
    {
        var letters = "";
        for (var n = column; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<PlacedCell> Place(IReadOnlyList<Row> rows, int first, bool header, HashSet<(int, int)> taken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var column = 1;
            foreach (var cell in rows[i].Cells)
            {
                while (taken.Contains((first + i, column)))
                {
                    column++;
                }

                // A cell may not span out of its part of the table: the header is frozen, notes follow the body.
                var placed = new PlacedCell(
                    cell, rows[i].Kind, header, first + i, column, Math.Clamp(cell.RowSpan, 1, rows.Count - i), Math.Max(cell.ColumnSpan, 1));
                foreach (var position in placed.Positions())
                {
                    taken.Add(position);
                }

                yield return placed;
                column += placed.Columns;
            }
        }
    }
}

/// <summary>A cell with its 1-based place and its spans.</summary>
internal sealed record PlacedCell(Cell Cell, RowKind Kind, bool Header, int Row, int Column, int Rows, int Columns)
{
    public IEnumerable<(int Row, int Column)> Positions() =>
        from row in Enumerable.Range(Row, Rows) from column in Enumerable.Range(Column, Columns) select (row, column);
}
