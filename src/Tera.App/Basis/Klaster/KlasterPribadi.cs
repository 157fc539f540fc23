using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Tera.App.Basis.Klaster;

/// <summary>A cluster that was started, or why it could not be.</summary>
public sealed record HasilKlaster(KlasterPribadi? Klaster, string? Galat);

/// <summary>Tera's own PostgreSQL, for machines where nobody set a server up: under the data folder, over a socket that only this machine sees.</summary>
/// <remarks>A cluster that another process of Tera runs already is used as it is, and left running when this one stops.</remarks>
public sealed class KlasterPribadi : IAsyncDisposable
{
    private const string Basis = "tera";
    private const string Pemilik = "tera_pemilik";

    /// <summary>Longest address of a socket that the system takes, with PostgreSQL's own file name.</summary>
    private const int SoketTerpanjang = 107 - 18;

    private const int PercobaanNyala = 15;

    private readonly ProgramPostgres _program;
    private readonly string _data;
    private readonly bool _milik;

    private KlasterPribadi(ProgramPostgres program, string data, bool milik, string alamat) => (_program, _data, _milik, BasisData) = (program, data, milik, alamat);

    /// <summary>The owner's connection string.</summary>
    public string BasisData { get; }

    /// <summary>TERA_DATA, or the machine's usual place for such data.</summary>
    public static string FolderBawaan =>
        Environment.GetEnvironmentVariable("TERA_DATA") is { Length: > 0 } dipilih ? Path.GetFullPath(dipilih)
        : ProgramPostgres.SebagaiRoot ? "/var/lib/tera"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "tera");

    /// <summary>Starts the cluster of a folder, made when it is not there yet.</summary>
    /// <param name="setelan">Further settings, for tests: "fsync=off".</param>
    public static async Task<HasilKlaster> MulaiAsync(string folder, params IReadOnlyList<string> setelan)
    {
        if (ProgramPostgres.Cari() is not { } program)
            return Gagal("PostgreSQL belum terpasang. Pasang dengan: sudo apt-get install postgresql, atau beri alamat server dengan --basis-data.");
        try
        {
            var data = Path.Combine(folder, "pg");
            Directory.CreateDirectory(folder);
            await using var kunci = await KunciFolder.AmbilAsync(Path.Combine(folder, "mulai.kunci"));
            var sandi = await SandiAsync(folder);
            if (!File.Exists(Path.Combine(data, "PG_VERSION")) && await BuatAsync(program, folder, data, sandi) is { } galat)
                return Gagal($"Basis data tidak dapat disiapkan di {data}: {galat}");

            var soket = Soket(folder);
            var alamat = new NpgsqlConnectionStringBuilder { Host = soket, Username = Pemilik, Password = sandi, Database = Basis, IncludeErrorDetail = false };
            Directory.CreateDirectory(soket);
            await ProgramPostgres.SerahkanAsync(soket);
            string[] opsi = ["listen_addresses=", $"unix_socket_directories={soket}", "unix_socket_permissions=0777", "max_connections=200", .. setelan];
            var (jalan, sebab) = await NyalakanAsync(program, data, string.Join(' ', opsi.Select(o => $"-c {o}")), alamat);
            if (sebab is not null)
                return Gagal($"Basis data tidak dapat dijalankan: {sebab} Catatan lengkap: {Path.Combine(data, "server.log")}");
            return new(new(program, data, !jalan, alamat.ConnectionString), null);
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException)
        {
            return Gagal($"Folder data {folder} tidak dapat dipakai: {galat.Message} Pilih folder lain dengan TERA_DATA.");
        }
        catch (NpgsqlException galat)
        {
            return Gagal($"Basis data di {folder} tidak menjawab: {galat.Message}");
        }
    }

    /// <summary>Stops what this process started: clients are sent away, everything is written.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_milik)
            await _program.JalankanAsync("pg_ctl", "-w", "-m", "fast", "-D", _data, "stop");
    }

    // What a server leaves that was killed (itself, its children, their memory) is gone within seconds; until then the next one cannot start.
    private static async Task<(bool SudahJalan, string? Sebab)> NyalakanAsync(ProgramPostgres program, string data, string opsi, NpgsqlConnectionStringBuilder alamat)
    {
        var mati = File.Exists(Path.Combine(data, "postmaster.pid"));
        for (var n = 1; ; n++)
        {
            var jalan = await program.JalankanAsync("pg_ctl", "-D", data, "status") is null;
            var sebab = jalan ? null : await program.JalankanAsync("pg_ctl", "-w", "-t", "60", "-D", data, "-l", Path.Combine(data, "server.log"), "-o", opsi, "start");
            try
            {
                if (sebab is null)
                    await PastikanBasisAsync(alamat);
                if (sebab is null || !mati || n == PercobaanNyala)
                    return (jalan, sebab);
            }
            catch (NpgsqlException) when (mati && n < PercobaanNyala)
            {
                // It was told to be running, and was not any more.
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<string?> BuatAsync(ProgramPostgres program, string folder, string data, string sandi)
    {
        // What an interrupted first start left is no cluster.
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await ProgramPostgres.SerahkanAsync(data);
        var berkasSandi = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await TulisRahasiaAsync(berkasSandi, sandi);
            await ProgramPostgres.SerahkanAsync(berkasSandi);
            return await program.JalankanAsync("initdb", "-A", "scram-sha-256", "-U", Pemilik, "--pwfile", berkasSandi, "--encoding", "UTF8", "--locale", "C.UTF-8", "-D", data);
        }
        finally
        {
            File.Delete(berkasSandi);
        }
    }

    private static async Task PastikanBasisAsync(NpgsqlConnectionStringBuilder alamat)
    {
        var induk = new NpgsqlConnectionStringBuilder(alamat.ConnectionString) { Database = "postgres", Pooling = false };
        await using var sumber = NpgsqlDataSource.Create(induk);
        await using var cari = sumber.CreateCommand("select 1 from pg_database where datname = $1");
        cari.Parameters.AddWithValue(Basis);
        if (await cari.ExecuteScalarAsync() is not null)
            return;
        await using var buat = sumber.CreateCommand($"create database {Basis}");
        await buat.ExecuteNonQueryAsync();
    }

    private static async Task<string> SandiAsync(string folder)
    {
        var berkas = Path.Combine(folder, "sandi-basis-data");
        if (File.Exists(berkas))
            return (await File.ReadAllTextAsync(berkas)).Trim();
        var sandi = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        await TulisRahasiaAsync(berkas, sandi);
        return sandi;
    }

    private static async Task TulisRahasiaAsync(string berkas, string isi)
    {
        await using var aliran = new FileStream(berkas, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        await using var penulis = new StreamWriter(aliran);
        await penulis.WriteAsync(isi);
    }

    // A socket's address is short, however deep the data folder lies.
    private static string Soket(string folder)
    {
        var di = Path.Combine(folder, "soket");
        return di.Length <= SoketTerpanjang ? di : Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"tera-{Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folder)))[..12]}"));
    }

    private static HasilKlaster Gagal(string galat) => new(null, galat);
}
