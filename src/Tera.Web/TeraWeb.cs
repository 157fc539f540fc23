using System.IO.Compression;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Npgsql;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Berkas;
using Tera.App.Berkas.Contoh;
using Tera.App.Berkas.Pasokan;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web;

/// <summary>The web application. Whoever starts it migrates the database first.</summary>
public static class TeraWeb
{
    private const int UkuranPermintaan = 64 * 1024 * 1024;
    private const int UkuranIngatan = 200_000_000;

    public static WebApplication Buat(OpsiWeb opsi) => Buat(opsi, null, null);

    /// <summary>What must be there before the first request, once for all nodes.</summary>
    public static Task SiapkanAsync(WebApplication app, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        return BanyakSimpul.SiapkanKunciAsync(app.Services, cancel);
    }

    /// <summary>With what a test adds: services, and a step right before the endpoints.</summary>
    internal static WebApplication Buat(OpsiWeb opsi, Action<IServiceCollection>? layanan, Action<WebApplication>? sebelumRute)
    {
        ArgumentNullException.ThrowIfNull(opsi);
        // Nothing is read from the folder that Tera happens to be started in.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(TeraWeb).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls([.. opsi.Alamat]);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = UkuranPermintaan;
        });
        Catatan.Atur(builder.Logging, opsi.CatatanJson);
        Layanan(builder.Services, opsi);
        layanan?.Invoke(builder.Services);
        // A use case that lacks something fails at the start, not on somebody's page.
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);

        var app = builder.Build();
        Jalur(app, opsi, sebelumRute);
        return app;
    }

    private static void Layanan(IServiceCollection services, OpsiWeb opsi)
    {
        services.AddSingleton(opsi).AddSingleton(opsi.Waktu);
        services.AddSingleton(_ => BasisData.Buka(opsi.BasisData));
        services.AddDbContextPool<TeraDb>((layanan, o) => BasisData.Atur(o, layanan.GetRequiredService<NpgsqlDataSource>()));
        // Before those that measure, so that it hears their first word.
        PengirimTelemetri.Tambah(services);
        BanyakSimpul.Tambah(services, opsi);
        services.AddMemoryCache(o => o.SizeLimit = UkuranIngatan);
        services.AddScoped<DaftarArsip>().AddScoped<TemplatPemda>().AddScoped<PemuatBerkas>().AddScoped<KunciTahap>().AddScoped<PenandatanganPk>().AddScoped<KunciIsi>().AddScoped<BedaTahunLalu>().AddScoped<SimpanButir>().AddScoped<DaftarInstansi>().AddScoped<MulaiBerkas>().AddScoped<IsiContoh>().AddScoped<AlirkanPasokan>().AddScoped<IkutiTahunLalu>().AddScoped<MulaiHimpun>();
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proksi in opsi.Proksi)
                o.KnownIPNetworks.Add(proksi);
        });
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddHttpContextAccessor();
        services.AddRazorPages().AddMvcOptions(o =>
        {
            o.ModelMetadataDetailsProviders.Add(new TeksKosong());
            o.ModelBinderProviders.Insert(0, new TeksTerketik());
            o.Filters.Add<UnduhTabel>();
        });
        services.AddSingleton<CookieTempDataProvider>().AddSingleton<ITempDataProvider, KueKabar>();
        services.AddRouting(o => o.LowercaseUrls = true);
        Identitas.Tambah(services, opsi);
        HakWeb.Tambah(services);
        BatasLaju.Tambah(services, opsi);
        Umum.Tambah(services);
        if (opsi.Hangatkan)
            services.AddHostedService<HangatkanCetak>();
        if (opsi.Surel is { } surel)
            services.AddSingleton(surel).AddScoped<KirimPengingat>().AddHostedService<LayananPengingat>();
        foreach (var area in SemuaArea.Daftar)
            area.Layanan(services);
    }

    private static void Jalur(WebApplication app, OpsiWeb opsi, Action<WebApplication>? sebelumRute)
    {
        app.UseForwardedHeaders();
        if (opsi.HanyaHttps)
            app.UseHsts();
        app.Use(Catatan.PermintaanAsync);
        app.Use(KepalaKeamanan.PasangAsync);
        app.UseMiddleware<Aset>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/galat/500");
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseRouting();
        app.Use(Catatan.TitikAsync);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(WajibDahulu.PeriksaAsync);
        app.UseOutputCache();
        sebelumRute?.Invoke(app);
        app.MapRazorPages();
        app.MapGet("/health", Kesehatan.PeriksaAsync).PerluHak(Hak.Publik).DisableRateLimiting();
        foreach (var area in SemuaArea.Daftar)
            area.Rute(app);
    }
}
