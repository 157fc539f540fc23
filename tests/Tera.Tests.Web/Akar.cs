namespace Tera.Tests.Web;

/// <summary>Where the repository lies.</summary>
internal static class Akar
{
    internal static string Folder { get; } = Cari(AppContext.BaseDirectory);

    private static string Cari(string folder) =>
        File.Exists(Path.Combine(folder, "Tera.slnx")) ? folder : Cari(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Akar Tera tidak ditemukan."));
}
