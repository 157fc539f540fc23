using Tera.App.Basis;
using Tera.App.Basis.Klaster;

namespace Tera.Bench;

/// <summary>An empty database in a PostgreSQL of its own; both are gone afterwards.</summary>
internal static class BasisBench
{
    /// <param name="ukur">Given the owner's connection string.</param>
    public static async Task DenganAsync(Func<string, Task> ukur)
    {
        var folder = Path.Combine(Path.GetTempPath(), "tera-bench-" + Path.GetRandomFileName());
        // PostgreSQL refuses to run as root, and its own user has to get in.
        Directory.CreateDirectory(folder, (UnixFileMode)0b111_101_101);
        try
        {
            var mulai = await KlasterPribadi.MulaiAsync(folder);
            await using var klaster = mulai.Klaster ?? throw new InvalidOperationException(mulai.Galat);
            await BasisData.MigrasiAsync(klaster.BasisData);
            await ukur(klaster.BasisData);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
