using System.Diagnostics;
using Npgsql;
using Tera.App.Basis;
using Tera.Tests.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(KlasterUji))]

namespace Tera.Tests.Web;

/// <summary>One PostgreSQL for all tests, over a socket of its own, gone with them. Each caller gets a database copied from a migrated one.</summary>
public sealed class KlasterUji : IAsyncLifetime
{
    private const string Templat = "templat";
    private const string TemplatContoh = "templat_contoh";
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-uji-").FullName;
    private readonly SemaphoreSlim _giliran = new(1);
    private int _nomor;
    private bool _adaContoh;

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await JalankanAsync("chown", "postgres", _folder);
        await PostgresAsync("initdb", "-A", "trust", "-U", "postgres", "--locale", "C.UTF-8", "--no-sync", "-D", Data);
        // Nothing of a test is worth waiting for the disk.
        await PostgresAsync("pg_ctl", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c listen_addresses= -k {_folder}", "start");
        await PerintahAsync($"create database {Templat}");
        await BasisData.MigrasiAsync(Alamat(Templat) + ";Pooling=false");
    }

    /// <returns>The owner's connection string of a new, migrated, empty database.</returns>
    public Task<string> BasisBaruAsync() => SalinAsync(Templat, null);

    /// <returns>The same, with what the filler puts in; it is asked once, the others get copies.</returns>
    internal Task<string> BasisContohAsync(Func<string, Task> isi) => SalinAsync(TemplatContoh, isi);

    private async Task<string> SalinAsync(string dari, Func<string, Task>? isi)
    {
        // PostgreSQL copies a database only while nobody is connected to it.
        await _giliran.WaitAsync();
        try
        {
            if (isi is not null && !_adaContoh)
            {
                await PerintahAsync($"create database {dari} template {Templat}");
                await isi(Alamat(dari));
                _adaContoh = true;
            }

            var nama = $"uji{++_nomor}";
            await PerintahAsync($"create database {nama} template {dari}");
            return Alamat(nama);
        }
        finally
        {
            _giliran.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await PostgresAsync("pg_ctl", "-w", "-m", "immediate", "-D", Data, "stop");
        Directory.Delete(_folder, recursive: true);
        _giliran.Dispose();
    }

    private string Alamat(string basis) => $"Host={_folder};Username=postgres;Database={basis}";

    private async Task PerintahAsync(string sql)
    {
        await using var sumber = NpgsqlDataSource.Create(Alamat("postgres") + ";Pooling=false");
        await using var perintah = sumber.CreateCommand(sql);
        await perintah.ExecuteNonQueryAsync();
    }

    private static Task PostgresAsync(string program, params string[] argumen)
    {
        var folder = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Order(StringComparer.Ordinal).LastOrDefault(Directory.Exists) : null;
        var berkas = folder is null ? program : Path.Combine(folder, program);
        return Environment.IsPrivilegedProcess ? JalankanAsync("runuser", ["-u", "postgres", "--", berkas, .. argumen]) : JalankanAsync(berkas, argumen);
    }

    private static async Task JalankanAsync(string program, params string[] argumen)
    {
        using var proses = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. argumen]) { WorkingDirectory = "/", UseShellExecute = false })!;
        await proses.WaitForExitAsync();
        if (proses.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', argumen)} gagal ({proses.ExitCode}).");
    }
}
