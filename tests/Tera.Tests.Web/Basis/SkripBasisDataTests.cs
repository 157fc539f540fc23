using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>The deploy script, with stand-ins for the commands that need root: what it writes into PostgreSQL's settings.</summary>
public sealed class SkripBasisDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-skrip-").FullName;

    public SkripBasisDataTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
        Directory.CreateDirectory(Path.Combine(_folder, "conf.d"));
        foreach (var nama in new[] { "runuser", "pg_ctlcluster" })
        {
            var berkas = Path.Combine(_folder, "bin", nama);
            File.WriteAllText(berkas, "#!/bin/sh\ncat >/dev/null <&0 || true\nexit 0\n");
            File.SetUnixFileMode(berkas, (UnixFileMode)0b111_101_101);
        }

        File.WriteAllText(Path.Combine(_folder, "pg_hba.conf"), "local all postgres peer\n");
    }

    [Theory]
    [InlineData("utama 10.0.0.0/24")]
    [InlineData("replika 10.0.0.11 10.0.0.0/24")]
    public async Task Yang_utama_dan_replika_menerima_simpul_dan_replika_lain(string perintah)
    {
        (await JalankanAsync(perintah)).ShouldBe(0);
        (await JalankanAsync(perintah)).ShouldBe(0);

        var hak = (await File.ReadAllLinesAsync(Path.Combine(_folder, "pg_hba.conf"))).Where(b => b.EndsWith("# Tera", StringComparison.Ordinal)).ToList();
        hak.Count.ShouldBe(3, "sekali saja, walau dijalankan dua kali");
        hak.ShouldAllBe(b => b.Contains("10.0.0.0/24 scram-sha-256"));
        hak.ShouldContain(b => b.StartsWith("host tera ", StringComparison.Ordinal));
        hak.ShouldContain(b => b.StartsWith("host postgres    tera ", StringComparison.Ordinal), "memulihkan dengan --ganti memerlukannya");
        hak.ShouldContain(b => b.StartsWith("host replication tera_replika", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("replika 10.0.0.11")]
    [InlineData("utama")]
    [InlineData("lain")]
    public async Task Yang_kurang_ditolak_sebelum_ada_yang_berubah(string perintah)
    {
        (await JalankanAsync(perintah)).ShouldNotBe(0);
        (await File.ReadAllTextAsync(Path.Combine(_folder, "pg_hba.conf"))).ShouldNotContain("Tera");
        Directory.GetFiles(Path.Combine(_folder, "conf.d")).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<int> JalankanAsync(string perintah)
    {
        var mulai = new ProcessStartInfo("bash", [Path.Combine(Akar.Folder, "deploy", "basis-data.sh"), .. perintah.Split(' ')])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            Environment =
            {
                ["PATH"] = Path.Combine(_folder, "bin") + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["PG_VERSI"] = "15",
                ["PG_ETC"] = _folder,
                ["PG_DATA"] = Path.Combine(_folder, "data"),
                ["TERA_SANDI"] = "a",
                ["TERA_SANDI_REPLIKA"] = "b",
            },
        };
        using var proses = Process.Start(mulai)!;
        proses.StandardInput.Close();
        await proses.StandardError.ReadToEndAsync();
        await proses.WaitForExitAsync();
        return proses.ExitCode;
    }
}
