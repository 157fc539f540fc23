using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>An agency's first year, begun by typing.</summary>
public sealed class MulaiKosongTests(KlasterUji klaster)
{
    [Fact]
    public async Task Operator_instansi_tanpa_data_diantar_dari_beranda_sampai_halaman_rencana()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "alter table butir disable trigger all; delete from butir where instansi_id = (select id from instansi where slug = 'disnakerkop')");
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));

        var mulai = (await operatorDinas.HalamanAsync("/")).QuerySelector("main a[href$='/mulai']")!.GetAttribute("href")!;
        var tahun = int.Parse(mulai.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);
        const string form = "form[action*='handler=Kosong']";
        var salah = (await PerambanUji.BacaAsync(await operatorDinas.IsiAsync(mulai, new() { ["Awal.TahunAwal"] = "2001", ["Awal.TahunAkhir"] = "2005" }, form))).Body!.TextContent;
        salah.ShouldContain("Isi nama pemerintah daerah");
        salah.ShouldContain("Isi tempat penetapan");
        salah.ShouldContain("tidak memuat tahun");

        using var jadi = await operatorDinas.IsiAsync(mulai, new()
        {
            ["Awal.Pemerintah"] = "Kota Contoh", ["Awal.Tempat"] = "Contoh", ["Awal.Jabatan"] = "Kepala Dinas", ["Awal.TahunAwal"] = $"{tahun}", ["Awal.TahunAkhir"] = $"{tahun + 4}",
        }, form);
        jadi.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await PerambanUji.BacaAsync(jadi)).Body!.TextContent);
        (await operatorDinas.HalamanAsync($"/i/{HostUji.InstansiDua}/{tahun}/rencana")).Body!.TextContent.ShouldContain("Data instansi");
        (await operatorDinas.HalamanAsync($"/i/{HostUji.InstansiDua}/{tahun}/ubah/organisasi")).QuerySelector("[name=pemerintah]")!.GetAttribute("value").ShouldBe("Kota Contoh");
        var berkas = await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiDua)).Id, tahun));
        berkas!.Berkas.Perencanaan.Renstra.TahunAkhir.ShouldBe(tahun + 4);
        berkas.Berkas.Organisasi.Tingkat.ShouldBe(Core.Organisasi.TingkatPemerintahan.Kota);
    }
}
