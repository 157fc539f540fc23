using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Tera.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Tera.Documents.Reading;

/// <summary>Reads the flow of a DOCX: headings, paragraphs, tables with their spans. Deleted text is left out, inserted text is kept.</summary>
internal static class DocxReader
{
    private const int MaximumDepth = 20;

    internal static ReadResult Read(string name, byte[] content)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(content, writable: false), false);
        var body = file.MainDocumentPart?.Document?.Body;
        if (body is null)
            return ReadResult.Failed($"{name}: dokumen Word tanpa isi.");
        var blocks = new List<Block>();
        var reading = new Reading(file.MainDocumentPart!);
        reading.Flow(body, blocks, 0);
        return blocks.Count == 0
            ? ReadResult.Failed($"{name}: tidak ada teks di dalam dokumen. Bila isinya hasil pindai, jalankan OCR lebih dahulu.")
            : ReadResult.Of(new Document { Title = name, Sections = [new Section { Blocks = blocks }] });
    }

    /// <summary>Every paragraph in the order in which the reader counts them: the addresses of comments.</summary>
    internal static IEnumerable<W.Paragraph> Paragraphs(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            IEnumerable<OpenXmlElement> inner = child switch
            {
                W.Table t => t.Elements<W.TableRow>().SelectMany(r => r.Elements<W.TableCell>()),
                W.SdtBlock { SdtContentBlock: { } content } => [content],
                _ => [],
            };
            if (child is W.Paragraph p)
                yield return p;
            foreach (var paragraph in inner.SelectMany(Paragraphs))
                yield return paragraph;
        }
    }

    private sealed class Reading(MainDocumentPart part)
    {
        private readonly Dictionary<string, int> _levels = Levels(part);
        private readonly DocxNumbering _numbering = new(part);
        private readonly DocxText _text = new();
        private readonly List<Block> _inner = [];
        // A DOCX has pages only where the word processor that saved it left marks of them.
        private readonly bool _laidOut = part.Document!.Body!.Descendants<W.LastRenderedPageBreak>().Any();
        private string _section = "";
        private int _page = 1;
        private int _paragraph;

        internal void Flow(OpenXmlElement container, List<Block> blocks, int depth)
        {
            if (depth > MaximumDepth)
                return;
            foreach (var child in container.ChildElements)
            {
                switch (child)
                {
                    case W.Paragraph p:
                        Add(p, blocks);
                        break;
                    case W.Table t:
                        blocks.Add(ReadTable(t, depth));
                        // What stands inside a cell is a table of its own.
                        if (container is not W.TableCell)
                        {
                            blocks.AddRange(_inner);
                            _inner.Clear();
                        }

                        break;
                    case W.SdtBlock { SdtContentBlock: { } inner }:
                        Flow(inner, blocks, depth + 1);
                        break;
                }
            }
        }

        private void Add(W.Paragraph p, List<Block> blocks)
        {
            _paragraph++;
            var (text, pages) = _text.Of(p);
            _page += pages;
            var number = _numbering.Next(p);
            // In a cell a number may stand alone: the column "No" is often filled by Word.
            if (text.Trim().Length == 0 && !(number.Length > 0 && p.Parent is W.TableCell))
                return;
            var heading = _levels.TryGetValue(p.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "", out var level);
            var printed = $"{number} {text.Trim()}".Trim();
            if (heading || printed.StartsWith("BAB ", StringComparison.Ordinal) && printed.Length < 100)
                _section = printed.Replace('\n', ' ');
            blocks.Add(heading
                ? new Heading(level, printed) { Place = Here(_paragraph) }
                : Paragraph.Of(text.Trim()) with { Place = Here(_paragraph), Marker = number });
        }

        /// <summary>The ordinal of the paragraph is its address: comments are written back to it.</summary>
        private Place Here(int paragraph) =>
            new(_laidOut ? _page : 0, 0, "document", paragraph.ToString(CultureInfo.InvariantCulture)) { Section = _section };

        private Table ReadTable(W.Table table, int depth)
        {
            var rows = new List<Row>();
            var header = new List<Row>();
            var place = Here(_paragraph + 1);
            foreach (var tr in table.Elements<W.TableRow>())
            {
                var cells = new List<Cell>();
                for (var skip = tr.TableRowProperties?.GetFirstChild<W.GridBefore>()?.Val?.Value ?? 0; skip > 0 && cells.Count < 100; skip--)
                    cells.Add(Cell.Of(""));
                // Every cell of a row that a page cuts is marked: the row turns it once.
                var (start, end) = (_page, _page);
                foreach (var tc in tr.Elements<W.TableCell>())
                {
                    _page = start;
                    cells.Add(ReadCell(tc, depth));
                    end = Math.Max(end, _page);
                }

                _page = end;
                var row = new Row(cells);
                if (tr.TableRowProperties?.GetFirstChild<W.TableHeader>() is not null && rows.Count == 0)
                    header.Add(row);
                else
                    rows.Add(row);
            }

            var width = Math.Max(1, header.Concat(rows).Select(r => r.Cells.Sum(c => c.ColumnSpan)).DefaultIfEmpty(1).Max());
            return new Table { Id = "", Columns = [.. Enumerable.Repeat(new Column(1), width)], Header = header, Rows = rows, Place = place };
        }

        /// <summary>A cell under a vertical merge is kept as an empty one, so that columns stay in place.</summary>
        private Cell ReadCell(W.TableCell tc, int depth)
        {
            var merge = tc.TableCellProperties?.VerticalMerge;
            var continues = merge is not null && (merge.Val is null || merge.Val.Value == W.MergedCellValues.Continue);
            var first = _paragraph + 1;
            var inner = new List<Block>();
            Flow(tc, inner, depth + 1);
            foreach (var table in inner.OfType<Table>().Where(t => t.Rows.Count + t.Header.Count > 1 && t.Columns.Count > 1).ToList())
            {
                inner.Remove(table);
                _inner.Add(table with { Inner = true });
            }

            var text = continues ? "" : string.Join('\n', inner.Select(Plain));
            return Cell.Of(text) with
            {
                ColumnSpan = Math.Clamp(tc.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 100),
                Place = Here(first),
            };
        }
    }

    private static string Plain(Block block) => block switch
    {
        Heading h => h.Text,
        Paragraph p => $"{p.Marker} {p.Text}".Trim(),
        Table t => string.Join('\n', t.Header.Concat(t.Rows).Select(r => string.Join(' ', r.Cells.Select(c => c.Text)))),
        _ => "",
    };

    private static Dictionary<string, int> Levels(MainDocumentPart part)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<W.Style>() ?? [])
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (style.StyleId?.Value is { } id && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name.Length > 8 && char.IsAsciiDigit(name[8]))
                levels[id] = Math.Clamp(name[8] - '0', 1, 4);
        }

        return levels;
    }
}
