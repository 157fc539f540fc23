using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>A document that was read, or the reason why it could not be, in Indonesian and with a remedy.</summary>
/// <param name="Document">The document; null where reading failed.</param>
/// <param name="Failure">The reason for the user; null where reading succeeded.</param>
public sealed record ReadResult(Document? Document, string? Failure)
{
    /// <summary>A document.</summary>
    public static ReadResult Of(Document document) => new(document, null);

    /// <summary>A failure.</summary>
    public static ReadResult Failed(string message) => new(null, message);
}
