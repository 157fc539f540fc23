using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;

namespace Tera.Documents.Writing;

/// <summary>One document on its way to paper: printed with the front pages that are foreseen, until they are those that it has.</summary>
internal sealed class Printing
{
    private readonly Document _document;
    private readonly DocumentPlan _plan;
    private Dictionary<string, string> _front;
    private IReadOnlyDictionary<string, string>? _pages;
    private byte[]? _pdf;
    private string _problem = "";

    public Printing(Document document)
    {
        (_document, _plan) = (document, DocumentPlan.Of(document));
        _front = FrontPages.Guess(_plan);
    }

    public bool Done { get; private set; }

    /// <summary>The DOCX for LibreOffice.</summary>
    public byte[] Draft() => Write(_front, forPrinting: true);

    /// <summary>What LibreOffice made of the draft.</summary>
    public void Take(byte[]? pdf, string problem)
    {
        (_pdf, _problem, Done) = (pdf, problem, true);
        if (pdf is null || !_plan.HasLists)
        {
            return;
        }

        (_pages, var missing) = PageNumbers.Read(pdf, _plan);
        var front = Front();
        Done = front.Count == _front.Count && front.All(p => _front.TryGetValue(p.Key, out var page) && page == p.Value);
        _front = front;
        _problem = missing;
    }

    public PrintedDocument Result() => new(Write(_pages, forPrinting: false), _pdf, _problem);

    // Where pages cannot be read none is foreseen either: no number rather than a guessed one.
    private Dictionary<string, string> Front() => _plan.Entries
        .Where(e => e.Numbering == PageNumbering.Roman && _pages?.ContainsKey(e.Bookmark) == true)
        .ToDictionary(e => e.Bookmark, e => _pages![e.Bookmark], StringComparer.Ordinal);

    private byte[] Write(IReadOnlyDictionary<string, string>? pages, bool forPrinting)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(_document, _plan, stream, pages, forPrinting);
        return stream.ToArray();
    }
}
