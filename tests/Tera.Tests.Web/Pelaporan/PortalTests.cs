using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Documents.Model;
using Tera.Reports;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>What strangers see: only what was fixed and published, the same on page, in document and as data.</summary>
public sealed class PortalTests(KlasterUji klaster)
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024";

    [Fact]
    public async Task LKjIP_dari_draf_sampai_dibaca_orang_asing_dan_setiap_tabel_sama_di_halaman_dokumen_dan_data()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var asing = host.Peramban();
        var draf = await host.BuatDokumenAsync("lkjip", "lkjip");
        (await TerbitkanAsync(host, draf)).ShouldContain("dibuat sebelum ditetapkan");
        await host.TanpaReviuAsync();
        using (var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator)))
        using (var tanpaAlasan = await operatorDinas.IsiAsync($"{Pangkal}/alur/lkjip?kunci=&langkah=Ajukan", []))
            (await PerambanUji.BacaAsync(tanpaAlasan)).QuerySelector(".alert-danger")!.TextContent.ShouldContain("temuan audit yang belum dijawab");
        await LangkahAsync(host, Peran.Operator, "Ajukan");
        await LangkahAsync(host, Peran.Kepala, "Setujui");
        await LangkahAsync(host, Peran.Kepala, "Tetapkan");
        var tetap = await host.BuatDokumenAsync("lkjip", "lkjip");
        (await asing.BukaAsync("/publik/disperindag/2024/lkjip")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        var laporan = await kepala.HalamanAsync($"{Pangkal}/laporan");
        var belum = laporan.QuerySelectorAll("#belum li").Length;
        belum.ShouldBeGreaterThan(0);
        laporan.QuerySelectorAll("#belum li a[href]").Length.ShouldBe(belum, "setiap bagian menuju tempat mengisinya");
        laporan.QuerySelector($"form[action$='handler=Terbitkan']:has(input[value='{tetap.Id}']) button")!.GetAttribute("data-tanya")!.ShouldContain($"{belum} tanda [belum diisi");
        using (var terbit = await kepala.IsiAsync($"{Pangkal}/laporan", [], $"form[action$='handler=Terbitkan']:has(input[value='{tetap.Id}'])"))
            terbit.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var daftar = await asing.HalamanAsync("/publik/2024");
        daftar.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var halaman = await asing.HalamanAsync("/publik/disperindag/2024/lkjip");
        using var json = await asing.BukaAsync("/data/disperindag/2024/lkjip.json");
        var data = JsonNode.Parse(await json.Content.ReadAsStringAsync())!;
        var dokumen = await DokumenAsync(host);
        var (diHalaman, diData) = (Tabel(halaman), Tabel(data));
        dokumen.Count.ShouldBeGreaterThan(10);
        diHalaman.ShouldBe(dokumen);
        diData.ShouldBe(dokumen);
        // Of the evaluation only what chapters I and III tell is in the document, and nothing of it is a table for everybody.
        var tersimpan = Cuplikan.BacaTabel(tetap.Tabel).Select(t => t.Id).ToList();
        tersimpan.ShouldNotContain("E2");
        tersimpan.ShouldContain("E5");
        data["tabel"]!.AsArray().Select(t => (string)t!["id"]!).ShouldAllBe(id => !id.StartsWith('E'));
        halaman.QuerySelector("main")!.TextContent.ShouldContain("tidak dibuka sebagai data");

        using var pdf = await asing.BukaAsync("/publik/disperindag/2024/lkjip.pdf");
        KodePeriksa.Dalam(await pdf.Content.ReadAsByteArrayAsync()).ShouldBe(tetap.Kode);
        using var csv = await asing.BukaAsync("/data/2024/indikator.csv");
        (await csv.Content.ReadAsStringAsync()).Split("\r\n").Count(b => b.StartsWith("disperindag,", StringComparison.Ordinal)).ShouldBe(data["indikator"]!.AsArray().Count);
        var kolom = (await csv.Content.ReadAsStringAsync()).Split("\r\n")[0].Split(',');
        using var metadata = await asing.BukaAsync("/data/2024/indikator.csv-metadata.json");
        JsonNode.Parse(await metadata.Content.ReadAsStringAsync())!["tableSchema"]!["columns"]!.AsArray().Select(k => (string)k!["name"]!).ShouldBe(kolom);
        foreach (var satu in new[] { csv, json })
        {
            using var lagi = new HttpRequestMessage(HttpMethod.Get, satu.RequestMessage!.RequestUri);
            lagi.Headers.IfNoneMatch.Add(satu.Headers.ETag.ShouldNotBeNull());
            using var sama = await asing.KirimAsync(lagi);
            sama.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        data["indikator"]!.AsArray().Select(i => i!["capaian"]?.ToJsonString() ?? "").ShouldAllBe(n => !n.Contains('.') || n.Length - n.IndexOf('.') - 1 <= 10, "paling banyak sepuluh desimal");

        // The worksheet knows it without anybody typing it.
        var lapor = (await BerkasAsync(host)).Berkas.Pelaporan;
        (lapor.TautanPublikasi!, lapor.TanggalPublikasi is null, lapor.TanggalPenyampaian is null).ShouldBe((host.App.Services.GetRequiredService<AlamatPublik>().Pangkal.TrimEnd('/') + "/publik/disperindag/2024/lkjip", false, false));

        using (var tarik = await kepala.IsiAsync($"{Pangkal}/laporan", new() { ["alasan"] = "Salah cetak" }, "form[action$='handler=Tarik']"))
            tarik.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await asing.BukaAsync("/publik/disperindag/2024/lkjip")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await BerkasAsync(host)).Berkas.Pelaporan.TautanPublikasi.ShouldBeNull();
    }

    [Fact]
    public async Task Versi_yang_sudah_digantikan_tidak_ditawarkan_dan_tidak_dapat_diterbitkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (satu, dua) = (await host.BuatDokumenAsync("pk", "pk-pk-2024"), await host.BuatDokumenAsync("pk", "pk-pk-2024"));
        (await TerbitkanAsync(host, dua)).ShouldBeEmpty();
        (await TerbitkanAsync(host, dua)).ShouldBeEmpty("yang terbit tetap terbit");
        (await TerbitkanAsync(host, satu)).ShouldContain("sudah digantikan");
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        (await kepala.HalamanAsync($"{Pangkal}/laporan")).QuerySelector($"form[action$='handler=Terbitkan']:has(input[value='{satu.Id}'])").ShouldBeNull();

        // Taken back, opened, and fixed anew: what was fixed before is not published again.
        (await host.DenganAsync(async l => await l.GetRequiredService<Terbitkan>().TarikAsync(dua.InstansiId, dua.Tahun, Pelaku.Sistem, dua.Nama, "Salah angka") ?? "")).ShouldBeEmpty();
        foreach (var langkah in new[] { Langkah.BukaPerubahan, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(dua.InstansiId, dua.Tahun, Pelaku.Sistem, new(DokumenAlur.Pk, dua.Kunci, langkah, "Target diperbaiki")))).Sebab.ShouldBeEmpty();
        (await TerbitkanAsync(host, dua)).ShouldContain("sudah digantikan");
        var tiga = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        (await kepala.HalamanAsync($"{Pangkal}/laporan")).QuerySelector($"form[action$='handler=Terbitkan']:has(input[value='{tiga.Id}'])").ShouldNotBeNull();
        (await TerbitkanAsync(host, tiga)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dokumen_rahasia_tidak_dapat_diterbitkan_juga_tidak_oleh_perintah_basis_data()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var nama = await host.DenganAsync(async l => BuatDokumen.Susun((await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(HostUji.InstansiSatu)).Id, 2024))!, DaftarLaporan.Semua.Single(j => j.Jenis == "lhe"), 0)[0].Nama);
        // The letter is not made by the agency that it is about.
        foreach (var peran in new[] { Peran.Operator, Peran.Kepala })
            (await host.DenganAsync(async l => await l.GetRequiredService<MintaDokumen>().JalankanAsync((await host.InstansiAsync(HostUji.InstansiSatu)).Id, 2024, new(null, "Ani", peran.ToString()), "lhe", nama))).Sebab.ShouldNotBeNull().ShouldContain("evaluator");
        var lhe = await host.BuatDokumenAsync("lhe", nama);

        (await TerbitkanAsync(host, lhe)).ShouldContain("rahasia");
        foreach (var kelas in new[] { "Terbuka", "Rahasia" })
        {
            await Should.ThrowAsync<PostgresException>(() => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Database.ExecuteSqlAsync(
                $"insert into terbitan (id, instansi_id, tahun, jenis, nama, dokumen_id, kelas, terbit, oleh) values (gen_random_uuid(), {lhe.InstansiId}, 2024, 'lhe', 'lhe', {lhe.Id}, {kelas}, now(), 'x')")));
        }

        using var asing = host.Peramban();
        (await asing.HalamanAsync("/periksa/" + lhe.Kode)).QuerySelectorAll(".hasil-periksa table").Length.ShouldBe(0);
    }

    private static Task<BerkasTermuat> BerkasAsync(HostUji host) => host.DenganAsync(async l =>
        (await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(HostUji.InstansiSatu)).Id, 2024))!);

    private static async Task LangkahAsync(HostUji host, Peran peran, string langkah)
    {
        using var orang = await host.MasukAsync(HostUji.Nama(peran));
        using var jawaban = await orang.IsiAsync($"{Pangkal}/alur/lkjip?kunci=&langkah={langkah}", new() { ["Alasan"] = "Temuan dijawab kemudian" });
        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect, langkah);
    }

    private static Task<string> TerbitkanAsync(HostUji host, DokumenTersimpan dokumen) =>
        host.DenganAsync(async l => await l.GetRequiredService<Terbitkan>().JalankanAsync(dokumen.InstansiId, dokumen.Tahun, Pelaku.Sistem, dokumen.Id) ?? "");

    private static Task<List<string>> DokumenAsync(HostUji host) => host.DenganAsync(async l =>
    {
        var berkas = await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(HostUji.InstansiSatu)).Id, 2024);
        return KelasMenurutJenis.Terbuka(BuatDokumen.Susun(berkas!, DaftarLaporan.Semua[0], 0)[0].Dokumen.Blocks().OfType<Table>().Where(t => !t.Plain))
            .Select(t => Satu(t.Id, t.Header.Concat(t.Rows).Select(r => r.Cells.Select(c => c.Text)))).ToList();
    });

    private static List<string> Tabel(IHtmlDocument halaman) =>
        [.. halaman.QuerySelectorAll("table[data-tabel]").OfType<IHtmlTableElement>().Select(t => Satu(t.GetAttribute("data-tabel")!, t.Rows.Select(r => r.Cells.Select(c => c.TextContent))))];

    private static List<string> Tabel(JsonNode data) => [.. data["tabel"]!.AsArray().Select(t => Satu(
        (string)t!["id"]!, t["kepala"]!.AsArray().Concat(t["baris"]!.AsArray()).Select(r => r!.AsArray().Select(c => (string)c!["teks"]!))))];

    // Blanks around a text are the page's.
    private static string Satu(string id, IEnumerable<IEnumerable<string>> baris) =>
        id + "\n" + string.Join('\n', baris.Select(b => string.Join('|', b.Select(s => string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))));
}
