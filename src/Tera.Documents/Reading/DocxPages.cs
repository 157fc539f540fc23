using Tera.Documents.Writing;

namespace Tera.Documents.Reading;

/// <summary>The pages of a DOCX that somebody else wrote.</summary>
public static class DocxPages
{
    /// <summary>Its PDF, made by LibreOffice of what is harmless in it, within a minute, 3 GB and without network; none where it is no DOCX, needs more, or LibreOffice is missing.</summary>
    /// <param name="content">The file.</param>
    public static byte[]? ToPdf(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.AsSpan().StartsWith("PK"u8) && DocxWash.Clean(content) is { } washed ? LibreOffice.ForeignToPdf(washed) : null;
    }
}
