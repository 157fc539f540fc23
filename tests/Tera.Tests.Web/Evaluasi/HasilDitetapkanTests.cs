using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Persetujuan;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Basis;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>What the inspectorate publishes or states is what its page showed, and is printed so however late.</summary>
public sealed class HasilDitetapkanTests(KlasterUji klaster)
{
    private const string Evaluasi = PutaranUji.Evaluasi;
    private const string Penetapan = PutaranUji.Penetapan;
    private const string Formulir = PutaranUji.Formulir;

    [Fact]
    public async Task Rekomendasi_dan_surat_satu_simpan_dan_yang_belum_dibaca_ketua_tidak_terbit()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await DitetapkanAsync(host);
        var (ketua, mutu) = tim;
        var dibuka = await ketua.HalamanAsync(Penetapan);

        // One save keeps both; the letter of one window is not lost to another.
        (await ketua.KirimFormulirAsync(dibuka, Penetapan, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan.", ["Lhe.Nomor"] = "700/1", ["Lhe.Tembusan"] = "Gubernur\r\nKepala Bappeda" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var tersimpan = await ketua.HalamanAsync(Penetapan);
        Isi(tersimpan, "Lhe.Nomor").ShouldBe("700/1");
        tersimpan.QuerySelector<IHtmlTextAreaElement>("[name='Lhe.Tembusan']")!.Value.Split('\n', StringSplitOptions.TrimEntries).ShouldBe(["Gubernur", "Kepala Bappeda"]);
        var bentrok = await PerambanUji.BacaAsync(await ketua.KirimFormulirAsync(dibuka, Penetapan, Formulir, new() { ["Lhe.Nomor"] = "700/2" }));
        bentrok.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Nomor LHE baru saja disimpan di tempat lain: \"700/1\". Isian Anda, \"700/2\", masih di bawah");
        Isi(bentrok, "Lhe.Nomor").ShouldBe("700/2");
        bentrok.QuerySelector<IHtmlTextAreaElement>("[name='Lhe.Tembusan']")!.Value.ShouldContain("Kepala Bappeda", Case.Sensitive, "yang tidak disentuh jendela kedua mengikuti yang pertama");
        (await mutu.HalamanAsync(Penetapan)).QuerySelector("[name='Lhe.Nomor']").ShouldBeNull("suratnya diisi ketua");

        // The draft is what is typed, saved or not.
        using var konsep = await ketua.KirimFormulirAsync(tersimpan, Penetapan, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan triwulanan." }, $"{Penetapan}?handler=Konsep&format=docx");
        var docx = Tera.Documents.Reading.DocumentReader.Read("konsep.docx", await konsep.Content.ReadAsByteArrayAsync(), CancellationToken.None).Document!;
        string.Join(' ', docx.Blocks().OfType<Tera.Documents.Model.Paragraph>().SelectMany(p => p.Runs).Select(r => r.Text)).ShouldContain("Bahas laporan triwulanan.");

        (await mutu.KirimFormulirAsync(await mutu.HalamanAsync(Penetapan), Penetapan, Formulir, new() { ["Rekomendasi[1].Uraian"] = "Susun pedoman." })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var ditolak = await PerambanUji.BacaAsync(await ketua.TerbitkanAsync("Bahas laporan triwulanan.", tersimpan));
        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Rekomendasi berubah sejak halaman ini dibuka");
        ditolak.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name^='Rekomendasi[']").Select(t => t.Value).Take(2).ShouldBe(["Bahas laporan triwulanan.", "Susun pedoman."]);
        (await ketua.TerbitkanAsync("Bahas laporan triwulanan.", ditolak)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Surat_dua_jendela_digabung_per_isian_dan_yang_belum_dibaca_tidak_terbit()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await DitetapkanAsync(host);
        var (ketua, mutu) = tim;
        var (pertama, kedua) = (await ketua.HalamanAsync(Penetapan), await ketua.HalamanAsync(Penetapan));
        (await ketua.KirimFormulirAsync(pertama, Penetapan, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan.", ["Lhe.Tempat"] = "Toboali", ["Lhe.Tembusan"] = "Gubernur" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await ketua.KirimFormulirAsync(kedua, Penetapan, Formulir, new() { ["Lhe.Nomor"] = "700/2" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var gabungan = await ketua.HalamanAsync(Penetapan);
        gabungan.QuerySelector(".alert-success")!.TextContent.Split(": ")[^1].ShouldBe("Tempat, Tembusan.");
        (Isi(gabungan, "Lhe.Nomor"), Isi(gabungan, "Lhe.Tempat")).ShouldBe(("700/2", "Toboali"));
        // A third window of before would publish a letter that its reader never saw.
        var belum = await PerambanUji.BacaAsync(await ketua.KirimFormulirAsync(pertama, Penetapan, Formulir, new() { ["Rekomendasi[0].Uraian"] = "Bahas laporan." }, $"{Penetapan}?handler=Terbitkan"));
        belum.QuerySelector(".alert-danger")!.TextContent.ShouldContain("disimpan di tempat lain sejak halaman ini dibuka. Yang tampil di bawah adalah yang akan terbit");
        Isi(belum, "Lhe.Nomor").ShouldBe("700/2");
        (await ketua.KirimFormulirAsync(belum, Penetapan, Formulir, [], $"{Penetapan}?handler=Terbitkan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Yang_ditetapkan_sebelum_ada_salinan_mengatakan_dicetak_dari_data_hari_ini()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await DitetapkanAsync(host);
        var (ketua, mutu) = tim;
        (await ketua.TerbitkanAsync("Bahas laporan.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DokumenAsync("lhe-2024");
        (await KepalaAsync(ketua)).ShouldNotContain("Dicetak dari data");
        (await ketua.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldNotContain("sebelum Tera menyimpan salinan");

        // As it was kept before there were copies.
        await Sql.JalankanAsync(host.BasisData, "alter table ketetapan disable trigger all; update ketetapan set isi = (select jsonb_agg(b) from jsonb_array_elements(isi) b where b->>'jenis' <> 'berkas') where dokumen = 'evaluasi'; alter table ketetapan enable trigger all");

        (await KepalaAsync(ketua)).ShouldContain("salinan saat ditetapkan tidak tersimpan");
        foreach (var halaman in new[] { Evaluasi, "/i/disperindag/2024/laporan" })
            (await ketua.HalamanAsync(halaman)).Body!.TextContent.ShouldContain("Ditetapkan sebelum Tera menyimpan salinan berkasnya: Hasil evaluasi AKIP");
    }

    private static async Task<string> KepalaAsync(PerambanUji p)
    {
        using var jawaban = await p.BukaAsync("/i/disperindag/2024/laporan/lhe/docx?nama=lhe-2024");
        using var docx = new System.IO.Compression.ZipArchive(await jawaban.Content.ReadAsStreamAsync());
        return string.Concat(docx.Entries.Where(e => e.FullName.Contains("header", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    [Fact]
    public async Task LHE_dicetak_lagi_seperti_saat_diterbitkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await DitetapkanAsync(host);
        var (ketua, mutu) = tim;
        (await ketua.TerbitkanAsync("Bahas laporan.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var terbit = await host.DokumenAsync("lhe-2024");

        await PutaranUji.GantiNamaAsync(host, "Dinas yang Berganti Nama");
        var lagi = await host.BuatDokumenAsync("lhe", "lhe-2024");

        (lagi.Judul, lagi.KetetapanId, lagi.Status).ShouldBe((terbit.Judul, terbit.KetetapanId, StatusAlur.Ditetapkan));
        lagi.KetetapanId.ShouldNotBeNull();
        (lagi.Tabel == terbit.Tabel).ShouldBeTrue();
        var lembar = await host.BuatDokumenAsync("lke", "lke-2024");
        (lembar.KetetapanId, lembar.Judul.Contains("Berganti Nama", StringComparison.Ordinal)).ShouldBe((terbit.KetetapanId, false), "lembar kerjanya ditetapkan bersama suratnya");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pernyataan_reviu_dicetak_lagi_seperti_saat_dinyatakan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PutaranUji.NyatakanAsync(host);
        var dinyatakan = await host.DokumenAsync("reviu");

        await PutaranUji.GantiNamaAsync(host, "Dinas yang Berganti Nama");
        var lagi = await host.BuatDokumenAsync("reviu", "reviu");

        (lagi.Judul, lagi.KetetapanId, lagi.Status).ShouldBe((dinyatakan.Judul, dinyatakan.KetetapanId, StatusAlur.Ditetapkan));
        lagi.KetetapanId.ShouldNotBeNull();
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    private static async Task<PasanganTim> DitetapkanAsync(HostUji host)
    {
        var tim = await PutaranUji.TimAsync(host, TahapKerja.Ditetapkan, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        await LembarUji.RiwayatAsync(host, HostUji.InstansiSatu);
        return tim;
    }

    private static string Isi(IHtmlDocument halaman, string nama) => halaman.QuerySelector<IHtmlInputElement>($"[name='{nama}']")!.Value;
}
