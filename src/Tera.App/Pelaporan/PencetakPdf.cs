using Tera.Documents.Model;
using Tera.Documents.Writing;

namespace Tera.App.Pelaporan;

/// <summary>Prints through LibreOffice, as many at once as the machine bears.</summary>
internal static class PencetakPdf
{
    // LibreOffice takes a core and 200 MB; more at once only make all of them late.
    private static readonly SemaphoreSlim Giliran = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    public static async Task<PrintedDocument> CetakAsync(Document dokumen, CancellationToken cancel)
    {
        await Giliran.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => DocumentPrinter.Print(dokumen), cancel);
        }
        finally
        {
            Giliran.Release();
        }
    }
}
