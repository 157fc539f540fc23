using Tera.Core.Berkas;

namespace Tera.Bench;

/// <summary>The example files of the repository.</summary>
internal static class Contoh
{
    internal const string BelitungTimur = "disnakerkop-belitung-timur-2024.tera.json";
    internal const string Disperindag = "disperindag-kep-babel-2024.tera.json";

    /// <summary>An example, which must be without error.</summary>
    internal static BerkasKinerja Baca(string nama)
    {
        var hasil = BerkasJson.Baca(File.ReadAllBytes(Jalur(nama)));
        return hasil.Berkas ?? throw new InvalidDataException(string.Join(Environment.NewLine, hasil.Kesalahan));
    }

    /// <summary>Path of an example, found by walking up to the solution.</summary>
    internal static string Jalur(string nama)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tera.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Tera.slnx tidak ditemukan."), "contoh", nama);
    }
}
