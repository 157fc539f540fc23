using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Tera.App.Basis.Klaster;

/// <summary>PostgreSQL's own programs, run as an unprivileged user where the machine's user is root.</summary>
internal sealed class ProgramPostgres(string folder)
{
    /// <summary>Whom root runs them as: the owner of a cluster that is there already, for a service may run as another.</summary>
    private string _pengguna = "postgres";

    /// <summary>None where PostgreSQL is not installed.</summary>
    /// <param name="program">What must be there; a machine may have the client's programs alone.</param>
    /// <param name="versi">Only this major version, for a cluster that was made with it; none: the newest.</param>
    public static ProgramPostgres? Cari(string program = "initdb", string? versi = null) =>
        Semua(program).FirstOrDefault(d => versi is null || Versi(d, program) == versi) is { } ada ? new(ada) : null;

    /// <summary>Major versions that are installed.</summary>
    public static IReadOnlyList<string> Terpasang(string program = "initdb") => [.. Semua(program).Select(d => Versi(d, program)).OfType<string>().Distinct()];

    private static IEnumerable<string> Semua(string program)
    {
        var jalur = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var terpasang = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var versi) ? versi : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return jalur.Concat(terpasang).Where(d => File.Exists(Path.Combine(d, program)));
    }

    // "initdb (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"
    private static string? Versi(string di, string program)
    {
        using var proses = Process.Start(new ProcessStartInfo(Path.Combine(di, program), ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var kata = proses.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        proses.WaitForExit();
        return kata.FirstOrDefault(k => char.IsAsciiDigit(k[0]))?.Split('.')[0].Trim();
    }

    public static bool SebagaiRoot => Environment.IsPrivilegedProcess;

    /// <summary>Hands a folder over to the user that the cluster runs as.</summary>
    public Task SerahkanAsync(string di) => SebagaiRoot ? ProsesAsync("chown", ["-R", _pengguna, di]) : Task.CompletedTask;

    /// <summary>Does what follows as the user whom a cluster's folder belongs to.</summary>
    public async Task SebagaiPemilikAsync(string data)
    {
        if (!SebagaiRoot)
            return;
        using var proses = Process.Start(new ProcessStartInfo("stat", ["-c", "%U", data]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _pengguna = (await proses.StandardOutput.ReadToEndAsync()).Trim();
        await proses.WaitForExitAsync();
    }

    /// <returns>What it said, where it failed; none where it succeeded.</returns>
    public Task<string?> JalankanAsync(string program, params IReadOnlyList<string> argumen)
    {
        var berkas = Path.Combine(folder, program);
        return SebagaiRoot ? ProsesAsync("runuser", ["-u", _pengguna, "--", berkas, .. argumen]) : ProsesAsync(berkas, argumen);
    }

    /// <summary>A client's program, as this process' own user, at the server of a connection string.</summary>
    public Task<string?> KlienAsync(string program, string basisData, params IReadOnlyList<string> argumen)
    {
        var alamat = new NpgsqlConnectionStringBuilder(basisData);
        return ProsesAsync(Path.Combine(folder, program), argumen, new()
        {
            ["PGHOST"] = alamat.Host, ["PGPORT"] = alamat.Port.ToString(CultureInfo.InvariantCulture), ["PGUSER"] = alamat.Username, ["PGPASSWORD"] = alamat.Password, ["PGDATABASE"] = alamat.Database,
        });
    }

    // Output goes to a file: a server that stays would keep a pipe open, and reading it would never end.
    private static async Task<string?> ProsesAsync(string program, IReadOnlyList<string> argumen, Dictionary<string, string?>? lingkungan = null)
    {
        var log = Path.GetTempFileName();
        try
        {
            var mulai = new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "sh", log, program, .. argumen]) { WorkingDirectory = "/", UseShellExecute = false };
            foreach (var (nama, nilai) in lingkungan ?? [])
                mulai.Environment[nama] = nilai;
            using var proses = Process.Start(mulai)!;
            await proses.WaitForExitAsync();
            return proses.ExitCode == 0 ? null : (await File.ReadAllTextAsync(log)).Trim() is { Length: > 0 } pesan ? pesan : $"{program} berakhir dengan kode {proses.ExitCode}.";
        }
        finally
        {
            File.Delete(log);
        }
    }
}
