using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
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

    [Fact]
    public async Task Kode_yang_diganti_membawa_kuncinya_dan_kode_yang_dirujuk_hanya_dapat_dibaca()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        const string alamat = "/i/disperindag/2024/ubah";
        const string formulir = "form.formulir";
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;

        // An agreement that nothing refers to: workflow and links find it by its new code.
        (await operatorDinas.KirimFormulirAsync(await operatorDinas.HalamanAsync($"{alamat}/pk?kunci=PK-2024"), $"{alamat}/pk?kunci=PK-2024", formulir, new() { ["kode"] = "PK-2024-BARU" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await operatorDinas.HalamanAsync($"{alamat}/pk?kunci=PK-2024-BARU")).QuerySelector("[name=kode]")!.HasAttribute("readonly").ShouldBeFalse();
        (await operatorDinas.BukaAsync($"{alamat}/pk?kunci=PK-2024")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await LangkahAsync(Langkah.Ajukan)).ShouldBeEmpty();
        (await SimpanAsync(isi => isi["kode"] = "PK-LAIN")).Terkunci.ShouldNotBeNull();
        (await LangkahAsync(Langkah.Tarik)).ShouldBeEmpty();
        (await operatorDinas.HalamanAsync($"{alamat}/pk?kunci=PK-2024-BARU")).QuerySelector("#f-kode-tetap")!.TextContent.ShouldContain("sudah pernah diajukan");

        // A tujuan takes its indicators along; an indicator that is measured keeps its code.
        var indikator = await operatorDinas.HalamanAsync($"{alamat}/indikator?kunci=S1.1");
        indikator.QuerySelector("[name=kode]")!.HasAttribute("readonly").ShouldBeTrue();
        indikator.QuerySelector("#f-kode-tetap")!.TextContent.ShouldContain("Kode S1.1 sudah dipakai Perjanjian Kinerja PK-2024-BARU");
        (await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(indikator, $"{alamat}/indikator?kunci=S1.1", formulir, new() { ["kode"] = "S9.9" }))).Body!.TextContent.ShouldContain("tidak dapat diganti");
        (await SimpanAsync(isi => isi["kode"] = "PK-LAIN")).Kesalahan.ShouldHaveSingleItem().Pesan.ShouldContain("Ganti kodenya pada formulirnya");

        Task<IReadOnlyList<string>> LangkahAsync(Langkah langkah) => host.DenganAsync(async l => (await l.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Pk, "PK-2024-BARU", langkah))).Sebab);

        Task<HasilSimpan> SimpanAsync(Action<JsonObject> ubah) => host.DenganAsync(async l =>
        {
            var butir = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!.Butir[(JenisButir.Pk, "PK-2024-BARU")];
            var isi = JsonNode.Parse(butir.Isi)!.AsObject();
            ubah(isi);
            return await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(butir.Jenis, butir.Kunci, butir.Versi, isi.ToJsonString())]);
        });
    }

    [Fact]
    public async Task Tujuan_yang_berganti_kode_membawa_indikatornya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAwalTahunAsync(host);
        using var operatorDinas = await host.MasukAsync("operator.dispusip");
        var di = (await host.InstansiAsync(DinasBerjalan.Slug)).Id;
        await Sql.JalankanAsync(host.BasisData, $"update butir set isi = isi - 'tujuan' where jenis = 'sasaran' and instansi_id = '{di}'");
        var sebelum = (await MuatAsync()).Berkas.Perencanaan;
        const string alamat = $"/i/{DinasBerjalan.Slug}/2026/ubah/tujuan?kunci=T1";

        (await operatorDinas.KirimFormulirAsync(await operatorDinas.HalamanAsync(alamat), alamat, "form.formulir", new() { ["kode"] = "T6" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        var sesudah = (await MuatAsync()).Berkas.Perencanaan.Tujuan.ShouldHaveSingleItem();
        (sesudah.Kode, string.Join(' ', sesudah.Indikator.Select(i => i.Kode))).ShouldBe(("T6", string.Join(' ', sebelum.Tujuan[0].Indikator.Select(i => i.Kode))));

        Task<BerkasTermuat> MuatAsync() => host.DenganAsync(async l => (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, DinasBerjalan.Tahun))!);
    }
}
