using System.Data;
using Npgsql;
using Tera.App.Basis.Klaster;

namespace Tera.App.Basis.Cadangan;

/// <summary>The whole database as of one moment, while everybody goes on working.</summary>
public static class CadangkanBasisData
{
    internal const string PerluProgram = "Program pg_dump dan pg_restore tidak ditemukan. Pasang dengan: sudo apt-get install postgresql-client";

    /// <param name="pemilik">The owner's connection string.</param>
    /// <returns>What is in the backup, or why there is none.</returns>
    public static async Task<(KeteranganCadangan? Isi, string? Galat)> JalankanAsync(string pemilik, string berkas, TimeProvider waktu, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(waktu);
        if (File.Exists(berkas))
            return (null, $"{berkas} sudah ada. Cadangan lama tidak ditimpa: pilih nama lain.");
        if (ProgramPostgres.Cari("pg_dump") is not { } program)
            return (null, PerluProgram);
        var dump = Path.GetTempFileName();
        try
        {
            await using var sumber = NpgsqlDataSource.Create(pemilik);
            await using var sambungan = await sumber.OpenConnectionAsync(cancel);
            await using var saat = await sambungan.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            await using var potret = new NpgsqlCommand("select pg_export_snapshot()", sambungan);
            var nama = (string)(await potret.ExecuteScalarAsync(cancel))!;
            var kepala = await VerifikasiRiwayat.KepalaAsync(sambungan, cancel);
            if (await program.KlienAsync("pg_dump", pemilik, "--format=custom", "--no-owner", $"--snapshot={nama}", $"--file={dump}") is { } galat)
                return (null, $"Basis data tidak dapat dicadangkan: {galat}");
            BerkasCadangan.Tulis(berkas, dump, waktu.GetUtcNow(), kepala);
        }
        finally
        {
            File.Delete(dump);
        }

        return (BerkasCadangan.Baca(berkas), null);
    }
}
