using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

public sealed class TerbitContohTests(KlasterUji klaster)
{
    [Fact]
    public async Task Contoh_yang_ditetapkan_terbit_sekali_dan_kodenya_dikenal_siapa_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        for (var n = 0; n < 2; n++)
        {
            await host.DenganAsync(async l =>
            {
                await ActivatorUtilities.CreateInstance<TerbitContoh>(l).JalankanAsync(DinasBerjalan.Slug, DinasBerjalan.Tahun);
                return 0;
            });
        }

        using var asing = host.Peramban();
        var halaman = await asing.HalamanAsync($"/publik/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}");
        halaman.QuerySelectorAll($"main a[href^='/publik/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}/']").Select(a => a.GetAttribute("href")!.Split('/')[^1]).Where(n => !n.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(["iku", "lkj-triwulan-1", "pk-pk-2026"]);
        var kode = halaman.QuerySelector("main a[href^='/periksa/']")!.GetAttribute("href")!;
        (await asing.HalamanAsync(kode)).QuerySelector("main")!.TextContent.ShouldContain("Ditetapkan, dan ini versi terakhir");
    }
}
