using Shouldly;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>The form of a piece, where saving or removing it was refused.</summary>
public sealed class UbahTests(KlasterUji klaster)
{
    [Fact]
    public async Task Setelah_hapus_ditolak_tombol_simpan_dan_tambah_tidak_menghapus()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        const string alamat = "/i/disperindag/2024/ubah/indikator";
        var versi = (await operatorDinas.HalamanAsync($"{alamat}?kunci=S1.1")).QuerySelector("[name=Versi]")!.GetAttribute("value")!;

        // The agreement promises it: it stays.
        var ditolak = await PerambanUji.BacaAsync(await operatorDinas.KirimTokenAsync($"{alamat}?handler=Hapus&kunci=S1.1", new() { ["Versi"] = versi }));

        ditolak.Body!.TextContent.ShouldContain("Belum tersimpan");
        var form = ditolak.QuerySelector("form.formulir")!;
        form.GetAttribute("action").ShouldBe($"{alamat}?kunci=S1.1");
        form.QuerySelectorAll("button[name=tambah]").ShouldNotBeEmpty();
        form.QuerySelectorAll("button[name=tambah]").ShouldAllBe(t => !t.GetAttribute("formaction")!.Contains("Hapus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Isian_yang_bentrok_disebut_dengan_kata_formulirnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var satu = await host.MasukAsync("operator.disperindag");
        using var dua = await host.MasukAsync("operator.disperindag");
        const string alamat = "/i/disperindag/2024/ubah/indikator?kunci=S1.1";
        const string formulir = "form.formulir";
        var (pertama, kedua) = (await satu.HalamanAsync(alamat), await dua.HalamanAsync(alamat));
        (await satu.KirimFormulirAsync(pertama, alamat, formulir, new() { ["sumberData"] = "BPS Provinsi" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        var bentrok = (await PerambanUji.BacaAsync(await dua.KirimFormulirAsync(kedua, alamat, formulir, new() { ["sumberData"] = "Dinas" }))).QuerySelector(".alert-warning li")!.TextContent;

        bentrok.ShouldStartWith("Sumber data: ia menulis BPS Provinsi, Anda menulis Dinas");
    }
}
