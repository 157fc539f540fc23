using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A sub-component that its template leaves to judgement is judged by the agency too.</summary>
public sealed class PertimbanganTests(KlasterUji klaster)
{
    private const string Evaluasi = "/i/disperindag/2024/evaluasi";
    private const string Lembar = Evaluasi + "/lembar/2.a";
    private const string Formulir = "main form[method=post]";

    [Fact]
    public async Task Sub_komponen_pertimbangan_dinilai_sendiri_oleh_instansi_dengan_alasan_dan_lembar_tidak_terkirim_tanpanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        await host.DenganAsync(async l =>
        {
            var templat = l.GetRequiredService<TemplatPemda>();
            (await templat.TambahAsync(Pelaku.Sistem, isi)).ShouldBeEmpty();
            return await templat.PakaiAsync(Pelaku.Sistem, TemplatLkeJson.Baca(isi).Templat!.Kode);
        });
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        var halaman = await operatorDinas.HalamanAsync(Lembar);
        halaman.Body!.TextContent.ShouldContain("dinilai dengan pertimbangan");
        halaman.Body.TextContent.ShouldNotContain("dihitung dari kriteria");
        var nilai = halaman.QuerySelector<IHtmlSelectElement>("main select[name$='.Jawaban']").ShouldNotBeNull();
        nilai.Options[0].TextContent.ShouldBe("belum dinilai");
        (await operatorDinas.KirimFormulirAsync(await operatorDinas.HalamanAsync($"{Evaluasi}/lembar/1.a"), $"{Evaluasi}/lembar/1.a", Formulir, new() { ["Isian[0].Jawaban"] = "Y", ["Isian[0].Alasan"] = "Menurut dokumen" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TeksAsync(await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Kirim']"))).ShouldContain("dinilai dengan pertimbangan, dan nilainya belum diisi");

        var pilihan = nilai.Options[1].Value;
        var ditolak = await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(halaman, Lembar, Formulir, new() { [nilai.Name!] = pilihan }));
        ditolak.QuerySelector(".invalid-feedback")!.TextContent.ShouldContain("2.a: tulis alasan nilai");
        ditolak.QuerySelector(".invalid-feedback")!.TextContent.ShouldNotContain("dihitung dari kriteria");
        (await operatorDinas.KirimFormulirAsync(halaman, Lembar, Formulir, new() { [nilai.Name!] = pilihan, [nilai.Name!.Replace(".Jawaban", ".Alasan", StringComparison.Ordinal)] = "Menurut survei internal" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await operatorDinas.HalamanAsync(Lembar)).QuerySelector<IHtmlSelectElement>("main select[name$='.Jawaban']")!.Value.ShouldBe(pilihan);
        (await TeksAsync(await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Kirim']"))).ShouldNotContain("dinilai dengan pertimbangan");
    }

    private static async Task<string> TeksAsync(HttpResponseMessage jawaban) => string.Join(' ', (await PerambanUji.BacaAsync(jawaban)).QuerySelectorAll("main .alert-danger").Select(a => a.TextContent));
}
