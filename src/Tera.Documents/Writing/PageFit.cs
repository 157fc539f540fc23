using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;

namespace Tera.Documents.Writing;

/// <summary>Whether a table needs a page on its side.</summary>
public static class PageFit
{
    private const int FewRows = 2;
    private const int Readable = 15; // half-points

    /// <summary>The table on the page that its words need: on its side where an upright one would break them, upright where it is so small that it fits.</summary>
    public static Table Turn(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Wide ? table with { Wide = !Upright(table) } : table with { Wide = !table.Plain && TableShape.Breaks(table, PageSize.Portrait.TextWidth) };
    }

    /// <summary>A table of one or two rows whose words fit an upright A4 page at 7,5 points or more, and which stays lower than a third of it.</summary>
    private static bool Upright(Table table)
    {
        if (table.Large || table.Rows.Count > FewRows)
        {
            return false;
        }

        var page = PageSize.Portrait;
        var (shape, open) = (TableShape.Of(table, page.TextWidth), new int[table.Columns.Count]);
        return shape.HalfPoints >= Readable && table.Header.Concat(table.Rows).Sum(r => shape.Height(r, bold: true, open)) < page.TextHeight / 3;
    }
}
