using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>What leaves the process about its work: log lines, traces and metrics. Nobody can be told from it.</summary>
public sealed class TelemetriTests(KlasterUji klaster) : IDisposable
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024";
    // Nobody bears this number.
    private const string Nip = "999999999999999999";
    private const string Surel = "siti.rahayu@contoh.go.id";
    private const string Rahasia = "kalimat yang hanya ada di isian ini";
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-telemetri-").FullName;

    [Fact]
    public async Task Catatan_dan_telemetri_menceritakan_pekerjaan_tetapi_bukan_orangnya()
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        var diterima = new ConcurrentDictionary<string, MemoryStream>();
        await using var pengumpul = await PengumpulAsync(diterima);
        var alamat = pengumpul.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        string catatan;
        await using (var tera = await ProsesTera.MulaiAsync(_folder, new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = alamat, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" }, ["serve", "--basis-data", basis, "--catatan-json"]))
        {
            await PakaiAsync(tera.Alamat, basis);
            (await tera.HentikanAsync()).ShouldBe(0);
            catatan = tera.Pesan;
        }

        foreach (var baris in catatan.Split('\n').Where(b => b.StartsWith('{')))
            Should.NotThrow(() => JsonDocument.Parse(baris).Dispose(), baris);
        catatan.ShouldContain("i/{instansi}/{tahun}/pengukuran/{triwulan:int?}", customMessage: "permintaan dicatat menurut rutenya");
        // What fails is told by its own route, not by that of the page that says so.
        Rute(catatan, 500).ShouldBe(["i/{instansi}/{tahun}/pengukuran/{triwulan:int?}"]);
        Rute(catatan, 404).ShouldBe(["-", "i/{instansi}/{tahun}/audit/{id:guid}"]);
        var (jejak, ukuran) = (Teks(diterima, "/v1/traces"), Teks(diterima, "/v1/metrics"));
        foreach (var nama in new[] { "tera.halaman.lama", "tera.simpan", "tera.bentrok", "tera.pekerjaan.lama", "tera.pekerjaan.menunggu" })
            ukuran.ShouldContain(nama);
        jejak.ShouldContain("pekerjaan dokumen");
        jejak.ShouldContain("i/{instansi}/{tahun}/pengukuran/{triwulan:int?}");
        foreach (var isi in new[] { catatan, jejak, ukuran })
        {
            isi.ShouldNotContain("galat/{kode");
            foreach (var pribadi in new[] { HostUji.Nama(Peran.Operator), "siti.rahayu", Surel, "Siti Rahayu", Nip, Rahasia, HostUji.Sandi, "sandi-yang-keliru" })
                isi.ShouldNotContain(pribadi, Case.Insensitive);
            // As typed and as Identity keeps it: the request log names the role, "AdminPemda", and that is neither.
            var admin = HostUji.Nama(Peran.AdminPemda);
            isi.ShouldNotContain(admin, Case.Sensitive);
            isi.ShouldNotContain(admin.ToUpperInvariant(), Case.Sensitive);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Everything that could bring a name along: a wrong password, a new account, forms with names and numbers, a conflict, a job, a failure.
    private static async Task PakaiAsync(Uri alamat, string basis)
    {
        using var tamu = new PerambanUji(alamat);
        using (await tamu.MasukAsync(HostUji.Nama(Peran.Operator), "sandi-yang-keliru"))
        using (await tamu.MasukAsync(Surel, "sandi-yang-keliru")) { }
        using var admin = new PerambanUji(alamat);
        await admin.MasukDuluAsync(HostUji.Nama(Peran.AdminPemda));
        for (var n = 0; n < 2; n++)
        {
            using var akun = await admin.KirimTokenAsync("/kelola/pengguna/baru", new() { ["Isian.Nama"] = "Siti Rahayu", ["NamaPengguna"] = "siti.rahayu", ["Isian.Jabatan"] = $"Perencana, NIP {Nip}", ["Isian.Peran"] = "Perencana" });
        }

        using var penulis = new PerambanUji(alamat);
        await penulis.MasukDuluAsync(HostUji.Nama(Peran.Operator));
        (await penulis.HalamanAsync($"{Pangkal}/pengukuran/2")).QuerySelector("main").ShouldNotBeNull();
        foreach (var teks in new[] { Rahasia, Rahasia + " " + Nip })
        {
            using var sel = await penulis.KirimTokenAsync($"{Pangkal}/pengukuran/2", new() { ["v|S1.1|kendala"] = teks, ["s|S1.1|kendala"] = "" });
        }

        using (var minta = await penulis.KirimTokenAsync($"{Pangkal}/laporan?handler=Buat", new() { ["jenis"] = "rkt", ["nama"] = "rkt" }))
            minta.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        for (var n = 0; n < 600 && (await Sql.DaftarAsync(basis, "select status from pekerjaan where status in ('Selesai', 'Gagal')")).Count == 0; n++)
            await Task.Delay(100);
        using (await penulis.BukaAsync($"{Pangkal}/ubah/organisasi?nama={Uri.EscapeDataString("Siti Rahayu")}&nip={Nip}")) { }
        foreach (var tiada in new[] { $"{Pangkal}/audit/{Guid.Empty}", "/tidak/ada/di/mana/pun" })
        {
            using var hilang = await penulis.BukaAsync(tiada);
            hilang.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await Sql.JalankanAsync(basis, "alter table bukti rename to bukti_hilang");
        using var galat = await penulis.BukaAsync($"{Pangkal}/pengukuran/3?nama={Uri.EscapeDataString("Siti Rahayu")}");
        galat.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    private static async Task<WebApplication> PengumpulAsync(ConcurrentDictionary<string, MemoryStream> diterima)
    {
        var pembuat = WebApplication.CreateSlimBuilder();
        pembuat.Logging.ClearProviders();
        pembuat.WebHost.UseUrls("http://127.0.0.1:0");
        var app = pembuat.Build();
        app.MapPost("/{**jalan}", async (HttpRequest permintaan) =>
        {
            using var isi = new MemoryStream();
            await permintaan.Body.CopyToAsync(isi);
            var semua = diterima.GetOrAdd(permintaan.Path, _ => new());
            lock (semua)
                semua.Write(isi.ToArray());
        });
        await app.StartAsync();
        return app;
    }

    private static IEnumerable<string> Rute(string catatan, int status)
    {
        var rute = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var baris in catatan.Split('\n').Where(b => b.StartsWith('{') && b.Contains("Tera.Web.Permintaan", StringComparison.Ordinal)))
        {
            using var isi = JsonDocument.Parse(baris);
            var keadaan = isi.RootElement.GetProperty("State");
            if (keadaan.GetProperty("Status").ToString() == status.ToString(CultureInfo.InvariantCulture))
                rute.Add(keadaan.GetProperty("Rute").ToString());
        }

        return rute;
    }

    private static string Teks(ConcurrentDictionary<string, MemoryStream> diterima, string jalan) =>
        diterima.TryGetValue(jalan, out var isi) ? Encoding.UTF8.GetString(isi.ToArray()) : "";
}
