using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;
using Tera.App.Organisasi;
using Tera.Web;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>A real streaming replica, made as the deploy script makes it: pages that only show read it, and go on without it.</summary>
public sealed class ReplikaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-replika-").FullName;

    public ReplikaTests() => File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);

    [Fact]
    public async Task Halaman_umum_dan_dasbor_membaca_replika_dan_tetap_jalan_tanpa_replika()
    {
        var mulai = await KlasterPribadi.MulaiAsync(Path.Combine(_folder, "a"), "fsync=off", "full_page_writes=off", "synchronous_commit=off");
        await using var utama = mulai.Klaster.ShouldNotBeNull(mulai.Galat);
        await BasisData.MigrasiAsync(utama.BasisData);
        await HostUji.IsiAsync(utama.BasisData);
        await using var replika = await Replika.BuatAsync(utama.BasisData, Path.Combine(_folder, "b"));
        await using var app = TeraWeb.Buat(new() { BasisData = utama.BasisData, BasisDataBaca = replika.BasisData, Alamat = ["http://127.0.0.1:0"] });
        await app.StartAsync();
        var alamat = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await using (var lingkup = app.Services.CreateAsyncScope())
        {
            (await CadangkahAsync(lingkup.ServiceProvider.GetRequiredService<TeraDb>())).ShouldBeFalse();
            (await CadangkahAsync(lingkup.ServiceProvider.GetRequiredKeyedService<TeraDb>(BasisData.Baca))).ShouldBeTrue();
        }

        using var pimpinan = new PerambanUji(alamat);
        await pimpinan.MasukDuluAsync(HostUji.Nama(Peran.PimpinanDaerah));
        var dasbor = await pimpinan.HalamanAsync("/pemda/2024");
        for (var n = 0; n < 100 && !dasbor.Body!.TextContent.Contains("Perindustrian", StringComparison.Ordinal); n++)
        {
            await Task.Delay(100);
            dasbor = await pimpinan.HalamanAsync("/pemda/2024");
        }

        dasbor.Body!.TextContent.ShouldContain("Perindustrian", customMessage: "ringkasan ditulis ke yang utama dan sampai ke replika");
        (await DipakaiAsync(replika.Sendiri)).ShouldBeTrue("dasbor membaca replika");

        await replika.HentikanAsync();
        foreach (var halaman in new[] { "/pemda/2024", "/publik/2024" })
        {
            using var jawaban = await pimpinan.BukaAsync(halaman);
            jawaban.StatusCode.ShouldBe(HttpStatusCode.OK, halaman);
        }

        await app.StopAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<bool> CadangkahAsync(TeraDb db) => (await db.Database.SqlQueryRaw<bool>("select pg_is_in_recovery() as \"Value\"").ToListAsync())[0];

    private static async Task<bool> DipakaiAsync(string basis) => (await Sql.DaftarAsync(basis, "select count(*) from pg_stat_activity where application_name = 'tera'"))[0] != "0";

    private sealed class Replika(ProgramPostgres program, string data, string basisData, string sendiri) : IAsyncDisposable
    {
        private bool _jalan = true;

        /// <summary>Replica first, the primary where it is gone.</summary>
        public string BasisData { get; } = basisData;

        public string Sendiri { get; } = sendiri;

        public static async Task<Replika> BuatAsync(string utama, string folder)
        {
            var program = ProgramPostgres.Cari()!;
            var alamat = new NpgsqlConnectionStringBuilder(utama);
            Directory.CreateDirectory(folder);
            await program.SerahkanAsync(folder);
            var data = Path.Combine(folder, "pg");
            var asal = $"host={alamat.Host} user={alamat.Username} password={alamat.Password}";
            (await ProgramPostgres.Cari("pg_basebackup")!.JalankanAsync("pg_basebackup", "-d", asal, "-D", data, "-R", "-X", "stream", "-c", "fast", "--no-sync")).ShouldBeNull();
            (await program.JalankanAsync("pg_ctl", "-w", "-D", data, "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=200 -c fsync=off", "start")).ShouldBeNull();
            var berdua = new NpgsqlConnectionStringBuilder(utama) { Host = $"{folder},{alamat.Host}", TargetSessionAttributes = "prefer-standby" };
            return new(program, data, berdua.ConnectionString, new NpgsqlConnectionStringBuilder(utama) { Host = folder }.ConnectionString);
        }

        public async Task HentikanAsync()
        {
            _jalan = false;
            await program.JalankanAsync("pg_ctl", "-w", "-m", "immediate", "-D", data, "stop");
        }

        public async ValueTask DisposeAsync()
        {
            if (_jalan)
                await HentikanAsync();
        }
    }
}
