using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>The last stage of a worksheet: the lead answers what quality assurance left to settle, and fixes the result.</summary>
public sealed class HasilAkhirTests(KlasterUji klaster)
{
    private const string Evaluasi = PutaranUji.Evaluasi;
    private const string Lembar = Evaluasi + "/lembar/3.c";
    private const string Formulir = PutaranUji.Formulir;

    [Fact]
    public async Task Hasil_akhir_mempunyai_jawaban_dan_catatan_sendiri_yang_diisi_ketua_setelah_mutu_selesai()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.PenjaminanKualitas, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        var (ketua, mutu) = tim;
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        (await ketua.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldNotContain("Tetapkan hasil");
        (await mutu.LangkahAsync(LangkahPenilaian.SelesaiMutu)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mutu.LangkahAsync(LangkahPenilaian.Tetapkan)).StatusCode.ShouldBe(HttpStatusCode.OK, "menetapkan adalah langkah ketua");
        (await mutu.HalamanAsync(Lembar)).QuerySelectorAll("select[name$='.Jawaban']").ShouldBeEmpty();
        (await ketua.HalamanAsync("/")).Body!.TextContent.ShouldContain("Tetapkan: Lembar kerja evaluasi");

        // Whoever changes an answer that was assured says why, at the field.
        var halaman = await ketua.HalamanAsync(Lembar);
        var jawaban = halaman.QuerySelector<IHtmlSelectElement>("[id='k-3.c.2'] select[name$='.Jawaban']")!;
        jawaban.Options[0].TextContent.ShouldBe("seperti penjaminan kualitas");
        var catatan = jawaban.Name!.Replace(".Jawaban", ".Catatan", StringComparison.Ordinal);
        var ditolak = await PerambanUji.BacaAsync(await ketua.KirimFormulirAsync(halaman, Lembar, Formulir, new() { [jawaban.Name!] = "C" }));
        ditolak.QuerySelector("[id='k-3.c.2'] .invalid-feedback")!.TextContent.ShouldContain("3.c.2: tulis catatan mengapa jawaban sebelumnya diubah");
        (await ketua.KirimFormulirAsync(halaman, Lembar, Formulir, new() { [jawaban.Name!] = "C", [catatan] = "Hasil ekspose dengan instansi" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // What changed after quality assurance is seen once more before it is fixed.
        (await PerambanUji.BacaAsync(await ketua.LangkahAsync(LangkahPenilaian.Tetapkan))).QuerySelector(".alert-danger")!.TextContent.ShouldContain("belum dilihat penjamin kualitas: 3.c.2");
        (await ketua.LangkahAsync(LangkahPenilaian.KembalikanKeMutu, "Ekspose dengan instansi")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mutu.HalamanAsync(Lembar)).GetElementById("k-3.c.2")!.TextContent.ShouldContain("Tolak jawaban ketua tim (C; catatan: Hasil ekspose dengan instansi)");
        (await mutu.LangkahAsync(LangkahPenilaian.SelesaiMutu)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ketua.LangkahAsync(LangkahPenilaian.Tetapkan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var tetap = await ketua.HalamanAsync(Lembar);
        tetap.GetElementById("k-3.c.2")!.TextContent.ShouldContain("Akhir: C Hasil ekspose dengan instansi");
        tetap.GetElementById("k-3.c.2")!.TextContent.ShouldContain("Tim: BB");
        (await operatorDinas.HalamanAsync(Lembar)).Body!.TextContent.ShouldNotContain("Hasil ekspose dengan instansi");
    }

    [Fact]
    public async Task Penjamin_kualitas_dapat_menolak_jawaban_ketua_pada_pemeriksaan_kedua()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.Final, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        var (ketua, mutu) = tim;
        var halaman = await ketua.HalamanAsync(Lembar);
        var jawaban = halaman.QuerySelector<IHtmlSelectElement>("[id='k-3.c.2'] select[name$='.Jawaban']")!.Name!;
        await ketua.KirimFormulirAsync(halaman, Lembar, Formulir, new() { [jawaban] = "AA", [jawaban.Replace(".Jawaban", ".Catatan", StringComparison.Ordinal)] = "Ekspose" });
        (await ketua.HalamanAsync(Evaluasi)).QuerySelector(".alert-warning")!.TextContent.ShouldContain("diubah ketua tim sesudahnya: 3.c.2");
        await ketua.LangkahAsync(LangkahPenilaian.KembalikanKeMutu, "Ekspose dengan instansi");

        var kedua = await mutu.HalamanAsync(Lembar);
        (await mutu.KirimFormulirAsync(kedua, Lembar, Formulir, new() { [Isian(jawaban, "TolakAkhir")] = "true", [Isian(jawaban, "AlasanTolak")] = "Notulen ekspose tidak menyebutnya" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await mutu.HalamanAsync(Lembar)).GetElementById("k-3.c.2")!.TextContent.ShouldNotContain("Akhir: AA");
        await mutu.LangkahAsync(LangkahPenilaian.SelesaiMutu);
        (await ketua.LangkahAsync(LangkahPenilaian.Tetapkan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Catatan_penjamin_kualitas_pada_jawaban_yang_tetap_tidak_menghapus_jawaban_ketua()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.Final, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi, TahapPenilaian.PenjaminanKualitas);
        var (ketua, mutu) = tim;
        var halaman = await ketua.HalamanAsync(Lembar);
        var jawaban = halaman.QuerySelector<IHtmlSelectElement>("[id='k-3.c.2'] select[name$='.Jawaban']")!.Name!;
        var catatan = jawaban.Replace(".Jawaban", ".Catatan", StringComparison.Ordinal);
        (await ketua.KirimFormulirAsync(halaman, Lembar, Formulir, new() { [jawaban] = "AA", [catatan] = "Ekspose" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ketua.LangkahAsync(LangkahPenilaian.KembalikanKeMutu, "Ekspose dengan instansi")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await mutu.KirimFormulirAsync(await mutu.HalamanAsync(Lembar), Lembar, Formulir, new() { [catatan] = "Notulen sudah dilihat" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var tetap = await mutu.HalamanAsync(Lembar);
        tetap.GetElementById("k-3.c.2")!.TextContent.ShouldContain("Akhir: AA");
        tetap.QuerySelector($"[name='{catatan}']")!.ShouldBeAssignableTo<IHtmlTextAreaElement>()!.Value.ShouldBe("Notulen sudah dilihat");

        // Who answers anew instead says why, like who turns it down.
        var tanpaAlasan = await PerambanUji.BacaAsync(await mutu.KirimFormulirAsync(tetap, Lembar, Formulir, new() { [jawaban] = "C" }));
        tanpaAlasan.QuerySelector("[id='k-3.c.2'] .invalid-feedback")!.TextContent.ShouldContain("3.c.2: jawaban Anda menggantikan jawaban ketua tim; tulis alasan menolaknya");
        (await mutu.KirimFormulirAsync(tetap, Lembar, Formulir, new() { [jawaban] = "C", [Isian(jawaban, "AlasanTolak")] = "Notulen hanya dari satu bidang" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mutu.HalamanAsync(Lembar)).GetElementById("k-3.c.2")!.TextContent.ShouldNotContain("Akhir: AA");
    }

    [Fact]
    public async Task Hasil_tidak_terbit_selama_templat_lembarnya_tidak_terbaca_atau_nilai_akhirnya_tidak_ada()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Ditetapkan, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        using var ketua = await host.MasukAsync(tim.Ketua);
        var rekomendasi = new Dictionary<string, string> { ["Rekomendasi[0].Urutan"] = "1", ["Rekomendasi[0].Kriteria"] = "3.c.2", ["Rekomendasi[0].Uraian"] = "Bahas laporan." };
        (await ketua.KirimTokenAsync($"{Evaluasi}/penetapan?handler=Simpan", rekomendasi)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await UbahAsync(host, db => db.Set<Penilaian>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Templat, "lke-hilang")));
        rekomendasi["Rekomendasi[0].Uraian"] = "Bahas laporan dengan pegawai.";
        foreach (var ditolak in new[] { await ketua.TerbitkanAsync(), await ketua.KirimTokenAsync($"{Evaluasi}/penetapan?handler=Simpan", rekomendasi) })
            (await PerambanUji.BacaAsync(ditolak)).QuerySelector(".alert-danger")!.TextContent.ShouldContain("Templat lke-hilang yang dipakai lembar ini tidak dapat dibaca lagi. Minta Inspektorat mengunggahnya lagi pada Templat LKE.");

        await UbahAsync(host, db => db.Set<Penilaian>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Templat, TemplatLkeJson.Bawaan[0].Kode)));
        await UbahAsync(host, db => db.Set<JawabanLembar>().Where(j => j.Kode == "3.c.2").ExecuteDeleteAsync());
        (await PerambanUji.BacaAsync(await ketua.TerbitkanAsync())).QuerySelector(".alert-danger")!.TextContent.ShouldContain("Nilai akhir belum dapat dihitung");
        (await ketua.HalamanAsync($"{Evaluasi}/penetapan")).QuerySelector("button[formaction$='handler=Terbitkan']").ShouldNotBeNull("masih dapat diterbitkan kemudian");
    }

    [Fact]
    public async Task Lembar_yang_sudah_dikirim_tidak_lagi_menawarkan_simpan_dan_menyebut_siapa_yang_menyerahkannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim, TahapPenilaian.Mandiri);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var ketua = await host.MasukAsync(tim.Ketua);

        (await operatorDinas.HalamanAsync(Lembar)).QuerySelectorAll("main form button").ShouldBeEmpty();
        var alur = (await operatorDinas.HalamanAsync(Evaluasi)).QuerySelector(".alur")!.TextContent;
        alur.ShouldContain("Evaluasi oleh tim");
        alur.ShouldContain("diserahkan Operator Uji");

        (await ketua.KirimFormulirAsync(await ketua.HalamanAsync(Lembar), Lembar, Formulir, new() { ["Isian[0].Pesan"] = "Mana notulennya?" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await operatorDinas.HalamanAsync(Lembar)).QuerySelectorAll("main form button").Select(b => b.TextContent).ShouldBe(["Kirim pesan"]);
    }

    [Fact]
    public async Task Alasan_yang_kurang_disebut_di_isiannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        const string alamat = Evaluasi + "/lembar/1.a";
        var halaman = await operatorDinas.HalamanAsync(alamat);
        var jawaban = halaman.QuerySelector<IHtmlSelectElement>("[id='k-1.a.5'] select[name$='.Jawaban']")!;

        var ditolak = await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(halaman, alamat, Formulir, new() { [jawaban.Name!] = "A" }));

        var isian = ditolak.QuerySelector<IHtmlInputElement>("[id='k-1.a.5'] input[name$='.Alasan']")!;
        isian.ClassList.ShouldContain("is-invalid");
        ditolak.GetElementById(isian.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain("data menyarankan E");
    }

    [Fact]
    public async Task Yang_diminta_dilihat_lagi_persis_yang_berbeda_dari_yang_dijamin_termasuk_catatan_yang_dikosongkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (ketua, mutu) = await SampaiFinalAsync(host);
        using var satu = ketua;
        using var dua = mutu;
        await JawabAsync(ketua, "3.c.2", ("Jawaban", "AA"), ("Catatan", "Ekspose"));
        await ketua.LangkahAsync(LangkahPenilaian.KembalikanKeMutu, "Ekspose dengan instansi");
        await mutu.LangkahAsync(LangkahPenilaian.SelesaiMutu);
        (await BelumDijaminAsync(ketua)).ShouldBeNull("disetujui dengan menyelesaikannya");

        // Only the note changes; then it stands again as it was assured.
        await JawabAsync(ketua, "3.c.2", ("Catatan", "Ekspose 3 Maret"));
        (await BelumDijaminAsync(ketua))!.ShouldContain("3.c.2");
        await JawabAsync(ketua, "3.c.2", ("Catatan", "Ekspose"));
        (await BelumDijaminAsync(ketua)).ShouldBeNull();
        // An answer that was assured is taken back.
        await JawabAsync(ketua, "3.c.2", ("Jawaban", ""), ("Catatan", ""));
        await JawabAsync(ketua, "3.c.3", ("Catatan", "Masuk LHE"));
        (await BelumDijaminAsync(ketua))!.ShouldContain("3.c.2, 3.c.3.");
        (await PerambanUji.BacaAsync(await ketua.LangkahAsync(LangkahPenilaian.Tetapkan))).QuerySelector(".alert-danger")!.TextContent.ShouldContain("belum dilihat penjamin kualitas: 3.c.2, 3.c.3.");
        // Evidence beside what was assured changes neither score nor letter.
        await JawabAsync(ketua, "3.c.3", ("Catatan", ""), ("Bukti", "Notulen.pdf"));
        (await BelumDijaminAsync(ketua))!.ShouldContain("sesudahnya: 3.c.2.");
    }

    [Fact]
    public async Task Lama_bertahan_yang_ditambahkan_ketua_tampak_pada_penjamin_kualitas_dan_dapat_ditolaknya_dua_kali()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (ketua, mutu) = await SampaiFinalAsync(host);
        using var satu = ketua;
        using var dua = mutu;
        const string lembar = Evaluasi + "/lembar/1.a";
        foreach (var ke in new[] { 1, 2 })
        {
            (await SubAsync(ketua, ("Bertahan", "5"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await BelumDijaminAsync(ketua))!.ShouldContain("1.a.");
            await ketua.LangkahAsync(LangkahPenilaian.KembalikanKeMutu, "Dokumennya dipertahankan sejak 2019");
            (await mutu.HalamanAsync(lembar)).Body!.TextContent.ShouldContain("Tolak jawaban ketua tim (bertahan 5 tahun)");
            (await PerambanUji.BacaAsync(await SubAsync(mutu, ("TolakAkhir", "true")))).QuerySelector(".invalid-feedback")!.TextContent.ShouldContain("1.a: tulis alasan menolak");
            (await SubAsync(mutu, ("TolakAkhir", "true"), ("AlasanTolak", "Renstra baru berumur dua tahun"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            await mutu.LangkahAsync(LangkahPenilaian.SelesaiMutu);
            (await ketua.HalamanAsync(lembar)).Body!.TextContent.ShouldContain(ke == 1 ? "Renstra baru berumur dua tahun. Anda boleh mengajukannya sekali lagi" : "Ini penolakan kedua");
        }

        (await PerambanUji.BacaAsync(await SubAsync(ketua, ("Bertahan", "5")))).QuerySelector(".alert-danger")!.TextContent.ShouldContain("1.a: penjamin kualitas sudah dua kali menolak");
        (await ketua.LangkahAsync(LangkahPenilaian.Tetapkan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Penjamin_kualitas_yang_hanya_menambah_lama_bertahan_tidak_menghapus_nilai_ketua()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (ketua, mutu) = await SampaiFinalAsync(host);
        using var satu = ketua;
        using var dua = mutu;
        (await SubAsync(ketua, ("Jawaban", "AA"), ("Alasan", "Menjadi percontohan"), ("Bertahan", "5"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ketua.LangkahAsync(LangkahPenilaian.KembalikanKeMutu, "Dokumennya menjadi rujukan provinsi");

        (await PerambanUji.BacaAsync(await SubAsync(mutu, ("Bertahan", "3")))).QuerySelector(".invalid-feedback")!.TextContent.ShouldContain("1.a: jawaban Anda menggantikan jawaban ketua tim");
        (await SubAsync(mutu, ("Bertahan", "3"), ("Catatan", "Dipertahankan sejak 2021"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // The grade that nobody spoke about stands; the years are quality assurance's.
        (await mutu.HalamanAsync(Evaluasi + "/lembar/1.a")).Body!.TextContent.ShouldContain("Tolak jawaban ketua tim (AA; alasan: Menjadi percontohan)");
        await mutu.LangkahAsync(LangkahPenilaian.SelesaiMutu);
        var halaman = (await ketua.HalamanAsync(Evaluasi + "/lembar/1.a")).Body!.TextContent;
        halaman.ShouldContain("Penjamin kualitas menolak perubahan Anda (bertahan 5 tahun): Dipertahankan sejak 2021");
        halaman.ShouldContain("Bertahan 3 tahun.");
        var berlaku = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<JawabanLembar>().SingleAsync(j => j.Kode == "1.a" && j.Tahap == TahapPenilaian.Final));
        BerkasJson.BacaBagian<JawabanSub>(berlaku.Isi).ShouldSatisfyAllConditions(j => j.Nilai.ShouldBe("AA"), j => j.Alasan.ShouldBe("Menjadi percontohan"), j => j.Bertahan.ShouldBeNull());
    }

    private static async Task<(PerambanUji Ketua, PerambanUji Mutu)> SampaiFinalAsync(HostUji host)
    {
        var (ketua, mutu) = await PutaranUji.TimAsync(host, TahapKerja.PenjaminanKualitas, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        await mutu.MajuAsync(LangkahPenilaian.SelesaiMutu);
        return (ketua, mutu);
    }

    private static async Task JawabAsync(PerambanUji p, string kriteria, params (string Isian, string Isi)[] isi)
    {
        var halaman = await p.HalamanAsync(Lembar);
        var jawaban = halaman.QuerySelector($"[id='k-{kriteria}'] select[name$='.Jawaban']")!.GetAttribute("name")!;
        (await p.KirimFormulirAsync(halaman, Lembar, Formulir, isi.ToDictionary(i => Isian(jawaban, i.Isian), i => i.Isi))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    // Years kept are asked for where a template grades by share; they are kept of any.
    private static Task<HttpResponseMessage> SubAsync(PerambanUji p, params (string Isian, string Isi)[] isi) =>
        p.KirimTokenAsync($"{Evaluasi}/lembar/1.a?handler=Nilai", isi.Append(("Kode", "1.a")).Append(("Versi", "0")).Append(("Diisi", "true")).ToDictionary(i => $"Isian[0].{i.Item1}", i => i.Item2));

    private static async Task<string?> BelumDijaminAsync(PerambanUji p) => (await p.HalamanAsync(Evaluasi)).QuerySelector(".alert-warning")?.TextContent;

    private static string Isian(string jawaban, string isian) => jawaban.Replace(".Jawaban", $".{isian}", StringComparison.Ordinal);

    private static Task<int> UbahAsync(HostUji host, Func<TeraDb, Task<int>> ubah) => host.DenganAsync(l => ubah(l.GetRequiredService<TeraDb>()));
}
