namespace Tera.Documents.Writing;

/// <summary>A printed document.</summary>
/// <param name="Docx">The DOCX, with true page numbers in its lists where the PDF could be made.</param>
/// <param name="Pdf">The PDF; none where it could not be made.</param>
/// <param name="Problem">Why there is no PDF, in Indonesian, with the remedy; empty where there is one.</param>
public sealed record PrintedDocument(byte[] Docx, byte[]? Pdf, string Problem);

/// <summary>Prints documents as DOCX and, through LibreOffice, as PDF; lists of contents, tables and figures carry the pages that they really stand on.</summary>
public static class DocumentPrinter
{
    // Numbers that grow by a digit can move a line to the next page; more than this never settles.
    private const int Passes = 4;

    /// <summary>Prints; without LibreOffice or poppler the DOCX still comes, and the problem says what to install.</summary>
    public static PrintedDocument Print(Model.Document document) => Print([document])[0];

    /// <summary>Prints several documents, in their order: LibreOffice starts once for all of them.</summary>
    /// <remarks>Again only for those whose front pages stand elsewhere than was foreseen.</remarks>
    public static IReadOnlyList<PrintedDocument> Print(IReadOnlyList<Model.Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var printings = documents.Select(d => new Printing(d)).ToList();
        for (var pass = 0; pass < Passes && printings.FindAll(p => !p.Done) is { Count: > 0 } open; pass++)
        {
            var results = LibreOffice.ToPdf(open.ConvertAll(p => p.Draft()));
            for (var i = 0; i < open.Count; i++)
            {
                open[i].Take(results[i].Pdf, results[i].Problem);
            }
        }

        return printings.ConvertAll(p => p.Result());
    }
}
