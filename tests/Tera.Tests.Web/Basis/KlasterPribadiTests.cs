using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>Tera's own PostgreSQL, with everything written to the disk as in real life.</summary>
public sealed class KlasterPribadiTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-klaster-").FullName;

    public KlasterPribadiTests() => File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);

    [Fact]
    public async Task Klaster_dibuat_dijalankan_dihentikan_dan_dipakai_lagi()
    {
        var pertama = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        await BasisData.MigrasiAsync(pertama.BasisData);
        await JalankanAsync(pertama.BasisData, "create table coba (n int); insert into coba values (42)");
        await pertama.DisposeAsync();
        Directory.GetFiles(Path.Combine(_folder, "pg"), "postmaster.pid").ShouldBeEmpty();

        var kedua = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        (await AngkaAsync(kedua.BasisData)).ShouldBe(42);
        await kedua.DisposeAsync();
        File.GetUnixFileMode(Path.Combine(_folder, "sandi-basis-data")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Setelah_server_mati_mendadak_yang_sudah_tersimpan_masih_ada()
    {
        var pertama = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        await JalankanAsync(pertama.BasisData, "create table coba (n int); insert into coba values (42)");
        var pid = int.Parse(File.ReadLines(Path.Combine(_folder, "pg", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        Process.GetProcessById(pid).Kill();
        NpgsqlConnection.ClearAllPools();

        var hasil = await KlasterPribadi.MulaiAsync(_folder);
        hasil.Galat.ShouldBeNull();
        var kedua = hasil.Klaster!;

        (await AngkaAsync(kedua.BasisData)).ShouldBe(42);
        await kedua.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dua_proses_memakai_satu_klaster_dan_yang_terakhir_pergi_menghentikannya(bool pertamaPergiDahulu)
    {
        var pertama = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        var kedua = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        var (dahulu, terakhir) = pertamaPergiDahulu ? (pertama, kedua) : (kedua, pertama);

        await dahulu.DisposeAsync();
        await JalankanAsync(terakhir.BasisData, "select 1");
        await terakhir.DisposeAsync();

        Directory.GetFiles(Path.Combine(_folder, "pg"), "postmaster.pid").ShouldBeEmpty();
    }

    /// <summary>The service of a small office runs as a user of its own; its administrator types commands as root.</summary>
    [Fact]
    public async Task Perintah_sebagai_root_bekerja_pada_klaster_milik_pengguna_lain_dan_membiarkannya_miliknya()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "hanya root yang dapat menyerahkan folder kepada pengguna lain");
        var pertama = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        await pertama.DisposeAsync();
        foreach (var sub in new[] { "pg", "soket" })
            await PerintahAsync("chown", "-R", "nobody", Path.Combine(_folder, sub));

        var kedua = await KlasterPribadi.MulaiAsync(_folder);
        kedua.Galat.ShouldBeNull();
        (await PerintahAsync("stat", "-c", "%U", Path.Combine(_folder, "soket"), Path.Combine(_folder, "pg", "postmaster.pid"))).ShouldBe("nobody\nnobody\n");
        await kedua.Klaster!.DisposeAsync();
    }

    [Fact]
    public async Task Klaster_yang_dibuat_versi_PostgreSQL_lain_tidak_disentuh_dan_versinya_disebut()
    {
        await (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull().DisposeAsync();
        var versi = Path.Combine(_folder, "pg", "PG_VERSION");
        var semula = await File.ReadAllTextAsync(versi);
        await File.WriteAllTextAsync(versi, "9\n");

        (await KlasterPribadi.MulaiAsync(_folder)).Galat.ShouldNotBeNull().ShouldSatisfyAllConditions(
            g => g.ShouldContain("dibuat dengan PostgreSQL 9, sedangkan yang terpasang PostgreSQL " + semula.Trim()), g => g.ShouldContain("postgresql-9"));

        await File.WriteAllTextAsync(versi, semula);
        await (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull().DisposeAsync();
    }

    [Fact]
    public async Task Folder_yang_tidak_dapat_ditulisi_dikatakan_dengan_jelas()
    {
        var berkas = Path.Combine(_folder, "bukan-folder");
        await File.WriteAllTextAsync(berkas, "");

        var hasil = await KlasterPribadi.MulaiAsync(Path.Combine(berkas, "data"));

        hasil.Klaster.ShouldBeNull();
        hasil.Galat.ShouldNotBeNull().ShouldContain("TERA_DATA");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> PerintahAsync(string program, params string[] argumen)
    {
        using var proses = Process.Start(new ProcessStartInfo(program, argumen) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var keluaran = await proses.StandardOutput.ReadToEndAsync();
        await proses.WaitForExitAsync();
        return keluaran;
    }

    private static async Task JalankanAsync(string alamat, string sql)
    {
        await using var sumber = NpgsqlDataSource.Create(alamat);
        await using var perintah = sumber.CreateCommand(sql);
        await perintah.ExecuteNonQueryAsync();
    }

    private static async Task<int> AngkaAsync(string alamat)
    {
        await using var sumber = NpgsqlDataSource.Create(alamat);
        await using var perintah = sumber.CreateCommand("select n from coba");
        return (int)(await perintah.ExecuteScalarAsync())!;
    }
}
