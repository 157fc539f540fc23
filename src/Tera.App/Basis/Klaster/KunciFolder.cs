namespace Tera.App.Basis.Klaster;

/// <summary>One process at a time starts the cluster of a folder.</summary>
internal sealed class KunciFolder(FileStream berkas) : IAsyncDisposable
{
    private static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(100);
    private const int Percobaan = 600;

    public static async Task<KunciFolder> AmbilAsync(string berkas)
    {
        for (var n = 1; ; n++)
        {
            try
            {
                // Nobody else may hold it: who can read a file can lock it.
                return new(new FileStream(berkas, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }));
            }
            catch (IOException) when (n < Percobaan && File.Exists(berkas))
            {
                await Task.Delay(Jeda);
            }
        }
    }

    public ValueTask DisposeAsync() => berkas.DisposeAsync();
}
