using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Xunit;

namespace Tera.Tests.Web.Pengukuran;

/// <summary>What a head fixed stays what the page says, whatever changes around it.</summary>
public sealed class TriwulanDitetapkanTests(KlasterUji klaster)
{
    private const string Halaman = $"/i/{DinasBerjalan.Slug}/2026/pengukuran/1";

    [Fact]
    public async Task Lembar_yang_ditetapkan_menampilkan_angka_ketika_ditetapkan_juga_asalnya_dan_menyebut_yang_kini_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        using var operatorDinas = await host.MasukAsync($"operator.{DinasBerjalan.Slug}");
        var semula = await operatorDinas.HalamanAsync(Halaman);
        var (pagu, capaian) = (Pagu(semula), Capaian(semula));

        await UbahAsync(host, JenisButir.Program, p => p["kegiatan"]![0]!["subKegiatan"]![0]!["pagu"]!["perubahan"] = 9_000_000_000m);
        await UbahAsync(host, JenisButir.Pk, p => p["target"]![0]!["triwulan"] = new JsonArray(1, 1, 1, 1));

        var kini = await operatorDinas.HalamanAsync(Halaman);
        (Pagu(kini), Capaian(kini)).ShouldBe((pagu, capaian));
        kini.Body!.TextContent.ShouldContain("seperti ketika ditetapkan");
        kini.Body.TextContent.ShouldContain("akan lain: S1.1");
        (await operatorDinas.HalamanAsync(kini.QuerySelector("[id^='o-'] a[href*='anggaran%2Ftotal%2Fpagu']")!.GetAttribute("href")!)).QuerySelector(".angka-besar")!.TextContent.ShouldBe(pagu);
    }

    private static string Pagu(IDocument halaman) => halaman.QuerySelector("[id^='o-'] a[href*='anggaran%2Ftotal%2Fpagu']")!.TextContent;

    private static string Capaian(IDocument halaman) => halaman.QuerySelector("tbody[data-indikator='S1.1'] td[data-label='Capaian triwulan']")!.TextContent.Trim();

    // Past the application, as a migration or a mistake would: what matters is that the page keeps its word.
    private static Task UbahAsync(HostUji host, string jenis, Action<JsonObject> ubah) => host.DenganAsync(async l =>
    {
        var db = l.GetRequiredService<TeraDb>();
        var di = await l.InstansiAsync(DinasBerjalan.Slug);
        var butir = await db.Butir.Where(b => b.InstansiId == di.Id && b.Tahun == DinasBerjalan.Tahun && b.Jenis == jenis).OrderBy(b => b.Urutan).ThenBy(b => b.Kunci).FirstAsync();
        var isi = JsonNode.Parse(butir.Isi)!.AsObject();
        ubah(isi);
        butir.Isi = isi.ToJsonString();
        await db.SaveChangesAsync();
        await db.CatatAsync(di.Id, Pelaku.Sistem, DateTimeOffset.UnixEpoch, new("ubah", DinasBerjalan.Tahun, jenis, butir.Kunci, butir.Versi, butir.Isi));
        return 0;
    });
}
