using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Xunit;

namespace Tera.Tests.Web.Organisasi;

/// <summary>Two administrators with the same page open: nobody undoes what the other did without knowing it.</summary>
public sealed class DuaPenulisTests(KlasterUji klaster)
{
    private const string Jadwal = "/kelola/jadwal?tahun=2024";
    private const string FormJadwal = "form[action^='/kelola/jadwal?tahun']";
    private const string FormOrang = "main form[method=post]";

    [Fact]
    public async Task Jadwal_yang_disimpan_dari_layar_lama_tidak_mengembalikan_tenggat_yang_diubah_admin_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (satu, dua) = await DuaAdminAsync(host);
        var (layarSatu, layarDua) = (await satu.HalamanAsync(Jadwal), await dua.HalamanAsync(Jadwal));
        (await dua.KirimFormulirAsync(layarDua, Jadwal, FormJadwal, new() { ["Isian[2].Tenggat"] = "2024-12-30" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var jawaban = await satu.KirimFormulirAsync(layarSatu, Jadwal, FormJadwal, new() { ["Isian[3].Tenggat"] = "2024-12-15" });

        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kini = await host.DenganAsync(l => l.GetRequiredService<AturJadwal>().BacaAsync(2024));
        (kini[2].Tenggat, kini[3].Tenggat).ShouldBe((new DateOnly(2024, 12, 30), new DateOnly(2024, 12, 15)));
        (await satu.HalamanAsync(Jadwal)).Body!.TextContent.ShouldContain($"Sementara itu diubah orang lain, dan tetap begitu: Tenggat {LangkahTahun.Dari(kini[2].Langkah)!.Nama} 30 Desember 2024");
    }

    [Fact]
    public async Task Tenggat_yang_diubah_dua_admin_disebut_kedua_isinya_dan_ketikan_yang_kedua_tetap()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (satu, dua) = await DuaAdminAsync(host);
        var (layarSatu, layarDua) = (await satu.HalamanAsync(Jadwal), await dua.HalamanAsync(Jadwal));
        (await dua.KirimFormulirAsync(layarDua, Jadwal, FormJadwal, new() { ["Isian[2].Tenggat"] = "2024-12-30" })).Dispose();

        var ditolak = await PerambanUji.BacaAsync(await satu.KirimFormulirAsync(layarSatu, Jadwal, FormJadwal, new() { ["Isian[2].Tenggat"] = "2024-12-20", ["Isian[3].Tenggat"] = "2024-12-15" }));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("yang tersimpan 30 Desember 2024, Anda menulis 20 Desember 2024");
        ditolak.QuerySelector<IHtmlInputElement>("[name='Isian[2].Tenggat']")!.Value.ShouldBe("2024-12-20");
        ditolak.QuerySelector<IHtmlInputElement>("[name='Isian[3].Tenggat']")!.Value.ShouldBe("2024-12-15");
        (await host.DenganAsync(l => l.GetRequiredService<AturJadwal>().BacaAsync(2024)))[2].Tenggat.ShouldBe(new DateOnly(2024, 12, 30));
        (await satu.KirimFormulirAsync(ditolak, Jadwal, FormJadwal)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.DenganAsync(l => l.GetRequiredService<AturJadwal>().BacaAsync(2024)))[2].Tenggat.ShouldBe(new DateOnly(2024, 12, 20), "yang sudah diberi tahu boleh memutuskan");
    }

    [Fact]
    public async Task Hak_yang_baru_dicabut_tidak_kembali_dari_layar_lama_admin_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (satu, dua) = await DuaAdminAsync(host);
        var (id, tujuan) = await host.DenganAsync(async l => (
            await l.GetRequiredService<TeraDb>().Pengguna.Where(p => p.UserName == "operator.disperindag").Select(p => p.Id).SingleAsync(),
            (await l.InstansiAsync(HostUji.InstansiDua)).Id));
        var alamat = $"/kelola/pengguna/{id}";
        var (layarSatu, layarDua) = (await satu.HalamanAsync(alamat), await dua.HalamanAsync(alamat));
        (await dua.KirimFormulirAsync(layarDua, alamat, FormOrang, new() { ["Isian.InstansiId"] = tujuan.ToString() })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await satu.KirimFormulirAsync(layarSatu, alamat, FormOrang, new() { ["Isian.Jabatan"] = "Staf perencanaan" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await SamaAsync("Staf perencanaan");

        // Both change the post: the second is told, and keeps what was typed.
        var ditolak = await PerambanUji.BacaAsync(await dua.KirimFormulirAsync(await dua.HalamanAsync(alamat), alamat, FormOrang, new() { ["Semula.Jabatan"] = "", ["Isian.Jabatan"] = "Kepala subbagian" }));
        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Jabatan: yang tersimpan Staf perencanaan, Anda menulis Kepala subbagian.");
        ditolak.QuerySelector<IHtmlInputElement>("[name='Isian.Jabatan']")!.Value.ShouldBe("Kepala subbagian");
        await SamaAsync("Staf perencanaan");

        async Task SamaAsync(string jabatan)
        {
            var kini = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Pengguna.AsNoTracking().SingleAsync(p => p.Id == id));
            (kini.InstansiId, kini.Jabatan).ShouldBe((tujuan, jabatan));
        }
    }

    [Fact]
    public async Task Instansi_yang_dinonaktifkan_dan_peran_yang_diwajibkan_tetap_begitu_dari_layar_lama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (satu, dua) = await DuaAdminAsync(host);
        const string instansi = "/kelola/instansi/disnakerkop";
        var layar = await satu.HalamanAsync(instansi);
        (await host.DenganAsync(async l =>
        {
            var ini = await l.InstansiAsync(HostUji.InstansiDua);
            DataInstansi semula = new(ini.Slug, ini.Nama, ini.Singkatan, ini.Aktif);
            return await l.GetRequiredService<SimpanInstansi>().UbahAsync(Pelaku.Sistem, semula with { Aktif = false }, semula);
        })).Kesalahan.ShouldBeEmpty();
        (await satu.KirimFormulirAsync(layar, instansi, FormOrang, new() { ["Singkatan"] = "Disnaker" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kini = await host.InstansiAsync(HostUji.InstansiDua);
        (kini.Singkatan, kini.Aktif).ShouldBe(("Disnaker", false));

        const string keamanan = "/kelola/keamanan";
        var (layarSatu, layarDua) = (await satu.HalamanAsync(keamanan), await dua.HalamanAsync(keamanan));
        (await dua.KirimFormulirAsync(layarDua, keamanan, FormOrang, new() { ["Wajib"] = nameof(Peran.Evaluator) })).Dispose();
        (await satu.KirimFormulirAsync(layarSatu, keamanan, FormOrang, new() { ["Wajib"] = nameof(Peran.Kepala) })).Dispose();
        (await host.DenganAsync(l => l.GetRequiredService<DuaLangkahWajib>().BacaAsync())).ShouldBe([Peran.Kepala, Peran.Evaluator], ignoreOrder: true);
    }

    private static async Task<(PerambanUji Satu, PerambanUji Dua)> DuaAdminAsync(HostUji host) => (await host.MasukAsync("adminpemda"), await host.MasukAsync("adminpemda"));
}
