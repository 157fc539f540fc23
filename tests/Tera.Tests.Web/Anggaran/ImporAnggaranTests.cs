using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Anggaran;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Anggaran;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Web.Anggaran;

public sealed class ImporAnggaranTests(KlasterUji klaster)
{
    private const string Alamat = $"/i/{HostUji.InstansiDua}/2024/anggaran/impor";
    private const string TombolTerapkan = "main button[formaction*=Terapkan]";

    [Fact]
    public async Task Berkas_SIPD_diunggah_bedanya_diperlihatkan_lalu_diterapkan_dengan_riwayat_dan_pemetaannya_diingat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var (alamat, halaman) = await UnggahAsync(peramban, Contoh("sipd-kolom-berjenjang.csv"));

        halaman.Body!.TextContent.ShouldContain("usul Tera");
        halaman.QuerySelectorAll(".tabel-beda tr").Select(b => Rapi(b.TextContent)).ShouldContain("Sub Kegiatan 2.07.03.2.01.0001 › Pagu perubahan 403.160.000 285.500.000,50");
        (await SubKegiatanAsync(host, "2.07.03.2.01.0001")).Pagu!.Perubahan.ShouldBe(403_160_000m, "belum diterapkan");

        using (var terapkan = await TerapkanAsync(peramban, halaman, alamat))
            terapkan.Headers.Location!.ToString().ShouldEndWith("/anggaran");

        var sub = await SubKegiatanAsync(host, "2.07.03.2.01.0001");
        sub.Pagu!.ShouldSatisfyAllConditions(p => p.Perubahan.ShouldBe(285_500_000.50m), p => p.Murni.ShouldBe(270_000_000.50m), p => p.Realisasi.ShouldBe(378_569_000m, "kolom yang tidak ada dalam berkas tetap"));
        var riwayat = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Jenis == JenisButir.Program && r.Tindakan == "ubah").ToListAsync());
        riwayat.Select(r => r.Kunci).ShouldBe(["2.07.02", "2.07.03"], ignoreOrder: true);
        riwayat.ShouldAllBe(r => r.Alasan == "Impor anggaran dari sipd-kolom-berjenjang.csv" && r.Pelaku.Length > 0);

        (await peramban.HalamanAsync(alamat)).ShouldNotBeNull();
        var (_, lagi) = await UnggahAsync(peramban, Contoh("sipd-kolom-berjenjang.csv"));
        lagi.Body!.TextContent.ShouldContain("impor Anda yang lalu");
        lagi.Body!.TextContent.ShouldContain("Tidak ada yang perlu diterapkan");
    }

    [Fact]
    public async Task Arti_kolom_yang_diubah_dipakai_dan_diingat_untuk_berkas_berjudul_sama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var (alamat, halaman) = await UnggahAsync(peramban, Contoh("realisasi-triwulan.csv"));
        halaman.QuerySelectorAll("main dl dt").Select(d => d.TextContent).ShouldContain("Realisasi s.d. triwulan II");

        using (var petakan = await peramban.KirimFormulirAsync(halaman, alamat, "main form", new() { ["kolom3"] = nameof(PeranKolom.Murni) }))
            petakan.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        halaman = await peramban.HalamanAsync(alamat);
        halaman.QuerySelector<IHtmlSelectElement>("#kolom3")!.Value.ShouldBe(nameof(PeranKolom.Murni));
        using (await TerapkanAsync(peramban, halaman, alamat)) { }

        var pagu = (await SubKegiatanAsync(host, "2.07.02.2.01.0003")).Pagu!;
        pagu.Murni.ShouldBe(33_000_000m);
        pagu.RealisasiTriwulan.ShouldBe([1_000_000m, 4_000_000m, 15_000_000m, 10_783_800m], "sampai dengan dijadikan tiap triwulan");
        var (_, lagi) = await UnggahAsync(peramban, Contoh("realisasi-triwulan.csv"));
        lagi.QuerySelector<IHtmlSelectElement>("#kolom3")!.Value.ShouldBe(nameof(PeranKolom.Murni));
    }

    [Fact]
    public async Task Arti_kolom_yang_diubah_tanpa_dibaca_ulang_tidak_diterapkan_dengan_arti_lama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var (alamat, halaman) = await UnggahAsync(peramban, Contoh("realisasi-triwulan.csv"));
        var semula = (await SubKegiatanAsync(host, "2.07.02.2.01.0003")).Pagu!;

        using (var jawaban = await TerapkanAsync(peramban, halaman, alamat, new() { ["kolom3"] = nameof(PeranKolom.Murni) }))
            jawaban.Headers.Location!.ToString().ShouldBe(alamat);

        (await SubKegiatanAsync(host, "2.07.02.2.01.0003")).Pagu!.ShouldBeEquivalentTo(semula, "belum ada yang ditulis");
        halaman = await peramban.HalamanAsync(alamat);
        halaman.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Belum diterapkan: arti kolom diubah");
        halaman.QuerySelector<IHtmlSelectElement>("#kolom3")!.Value.ShouldBe(nameof(PeranKolom.Murni));
        using (await TerapkanAsync(peramban, halaman, alamat)) { }
        (await SubKegiatanAsync(host, "2.07.02.2.01.0003")).Pagu!.Murni.ShouldBe(33_000_000m);
    }

    [Fact]
    public async Task Realisasi_bulanan_dari_XLSX_menjadi_sampai_dengan_tiap_bulan_dan_mengisi_triwulan_yang_lengkap()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var (alamat, halaman) = await UnggahAsync(peramban, ("bulanan.xlsx", Buku(
            [["Kode", "Uraian", "Januari", "Februari", "Maret", "April"], ["2.07.02.2.01.0003", "Fasilitasi", 1_000_000m, 500_000.25m, 250_000m, 2_250_000m]])));

        using (await TerapkanAsync(peramban, halaman, alamat)) { }

        var pagu = (await SubKegiatanAsync(host, "2.07.02.2.01.0003")).Pagu!;
        pagu.Bulanan.Select(b => (b.Bulan, b.Keuangan)).ShouldBe([(1, 1_000_000m), (2, 1_500_000.25m), (3, 1_750_000.25m), (4, 4_000_000.25m)]);
        pagu.RealisasiTriwulan.ShouldBe([1_750_000.25m]);
    }

    [Fact]
    public async Task Kesalahan_disebut_semua_dengan_sel_dan_tidak_ada_yang_dapat_diterapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");

        var (_, halaman) = await UnggahAsync(peramban, Contoh("berisi-salah.csv"));

        halaman.QuerySelectorAll(".alert-danger li").Length.ShouldBe(5);
        halaman.QuerySelector(TombolTerapkan).ShouldBeNull();
    }

    [Fact]
    public async Task Yang_berubah_sejak_beda_ditampilkan_tidak_ditimpa_diam_diam()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var (alamat, halaman) = await UnggahAsync(peramban, Contoh("sipd-kolom-berjenjang.csv"));
        await UbahNamaAsync(host, "2.07.03", "Program yang diganti rekan");

        using var jawaban = await TerapkanAsync(peramban, halaman, alamat);

        jawaban.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PerambanUji.BacaAsync(jawaban)).Body!.TextContent.ShouldContain("berubah sejak halaman ini dibuka");
        (await SubKegiatanAsync(host, "2.07.03.2.01.0001")).Pagu!.Perubahan.ShouldBe(403_160_000m);
    }

    [Fact]
    public async Task Unggahan_orang_lain_tidak_terlihat_dan_berkas_asing_ditolak_dengan_sebabnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var (alamat, _) = await UnggahAsync(peramban, Contoh("sipd-kolom-berjenjang.csv"));
        using var lain = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");

        using (var jawaban = await lain.BukaAsync(alamat))
            jawaban.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var jawaban = await lain.BukaAsync(alamat.Replace(HostUji.InstansiDua, HostUji.InstansiSatu, StringComparison.Ordinal)))
            jawaban.Headers.Location!.ToString().ShouldEndWith("/anggaran/impor");
        using var pdf = await peramban.UnggahAsync(Alamat, "anggaran.xlsx", "%PDF-1.7 …"u8.ToArray());
        (await PerambanUji.BacaAsync(pdf)).QuerySelector(".alert-danger")!.TextContent.ShouldContain("Berkas ini PDF");
    }

    private static Task<HttpResponseMessage> TerapkanAsync(PerambanUji peramban, IHtmlDocument halaman, string alamat, Dictionary<string, string>? ganti = null) =>
        peramban.KirimFormulirAsync(halaman, alamat + halaman.QuerySelector(TombolTerapkan)!.GetAttribute("formaction"), "main form", ganti);

    private static async Task<(string Alamat, IHtmlDocument Halaman)> UnggahAsync(PerambanUji peramban, (string Nama, byte[] Isi) berkas)
    {
        using var jawaban = await peramban.UnggahAsync(Alamat, berkas.Nama, berkas.Isi);
        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect, await jawaban.Content.ReadAsStringAsync());
        var alamat = jawaban.Headers.Location!.ToString();
        return (alamat, await peramban.HalamanAsync(alamat));
    }

    private static (string, byte[]) Contoh(string nama) => (nama, File.ReadAllBytes(Path.Combine(Akar.Folder, "tests", "cases", "anggaran", nama)));

    private static byte[] Buku(object[][] baris)
    {
        using var aliran = new MemoryStream();
        SheetWriter.Write(new SheetBook([new EntrySheet { Name = "Realisasi", Rows = [.. baris.Select(b => b.Select(n => new EntryCell(n, n is decimal ? EntryStyle.Number : EntryStyle.Text)).ToList())] }]), aliran);
        return aliran.ToArray();
    }

    private static async Task<SubKegiatan> SubKegiatanAsync(HostUji host, string kode) =>
        (await MuatAsync(host)).Berkas.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).Single(s => s.Kode == kode);

    private static Task<BerkasTermuat> MuatAsync(HostUji host) => host.DenganAsync(async l =>
        (await l.GetRequiredService<PemuatBerkas>().MuatAsync(await InstansiAsync(l), HostUji.Tahun))!);

    private static Task<HasilSimpan> UbahNamaAsync(HostUji host, string program, string nama) => host.DenganAsync(async l =>
    {
        var butir = (await MuatAsync(host)).Butir[(JenisButir.Program, program)];
        var isi = System.Text.Json.Nodes.JsonNode.Parse(butir.Isi)!.AsObject();
        isi["nama"] = nama;
        return await l.GetRequiredService<SimpanButir>().JalankanAsync(await InstansiAsync(l), HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Program, program, butir.Versi, isi.ToJsonString())]);
    });

    private static async Task<Guid> InstansiAsync(IServiceProvider layanan) => (await layanan.InstansiAsync(HostUji.InstansiDua)).Id;

    private static string Rapi(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
