namespace Tera.App.Basis;

/// <summary>Work that takes a core for seconds and much memory: as many at once as there are cores, the others wait.</summary>
internal static class GiliranOlah
{
    // LibreOffice takes a core and 200 MB; more at once only make all of them late.
    private static readonly SemaphoreSlim Pencetak = Baru();

    // Apart from printing: who only takes a workbook does not wait for LibreOffice.
    private static readonly SemaphoreSlim PembacaPenulis = Baru();

    internal static Task<T> CetakAsync<T>(Func<T> kerja, CancellationToken cancel) => JalankanAsync(Pencetak, kerja, cancel);

    /// <summary>Files that are read or written for somebody who waits; the slot is free again when that is done, however slowly the result is sent.</summary>
    internal static Task<T> BerkasAsync<T>(Func<T> kerja, CancellationToken cancel) => JalankanAsync(PembacaPenulis, kerja, cancel);

    private static SemaphoreSlim Baru() => new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    private static async Task<T> JalankanAsync<T>(SemaphoreSlim giliran, Func<T> kerja, CancellationToken cancel)
    {
        await giliran.WaitAsync(cancel);
        try
        {
            return await Task.Run(kerja, cancel);
        }
        finally
        {
            giliran.Release();
        }
    }
}
