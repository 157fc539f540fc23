using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>The flow of a document, run of pages by run of pages.</summary>
internal sealed class BodyWriter
{
    // Lines that a last page holds at least, and characters of a line of text.
    private const int LastLines = 4;
    private const int LineLength = 85;

    private readonly DocxContext _context;
    private readonly CaptionWriter _captions;
    private readonly DrawingWriter _drawings;
    private readonly TableWriter _tables;
    private readonly TreeWriter _trees;
    private readonly LetterheadWriter _letterheads;

    public BodyWriter(DocxContext context)
    {
        _context = context;
        _captions = new CaptionWriter(context);
        _drawings = new DrawingWriter(context, _captions);
        _tables = new TableWriter(context, _captions);
        _trees = new TreeWriter(context, _captions);
        _letterheads = new LetterheadWriter(context, _drawings);
    }

    public void Write(PageFurniture furniture)
    {
        var xml = _context.Xml;
        xml.Raw("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>""");
        var runs = _context.Plan.Runs;
        for (var i = 0; i < runs.Count; i++)
        {
            _context.Page = runs[i].Page;
            _context.PendingBookmark = runs[i].Bookmark;
            if (runs[i].Section.Cover)
                new CoverWriter(_context, _drawings).Write(runs[i].Blocks);
            else
                Blocks(runs[i].Blocks);
            _context.BreakPending = false;
            if (i == runs.Count - 1)
            {
                furniture.WriteSection(xml, runs[i]);
            }
            else
            {
                xml.Raw("""<w:p><w:pPr><w:pStyle w:val="Sela"/>""");
                furniture.WriteSection(xml, runs[i]);
                xml.Raw("</w:pPr></w:p>");
            }
        }

        xml.Raw("</w:body></w:document>");
    }

    private void Blocks(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var letterhead = LetterheadWriter.Length(blocks, i);
            if (letterhead > 0)
            {
                _letterheads.Write([.. blocks.Skip(i).Take(letterhead)]);
                i += letterhead - 1;
            }
            else if (_context.ForPrinting && blocks[i] is Table { Rows.Count: > 0 } table && blocks.ElementAtOrDefault(i + 1) is Table { Attached: true } signatures)
            {
                _tables.Write(table, Gap(blocks, ++i), held: true, signatures);
            }
            else
            {
                Write(blocks[i], first: i == 0, Gap(blocks, i), held: blocks.ElementAtOrDefault(i + 1) is Table { Attached: true }, LeadsLast(blocks, i) || LeadsTail(blocks, i));
            }
        }
    }

    /// <summary>What must follow a table: room, or where its section ends the least that Word asks for. What begins a page needs neither, and room spilling over would be a page without anything.</summary>
    private static string? Gap(IReadOnlyList<Block> blocks, int i) => blocks.ElementAtOrDefault(i + 1) switch
    {
        null => "Sela",
        PageBreak when i + 2 < blocks.Count => null,
        Heading heading when ParagraphWriter.NewPage(heading) => null,
        _ => "Jarak",
    };

    /// <summary>The last item of a list does not stand alone on the next page; one that leads to what follows is not alone.</summary>
    private static bool LeadsLast(IReadOnlyList<Block> blocks, int i) =>
        Item(blocks[i]) && Item(blocks.ElementAtOrDefault(i + 1)) && blocks[i + 1] is not Paragraph { KeepWithNext: true } && !Item(blocks.ElementAtOrDefault(i + 2));

    /// <summary>Few lines do not stand alone on the last page of a chapter: what leads to them goes with them.</summary>
    private static bool LeadsTail(IReadOnlyList<Block> blocks, int i)
    {
        var lines = 0;
        for (var n = i + 1; blocks[i] is Paragraph && n < blocks.Count && blocks[n] is not PageBreak && !(blocks[n] is Heading heading && ParagraphWriter.NewPage(heading)); n++)
        {
            lines += blocks[n] is Paragraph paragraph ? 1 + (paragraph.Runs.Sum(r => r.Text.Length) / LineLength) : LastLines;
            if (lines >= LastLines)
                return false;
        }

        return lines > 0;
    }

    private static bool Item(Block? block) => block is Paragraph { Marker.Length: > 0 };

    private void Write(Block block, bool first, string? gap, bool held, bool leads)
    {
        switch (block)
        {
            case Heading heading:
                if (heading.Level == 1 && !heading.Unlisted)
                    _captions.Restart();
                ParagraphWriter.Heading(_context, heading, first);
                break;
            case Paragraph paragraph:
                ParagraphWriter.Paragraph(_context, leads ? paragraph with { KeepWithNext = true } : paragraph);
                break;
            case Table table:
                _tables.Write(table, gap, held);
                break;
            case Chart chart:
                _drawings.Write(chart);
                break;
            case BoxTree tree:
                _trees.Write(tree, held);
                break;
            case Picture picture:
                _drawings.Write(picture);
                break;
            case PageBreak:
                _context.BreakPending = !first;
                break;
            case GeneratedList list:
                ListWriter.Write(_context, list);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }
}
