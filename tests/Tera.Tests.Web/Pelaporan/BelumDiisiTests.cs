using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>What the LKjIP lacks leads to where it is filled in.</summary>
public sealed class BelumDiisiTests(KlasterUji klaster)
{
    [Fact]
    public async Task Setiap_baris_yang_belum_diisi_menuju_halaman_yang_ada_juga_isian_kartu_indikator()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        await host.DenganAsync(async l =>
        {
            var di = (await l.InstansiAsync(HostUji.InstansiSatu)).Id;
            var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!;
            var isi = JsonNode.Parse(berkas.Butir[(JenisButir.Indikator, "S1.1")].Isi)!.AsObject();
            isi.Remove("sumberData");
            (await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Indikator, "S1.1", berkas.Versi(JenisButir.Indikator, "S1.1"), isi.ToJsonString())])).Berhasil.ShouldBeTrue();
            return 0;
        });
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        var baris = (await operatorDinas.HalamanAsync("/i/disperindag/2024/laporan")).QuerySelectorAll("#belum a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        baris["sumber data S1.1"].ShouldEndWith("/ubah/indikator?kunci=S1.1");
        foreach (var (sebutan, alamat) in baris)
        {
            using var halaman = await operatorDinas.BukaAsync(alamat);
            halaman.StatusCode.ShouldBe(HttpStatusCode.OK, $"{sebutan}: {alamat}");
        }
    }
}
