namespace Tera.Documents.Model;

/// <summary>A workbook to be filled in: sheets of plain cells with drop-downs, without formulas.</summary>
/// <param name="Sheets">Sheets in order; names of 1 to 31 characters without []:*?/\, each once.</param>
public sealed record SheetBook(IReadOnlyList<EntrySheet> Sheets);

/// <summary>A sheet of entries.</summary>
public sealed record EntrySheet
{
    /// <summary>The tab's name.</summary>
    public required string Name { get; init; }

    /// <summary>Rows from the first; empty lists are empty rows.</summary>
    public required IReadOnlyList<IReadOnlyList<EntryCell>> Rows { get; init; }

    /// <summary>Columns from the first.</summary>
    public IReadOnlyList<EntryColumn> Columns { get; init; } = [];

    /// <summary>Rows at the top that stay in sight.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Drop-downs.</summary>
    public IReadOnlyList<DropDown> DropDowns { get; init; } = [];
}

/// <summary>A column of a sheet of entries.</summary>
/// <param name="Width">Width in characters.</param>
/// <param name="Style">Look of its cells below the heading, also of those still empty.</param>
public sealed record EntryColumn(int Width, EntryStyle Style = EntryStyle.Text);

/// <summary>A drop-down over some cells.</summary>
/// <param name="Cells">The cells, "C3:C2000".</param>
/// <param name="Source">A list of words in quotes ("\"ya,tidak\"") or a range ("'Unit'!$A$3:$A$2000").</param>
/// <param name="Strict">Whether anything else is refused; otherwise the drop-down only helps.</param>
public sealed record DropDown(string Cells, string Source, bool Strict);

/// <summary>Look of a cell.</summary>
public enum EntryStyle
{
    /// <summary>Text, also where it looks like a number: codes.</summary>
    Text,

    /// <summary>A number with as many decimals as it has.</summary>
    Number,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Number or text.</summary>
    General,

    /// <summary>Heading of a column.</summary>
    Header,

    /// <summary>Heading of a column that must be filled.</summary>
    RequiredHeader,

    /// <summary>Explanation, small.</summary>
    Note,

    /// <summary>Title of a sheet.</summary>
    Title,
}

/// <summary>A cell to be written.</summary>
/// <param name="Value">string, decimal, int, bool, DateOnly, or null where empty. A decimal of more than 15 digits must come as text: a spreadsheet keeps no more.</param>
/// <param name="Style">Its look; that of its column where none is given.</param>
public sealed record EntryCell(object? Value, EntryStyle? Style = null)
{
    /// <summary>No value.</summary>
    public static EntryCell Empty { get; } = new((object?)null);
}
