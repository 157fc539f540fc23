using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Berkas.Contoh;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Web;

namespace Tera.Tests.Web;

/// <summary>The real application on a free port of this machine, with two agencies, the government, and people of every role.</summary>
internal sealed class HostUji : IAsyncDisposable
{
    public const string Sandi = "kuda-lampu-pasar-embun";
    public const string InstansiSatu = "disperindag";
    public const string InstansiDua = "disnakerkop";
    public const string Pemda = "pemda";
    public const int Tahun = 2024;

    private HostUji(WebApplication app, string basisData) => (App, BasisData) = (app, basisData);

    public WebApplication App { get; }

    /// <summary>The owner's connection string.</summary>
    public string BasisData { get; }

    public Uri Alamat { get; private set; } = null!;

    public static async Task<HostUji> MulaiAsync(KlasterUji klaster, Func<OpsiWeb, OpsiWeb>? atur = null, Action<IServiceCollection>? layanan = null, Action<WebApplication>? sebelumRute = null)
    {
        var opsi = new OpsiWeb { BasisData = await klaster.BasisContohAsync(IsiAsync), Alamat = ["http://127.0.0.1:0"], BatasMasuk = 10_000 };
        var host = new HostUji(TeraWeb.Buat(atur?.Invoke(opsi) ?? opsi, s => { SandiMurah(s); layanan?.Invoke(s); }, sebelumRute), opsi.BasisData);
        await host.App.StartAsync();
        host.Alamat = new(host.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return host;
    }

    /// <summary>Name of the person of a role; of the first agency where the role is bound to one.</summary>
    public static string Nama(Peran peran, string instansi = InstansiSatu) => TabelHak.SatuInstansi(peran) ? $"{peran}.{instansi}".ToLowerInvariant() : peran.ToString().ToLowerInvariant();

    public PerambanUji Peramban() => new(Alamat);

    public async Task<PerambanUji> MasukAsync(string nama, string sandi = Sandi)
    {
        var peramban = Peramban();
        await peramban.MasukDuluAsync(nama, sandi);
        return peramban;
    }

    public async Task<T> DenganAsync<T>(Func<IServiceProvider, Task<T>> kerja)
    {
        await using var lingkup = App.Services.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    internal static async Task IsiAsync(string basis)
    {
        await using var app = TeraWeb.Buat(new() { BasisData = basis }, SandiMurah, null);
        await using var lingkup = app.Services.CreateAsyncScope();
        var layanan = lingkup.ServiceProvider;
        await layanan.GetRequiredService<PersiapanAwal>().JalankanAsync();
        await layanan.GetRequiredService<IsiContoh>().JalankanAsync([Contoh(InstansiSatu, "disperindag-kep-babel-2024"), Contoh(InstansiDua, "disnakerkop-belitung-timur-2024")]);
        // One known password for all: hashing a new one for each would be most of a test's time.
        var orang = layanan.GetRequiredService<UserManager<Pengguna>>();
        var db = layanan.GetRequiredService<TeraDb>();
        var sidik = orang.PasswordHasher.HashPassword(await db.Pengguna.FirstAsync(p => p.Peran == Peran.AdminPemda), Sandi);
        await db.Pengguna.ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordHash, sidik).SetProperty(x => x.HarusGantiSandi, false));
        await db.Pengguna.Where(p => p.UserName == "admin").ExecuteUpdateAsync(p => p.SetProperty(x => x.UserName, "adminpemda").SetProperty(x => x.NormalizedUserName, "ADMINPEMDA"));
        await db.Pengguna.Where(p => p.UserName == "pimpinan").ExecuteUpdateAsync(p => p.SetProperty(x => x.UserName, "pimpinandaerah").SetProperty(x => x.NormalizedUserName, "PIMPINANDAERAH"));
        // What is written past the application is written into its history too.
        await db.Database.ExecuteSqlAsync($"select catat_riwayat(r.instansi_id, now(), null, 'Tera', 'Sistem', 'ubah', null, r.jenis, r.kunci, null, r.isi || jsonb_build_object('userName', p.user_name), null) from riwayat r join pengguna p on p.id::text = r.kunci where r.jenis = 'pengguna' and r.isi ->> 'userName' <> p.user_name");
    }

    // Hundreds sign in: what makes a stolen hash hard to guess would be a minute of these tests.
    private static void SandiMurah(IServiceCollection layanan) => layanan.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);

    private static (string, BerkasKinerja) Contoh(string slug, string nama) =>
        (slug, BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", $"{nama}.tera.json"))).Berkas!);
}
