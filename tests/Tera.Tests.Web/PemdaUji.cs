using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Contoh;
using Tera.App.Berkas.Pasokan;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;

namespace Tera.Tests.Web;

/// <summary>The government of the examples over its one agency, in the middle of the year.</summary>
internal static class PemdaUji
{
    public static async Task<HostUji> MulaiAsync(KlasterUji klaster, Action<IServiceCollection>? layanan = null)
    {
        var host = await HostUji.MulaiAsync(klaster, layanan: layanan);
        await DinasBerjalan.TambahAsync(host);
        await TambahAsync(host);
        return host;
    }

    public static Task TambahAsync(HostUji host) => host.DenganAsync(async l =>
    {
        var berkas = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", "pemkab-sagara-2026.tera.json"))).Berkas.ShouldNotBeNull();
        await l.GetRequiredService<IsiContoh>().JalankanAsync([("pemkab", berkas)]);
        await ActivatorUtilities.CreateInstance<AlurContohPemda>(l).JalankanAsync(berkas.Tahun);
        return 0;
    });

    public static Task<BerkasTermuat> BerkasAsync(HostUji host, string slug = HostUji.Pemda) => host.DenganAsync(async l =>
    {
        var di = await l.InstansiAsync(slug);
        return (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, DinasBerjalan.Tahun)).ShouldNotBeNull();
    });

    public static Task AlurAsync(HostUji host, string slug, Peran peran, string kunci, Langkah langkah, string dokumen = DokumenAlur.Triwulan) => host.DenganAsync(async l =>
    {
        var db = l.GetRequiredService<TeraDb>();
        var di = await l.InstansiAsync(slug);
        var siapa = Pelaku.Dari(await db.Pengguna.FirstAsync(p => p.Peran == peran && (p.InstansiId == di.Id || p.InstansiId == null)));
        var hasil = await l.GetRequiredService<UbahAlur>().JalankanAsync(di.Id, DinasBerjalan.Tahun, siapa, new(dokumen, kunci, langkah, "Uji"));
        hasil.Status.ShouldNotBeNull(string.Join(' ', hasil.Sebab));
        return 0;
    });

    /// <summary>Calculates summaries until none is stale.</summary>
    public static async Task RingkasanAsync(HostUji host)
    {
        while (await host.DenganAsync(l => l.GetRequiredService<SegarkanRingkasan>().JalankanAsync()) > 0)
        {
            // Until nothing is left.
        }
    }

    /// <summary>What the background does when histories have grown, done now.</summary>
    public static async Task SegarAsync(HostUji host)
    {
        await RingkasanAsync(host);
        await host.DenganAsync(l => l.GetRequiredService<AlirkanPasokan>().JalankanAsync(DinasBerjalan.Tahun));
    }
}
