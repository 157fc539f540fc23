using Npgsql;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;
using Tera.Tests.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(KlasterUji))]

namespace Tera.Tests.Web;

/// <summary>One PostgreSQL for all tests, gone with them. Each caller gets a database copied from a migrated one.</summary>
public sealed class KlasterUji : IAsyncLifetime
{
    private const string Templat = "templat";
    private const string TemplatContoh = "templat_contoh";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "tera-uji-" + Path.GetRandomFileName());
    private readonly SemaphoreSlim _giliran = new(1);
    private KlasterPribadi _klaster = null!;
    private int _nomor;
    private bool _adaContoh;

    public async ValueTask InitializeAsync()
    {
        // Nothing of a test is worth waiting for the disk.
        var hasil = await KlasterPribadi.MulaiAsync(_folder, "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=400");
        _klaster = hasil.Klaster ?? throw new InvalidOperationException(hasil.Galat);
        await PerintahAsync($"create database {Templat}");
        await BasisData.MigrasiAsync(Alamat(Templat) + ";Pooling=false");
    }

    /// <returns>The owner's connection string of a new, migrated, empty database.</returns>
    public Task<string> BasisBaruAsync() => SalinAsync(Templat, null);

    /// <returns>The owner's connection string of a new database without a single table.</returns>
    public Task<string> BasisKosongAsync() => SalinAsync("template1", null);

    /// <returns>The same, with what the filler puts in; it is asked once, the others get copies.</returns>
    internal Task<string> BasisContohAsync(Func<string, Task> isi) => SalinAsync(TemplatContoh, isi);

    public async ValueTask DisposeAsync()
    {
        await _klaster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _giliran.Dispose();
    }

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

    private string Alamat(string basis) => new NpgsqlConnectionStringBuilder(_klaster.BasisData) { Database = basis }.ConnectionString;

    private async Task PerintahAsync(string sql)
    {
        await using var sumber = NpgsqlDataSource.Create(Alamat("postgres") + ";Pooling=false");
        await using var perintah = sumber.CreateCommand(sql);
        await perintah.ExecuteNonQueryAsync();
    }
}
