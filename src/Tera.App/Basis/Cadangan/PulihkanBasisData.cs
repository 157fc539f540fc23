using System.Globalization;
using Npgsql;
using Tera.App.Basis.Klaster;

namespace Tera.App.Basis.Cadangan;

/// <summary>A backup becomes the database again, and is walked through before anybody relies on it.</summary>
public static class PulihkanBasisData
{
    /// <summary>What came of it.</summary>
    /// <param name="Disisihkan">Name that the database which was there before has now.</param>
    /// <param name="Galat">Why it was not restored; then everything is as it was.</param>
    public sealed record Hasil(KeteranganCadangan? Isi, HasilVerifikasi? Verifikasi, string? Disisihkan, string? Galat);

    /// <param name="pemilik">The owner's connection string.</param>
    /// <param name="ganti">Whether a database that holds something is set aside under another name.</param>
    public static async Task<Hasil> JalankanAsync(string pemilik, string berkas, bool ganti, TimeProvider waktu, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(waktu);
        if (BerkasCadangan.Baca(berkas) is not { } isi)
            return Gagal($"{berkas} bukan cadangan Tera.");
        if (ProgramPostgres.Cari("pg_restore") is not { } program)
            return Gagal(CadangkanBasisData.PerluProgram);
        var dump = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            if (!BerkasCadangan.Keluarkan(berkas, isi, dump))
                return Gagal($"{berkas} rusak: isinya tidak sesuai dengan sidiknya. Pakai cadangan lain.");
            string? disisihkan = null;
            if (!await KosongAsync(pemilik, cancel))
            {
                if (!ganti)
                    return Gagal("Basis data sudah berisi. Dengan --ganti, isinya disisihkan dengan nama lain dan cadangan ini dipasang; tidak ada yang dihapus.");
                disisihkan = await SisihkanAsync(pemilik, waktu, cancel);
            }

            await PeranAsync(pemilik, cancel);
            if (await program.KlienAsync("pg_restore", pemilik, "--no-owner", "--single-transaction", "--exit-on-error", "--dbname", new NpgsqlConnectionStringBuilder(pemilik).Database!, dump) is { } galat)
            {
                if (disisihkan is not null)
                    await KembalikanAsync(pemilik, disisihkan, cancel);
                return Gagal($"Cadangan tidak dapat dipasang: {galat}");
            }

            // An older backup comes up to today's schema.
            await BasisData.MigrasiAsync(pemilik, cancel);
            return new(isi, await VerifikasiRiwayat.JalankanAsync(pemilik, isi.Kepala, cancel), disisihkan, null);
        }
        catch (PostgresException galat) when (galat.SqlState is PostgresErrorCodes.ObjectInUse)
        {
            return Gagal("Basis data sedang dipakai. Hentikan Tera dahulu, di setiap simpul, lalu ulangi.");
        }
        catch (PostgresException galat) when (ganti && galat.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return Gagal($"Pemilik basis data tidak boleh menyisihkannya: {galat.MessageText}. Jalankan lagi deploy/basis-data.sh utama JARINGAN di komputer basis data, yang memberinya hak itu, lalu ulangi.");
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static async Task<bool> KosongAsync(string pemilik, CancellationToken cancel)
    {
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var perintah = sumber.CreateCommand("select not exists (select from pg_tables where schemaname = 'public')");
        return await perintah.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task<string> SisihkanAsync(string pemilik, TimeProvider waktu, CancellationToken cancel)
    {
        var lama = new NpgsqlConnectionStringBuilder(pemilik).Database!;
        var nama = $"{lama}_{Penanggalan.WaktuSetempat(waktu.GetUtcNow()).ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture)}";
        await IndukAsync(pemilik, cancel, $"alter database {Kutip(lama)} rename to {Kutip(nama)}", $"create database {Kutip(lama)} encoding 'UTF8' template template0 locale 'C.UTF-8'");
        return nama;
    }

    private static Task KembalikanAsync(string pemilik, string disisihkan, CancellationToken cancel)
    {
        var lama = Kutip(new NpgsqlConnectionStringBuilder(pemilik).Database!);
        return IndukAsync(pemilik, cancel, $"drop database {lama}", $"alter database {Kutip(disisihkan)} rename to {lama}");
    }

    // A database is renamed only while nobody, this process included, is connected to it.
    private static async Task IndukAsync(string pemilik, CancellationToken cancel, params IReadOnlyList<string> semua)
    {
        await using var sumber = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(pemilik) { Pooling = false, Database = "postgres" });
        foreach (var sql in semua)
        {
            await using var perintah = sumber.CreateCommand(sql);
            await perintah.ExecuteNonQueryAsync(cancel);
        }
    }

    // Roles belong to the server, not to a database: a new server does not know it yet.
    private static async Task PeranAsync(string pemilik, CancellationToken cancel)
    {
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var perintah = sumber.CreateCommand(
            """
            do $$ begin
                if not exists (select from pg_roles where rolname = 'tera_app') then create role tera_app nologin; end if;
                execute format('grant tera_app to %I', current_user);
            end $$
            """);
        await perintah.ExecuteNonQueryAsync(cancel);
    }

    private static string Kutip(string nama) => $"\"{nama.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Hasil Gagal(string galat) => new(null, null, null, galat);
}
