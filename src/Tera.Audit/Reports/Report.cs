using Tera.Audit.Tables;
using Tera.Documents.Model;

namespace Tera.Audit.Reports;

/// <summary>An entry of the list of contents or of tables.</summary>
/// <param name="Table">Number of the table; empty for a heading.</param>
/// <param name="Title">Title without number and page.</param>
/// <param name="Page">Printed page; 0 where none or Roman.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Entry(string Table, string Title, int Page, Place Place);

/// <summary>A caption of a table in the text.</summary>
internal sealed record Caption(string Number, string Title, Place Place, int Order);

/// <summary>A file as the audit sees it: running text, tables, captions, lists.</summary>
internal sealed class Report
{
    internal required string File { get; init; }

    internal required IReadOnlyList<Line> Lines { get; init; }

    internal required IReadOnlyList<Passage> Passages { get; init; }

    internal required IReadOnlyList<Grid> Grids { get; init; }

    internal required IReadOnlyList<Caption> Captions { get; init; }

    internal required IReadOnlyList<Entry> Contents { get; init; }

    /// <summary>The year that it reports on; 0 where unknown.</summary>
    internal int Year { get; init; }
}
