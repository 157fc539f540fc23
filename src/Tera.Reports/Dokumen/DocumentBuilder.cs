using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Reports.Dokumen;

/// <summary>Collects blocks into sections; numbers tables and pictures, and turns the page for what is wide.</summary>
internal sealed class DocumentBuilder(string title, string author)
{
    private readonly List<Section> _sections = [];
    private List<Block> _blocks = [];
    private bool _landscape;
    private bool _held;
    private PageNumbering _numbering = PageNumbering.None;
    private bool _restart;
    private string _prefix = "";
    private int _tables;
    private int _pictures;

    /// <summary>Begins a part with its own page numbers.</summary>
    public DocumentBuilder Part(PageNumbering numbering, bool restart = false)
    {
        Close();
        (_numbering, _restart, _landscape, _held) = (numbering, restart, false, false);
        return this;
    }

    /// <summary>A cover on a page of its own, without number.</summary>
    public DocumentBuilder Cover(IEnumerable<Block> blocks)
    {
        Close();
        _sections.Add(new Section { Cover = true, Numbering = PageNumbering.None, Blocks = [.. blocks] });
        return this;
    }

    /// <summary>Lays all pages of the part on their side: a document of wide tables stays one section.</summary>
    public DocumentBuilder Wide(bool wide)
    {
        Close();
        (_landscape, _held) = (wide, wide);
        return this;
    }

    /// <summary>Begins a chapter: tables and pictures in it count from 1 behind its prefix ("3" gives "Tabel 3.1").</summary>
    public DocumentBuilder Chapter(string prefix)
    {
        (_prefix, _tables, _pictures) = (prefix, 0, 0);
        return this;
    }

    public DocumentBuilder Add(params IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            AddOne(block);
        }

        return this;
    }

    public Document Build()
    {
        Close();
        return new Document { Title = title, Author = author, Sections = _sections };
    }

    private void AddOne(Block block)
    {
        var turns = block is Table { Plain: false, Wide: false } or Heading { Level: <= 2 } or Chart or BoxTree;
        var wide = block is Table { Wide: true };
        if ((wide && !_landscape) || (_landscape && !wide && !_held && turns))
        {
            var carried = wide ? TakeHeadings() : [];
            Close();
            _landscape = wide;
            _blocks.AddRange(carried);
        }

        _blocks.Add(block switch
        {
            Table { Plain: false, Caption.Length: > 0 } t => t with { Caption = Number("Tabel", ref _tables) + t.Caption },
            Chart c => c with { Caption = Number("Gambar", ref _pictures) + c.Caption },
            BoxTree b => b with { Caption = Number("Gambar", ref _pictures) + b.Caption },
            Picture { Caption.Length: > 0 } p => p with { Caption = Number("Gambar", ref _pictures) + p.Caption },
            _ => block,
        });
    }

    /// <summary>Headings and lines that announce it go with the wide table, not alone on a page before it.</summary>
    private List<Block> TakeHeadings()
    {
        var from = _blocks.Count;
        while (from > 0 && _blocks[from - 1] is Heading or Paragraph { KeepWithNext: true })
        {
            from--;
        }

        var taken = _blocks.GetRange(from, _blocks.Count - from);
        _blocks.RemoveRange(from, taken.Count);
        return taken;
    }

    private string Number(string kind, ref int counter) => _prefix.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{kind} {++counter} ")
        : string.Create(CultureInfo.InvariantCulture, $"{kind} {_prefix}.{++counter} ");

    private void Close()
    {
        if (_blocks.Count > 0)
        {
            _sections.Add(new Section { Landscape = _landscape, Large = _blocks.OfType<Table>().Any(t => t.Large), Numbering = _numbering, Restart = _restart, Blocks = _blocks });
            _restart = false;
        }

        _blocks = [];
    }
}
