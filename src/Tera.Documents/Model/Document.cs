namespace Tera.Documents.Model;

/// <summary>A document as paragraphs, tables, charts and pictures. Composers make it, writers print it, readers read one back.</summary>
public sealed record Document
{
    /// <summary>Title, also in the file's properties.</summary>
    public required string Title { get; init; }

    /// <summary>Who issues it, for the file's properties and the running header.</summary>
    public string Author { get; init; } = "";

    /// <summary>The seal on every page, by which the document can be verified; none on drafts.</summary>
    public Seal? Seal { get; init; }

    /// <summary>Sections in order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Every block, section by section.</summary>
    public IEnumerable<Block> Blocks() => Sections.SelectMany(s => s.Blocks);
}

/// <summary>What stands in the lower left corner and the footer of every page.</summary>
/// <param name="Text">Second line of the footer: where and by which code to verify.</param>
/// <param name="Code">The code alone, kept in the file's keywords too.</param>
/// <param name="Picture">PNG of the QR.</param>
/// <param name="Alternative">Words for those who cannot see the picture.</param>
public sealed record Seal(string Text, string Code, ReadOnlyMemory<byte> Picture, string Alternative);

/// <summary>How pages of a section are numbered.</summary>
public enum PageNumbering
{
    /// <summary>No number.</summary>
    None,

    /// <summary>i, ii, iii.</summary>
    Roman,

    /// <summary>1, 2, 3.</summary>
    Arabic,
}

/// <summary>Pages of one size, orientation and numbering.</summary>
public sealed record Section
{
    /// <summary>Whether pages lie on their side, for wide tables.</summary>
    public bool Landscape { get; init; }

    /// <summary>Whether pages are A3, for the widest tables.</summary>
    public bool Large { get; init; }

    /// <summary>Numbering.</summary>
    public PageNumbering Numbering { get; init; } = PageNumbering.Arabic;

    /// <summary>Whether numbering starts again at 1.</summary>
    public bool Restart { get; init; }

    /// <summary>Whether this is a cover over the whole page: pictures at the top, titles in the middle, subtitles and the rest at the bottom. It holds pictures and paragraphs only.</summary>
    public bool Cover { get; init; }

    /// <summary>Text at the top of each page; none where empty.</summary>
    public string Header { get; init; } = "";

    /// <summary>Content.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>Where a piece was read: for documents that came from a file.</summary>
/// <param name="Page">1-based page; 0 unknown.</param>
/// <param name="Line">1-based line of a text file; 0 unknown.</param>
/// <param name="Part">Sheet name or part of the file.</param>
/// <param name="Address">Cell address in a sheet.</param>
public sealed record Place(int Page = 0, int Line = 0, string Part = "", string Address = "")
{
    /// <summary>Whether its row and column were inferred from the gaps between words.</summary>
    public bool Inferred { get; init; }

    /// <summary>The heading that it stands under, for a file that has no pages until it is laid out; empty where none is known.</summary>
    public string Section { get; init; } = "";

    /// <summary>The page number that is printed on the page, where it could be read: "8", "iv".</summary>
    public string Printed { get; init; } = "";
}

/// <summary>A piece of a document's flow.</summary>
public abstract record Block
{
    /// <summary>Where it was read; none for composed documents.</summary>
    public Place? Place { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Level">1 (BAB) to 4.</param>
/// <param name="Text">Text with its number ("A. Latar Belakang"): numbers are composed, so that every format prints the same.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Whether the list of contents leaves it out (cover, front matter of an annex).</summary>
    public bool Unlisted { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool NewPage { get; init; }
}

/// <summary>Horizontal alignment.</summary>
public enum Align
{
    /// <summary>By its kind: figures right, headers centred, text left, body justified.</summary>
    Auto,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Both edges.</summary>
    Justify,
}

/// <summary>Looks of a paragraph.</summary>
public enum ParagraphStyle
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>Document title on a cover or letterhead.</summary>
    Title,

    /// <summary>Second line of a title.</summary>
    Subtitle,

    /// <summary>Source or note under a table or chart.</summary>
    Note,

    /// <summary>A worked formula, set apart.</summary>
    Formula,

    /// <summary>Letterhead line.</summary>
    Letterhead,

    /// <summary>Text without space around it (addresses, signatures).</summary>
    Compact,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph : Block
{
    /// <summary>Its text in runs.</summary>
    public required IReadOnlyList<Run> Runs { get; init; }

    /// <summary>Looks.</summary>
    public ParagraphStyle Style { get; init; }

    /// <summary>Alignment.</summary>
    public Align Align { get; init; }

    /// <summary>Label of a list item ("1.", "a.", "-"), hanging before the text; empty for plain paragraphs.</summary>
    public string Marker { get; init; } = "";

    /// <summary>Steps of indentation.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it stays on the page of the block after it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>The whole text.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));

    /// <summary>A paragraph of one run.</summary>
    public static Paragraph Of(string text, ParagraphStyle style = ParagraphStyle.Body, Align align = Align.Auto) =>
        new() { Runs = [new Run(text)], Style = style, Align = align };
}

/// <summary>A stretch of text of one look.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false)
{
    /// <summary>Id of the figure that this text prints.</summary>
    public string? FigureId { get; init; }

    /// <summary>Whether this stands for something that has not been filled in: highlighted, and listed by the command.</summary>
    public bool Missing { get; init; }

    /// <summary>Where what is missing is to be entered; listed by the command, not printed.</summary>
    public string? Where { get; init; }
}

/// <summary>Ends the page.</summary>
public sealed record PageBreak : Block;

/// <summary>What a generated list lists.</summary>
public enum ListKind
{
    /// <summary>Headings.</summary>
    Contents,

    /// <summary>Tables.</summary>
    Tables,

    /// <summary>Charts, charts of boxes and pictures.</summary>
    Figures,
}

/// <summary>A generated list with page numbers.</summary>
/// <param name="Kind">What it lists.</param>
public sealed record GeneratedList(ListKind Kind) : Block;
