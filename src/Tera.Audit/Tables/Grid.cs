using Tera.Audit.Figures;
using Tera.Documents.Model;

namespace Tera.Audit.Tables;

/// <summary>What a column holds, by its heading.</summary>
internal enum Role
{
    None,
    Index,
    Code,
    Name,
    Unit,
    Target,
    Realised,
    Percent,
    Budget,
    Left,
    Total,
    Weight,
    Score,
    Category,
    Initial,
    Before,
    After,
}

/// <summary>A column with its heading from top to bottom.</summary>
internal sealed record GridColumn(int Index, IReadOnlyList<string> Path, Role Role)
{
    internal string Leaf => Path.Count == 0 ? "" : Path[^1];

    internal string Group => Path.Count < 2 ? "" : Path[0];

    internal string Heading => string.Join(" / ", Path);

    internal int? Year { get; init; }

    /// <summary>Quarter 1 to 4; 0 where the heading names none.</summary>
    internal int Quarter { get; init; }

    /// <summary>Month 1 to 12, of the heading or else the table's title; 0 where neither names one.</summary>
    internal int Month { get; init; }

    /// <summary>"s.d. TW II": from the start of the year.</summary>
    internal bool Cumulative { get; init; }

    /// <summary>The end of the plan: "target akhir Renstra".</summary>
    internal bool Final { get; init; }

    /// <summary>Whether it is about money, by heading or cells.</summary>
    internal bool Money { get; init; }

    /// <summary>Share of filled cells that hold a number, 0 to 1.</summary>
    internal decimal Numeric { get; init; }

    /// <summary>Whether its cells print percent signs.</summary>
    internal bool PercentCells { get; init; }
}

/// <summary>A cell of a grid.</summary>
internal sealed record GridCell(string Text, Place Place)
{
    internal Number? Number { get; init; }

    /// <summary>Whether a cell on its left spans it.</summary>
    internal bool Spanned { get; init; }

    internal bool Blank => Text.Length == 0;

    internal bool Dash => Text is "-" or "–" or "—" or "- %" or "-%";
}

/// <summary>A data row.</summary>
internal sealed record GridRow(IReadOnlyList<GridCell> Cells)
{
    /// <summary>Its words: the last text cell before the first figure.</summary>
    internal string Label { get; init; } = "";

    internal const int Unknown = -1;

    /// <summary>Depth in the hierarchy, 0 at the top; unknown where the row has no mark.</summary>
    internal int Level { get; init; } = Unknown;

    /// <summary>Whether it is a total ("Jumlah", "TOTAL", "J u m l a h").</summary>
    internal bool Total { get; init; }

    internal Place Place => Cells[0].Place;

    private string? _quote;

    internal string Quote => _quote ??= string.Join(" | ", Cells.Select(c => c.Text.Length > 70 ? c.Text[..70] + "…" : c.Text));
}

/// <summary>A table as a rectangle with roles, parts on several pages joined.</summary>
internal sealed class Grid
{
    internal required string File { get; init; }

    /// <summary>Number in the caption, "3.2"; empty without.</summary>
    internal string Number { get; init; } = "";

    /// <summary>Title without its number.</summary>
    internal string Title { get; init; } = "";

    internal Place CaptionPlace { get; init; } = new();

    /// <summary>Whether it is of a revised document ("Perubahan"): its targets may differ from the first ones.</summary>
    internal bool Revised => Title.Contains("perubahan", StringComparison.OrdinalIgnoreCase) || Number.Length == 0 && Context.Contains("PERUBAHAN", StringComparison.Ordinal);

    /// <summary>Title of the document that it stands in, where a file holds several.</summary>
    internal string Context { get; init; } = "";

    /// <summary>Position in the flow.</summary>
    internal int Order { get; init; }

    internal required IReadOnlyList<GridColumn> Columns { get; init; }

    internal required IReadOnlyList<GridRow> Rows { get; init; }

    internal IReadOnlyList<GridRow> Header { get; init; } = [];

    /// <summary>The terms of its percentages, once found: many rules ask for them.</summary>
    internal Dictionary<int, Checks.Terms?> Terms { get; } = [];

    internal string Name => Number.Length > 0 ? "Tabel " + Number : Title;

    internal FindingPlace At(GridRow row, int column) =>
        new(File, row.Cells[column].Place, Name, row.Label, Columns[column].Heading);

    internal FindingPlace At(GridRow row) => new(File, row.Place, Name, row.Label);
}
