using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

public sealed class TemplatPemdaTests(KlasterUji klaster)
{
    [Fact]
    public async Task Templat_berkode_sama_yang_diunggah_sekaligus_hanya_diterima_satu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        var kode = TemplatLkeJson.Baca(isi).Templat!.Kode;
        // Who looked before the other wrote has the list in memory.
        await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().SemuaAsync());

        var hasil = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi)))));

        hasil.Count(h => h.Count == 0).ShouldBe(1);
        hasil.Where(h => h.Count > 0).ShouldAllBe(h => h[0].Contains("sudah ada", StringComparison.Ordinal));
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().SemuaAsync())).Count(t => t.Kode == kode).ShouldBe(1);
    }

    [Fact]
    public async Task Klarifikasi_berjalan_juga_pada_kriteria_yang_dijawab_butir_buktinya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        var templat = TemplatLkeJson.Baca(isi).Templat!;
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi))).ShouldBeEmpty();
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim);
        await host.DenganAsync(async l => await l.GetRequiredService<TeraDb>().Set<Penilaian>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Templat, templat.Kode)));
        var sub = templat.SemuaSub().First(s => s.Kriteria.Any(k => k.Butir.Count > 0));
        var kriteria = sub.Kriteria.First(k => k.Butir.Count > 0);
        var alamat = $"/i/disperindag/2024/evaluasi/lembar/{sub.Kode}";
        using var ketua = await host.MasukAsync(tim.Ketua);
        using var instansi = await host.MasukAsync("operator.disperindag");

        foreach (var (orang, pesan) in new[] { (ketua, "Mana pedomannya?"), (instansi, "Ada di laman kami.") })
        {
            var halaman = await orang.HalamanAsync(alamat);
            var kotak = halaman.QuerySelector($"[id='k-{kriteria.Kode}'] textarea[name$='.Pesan']").ShouldNotBeNull();
            (await orang.KirimFormulirAsync(halaman, alamat, "main form[method=post]", new() { [kotak.GetAttribute("name")!] = pesan })).StatusCode.ShouldBe(HttpStatusCode.Redirect, pesan);
        }

        (await ketua.HalamanAsync(alamat)).QuerySelector($"[id='k-{kriteria.Kode}']")!.TextContent.ShouldContain("Ada di laman kami.");
    }

    [Fact]
    public async Task Templat_tersimpan_yang_tidak_terbaca_lagi_disebut_dan_ditinggalkan_tanpa_menghentikan_halaman_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        var kode = TemplatLkeJson.Baca(isi).Templat!.Kode;
        await host.DenganAsync(async l =>
        {
            await l.GetRequiredService<TeraDb>().AturAsync(Pelaku.Sistem, l.GetRequiredService<TimeProvider>().GetUtcNow(), "templat-lke", new { Isi = new[] { $$"""{"kode":"{{kode}}","komponen":"?"}""", "bukan json" }, Dipakai = kode });
            return 0;
        });
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim, TahapPenilaian.Mandiri);
        await host.DenganAsync(async l => await l.GetRequiredService<TeraDb>().Set<Penilaian>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Templat, kode)));
        using var ketua = await host.MasukAsync(tim.Ketua);

        var daftar = await ketua.HalamanAsync("/kelola/templat-lke");
        daftar.QuerySelectorAll(".alert-warning").Select(a => a.TextContent.Trim()).ShouldBe([
            $"Templat {kode} yang tersimpan tidak dapat dibaca lagi: bagian \"komponen\" tidak terbaca. Ia tidak ditawarkan, dan lembar yang memakainya tertahan; unggah lagi templat berkode sama untuk menggantinya. Lembar baru memakai lke-88-2021.",
            "Templat (kodenya tidak terbaca) yang tersimpan tidak dapat dibaca lagi: isinya bukan templat. Ia tidak ditawarkan, dan lembar yang memakainya tertahan; unggah lagi templat berkode sama untuk menggantinya. Lembar baru memakai lke-88-2021."]);
        // The worksheet that follows it holds still, and says why; it never turns to another template.
        (await ketua.HalamanAsync("/i/disperindag/2024/evaluasi")).Body!.TextContent.ShouldContain("jawaban yang sudah tersimpan tidak hilang");
        (await PerambanUji.BacaAsync(await ketua.LangkahAsync(LangkahPenilaian.AjukanMutu))).QuerySelector(".alert-danger")!.TextContent.ShouldContain("tidak dapat dibaca lagi");
        foreach (var alamat in new[] { "/i/disperindag/2024", "/i/disperindag/2024/evaluasi/penetapan", "/i/disperindag/2024/evaluasi/reviu", "/i/disperindag/2024/tindak-lanjut", "/pemda/2024/evaluasi", "/" })
            (await ketua.BukaAsync(alamat)).StatusCode.ShouldBe(HttpStatusCode.OK, alamat);

        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi))).ShouldBeEmpty("yang rusak diganti dengan yang berkode sama");
        (await ketua.HalamanAsync("/kelola/templat-lke")).QuerySelectorAll(".alert-warning").Length.ShouldBe(1);
        (await ketua.HalamanAsync("/i/disperindag/2024/evaluasi")).Body!.TextContent.ShouldNotContain("tidak dapat dibaca lagi");
    }
}
