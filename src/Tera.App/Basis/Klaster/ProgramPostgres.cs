using System.Diagnostics;
using System.Globalization;

namespace Tera.App.Basis.Klaster;

/// <summary>PostgreSQL's own programs, run as an unprivileged user where the machine's user is root.</summary>
internal sealed class ProgramPostgres(string folder)
{
    private const string Pengguna = "postgres";

    /// <summary>None where PostgreSQL is not installed.</summary>
    public static ProgramPostgres? Cari()
    {
        var jalur = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var terpasang = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var versi) ? versi : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return jalur.Concat(terpasang).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) is { } ada ? new(ada) : null;
    }

    public static bool SebagaiRoot => Environment.IsPrivilegedProcess;

    /// <summary>Hands a folder over to the user that the cluster runs as.</summary>
    public static Task SerahkanAsync(string di) => SebagaiRoot ? ProsesAsync("chown", ["-R", Pengguna, di]) : Task.CompletedTask;

    /// <returns>What it said, where it failed; none where it succeeded.</returns>
    public Task<string?> JalankanAsync(string program, params IReadOnlyList<string> argumen)
    {
        var berkas = Path.Combine(folder, program);
        return SebagaiRoot ? ProsesAsync("runuser", ["-u", Pengguna, "--", berkas, .. argumen]) : ProsesAsync(berkas, argumen);
    }

    // Output goes to a file: a server that stays would keep a pipe open, and reading it would never end.
    private static async Task<string?> ProsesAsync(string program, IReadOnlyList<string> argumen)
    {
        var log = Path.GetTempFileName();
        try
        {
            using var proses = Process.Start(new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "sh", log, program, .. argumen]) { WorkingDirectory = "/", UseShellExecute = false })!;
            await proses.WaitForExitAsync();
            return proses.ExitCode == 0 ? null : (await File.ReadAllTextAsync(log)).Trim() is { Length: > 0 } pesan ? pesan : $"{program} berakhir dengan kode {proses.ExitCode}.";
        }
        finally
        {
            File.Delete(log);
        }
    }
}
