using Tera.App.Basis;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;

namespace Tera.App.Pelaporan;

/// <summary>Prints through LibreOffice, as many at once as the machine bears.</summary>
internal static class PencetakPdf
{
    public static Task<PrintedDocument> CetakAsync(Document dokumen, CancellationToken cancel) => GiliranOlah.CetakAsync(() => DocumentPrinter.Print(dokumen), cancel);

    /// <summary>The pages of a DOCX that was handed in; none where they cannot be made.</summary>
    public static Task<byte[]?> HalamanAsync(byte[] docx, CancellationToken cancel) => GiliranOlah.CetakAsync(() => DocxPages.ToPdf(docx), cancel);
}
