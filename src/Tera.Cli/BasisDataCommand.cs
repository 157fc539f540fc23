using System.CommandLine;
using Npgsql;
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
