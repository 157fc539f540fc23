namespace Tera.Documents.Reading;

/// <summary>A workbook as it was filled in, or the reason why it cannot be read.</summary>
/// <param name="Sheets">Sheets in order.</param>
/// <param name="Problem">None where it was read.</param>
/// <param name="Detail">The part of the file that the problem is about.</param>
public sealed record ReadBook(IReadOnlyList<ReadSheet> Sheets, BookProblem? Problem = null, string? Detail = null);

/// <summary>Why a workbook cannot be read.</summary>
public enum BookProblem
{
    /// <summary>Not a ZIP package at all.</summary>
    NotAWorkbook,

    /// <summary>The old binary format, .xls, or a workbook behind a password: both are OLE containers.</summary>
    OldOrProtected,

    /// <summary>Larger, unpacked, than the limit, or with more cells.</summary>
    TooLarge,

    /// <summary>A package whose parts are missing or are no XML.</summary>
    Damaged,
}

/// <summary>A sheet as it was filled in.</summary>
/// <param name="Name">The tab's name.</param>
/// <param name="Cells">Cells with content, in order of rows and columns.</param>
/// <param name="Merged">Merged ranges, "A1:C1".</param>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadCell> Cells, IReadOnlyList<string> Merged);

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that shows as a percentage: 0.85 for "85%".</summary>
    Percent,

    /// <summary>A day, as the number of days since 1899-12-30.</summary>
    Date,

    /// <summary>True (1) or false (0).</summary>
    Truth,

    /// <summary>An error such as #DIV/0!.</summary>
    Error,

    /// <summary>A formula whose result was not kept in the file; its text is empty.</summary>
    Unresolved,
}

/// <summary>A cell as it was filled in; of a formula, its last calculated value.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 0.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, the error, or the number as the file writes it.</param>
/// <param name="Number">The number, to the 15 digits that a spreadsheet keeps.</param>
/// <param name="Formula">Whether a formula stands behind it.</param>
public sealed record ReadCell(int Row, int Column, CellKind Kind, string Text, decimal Number = 0, bool Formula = false);
