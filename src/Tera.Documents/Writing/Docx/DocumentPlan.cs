using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Pages of one size and numbering, as they are written: a wide table in an upright section gets pages of its own.</summary>
internal sealed record PageRun(Section Section, PageSize Page, bool Restart, string Bookmark, IReadOnlyList<Block> Blocks);

/// <summary>A line of a generated list, and how the pages are numbered where its block stands.</summary>
internal sealed record ListEntry(ListKind Kind, int Level, string Text, string Bookmark, PageNumbering Numbering);

/// <summary>What must be known of a document before its first paragraph is written.</summary>
internal sealed partial class DocumentPlan
{
    private readonly Dictionary<Block, string> _bookmarks = new(ReferenceEqualityComparer.Instance);

    public List<PageRun> Runs { get; } = [];

    public List<ListEntry> Entries { get; } = [];

    public bool HasLists { get; private set; }

    public static DocumentPlan Of(Document document)
    {
        var plan = new DocumentPlan();
        foreach (var section in document.Sections)
            plan.Split(section);
        foreach (var section in document.Sections)
        {
            foreach (var block in section.Blocks)
                plan.Enter(block, section.Numbering);
        }

        return plan;
    }

    /// <summary>The bookmark by which lists refer to a block; none where no list does.</summary>
    public string? Bookmark(Block block) => _bookmarks.GetValueOrDefault(block);

    /// <summary>Whether a heading opens a chapter ("BAB I ...").</summary>
    public static bool IsChapter(string text) => Chapter().IsMatch(text);

    private void Split(Section section)
    {
        List<Block> blocks = [];
        var onSide = section.Landscape;
        var restart = section.Restart;
        foreach (var block in section.Blocks)
        {
            var wide = section.Landscape || block is Table { Wide: true };
            if (wide != onSide)
            {
                // What announces a table goes to its page with it.
                var announced = wide ? blocks.Count - Announcing(blocks) : blocks.Count;
                Close(announced);
                onSide = wide;
            }

            blocks.Add(block);
        }

        Close(blocks.Count);

        void Close(int count)
        {
            if (count == 0)
                return;
            var name = "_Toc2" + (Runs.Count + 1).ToString("D5", CultureInfo.InvariantCulture);
            Runs.Add(new PageRun(section, PageSize.Of(onSide, section.Large), restart, name, blocks[..count]));
            blocks = blocks[count..];
            restart = false;
        }
    }

    private static int Announcing(List<Block> blocks)
    {
        var count = 0;
        while (count < blocks.Count && blocks[^(count + 1)] is Heading or Paragraph { KeepWithNext: true })
            count++;
        return count;
    }

    private void Enter(Block block, PageNumbering numbering)
    {
        switch (block)
        {
            case Heading { Unlisted: false, Level: <= 3 } heading:
                Add(ListKind.Contents, heading.Level, heading.Text.Replace('\n', ' '));
                break;
            case Table { Caption.Length: > 0 } table:
                Add(ListKind.Tables, 1, table.Caption);
                break;
            case Chart { Caption.Length: > 0 } chart:
                Add(ListKind.Figures, 1, chart.Caption);
                break;
            case BoxTree { Caption.Length: > 0 } tree:
                Add(ListKind.Figures, 1, tree.Caption);
                break;
            case Picture { Caption.Length: > 0 } picture:
                Add(ListKind.Figures, 1, picture.Caption);
                break;
            case GeneratedList:
                HasLists = true;
                break;
        }

        void Add(ListKind kind, int level, string text)
        {
            var name = "_Toc1" + (Entries.Count + 1).ToString("D5", CultureInfo.InvariantCulture);
            Entries.Add(new ListEntry(kind, level, text, name, numbering));
            _bookmarks[block] = name;
        }
    }

    [GeneratedRegex(@"^BAB\s+[IVXL]+\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Chapter();
}
