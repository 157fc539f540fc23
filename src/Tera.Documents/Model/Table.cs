namespace Tera.Documents.Model;

/// <summary>A table.</summary>
public sealed record Table : Block
{
    /// <summary>Id of tabel.md ("U2"), or another stable name; also the sheet's name in a workbook.</summary>
    public required string Id { get; init; }

    /// <summary>Caption with its number ("Tabel 3.2 Capaian Kinerja Tahun 2024"); none for layout tables.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Columns.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Header rows, repeated on each page; may span.</summary>
    public IReadOnlyList<Row> Header { get; init; } = [];

    /// <summary>Body rows.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>Lines under the table: source, reasons for "–".</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether it was read inside a cell of the table before it.</summary>
    public bool Inner { get; init; }

    /// <summary>Whether it has no lines and no header: letterheads, signatures, key-value lists.</summary>
    public bool Plain { get; init; }

    /// <summary>Stays on the page of the end of what stands before it: signatures.</summary>
    public bool Attached { get; init; }

    /// <summary>Whether it needs a page on its side.</summary>
    public bool Wide { get; init; }

    /// <summary>Whether even A4 on its side is too narrow: printed on A3.</summary>
    public bool Large { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Weight">Width relative to the others.</param>
/// <param name="Align">Alignment of its body cells.</param>
public sealed record Column(decimal Weight, Align Align = Align.Auto);

/// <summary>Kind of row.</summary>
public enum RowKind
{
    /// <summary>Data.</summary>
    Data,

    /// <summary>A group's title (sasaran, programme), set bold.</summary>
    Group,

    /// <summary>A total, set bold.</summary>
    Total,

    /// <summary>Column numbers "1 2 3" under a header.</summary>
    Numbering,
}

/// <summary>A row.</summary>
/// <param name="Cells">Its cells; those under a cell that spans rows are left out.</param>
/// <param name="Kind">Kind.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, RowKind Kind = RowKind.Data);

/// <summary>A cell: text, or a figure.</summary>
public sealed record Cell
{
    /// <summary>What it prints, line by line; for a figure its printed form.</summary>
    public required IReadOnlyList<Run> Runs { get; init; }

    /// <summary>The figure that it prints, for live workbooks and "where from".</summary>
    public CellFigure? Figure { get; init; }

    /// <summary>Columns that it spans.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows that it spans.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Fill colour RRGGBB; none where empty. Text turns white on dark fills.</summary>
    public string Fill { get; init; } = "";

    /// <summary>Alignment; the column's where Auto.</summary>
    public Align Align { get; init; }

    /// <summary>Steps of indentation of its text.</summary>
    public int Indent { get; init; }

    /// <summary>Where it was read.</summary>
    public Place? Place { get; init; }

    /// <summary>The whole text; lines are parted by "\n".</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));

    /// <summary>A cell of plain text.</summary>
    public static Cell Of(string text) => new() { Runs = [new Run(text)] };
}

/// <summary>A figure in a cell.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Value">Its value at full precision; none where it has a reason instead.</param>
/// <param name="Decimals">Decimals that it prints with.</param>
public sealed record CellFigure(string Id, decimal? Value, int Decimals)
{
    /// <summary>Spreadsheet expression over ids in brackets: "[S1.1/2024/realisasi]/[S1.1/2024/target]*100". Empty: a constant.
    /// A workbook writer resolves ids to addresses; where a number stands nowhere in the workbook it writes the value.</summary>
    public string Expression { get; init; } = "";

    /// <summary>Text after the number as printed ("%").</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Text before the number as printed ("Rp").</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether negatives print in parentheses (LRA).</summary>
    public bool Parentheses { get; init; }
}
