using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Tera.App.Basis.Klaster;

/// <summary>A cluster that was started, or why it could not be.</summary>
public sealed record HasilKlaster(KlasterPribadi? Klaster, string? Galat);

/// <summary>Tera's own PostgreSQL, for machines where nobody set a server up: under the data folder, over a socket that only this machine sees.</summary>
/// <remarks>Processes of Tera share the cluster of a folder: the first starts it, the last to leave stops it.</remarks>
public sealed class KlasterPribadi : IAsyncDisposable
{
    private const string Basis = "tera";
    private const string Pemilik = "tera_pemilik";
    private const string Tanda = "tera-klaster";

    /// <summary>Longest address of a socket that the system takes, with PostgreSQL's own file name.</summary>
    private const int SoketTerpanjang = 107 - 18;

    private const int PercobaanNyala = 15;

    private readonly ProgramPostgres _program;
    private readonly string _data;
    private readonly NpgsqlConnection _tanda;

    /// <param name="tanda">A connection that only tells the others that this process is there.</param>
    private KlasterPribadi(ProgramPostgres program, string data, NpgsqlConnection tanda, string alamat) => (_program, _data, _tanda, BasisData) = (program, data, tanda, alamat);

    /// <summary>The owner's connection string.</summary>
    public string BasisData { get; }

    /// <summary>TERA_DATA, or the machine's usual place for such data.</summary>
    public static string FolderBawaan =>
        Environment.GetEnvironmentVariable("TERA_DATA") is { Length: > 0 } dipilih ? Path.GetFullPath(dipilih)
        : ProgramPostgres.SebagaiRoot ? "/var/lib/tera"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "tera");

    /// <summary>Whether a folder holds a cluster already.</summary>
    public static bool Ada(string folder) => Directory.Exists(Path.Combine(folder, "pg"));

    /// <summary>Starts the cluster of a folder, made when it is not there yet.</summary>
    /// <param name="setelan">Further settings, for tests: "fsync=off".</param>
    public static async Task<HasilKlaster> MulaiAsync(string folder, params IReadOnlyList<string> setelan)
    {
        if (ProgramPostgres.Cari() is not { } program)
            return Gagal("PostgreSQL belum terpasang. Pasang dengan: sudo apt-get install postgresql, atau beri alamat server dengan --basis-data.");
        try
        {
            var data = Path.Combine(folder, "pg");
            // Its programs must be of the version that made it, also after the system has moved to a newer one.
            if (await VersiAsync(data) is { } versi)
            {
                if (ProgramPostgres.Cari(versi: versi) is not { } cocok)
                    return Gagal(TanpaProgram(data, versi));
                program = cocok;
            }

            Directory.CreateDirectory(folder);
            await using var kunci = await KunciFolder.AmbilAsync(Path.Combine(folder, "mulai.kunci"));
            var sandi = await SandiAsync(folder);
            if (File.Exists(Path.Combine(data, "PG_VERSION")))
                await program.SebagaiPemilikAsync(data);
            else if (await BuatAsync(program, data, sandi) is { } galat)
                return Gagal($"Basis data tidak dapat disiapkan di {data}: {galat}");

            var soket = Soket(folder);
            var alamat = new NpgsqlConnectionStringBuilder { Host = soket, Username = Pemilik, Password = sandi, Database = Basis, IncludeErrorDetail = false };
            Directory.CreateDirectory(soket);
            await program.SerahkanAsync(soket);
            string[] opsi = ["listen_addresses=", $"unix_socket_directories={soket}", "unix_socket_permissions=0700", "max_connections=200", .. setelan];
            var sebab = await NyalakanAsync(program, data, string.Join(' ', opsi.Select(o => $"-c {o}")), alamat);
            if (sebab is not null)
                return Gagal($"Basis data tidak dapat dijalankan: {sebab} Catatan lengkap: {Path.Combine(data, "server.log")}");
            var tanda = new NpgsqlConnection(Induk(alamat));
            await tanda.OpenAsync();
            return new(new(program, data, tanda, alamat.ConnectionString), null);
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

    /// <summary>Stops the cluster, with everything written, unless another process still works with it.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (!await AdaLainAsync())
            await _program.JalankanAsync("pg_ctl", "-w", "-m", "fast", "-D", _data, "stop");
        await _tanda.DisposeAsync();
    }

    private async Task<bool> AdaLainAsync()
    {
        try
        {
            await using var perintah = new NpgsqlCommand("select exists (select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid())", _tanda);
            perintah.Parameters.AddWithValue(Tanda);
            return await perintah.ExecuteScalarAsync() is true;
        }
        catch (Exception galat) when (galat is NpgsqlException or InvalidOperationException)
        {
            // The server went down by itself.
            return false;
        }
    }

    // What a server leaves that was killed (itself, its children, their memory) is gone within seconds; until then the next one cannot start.
    private static async Task<string?> NyalakanAsync(ProgramPostgres program, string data, string opsi, NpgsqlConnectionStringBuilder alamat)
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
                    return sebab;
            }
            catch (NpgsqlException) when (mati && n < PercobaanNyala)
            {
                // It was told to be running, and was not any more.
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<string?> BuatAsync(ProgramPostgres program, string data, string sandi)
    {
        // What an interrupted first start left is no cluster.
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await program.SerahkanAsync(data);
        var berkasSandi = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await TulisRahasiaAsync(berkasSandi, sandi);
            await program.SerahkanAsync(berkasSandi);
            return await program.JalankanAsync("initdb", "-A", "scram-sha-256", "-U", Pemilik, "--pwfile", berkasSandi, "--encoding", "UTF8", "--locale", "C.UTF-8", "-D", data);
        }
        finally
        {
            File.Delete(berkasSandi);
        }
    }

    private static async Task<string?> VersiAsync(string data) =>
        Path.Combine(data, "PG_VERSION") is var berkas && File.Exists(berkas) ? (await File.ReadAllTextAsync(berkas)).Trim() : null;

    private static string TanpaProgram(string data, string versi) =>
        $"Basis data di {data} dibuat dengan PostgreSQL {versi}, sedangkan yang terpasang PostgreSQL {string.Join(", ", ProgramPostgres.Terpasang())}. Pasang lagi yang lama: sudo apt-get install postgresql-{versi}. "
        + $"Bila sistem tidak menyediakannya lagi, pindahkan isinya dari cadangan: ganti nama {data} menjadi {data}.{versi}, lalu tera pulihkan CADANGAN.";

    private static string Induk(NpgsqlConnectionStringBuilder alamat) =>
        new NpgsqlConnectionStringBuilder(alamat.ConnectionString) { Database = "postgres", Pooling = false, ApplicationName = Tanda }.ConnectionString;

    private static async Task PastikanBasisAsync(NpgsqlConnectionStringBuilder alamat)
    {
        await using var sumber = NpgsqlDataSource.Create(Induk(alamat));
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
