using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>What the writers of one document share.</summary>
internal sealed class DocxContext(Markup xml, DocumentPlan plan, IReadOnlyDictionary<string, string>? pages, bool forPrinting)
{
    private int _id;

    public Markup Xml { get; } = xml;

    public DocumentPlan Plan { get; } = plan;

    /// <summary>Printed page of each bookmark; none before the pages have been counted.</summary>
    public IReadOnlyDictionary<string, string>? Pages { get; } = pages;

    /// <summary>LibreOffice prints this and nobody reads it: it fills in the numbers that are not known yet.</summary>
    public bool ForPrinting { get; } = forPrinting;

    public Relationships Relationships { get; } = new();

    /// <summary>Charts to be written as parts, in the order of their relationships.</summary>
    public List<Chart> Charts { get; } = [];

    /// <summary>Pictures to be written as parts.</summary>
    public List<(string Path, ReadOnlyMemory<byte> Content)> Media { get; } = [];

    /// <summary>Page on which is being written.</summary>
    public PageSize Page { get; set; } = PageSize.Portrait;

    /// <summary>Whether the next paragraph begins a page.</summary>
    public bool BreakPending { get; set; }

    /// <summary>Bookmark that the next paragraph takes: the start of a section.</summary>
    public string? PendingBookmark { get; set; }

    public int NextId() => ++_id;
}
