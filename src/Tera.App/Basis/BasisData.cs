using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Tera.App.Basis;

/// <summary>The way to the database: the owner migrates, everything else runs as tera_app, which can neither write nor change history itself.</summary>
public static class BasisData
{
    /// <summary>Any number that no other use of the server's locks takes.</summary>
    private const long KunciMigrasi = 0x54455241;

    /// <summary>Brings the schema up to date: of two nodes that start at once, one waits.</summary>
    public static async Task MigrasiAsync(string pemilik, CancellationToken cancel = default)
    {
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        if (await SudahKiniAsync(sumber, cancel))
            return;
        // EF's own lock is on a table that an empty database has not got yet.
        await using var giliran = await sumber.OpenConnectionAsync(cancel);
        await using var kunci = new NpgsqlCommand("select pg_advisory_lock($1)", giliran) { Parameters = { new() { Value = KunciMigrasi } } };
        await kunci.ExecuteNonQueryAsync(cancel);
        if (await SudahKiniAsync(sumber, cancel))
            return;
        await using var db = new TeraDb(Opsi(sumber));
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>Whether Tera has kept anything there, of whatever version.</summary>
    public static async Task<bool> BerisiAsync(string pemilik, CancellationToken cancel = default)
    {
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var perintah = sumber.CreateCommand("select to_regclass('kepala_rantai') is not null");
        return (bool)(await perintah.ExecuteScalarAsync(cancel))!;
    }

    // Asked without EF, which would need a third of the start for the same answer.
    private static async Task<bool> SudahKiniAsync(NpgsqlDataSource sumber, CancellationToken cancel)
    {
        var semua = typeof(BasisData).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        try
        {
            await using var perintah = sumber.CreateCommand("select \"MigrationId\" from \"__EFMigrationsHistory\"");
            await using var baris = await perintah.ExecuteReaderAsync(cancel);
            while (await baris.ReadAsync(cancel))
                semua.Remove(baris.GetString(0));
            return semua.Count == 0;
        }
        catch (PostgresException kosong) when (kosong.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            return false;
        }
    }

    /// <summary>Key of the context for what is only shown and may be a moment old: a replica where one is set, else the database itself.</summary>
    public const string Baca = "baca";

    /// <summary>Connections for daily work.</summary>
    public static NpgsqlDataSource Buka(string pemilik)
    {
        var alamat = new NpgsqlConnectionStringBuilder(pemilik) { Options = "-c role=tera_app", ApplicationName = "tera" };
        return new NpgsqlDataSourceBuilder(alamat.ConnectionString).Build();
    }

    /// <summary>For a replica: what is only read may be read again, from another server, where one went away in the middle.</summary>
    public static DbContextOptions<TeraDb> OpsiBaca(NpgsqlDataSource sumber) => new DbContextOptionsBuilder<TeraDb>().UseNpgsql(sumber, n => n.EnableRetryOnFailure(2)).Options;

    public static DbContextOptions<TeraDb> Opsi(NpgsqlDataSource sumber) => (DbContextOptions<TeraDb>)Atur(new DbContextOptionsBuilder<TeraDb>(), sumber).Options;

    public static DbContextOptionsBuilder Atur(DbContextOptionsBuilder opsi, NpgsqlDataSource sumber) => opsi
        .UseNpgsql(sumber)
        // Migrations are SQL files without a model snapshot; a test compares schema and model instead.
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
#if DEBUG
        // Tests find a query that takes any row of many; whoever works with Tera only reads of it.
        .ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning))
#endif
        ;
}
