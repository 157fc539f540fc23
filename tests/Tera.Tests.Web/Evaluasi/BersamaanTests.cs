using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Tera.App.Evaluasi;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>Two people with the same page open: each saves what they touched, nobody's words are lost.</summary>
public sealed class BersamaanTests(KlasterUji klaster)
{
    private const string Evaluasi = PutaranUji.Evaluasi;
    private const string Formulir = PutaranUji.Formulir;

    [Fact]
    public async Task Dua_penilai_pada_lembar_yang_sama_hanya_menyimpan_kriteria_yang_mereka_sentuh()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var satu = await host.MasukAsync("operator.disperindag");
        using var dua = await host.MasukAsync("operator.disperindag");
        const string alamat = Evaluasi + "/lembar/3.c";
        var (pertama, kedua) = (await satu.HalamanAsync(alamat), await dua.HalamanAsync(alamat));

        (await satu.KirimFormulirAsync(pertama, alamat, Formulir, new() { [Nama(pertama, "3.c.1", "Jawaban")] = "BB", [Nama(pertama, "3.c.1", "Bukti")] = "Notulen.pdf\r\nFoto.jpg" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // The second page still shows the first criterion unanswered; only the other one was touched there.
        (await dua.KirimFormulirAsync(kedua, alamat, Formulir, new() { [Nama(kedua, "3.c.2", "Jawaban")] = "B" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bentrok = await PerambanUji.BacaAsync(await dua.KirimFormulirAsync(kedua, alamat, Formulir, new() { [Nama(kedua, "3.c.1", "Jawaban")] = "C" }));

        bentrok.QuerySelector(".alert-warning")!.TextContent.ShouldContain("3.c.1 baru saja dijawab");
        bentrok.QuerySelector(Formulir)!.GetAttribute("data-jaga").ShouldBe("belum", "yang diketik belum tersimpan");
        bentrok.QuerySelector<IHtmlSelectElement>("[id='k-3.c.1'] select")!.Value.ShouldBe("C");
        bentrok.QuerySelector<IHtmlSelectElement>("[id='k-3.c.2'] select")!.Value.ShouldBe("B", "yang tidak disentuh mengikuti yang tersimpan");
        var kini = await satu.HalamanAsync(alamat);
        kini.QuerySelector<IHtmlSelectElement>("[id='k-3.c.1'] select")!.Value.ShouldBe("BB");
        (await satu.KirimFormulirAsync(kini, alamat, Formulir, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await satu.HalamanAsync(alamat)).QuerySelector<IHtmlTextAreaElement>("[id='k-3.c.1'] textarea[name$='.Bukti']")!.Value.ReplaceLineEndings("\n").ShouldBe("Notulen.pdf\nFoto.jpg");
    }

    [Fact]
    public async Task Rekomendasi_yang_ditulis_dua_orang_sekaligus_berdiri_keduanya_dan_yang_diubah_orang_lain_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.Verifikasi, TahapPenilaian.Mandiri);
        var (ketua, mutu) = tim;
        const string alamat = Evaluasi + "/penetapan";
        var (satu, dua) = (await ketua.HalamanAsync(alamat), await mutu.HalamanAsync(alamat));

        (await ketua.KirimFormulirAsync(satu, alamat, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan." })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mutu.KirimFormulirAsync(dua, alamat, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Susun pedoman." })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bersama = await ketua.HalamanAsync(alamat);
        Isi(bersama).ShouldBe(["Bahas laporan.", "Susun pedoman.", "", "", ""]);
        // The page of before, sent once more by the Back button, adds nothing.
        (await ketua.KirimFormulirAsync(satu, alamat, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan." })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Isi(await ketua.HalamanAsync(alamat)).ShouldBe(["Bahas laporan.", "Susun pedoman.", "", "", ""]);

        (await mutu.KirimFormulirAsync(await mutu.HalamanAsync(alamat), alamat, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan setiap triwulan." })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var ditolak = await PerambanUji.BacaAsync(await ketua.KirimFormulirAsync(bersama, alamat, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan dengan bidang." }));
        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("diubah orang lain menjadi: Bahas laporan setiap triwulan.");
        ditolak.QuerySelector(Formulir)!.GetAttribute("data-jaga").ShouldBe("belum");
        (await ketua.KirimFormulirAsync(ditolak, alamat, Formulir, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Isi(await ketua.HalamanAsync(alamat))[..2].ShouldBe(["Bahas laporan dengan bidang.", "Susun pedoman."]);
    }

    [Fact]
    public async Task Reviu_yang_disimpan_dua_pereviu_tidak_kehilangan_butir_siapa_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        using var satu = await host.MasukAsync(tim.Ketua);
        using var dua = await host.MasukAsync(tim.Luar);
        const string alamat = Evaluasi + "/reviu";
        var (pertama, kedua) = (await satu.HalamanAsync(alamat), await dua.HalamanAsync(alamat));
        pertama.QuerySelector(".alert-warning")!.TextContent.ShouldContain("LKjIP masih draf: instansi masih dapat mengubah isinya");
        var catatan = pertama.QuerySelectorAll<IHtmlInputElement>("input[name^='Butir['][name$='.Catatan']").Select(i => i.Name!).ToList();

        (await satu.KirimFormulirAsync(pertama, alamat, Formulir, new() { [catatan[0]] = "Logo sudah benar", ["Nomor"] = "700/7", ["Jabatan"] = "Inspektur Pembantu", ["NamaPereviu"] = "Pereviu Uji" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bentrok = await PerambanUji.BacaAsync(await dua.KirimFormulirAsync(kedua, alamat, Formulir, new() { [catatan[1]] = "Kata pengantar lengkap", ["Catatan"] = "Tabel 3 diperbaiki" }));
        bentrok.QuerySelector(".alert-danger")!.TextContent.ShouldContain("baru saja menyimpan reviu ini");
        (await dua.KirimFormulirAsync(bentrok, alamat, Formulir, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var kini = await satu.HalamanAsync(alamat);
        catatan[..2].Select(n => kini.QuerySelector<IHtmlInputElement>($"input[name='{n}']")!.Value).ShouldBe(["Logo sudah benar", "Kata pengantar lengkap"]);
        new[] { "Nomor", "Jabatan", "NamaPereviu" }.Select(n => kini.QuerySelector<IHtmlInputElement>($"input[name='{n}']")!.Value).ShouldBe(["700/7", "Inspektur Pembantu", "Pereviu Uji"]);
        kini.QuerySelector<IHtmlTextAreaElement>("textarea[name='Catatan']")!.Value.Trim().ShouldBe("Tabel 3 diperbaiki");
    }

    [Fact]
    public async Task Pernyataan_reviu_dari_layar_lama_tidak_menutupi_laporan_yang_sementara_itu_berpindah_tangan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        using var pereviu = await host.MasukAsync("evaluator");
        const string alamat = Evaluasi + "/reviu";
        var layar = await pereviu.HalamanAsync(alamat);
        var catatan = layar.QuerySelector<IHtmlInputElement>("input[name^='Butir['][name$='.Catatan']")!.Name!;
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'lkjip', '', 'Diajukan', now(), 'Ani', 1)");

        var ditolak = await PerambanUji.BacaAsync(await pereviu.KirimFormulirAsync(layar, alamat, Formulir, new() { [catatan] = "Logo sudah benar" }));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("diajukan");
        ditolak.QuerySelector<IHtmlInputElement>($"input[name='{catatan}']")!.Value.ShouldBe("Logo sudah benar");
        (await pereviu.KirimFormulirAsync(ditolak, alamat, Formulir)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "yang sudah diberi tahu boleh memutuskan");
    }

    [Fact]
    public async Task Penugasan_yang_disimpan_dari_layar_lama_menyebut_yang_sudah_tersimpan_dan_tidak_menimpanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.Verifikasi, TahapPenilaian.Mandiri);
        var (ketua, mutu) = tim;
        const string alamat = Evaluasi + "/penugasan";
        var (pertama, kedua) = (await ketua.HalamanAsync(alamat), await ketua.HalamanAsync(alamat));

        (await ketua.KirimFormulirAsync(kedua, alamat, Formulir, new() { ["Nomor"] = "700/10", ["Tanggal"] = "2025-03-03" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var ditolak = await PerambanUji.BacaAsync(await ketua.KirimFormulirAsync(pertama, alamat, Formulir, new() { ["Nomor"] = "700/11", ["Tanggal"] = "2025-03-04" }));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("penugasan ini berubah. Yang tersimpan: surat tugas 700/10, tim ");
        ditolak.QuerySelector<IHtmlInputElement>("[name='Nomor']")!.Value.ShouldBe("700/11", "yang diketik tetap");
        (await ketua.HalamanAsync(alamat)).QuerySelector<IHtmlInputElement>("[name='Nomor']")!.Value.ShouldBe("700/10");
        (await ketua.KirimFormulirAsync(ditolak, alamat, Formulir, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect, "yang sudah diberi tahu boleh memutuskan");
        (await ketua.HalamanAsync(alamat)).QuerySelector<IHtmlInputElement>("[name='Nomor']")!.Value.ShouldBe("700/11");
    }

    [Fact]
    public async Task Langkah_dari_layar_sebelum_lembar_berpindah_tangan_tidak_diambil_sebelum_orangnya_diberi_tahu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.Verifikasi, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        var (ketua, mutu) = tim;
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        var lama = await ketua.HalamanAsync(Evaluasi);
        // Back to the agency and here again: what it answers now is not what this page was opened with.
        await ketua.MajuAsync(LangkahPenilaian.KembalikanKeInstansi, "Lengkapi 3.c");
        await operatorDinas.MajuAsync(LangkahPenilaian.Kirim);

        var ditolak = await PerambanUji.BacaAsync(await AjukanAsync(ketua, lama));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("lembar ini berpindah tangan atau penugasannya berubah");
        (await mutu.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldNotContain("Selesaikan penjaminan kualitas");
        (await AjukanAsync(ketua, ditolak)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "yang sudah diberi tahu boleh melangkah");
        (await mutu.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldContain("Selesaikan penjaminan kualitas");
    }

    private static Task<HttpResponseMessage> AjukanAsync(PerambanUji p, IHtmlDocument halaman) =>
        p.KirimFormulirAsync(halaman, Evaluasi, "form:has(input[name=Langkah][value=AjukanMutu])", null, $"{Evaluasi}?handler=Langkah");

    private static string Nama(IDocument halaman, string kriteria, string isian) => halaman.QuerySelector($"[id='k-{kriteria}'] [name$='.{isian}']")!.GetAttribute("name")!;

    private static List<string> Isi(IDocument halaman) => [.. halaman.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name^='Rekomendasi[']").Select(t => t.Value)];
}
