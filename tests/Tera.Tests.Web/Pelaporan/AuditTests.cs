using System.Net;
using Shouldly;
using Tera.App.Organisasi;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>A report is uploaded, audited, and its findings are answered by the agency.</summary>
public sealed class AuditTests(KlasterUji klaster)
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024/audit";

    [Fact]
    public async Task Laporan_yang_diunggah_diaudit_temuannya_dijawab_dan_lembarnya_diunduh()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var alamat = await UnggahAsync(orang, Laporan());
        var id = Guid.Parse(alamat.Split('/')[^1]);
        var kunci = id.ToString();
        (await host.TungguAsync(kunci)).Sebab.ShouldBeNull();

        var halaman = await orang.HalamanAsync(alamat);
        halaman.QuerySelectorAll("section.kartu").Length.ShouldBe(1);
        halaman.QuerySelector("section.kartu")!.TextContent.ShouldContain("80%");
        // A DOCX from elsewhere has pages beside its findings as a PDF has.
        halaman.QuerySelectorAll(".audit-halaman rect").Length.ShouldBe(1);
        using (var jawab = await orang.IsiAsync(alamat, new() { ["jawaban"] = "Salah ketik; diperbaiki menjadi 75%." }))
            jawab.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await orang.HalamanAsync(alamat)).QuerySelector("section.kartu")!.TextContent.ShouldContain("diperbaiki menjadi 75%");
        // From a page on which nothing was answered yet: told, and nothing of it lost.
        using (var kedua = await orang.IsiAsync(alamat, new() { ["jawaban"] = "Dijawab bersamaan", ["dilihat"] = "" }))
        {
            var bersamaan = await PerambanUji.BacaAsync(kedua);
            bersamaan.QuerySelector(".alert-danger")!.TextContent.ShouldContain("sudah menjawab temuan ini");
            bersamaan.QuerySelector("textarea[name=jawaban]")!.TextContent.Trim().ShouldBe("Dijawab bersamaan");
            bersamaan.QuerySelector("section.kartu")!.TextContent.ShouldContain("diperbaiki menjadi 75%");
        }

        (await orang.HalamanAsync(alamat + "?terbuka=true")).QuerySelectorAll("section.kartu").Length.ShouldBe(0);
        foreach (var apa in new[] { "lembar", "salinan" })
        {
            using var berkas = await orang.BukaAsync($"{alamat}/{apa}");
            (await berkas.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue(apa);
        }

        using var lain = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        using var ditolak = await lain.BukaAsync(alamat.Replace(HostUji.InstansiSatu, HostUji.InstansiDua, StringComparison.Ordinal));
        ditolak.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Dokumen_yang_dibuat_Tera_diaudit_dengan_temuan_di_samping_gambar_halamannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var dokumen = await host.BuatDokumenAsync("lkjip", "lkjip");
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        string alamat;
        using (var minta = await orang.KirimTokenAsync(Pangkal, new() { ["dokumenId"] = dokumen.Id.ToString() }))
            alamat = minta.Headers.Location!.ToString();
        var kunci = alamat.Split('/')[^1];
        (await host.TungguAsync(kunci)).Sebab.ShouldBeNull();

        var halaman = await orang.HalamanAsync(alamat);
        var gambar = halaman.QuerySelectorAll(".audit-halaman");
        gambar.Length.ShouldBeGreaterThan(0);
        gambar.ShouldAllBe(g => g.QuerySelectorAll("rect").Length == g.QuerySelectorAll("section.kartu").Length);
        using var jpeg = await orang.BukaAsync(halaman.QuerySelector(".audit-lembar img")!.GetAttribute("src")!);
        var isi = await jpeg.Content.ReadAsByteArrayAsync();
        (isi[0], isi[1]).ShouldBe(((byte)0xFF, (byte)0xD8));
        isi.Length.ShouldBeLessThan(250_000);
    }

    [Fact]
    public async Task Temuan_yang_tampil_sebelum_LKjIP_diajukan_ialah_temuan_audit_dokumennya_dan_berkurang_satu_dengan_setiap_jawaban()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var dokumen = await host.BuatDokumenAsync("lkjip", "lkjip");
        string alamat;
        using (var minta = await orang.KirimTokenAsync(Pangkal, new() { ["dokumenId"] = dokumen.Id.ToString() }))
            alamat = minta.Headers.Location!.ToString();
        (await host.TungguAsync(alamat.Split('/')[^1])).Sebab.ShouldBeNull();
        var temuan = (await orang.HalamanAsync(alamat)).QuerySelectorAll("section.kartu").Length;

        (await TerbukaAsync(orang)).ShouldBe(temuan);
        using (var jawab = await orang.IsiAsync(alamat, new() { ["jawaban"] = "Akan dibetulkan pada data Renstra." }))
            jawab.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TerbukaAsync(orang)).ShouldBe(temuan - 1);
    }

    /// <returns>How many findings the page of the submission lists; its heading and its refusal say the same.</returns>
    private static async Task<int> TerbukaAsync(PerambanUji orang)
    {
        const string ajukan = $"/i/{HostUji.InstansiSatu}/2024/alur/lkjip?kunci=&langkah=Ajukan";
        var bagian = (await orang.HalamanAsync(ajukan)).QuerySelector("#temuan")!;
        var baris = bagian.QuerySelectorAll("tbody tr").Length;
        bagian.QuerySelector("h2")!.TextContent.ShouldBe($"{baris} temuan audit belum dijawab");
        using var tanpaAlasan = await orang.IsiAsync(ajukan, []);
        (await PerambanUji.BacaAsync(tanpaAlasan)).QuerySelector(".alert-danger")!.TextContent.ShouldContain($"LKjIP masih mempunyai {baris} temuan audit yang belum dijawab");
        return baris;
    }

    [Fact]
    public async Task Berkas_yang_bukan_laporan_ditolak_dengan_sebab()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var alamat = await UnggahAsync(orang, [0xD0, 0xCF, 0x11, 0xE0, 1, 2]);
        var kunci = alamat.Split('/')[^1];

        (await host.TungguAsync(kunci)).Sebab!.ShouldContain("simpan sebagai .docx");
        var halaman = await orang.HalamanAsync(alamat);
        halaman.QuerySelector(".alert")!.TextContent.ShouldContain("simpan sebagai .docx");
        halaman.QuerySelectorAll("main a").Select(a => a.TextContent).ShouldContain("Audit berkas lain, atau unggah berkas yang diperbaiki");
        var baris = (await orang.HalamanAsync(Pangkal)).QuerySelector(".list-group-item")!.TextContent;
        baris.ShouldContain("gagal: ");
        baris.ShouldContain("simpan sebagai .docx");
        baris.ShouldNotContain("belum selesai");
    }

    private static byte[] Laporan()
    {
        using var aliran = new MemoryStream();
        DocxWriter.Write(new Document { Title = "Laporan", Sections = [new Section { Blocks = [Paragraph.Of("Laporan kinerja dinas tahun ini memuat target dan realisasi."), Paragraph.Of("Capaian dihitung: (45 / 60) x 100% = 80%")] }] }, aliran);
        return aliran.ToArray();
    }

    private static async Task<string> UnggahAsync(PerambanUji peramban, byte[] berkas)
    {
        using var isi = new MultipartFormDataContent { { new StringContent(await peramban.TokenAsync()), "__RequestVerificationToken" }, { new ByteArrayContent(berkas), "berkas", "laporan.docx" } };
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, Pangkal) { Content = isi };
        using var jawaban = await peramban.KirimAsync(permintaan);
        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return jawaban.Headers.Location!.ToString();
    }
}
