using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Persetujuan;

/// <summary>What a save would refuse is told before anything is typed, and what it must take can be typed.</summary>
public sealed class KunciFormulirTests(KlasterUji klaster)
{
    [Fact]
    public async Task Sub_kegiatan_yang_baru_pada_perubahan_anggaran_diberi_realisasi_nol_bagi_triwulan_yang_sudah_ditetapkan_dan_tidak_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await Sql.JalankanAsync(host.BasisData, "delete from jadwal; delete from alur");
        var kunci = await ProgramAsync(host, di, isi =>
        {
            isi.Remove("pagu");
            isi["kegiatan"] = JsonNode.Parse(
                """
                [{"kode": "3.30.02.2.01", "nama": "Kegiatan", "subKegiatan": [
                  {"kode": "3.30.02.2.01.0001", "nama": "Sub kegiatan lama", "pagu": {"murni": 100, "perubahan": 60}},
                  {"kode": "3.30.02.2.01.0002", "nama": "Sub kegiatan baru", "pagu": {"murni": 0, "perubahan": 40}, "indikator": [{"nama": "Pedagang yang dilatih", "satuan": "orang"}]}]}]
                """);
        });
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Ditetapkan', now(), 'Kepala', 1)");
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var alamat = $"/i/{HostUji.InstansiSatu}/2024/ubah/program?kunci={Uri.EscapeDataString(kunci)}";
        const string lama = "kegiatan[0].subKegiatan[0].pagu.realisasiTriwulan[0]", baru = "kegiatan[0].subKegiatan[1].pagu.realisasiTriwulan[0]", keluaran = "kegiatan[0].subKegiatan[1].indikator[0].realisasiTriwulan[0]";

        var halaman = await operatorDinas.HalamanAsync(alamat);
        foreach (var (nama, terkunci) in new[] { (lama, true), (baru, false), (keluaran, false) })
            halaman.QuerySelector($"[name='{nama}']").ShouldNotBeNull(nama).HasAttribute("readonly").ShouldBe(terkunci, nama);
        var ditolak = await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(halaman, alamat, "form.formulir", new() { [baru] = "5" }));
        ditolak.Body!.TextContent.ShouldContain("bagi triwulan itu hanya dapat diisi 0");
        ditolak.QuerySelector($"[name='{baru}']")!.HasAttribute("readonly").ShouldBeFalse("yang salah ketik dapat diperbaiki");
        (await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(halaman, alamat, "form.formulir", new() { [lama] = "0" }))).Body!.TextContent.ShouldContain("padahal realisasi triwulan I sudah ditetapkan");

        (await operatorDinas.KirimFormulirAsync(halaman, alamat, "form.formulir", new() { [baru] = "0", [keluaran] = "0" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        (await operatorDinas.HalamanAsync(alamat)).QuerySelector($"[name='{baru}']")!.HasAttribute("readonly").ShouldBeTrue("sekali diisi, ikut terkunci");
    }

    [Fact]
    public async Task Rumus_satuan_dan_target_yang_mengukur_triwulan_yang_sudah_diajukan_tampak_terkunci_di_setiap_halamannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        await Sql.JalankanAsync(host.BasisData, $"delete from jadwal; delete from alur where dokumen <> 'pk'; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Ditetapkan', now(), 'Budi', 1)");
        using var perencana = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        const string pangkal = $"/i/{HostUji.InstansiDua}/2024", sebab = "Realisasi triwulan I sudah ditetapkan oleh Budi dan diukur dengan rumus, satuan, dan target yang sekarang, padahal Renstra belum ditetapkan";

        var formulir = await perencana.HalamanAsync($"{pangkal}/ubah/indikator?kunci=S2.1");
        foreach (var (nama, terkunci) in new[] { ("satuan", true), ("rumus", true), ("nama", false), ("definisi", false) })
        {
            var isian = formulir.QuerySelector($"[name='{nama}']:not([type=hidden])").ShouldNotBeNull(nama);
            (isian.HasAttribute("readonly") || isian.HasAttribute("disabled")).ShouldBe(terkunci, nama);
            if (terkunci)
                formulir.GetElementById(isian.GetAttribute("aria-describedby")!.Split(' ')[0]).ShouldNotBeNull(nama).TextContent.ShouldContain(sebab);
        }

        var tahun = formulir.QuerySelectorAll("[name^='targetRenstra['][name$='.tahun']").First(t => t.GetAttribute("value") == "2024").GetAttribute("name")!;
        formulir.QuerySelector($"[name='{tahun.Replace(".tahun", ".nilai", StringComparison.Ordinal)}']")!.HasAttribute("readonly").ShouldBeTrue();
        (await perencana.KirimFormulirAsync(formulir, $"{pangkal}/ubah/indikator?kunci=S2.1", "form.formulir", new() { ["definisi"] = "Penduduk yang bekerja" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        var rencana = await perencana.HalamanAsync($"{pangkal}/rencana");
        rencana.QuerySelector("main .alert-warning")!.TextContent.ShouldContain(sebab);
        rencana.QuerySelectorAll("a[href*='/ubah/indikator?baru=true']").ShouldBeEmpty();
        (await perencana.HalamanAsync($"{pangkal}/ubah/indikator?baru=true&induk=S2")).QuerySelectorAll(".bilah-simpan").ShouldBeEmpty();
        (await perencana.HalamanAsync($"{pangkal}/rencana/kartu?kunci=S2.1")).QuerySelector(".alert-warning")!.TextContent.ShouldContain(sebab);
        var target = await perencana.HalamanAsync($"{pangkal}/rencana/target");
        target.QuerySelectorAll("td input[aria-describedby=kunci-ukuran]").Length.ShouldBeGreaterThan(0);
        target.QuerySelectorAll("td input:not([readonly]):not([type=hidden])").Length.ShouldBeGreaterThan(0, "nama dan target tahun lain terbuka");
    }

    [Fact]
    public async Task Rencana_yang_terkunci_oleh_LKjIP_dan_dialog_yang_ditutup_kalender_mengatakannya_dan_tidak_menawarkan_ubah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await Sql.JalankanAsync(host.BasisData, $"delete from jadwal; delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'lkjip', '', 'Diajukan', now(), 'Kepala', 1); insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values ({HostUji.Tahun}, 'dialog1', '2024-04-01', '2024-05-01', true)");
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");

        foreach (var (alamat, sebab) in new[] { ("rencana", "LKjIP sudah diajukan oleh Kepala"), ("pengukuran/dialog/1", "Dialog kinerja triwulan I ditutup 1 Mei 2024") })
        {
            var halaman = await operatorDinas.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/{alamat}");
            halaman.QuerySelector("main .alert-warning").ShouldNotBeNull(alamat).TextContent.ShouldContain(sebab);
            halaman.QuerySelectorAll("main a").Select(a => a.TextContent.Trim()).ShouldAllBe(t => !t.StartsWith("Ubah", StringComparison.Ordinal) && !t.StartsWith("Catat", StringComparison.Ordinal), alamat);
        }
    }

    private static async Task<string> ProgramAsync(HostUji host, Guid di, Action<JsonObject> ubah) => await host.DenganAsync(async l =>
    {
        var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!;
        var butir = berkas.Butir.Values.First(b => b.Jenis == JenisButir.Program);
        var isi = JsonNode.Parse(butir.Isi)!.AsObject();
        ubah(isi);
        (await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Program, butir.Kunci, butir.Versi, isi.ToJsonString())])).Sebab.ShouldBeEmpty();
        return butir.Kunci;
    });
}
