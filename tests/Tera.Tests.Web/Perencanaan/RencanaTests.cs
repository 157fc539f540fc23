using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

/// <summary>Pohon kinerja, the table of targets, PK of every level, and fixed versions against what stands now.</summary>
public sealed class RencanaTests(KlasterUji klaster)
{
    private const string Pangkal = $"/i/{HostUji.InstansiDua}/2024";
    private static readonly Pelaku Ani = new(null, "Ani", "Operator");
    private static readonly Pelaku Budi = new(null, "Budi", "Kepala");

    [Fact]
    public async Task Pohon_memuat_seluruh_jenjang_dan_menandai_yang_belum_terhubung()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        var berkas = await MuatAsync(host);

        var halaman = await operatorOpd.HalamanAsync($"{Pangkal}/rencana/pohon?sampai=SubKegiatan");

        var daftar = halaman.QuerySelector(".pohon-daftar")!.TextContent;
        var rencana = berkas.Berkas.Perencanaan;
        foreach (var uraian in rencana.Misi.Select(m => m.Uraian).Concat(rencana.Tujuan.Select(t => t.Uraian)).Concat(rencana.Sasaran.Select(s => s.Uraian)).Append(rencana.Visi!)
            .Concat(berkas.Berkas.Anggaran.Program.Where(p => !p.Penunjang).SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).Select(s => s.Nama)))
            daftar.ShouldContain(uraian);
        halaman.QuerySelectorAll("svg rect").Length.ShouldBe(halaman.QuerySelectorAll(".pohon-daftar li").Length);
        halaman.QuerySelectorAll("svg g.yatim").Length.ShouldBe(halaman.QuerySelectorAll(".pohon-daftar li > .lencana-awas").Length);
        daftar.ShouldContain("belum didukung program");
    }

    [Fact]
    public async Task Target_tahun_dan_triwulan_diubah_di_satu_tabel_semua_atau_tidak_satu_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Alur>().Where(a => a.Dokumen == DokumenAlur.Pk).ExecuteDeleteAsync());

        using (var salah = await IsiAsync(operatorOpd, ("S2.1|renstra:2025", "55,5"), ("S2.1|tw:1", "1.234")))
        {
            salah.StatusCode.ShouldBe(HttpStatusCode.OK);
            var halaman = await PerambanUji.BacaAsync(salah);
            halaman.QuerySelector(".invalid-feedback")!.TextContent.ShouldContain("bermakna dua");
            ((IHtmlInputElement)halaman.QuerySelector("input[name='v|S2.1|renstra:2025']")!).Value.ShouldBe("55,5", "yang diketik tidak hilang");
        }

        Indikator(await MuatAsync(host)).TargetRenstra.ShouldNotContain(t => t.Tahun == 2025);
        using (var benar = await IsiAsync(operatorOpd, ("S2.1|renstra:2025", "55,5"), ("S2.1|tw:2", "25"), ("S2.1|nama", "Persentase Tenaga Kerja Formal Kabupaten")))
            benar.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var berkas = await MuatAsync(host);
        Indikator(berkas).Nama.ShouldBe("Persentase Tenaga Kerja Formal Kabupaten");
        Indikator(berkas).TargetRenstra.First(t => t.Tahun == 2025).Nilai.Angka.ShouldBe(55.5m);
        berkas.Berkas.Perencanaan.PerjanjianKinerja[^1].Target.First(t => t.Indikator == "S2.1").Triwulan.Select(t => t?.Angka).ShouldBe([null, 25m, null, null]);
    }

    [Fact]
    public async Task Indikator_dinaikkan_satu_tempat_dan_yang_ditetapkan_tidak_bergeser()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Alur>().Where(a => a.InstansiId == instansi).ExecuteDeleteAsync());
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        const string formulir = "#u-indikator-S3\\.2 form";
        var halaman = await operatorOpd.HalamanAsync($"{Pangkal}/rencana");
        halaman.QuerySelector(formulir + " button[value='1']")!.HasAttribute("disabled").ShouldBeTrue("yang terakhir tidak dapat turun");

        using (await operatorOpd.KirimFormulirAsync(halaman, $"{Pangkal}/rencana", formulir, new() { ["langkah"] = "-1" })) { }
        (await UrutanAsync()).ShouldBe(["S3.2", "S3.1"]);

        await LangkahAsync(Ani, Langkah.Ajukan);
        using (await operatorOpd.KirimTokenAsync($"{Pangkal}/rencana?handler=Pindah", new() { ["jenis"] = "indikator", ["kunci"] = "S3.1", ["langkah"] = "-1" })) { }
        (await UrutanAsync()).ShouldBe(["S3.2", "S3.1"]);

        async Task<IEnumerable<string>> UrutanAsync() => (await MuatAsync(host)).Berkas.Perencanaan.Sasaran.First(s => s.Kode == "S3").Indikator.Select(i => i.Kode);
        async Task LangkahAsync(Pelaku pelaku, Langkah langkah) =>
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, 2024, pelaku, new(DokumenAlur.Renstra, "", langkah)))).Sebab.ShouldBeEmpty();
    }

    [Fact]
    public async Task Target_yang_sementara_itu_diubah_orang_lain_tidak_ditimpa()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);

        var hasil = await host.DenganAsync(l => l.GetRequiredService<SimpanTarget>().JalankanAsync(instansi, 2024, Ani, null, [new("S2.1", "renstra:2024", "60", "1")]));

        hasil.Salah.ShouldHaveSingleItem().Salah.ShouldContain("menjadi \"54,5\"");
        hasil.Salah[0].Semula.ShouldBe("54,5", "sudah diberi tahu: simpan sekali lagi bila tulisannya yang benar");
        var salah = await host.DenganAsync(l => l.GetRequiredService<SimpanTarget>().JalankanAsync(instansi, 2024, Ani, null, [new("S2.1", "renstra:2024", "1.234", "1")]));
        salah.Salah.ShouldHaveSingleItem().Semula.ShouldBe("1", "salah ketik tidak memberi tahu apa yang ditulis orang lain");
    }

    [Fact]
    public void Isi_dokumen_berurutan_sama_bagaimanapun_basis_data_membacanya()
    {
        Butir[] butir = [B("S1.1", "S1"), B("S2.1", "S2"), B("S1.2", "S1", 2), B("T1.1", "T1")];

        foreach (var terbaca in new[] { butir, [.. butir.Reverse()], [butir[2], butir[0], butir[3], butir[1]] })
            DokumenAlur.Saring(terbaca, DokumenAlur.Renstra, "").Select(b => b.Kunci).ShouldBe(["S1.1", "S2.1", "T1.1", "S1.2"]);

        static Butir B(string kunci, string induk, int urutan = 1) => new() { Jenis = JenisButir.Indikator, Kunci = kunci, Induk = induk, Urutan = urutan, Isi = "{}" };
    }

    [Fact]
    public async Task Versi_yang_ditetapkan_dibandingkan_dengan_yang_sekarang()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        (await kepala.HalamanAsync($"{Pangkal}/dokumen-rencana/versi?dokumen=renstra")).Body!.TextContent.ShouldContain("Belum ada yang ditetapkan");
        foreach (var (pelaku, langkah) in new[] { (Ani, Langkah.Ajukan), (Budi, Langkah.Setujui), (Budi, Langkah.Tetapkan), (Budi, Langkah.BukaPerubahan) })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, 2024, pelaku, new(DokumenAlur.Renstra, "", langkah, "Perubahan RPJMD")))).Sebab.ShouldBeEmpty();
        (await kepala.HalamanAsync($"{Pangkal}/dokumen-rencana/versi?dokumen=renstra")).Body!.TextContent.ShouldContain("Tidak ada bedanya");

        (await host.DenganAsync(l => l.GetRequiredService<SimpanTarget>().JalankanAsync(instansi, 2024, Ani, null, [new("S2.1", "renstra:2024", "60", "54,5")]))).Berhasil.ShouldBeTrue();

        var beda = await kepala.HalamanAsync($"{Pangkal}/dokumen-rencana/versi?dokumen=renstra&ke=1");
        beda.QuerySelectorAll("section.kartu h3").Select(h => h.TextContent.Trim()).ShouldHaveSingleItem(string.Join('\n', beda.QuerySelectorAll(".beda-isian").Select(b => b.TextContent))).ShouldContain("S2.1");
        beda.QuerySelector(".beda-isian del")!.TextContent.ShouldContain("54,5");
        beda.QuerySelector(".beda-isian ins")!.TextContent.ShouldContain("60");
    }

    [Fact]
    public async Task Kepala_melihat_siapa_sudah_menandatangani_dan_unit_yang_belum_mempunyai_perjanjian()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));

        var halaman = await kepala.HalamanAsync($"{Pangkal}/dokumen-rencana/pk");

        var teks = halaman.QuerySelector("main")!.TextContent;
        teks.ShouldContain("1 dari 1 perjanjian sudah ditetapkan");
        teks.ShouldContain("Unit yang belum mempunyai perjanjian");
        teks.ShouldContain("Bidang Pelatihan dan Penempatan Tenaga Kerja");
        halaman.QuerySelectorAll("td[data-asal] a").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Yang_menandatangani_tetap_disebut_sesudah_kepalanya_berganti()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        var berkas = await MuatAsync(host);
        var (organisasi, semula) = (berkas.Butir[(JenisButir.Organisasi, "")], berkas.Berkas.Organisasi.Kepala.Jabatan);
        var isi = System.Text.Json.Nodes.JsonNode.Parse(organisasi.Isi)!;
        isi["kepala"]!["jabatan"] = "Kepala Badan Pengganti";
        (await host.DenganAsync(async l => await l.GetRequiredService<SimpanButir>().JalankanAsync(await InstansiAsync(host), 2024, Ani, [new(organisasi.Jenis, "", organisasi.Versi, isi.ToJsonString())]))).Berhasil.ShouldBeTrue();

        var teks = (await kepala.HalamanAsync($"{Pangkal}/dokumen-rencana/pk")).QuerySelector("table")!.TextContent;

        teks.ShouldContain(semula);
        teks.ShouldNotContain("Kepala Badan Pengganti");
    }

    private static Core.Perencanaan.Indikator Indikator(BerkasTermuat berkas) => berkas.Berkas.Perencanaan.SemuaIndikator().First(i => i.Kode == "S2.1");

    // Every cell is sent, as a browser does; only these are typed into.
    private static async Task<HttpResponseMessage> IsiAsync(PerambanUji peramban, params (string Sel, string Teks)[] diketik)
    {
        var halaman = await peramban.HalamanAsync($"{Pangkal}/rencana/target");
        var isian = halaman.QuerySelectorAll("input[name^='v|']").Cast<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (sel, teks) in diketik)
            isian["v|" + sel] = teks;
        return await peramban.IsiAsync($"{Pangkal}/rencana/target", isian);
    }

    private static async Task<Guid> InstansiAsync(HostUji host) => (await host.InstansiAsync(HostUji.InstansiDua)).Id;

    private static async Task<BerkasTermuat> MuatAsync(HostUji host)
    {
        var instansi = await InstansiAsync(host);
        return (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, 2024)))!;
    }
}
