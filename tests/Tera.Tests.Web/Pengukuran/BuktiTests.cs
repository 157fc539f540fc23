using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Xunit;

namespace Tera.Tests.Web.Pengukuran;

public sealed class BuktiTests(KlasterUji klaster)
{
    private static readonly Pelaku Ani = new(null, "Ani", "Operator");
    private static readonly byte[] Pdf = "%PDF-1.7 daftar hadir"u8.ToArray();
    private static readonly TempatBukti Tempat = new(JenisButir.Triwulan, "S1.1/TW2");

    [Fact]
    public async Task Berkas_yang_diunggah_diterima_kembali_persis_sebagai_lampiran_dan_terhitung_sebagai_bukti()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        using (var jawaban = await KirimAsync(operatorOpd, ("berkas|triwulan|S1.1/TW2", @"C:\Data\Daftar ""hadir"" Ä.exe", Pdf)))
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var halaman = await operatorOpd.HalamanAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/pengukuran/2");
        var tautan = halaman.QuerySelector(".bukti-baris a").ShouldNotBeNull();
        tautan.TextContent.ShouldBe("Daftar hadir Ä.pdf");
        using var unduhan = await operatorOpd.BukaAsync(tautan.GetAttribute("href")!);
        (await unduhan.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        unduhan.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        unduhan.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        unduhan.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        unduhan.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await MuatAsync(host)).Berkas.Pengukuran.Realisasi.First(r => r.Indikator == "S1.1").Triwulan.First(t => t.Triwulan == 2).Bukti.ShouldContain("Daftar hadir Ä.pdf");

        using var operatorLain = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        using var lewatInstansiLain = await operatorLain.BukaAsync(tautan.GetAttribute("href")!.Replace(HostUji.InstansiSatu, HostUji.InstansiDua, StringComparison.Ordinal));
        lewatInstansiLain.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Isi_berkas_menentukan_bukan_namanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);

        foreach (var (nama, isi, sebab) in new[]
        {
            ("foto.png", "<script>alert(1)</script>"u8.ToArray(), "isinya bukan"),
            ("kosong.pdf", [], "kosong"),
            ("besar.pdf", [.. Pdf, .. new byte[JenisUnggahan.UkuranTerbesar]], "lebih besar dari 10 MB"),
            ("lama.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "bentuk Office lama"),
            ("surat.docx", Zip("word/document.xml", "[Content_Types].xml", "word/vbaProject.bin"), "makro"),
            ("arsip.docx", Zip("a.txt"), "ZIP"),
            ("rusak.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3], "rusak"),
        })
        {
            var salah = await UnggahAsync(host, nama, isi);
            salah.Count.ShouldBe(1, nama);
            salah[0].ShouldContain(sebab);
            salah[0].ShouldStartWith(nama);
        }

        (await UnggahAsync(host, "surat.pdf", Zip("word/document.xml", "[Content_Types].xml"))).ShouldBeEmpty();
        (await DaftarAsync(host)).Single().Nama.ShouldBe("surat.docx");
    }

    [Fact]
    public async Task Bukti_dapat_dihapus_selama_triwulan_terbuka_dan_tidak_sesudah_diajukan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        (await UnggahAsync(host, "satu.pdf", Pdf)).ShouldBeEmpty();
        (await UnggahAsync(host, "sama-isinya.pdf", Pdf)).ShouldBeEmpty();
        (await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().TautkanAsync(instansi, HostUji.Tahun, Ani, Tempat, "javascript:alert(1)", null))).ShouldNotBeEmpty();
        (await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().TautkanAsync(instansi, HostUji.Tahun, Ani, Tempat, "https://contoh.go.id/bukti", null))).ShouldBeEmpty();
        var daftar = await DaftarAsync(host);
        daftar.Select(b => b.Nama).ShouldBe(["satu.pdf", "contoh.go.id"]);

        (await HapusAsync(host, daftar[1].Id)).ShouldBeEmpty();
        await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, HostUji.Tahun, Ani, new(DokumenAlur.Triwulan, "2", Langkah.Ajukan)));
        (await HapusAsync(host, daftar[0].Id))[0].ShouldContain("sudah diajukan");
        (await UnggahAsync(host, "terlambat.pdf", [.. Pdf, 1]))[0].ShouldContain("sudah diajukan");
        await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, HostUji.Tahun, Ani, new(DokumenAlur.Triwulan, "2", Langkah.Tarik)));
        (await HapusAsync(host, daftar[0].Id)).ShouldBeEmpty();

        (await DaftarAsync(host)).ShouldBeEmpty();
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<BerkasIsi>().CountAsync())).ShouldBe(0);
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.CountAsync(r => r.Kunci == Tempat.Kunci && r.Tindakan.EndsWith("bukti")))).ShouldBe(4);
    }

    private static byte[] Zip(params string[] bagian)
    {
        using var isi = new MemoryStream();
        using (var arsip = new ZipArchive(isi, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var b in bagian)
                arsip.CreateEntry(b);
        }

        return isi.ToArray();
    }

    private static async Task<HttpResponseMessage> KirimAsync(PerambanUji peramban, (string Isian, string Nama, byte[] Isi) berkas)
    {
        using var isi = new ByteArrayContent(berkas.Isi);
        isi.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{berkas.Isian}\"", FileNameStar = berkas.Nama };
        using var formulir = new MultipartFormDataContent { isi };
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, $"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/pengukuran/bukti") { Content = formulir };
        permintaan.Headers.Add("X-Tera-Token", await peramban.TokenAsync());
        return await peramban.KirimAsync(permintaan);
    }

    private static async Task<Guid> InstansiAsync(HostUji host) => (await host.InstansiAsync(HostUji.InstansiSatu)).Id;

    private static async Task<IReadOnlyList<string>> UnggahAsync(HostUji host, string nama, byte[] isi)
    {
        var instansi = await InstansiAsync(host);
        return await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().UnggahAsync(instansi, HostUji.Tahun, Ani, Tempat, [new(nama, isi)]));
    }

    private static async Task<IReadOnlyList<string>> HapusAsync(HostUji host, Guid id)
    {
        var instansi = await InstansiAsync(host);
        return await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().HapusAsync(instansi, HostUji.Tahun, Ani, id));
    }

    private static async Task<List<BarisBukti>> DaftarAsync(HostUji host)
    {
        var instansi = await InstansiAsync(host);
        return [.. (await host.DenganAsync(l => l.GetRequiredService<DaftarBukti>().JalankanAsync(instansi, HostUji.Tahun, JenisButir.Triwulan)))[Tempat.Kunci]];
    }

    private static async Task<BerkasTermuat> MuatAsync(HostUji host)
    {
        var instansi = await InstansiAsync(host);
        return (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, HostUji.Tahun)))!;
    }
}
