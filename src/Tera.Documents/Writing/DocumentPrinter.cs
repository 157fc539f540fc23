using Tera.Documents.Writing.Docx;

namespace Tera.Documents.Writing;

/// <summary>A printed document.</summary>
/// <param name="Docx">The DOCX, with true page numbers in its lists where the PDF could be made.</param>
/// <param name="Pdf">The PDF; none where it could not be made.</param>
/// <param name="Problem">Why there is no PDF, in Indonesian, with the remedy; empty where there is one.</param>
public sealed record PrintedDocument(byte[] Docx, byte[]? Pdf, string Problem);

/// <summary>Prints a document as DOCX and, through LibreOffice, as PDF; lists of contents, tables and figures carry the pages that they really stand on.</summary>
public static class DocumentPrinter
{
    // Numbers that grow by a digit can move a line to the next page; more than this never settles.
    private const int Passes = 3;

    /// <summary>Prints; without LibreOffice or poppler the DOCX still comes, and the problem says what to install.</summary>
    public static PrintedDocument Print(Model.Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plan = DocumentPlan.Of(document);
        var docx = Write(document, plan, null);
        var (pdf, problem) = LibreOffice.ToPdf(docx);
        IReadOnlyDictionary<string, string>? pages = null;
        for (var pass = 0; pdf is not null && plan.HasLists && pass < Passes; pass++)
        {
            var (found, missing) = PageNumbers.Read(pdf, plan);
            if (found is null)
            {
                return new PrintedDocument(docx, pdf, missing);
            }

            if (pages is not null && Same(pages, found))
            {
                break;
            }

            pages = found;
            docx = Write(document, plan, pages);
            (pdf, problem) = LibreOffice.ToPdf(docx);
        }

        return new PrintedDocument(docx, pdf, problem);
    }

    private static byte[] Write(Model.Document document, DocumentPlan plan, IReadOnlyDictionary<string, string>? pages)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, plan, stream, pages);
        return stream.ToArray();
    }

    private static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var page) && page == p.Value);
}
