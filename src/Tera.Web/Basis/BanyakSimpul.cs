using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Basis.Simpul;

namespace Tera.Web.Basis;

/// <summary>What lets several nodes work beside each other on one database.</summary>
internal static class BanyakSimpul
{
    /// <summary>Any number that no other use of the server's locks takes.</summary>
    private const long KunciKunci = 0x5445524B;

    internal static void Tambah(IServiceCollection services, OpsiWeb opsi)
    {
        services.AddSingleton(SimpulIni.Buat(opsi.Pekerja)).AddHostedService<DenyutSimpul>();
        services.AddSingleton<IHostedService>(l => new PendengarBasisData(l.GetRequiredService<NpgsqlDataSource>(), (kata, cancel) => DidengarAsync(l, kata, cancel)));
        if (opsi.BasisDataBaca is not { } baca)
        {
            services.AddKeyedScoped(BasisData.Baca, (l, _) => l.GetRequiredService<TeraDb>());
            return;
        }

        services.AddKeyedSingleton(BasisData.Baca, (_, _) => BasisData.Buka(baca));
        services.AddKeyedScoped(BasisData.Baca, (l, kunci) => new TeraDb(BasisData.OpsiBaca(l.GetRequiredKeyedService<NpgsqlDataSource>(kunci))));
    }

    /// <summary>Makes the key of cookies and forms where there is none yet: of nodes that start at once, one makes it and the others read it.</summary>
    internal static async Task SiapkanKunciAsync(IServiceProvider layanan, CancellationToken cancel)
    {
        await using var giliran = await layanan.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancel);
        await using (var kunci = new NpgsqlCommand("select pg_advisory_lock($1)", giliran) { Parameters = { new() { Value = KunciKunci } } })
            await kunci.ExecuteNonQueryAsync(cancel);
        layanan.GetRequiredService<IDataProtectionProvider>().CreateProtector("siap").Protect("siap");
        await using var lepas = new NpgsqlCommand("select pg_advisory_unlock($1)", giliran) { Parameters = { new() { Value = KunciKunci } } };
        await lepas.ExecuteNonQueryAsync(cancel);
    }

    private static async Task DidengarAsync(IServiceProvider layanan, string kata, CancellationToken cancel)
    {
        if (kata is "" or "umum")
            await layanan.GetRequiredService<IOutputCacheStore>().LupakanAsync(cancel);
        if (kata is "" or "daftar" && layanan.GetRequiredService<IMemoryCache>() is MemoryCache ingatan)
            ingatan.Clear();
        if (kata is "" or "kerja")
            layanan.GetRequiredService<PanggilanKerja>().Ada();
    }
}
