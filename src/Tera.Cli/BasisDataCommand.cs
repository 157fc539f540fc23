using System.CommandLine;
using Npgsql;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;

namespace Tera.Cli;

/// <summary>What the commands share that work on the database: a server that was named, or Tera's own, started for as long as it takes.</summary>
internal static class BasisDataCommand
{
    public static Option<string?> Opsi() => new("--basis-data")
    {
        Description = "Alamat server PostgreSQL, misalnya \"Host=db;Database=tera;Username=pemilik;Password=…\"; bawaan: isi TERA_BASIS_DATA.", HelpName = "ALAMAT",
    };

    /// <summary>None for a private cluster.</summary>
    public static string? Alamat(ParseResult parsed, Option<string?> opsi) => Pilih(parsed.GetValue(opsi), "TERA_BASIS_DATA");

    /// <summary>What is not on the command line may stand in the environment; empty is not set.</summary>
    public static string? Pilih(string? opsi, string nama) => opsi ?? Environment.GetEnvironmentVariable(nama) switch { "" => null, var isi => isi };

    /// <summary>Why there is nothing to work on: no server was named, and Tera has made no cluster of its own here. None where there may be.</summary>
    public static string? TanpaKlaster(string? alamat) => alamat is not null || KlasterPribadi.Ada(KlasterPribadi.FolderBawaan) ? null
        : $"Belum ada basis data Tera di {KlasterPribadi.FolderBawaan}. " + (KlasterPribadi.Ada(DemoWeb.Folder)
            ? $"Yang ada hanya milik tera demo: sebut dengan TERA_DATA={DemoWeb.Folder}"
            : "Jalankan tera serve dahulu; bila letaknya lain, sebut foldernya dengan TERA_DATA atau servernya dengan --basis-data; bila milik pengguna lain, jalankan sebagai pengguna itu.");

    /// <summary>For work on what Tera has kept: a place without it is told, and nothing is made there.</summary>
    /// <param name="alamat">None for the private cluster of the usual folder.</param>
    /// <param name="kerja">Gets the owner's connection string.</param>
    public static async Task<int> DenganIsiAsync(Terminal terminal, string? alamat, Func<string, Task<int>> kerja) => TanpaKlaster(alamat) is { } salah ? terminal.Fail(salah)
        : await DenganAsync(terminal, alamat, KlasterPribadi.FolderBawaan, async b => await BasisData.BerisiAsync(b) ? await kerja(b)
            : terminal.Fail("Basis data itu belum berisi Tera, dan dibiarkan apa adanya. Periksa alamatnya; basis data baru disiapkan oleh tera serve atau tera pulihkan."));

    /// <param name="alamat">None for the private cluster of the folder.</param>
    /// <param name="kerja">Gets the owner's connection string.</param>
    public static async Task<int> DenganAsync(Terminal terminal, string? alamat, string folder, Func<string, Task<int>> kerja)
    {
        KlasterPribadi? klaster = null;
        if (alamat is null)
        {
            var hasil = await KlasterPribadi.MulaiAsync(folder);
            if (hasil.Klaster is null)
                return terminal.Fail(hasil.Galat!);
            klaster = hasil.Klaster;
        }

        await using (klaster)
        {
            try
            {
                return await kerja(alamat ?? klaster!.BasisData);
            }
            catch (NpgsqlException e)
            {
                return terminal.Fail($"Basis data tidak dapat dipakai: {e.Message} Periksa alamat dan izinnya.");
            }
            catch (ArgumentException e) when (alamat is not null)
            {
                return terminal.Fail($"Alamat basis data tidak dikenal: {e.Message}");
            }
        }
    }
}
