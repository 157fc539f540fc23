using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;

namespace Tera.App.Pelaporan;

/// <summary>Prints through LibreOffice, as many at once as the machine bears.</summary>
internal static class PencetakPdf
{
    // LibreOffice takes a core and 200 MB; more at once only make all of them late.
    private static readonly SemaphoreSlim Giliran = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    public static Task<PrintedDocument> CetakAsync(Document dokumen, CancellationToken cancel) => BergiliranAsync(() => DocumentPrinter.Print(dokumen), cancel);

    /// <summary>The pages of a DOCX that was handed in; none where they cannot be made.</summary>
    public static Task<byte[]?> HalamanAsync(byte[] docx, CancellationToken cancel) => BergiliranAsync(() => DocxPages.ToPdf(docx), cancel);

    private static async Task<T> BergiliranAsync<T>(Func<T> cetak, CancellationToken cancel)
    {
        await Giliran.WaitAsync(cancel);
        try
        {
            return await Task.Run(cetak, cancel);
        }
        finally
        {
            Giliran.Release();
        }
    }
}
