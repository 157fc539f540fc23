using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A broken rule holds the worksheet up until the answer changes or its reason is written.</summary>
public sealed class AturanLogikaTests(KlasterUji klaster)
{
    private const string Evaluasi = "/i/disperindag/2024/evaluasi";

    [Fact]
    public async Task Kualitas_di_atas_keberadaan_menahan_pengiriman_sampai_alasannya_ditulis()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var jawaban = TemplatLkeJson.Bawaan[0].SemuaKriteria().Select(k => new IsianJawaban(k.Kode, 0, k.Kode == "3.a.1" ? "C" : "BB", null, [], "Menurut dokumen")).ToList();
        (await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(di, HostUji.Tahun, new Orang(Guid.NewGuid(), "Ani", Peran.Operator, di), true, jawaban))).Berhasil.ShouldBeTrue();

        var ditolak = await PerambanUji.BacaAsync(await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Kirim']"));
        ditolak.Body!.TextContent.ShouldContain("Aturan L8");
        ditolak.Body.TextContent.ShouldContain("Nilai 3.b.1 80,00, sedangkan 3.a.1 50,00");
        (await operatorDinas.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldContain("Penilaian mandiri");

        // The page of the criterion asks for the reason beside the answer, and nowhere else.
        var halaman = await operatorDinas.HalamanAsync($"{Evaluasi}/lembar/3.b");
        var alasan = halaman.QuerySelectorAll<IHtmlInputElement>("input[name$='.AlasanLogika']").ShouldHaveSingleItem();
        alasan.Closest("fieldset")!.Id.ShouldBe("k-3.b.1");
        (await operatorDinas.KirimTokenAsync($"{Evaluasi}/lembar/3.b?handler=Mandiri", new()
        {
            ["Isian[0].Kode"] = "3.b.1", ["Isian[0].Versi"] = "1", ["Isian[0].Diisi"] = "true", ["Isian[0].Jawaban"] = "BB", ["Isian[0].Alasan"] = "Menurut dokumen", [alasan.Name!] = "Laporannya ada, hanya terlambat diformalkan.",
        })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Kirim']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var terkirim = await operatorDinas.HalamanAsync(Evaluasi);
        terkirim.Body!.TextContent.ShouldContain("Evaluasi oleh tim");
        terkirim.Body.TextContent.ShouldContain("Dipertahankan dengan alasan: Laporannya ada");
    }

    [Fact]
    public async Task Alasan_kriteria_yang_dijawab_butir_buktinya_tersimpan_pada_kriterianya_bukan_pada_butir_pertama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllTextAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kabupaten.json"));
        isi = isi.Replace("\"subjek\": \"1.c\"", "\"subjek\": \"2.c.1\"", StringComparison.Ordinal).Replace("\"1.b\"\n   ],\n   \"pesan\"", "\"2.b.1\"\n   ],\n   \"pesan\"", StringComparison.Ordinal);
        var templat = TemplatLkeJson.Baca(System.Text.Encoding.UTF8.GetBytes(isi)).Templat.ShouldNotBeNull();
        templat.Logika.ShouldHaveSingleItem().Subjek.ShouldBe("2.c.1");
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, System.Text.Encoding.UTF8.GetBytes(isi)))).ShouldBeEmpty();
        await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().PakaiAsync(Pelaku.Sistem, templat.Kode));
        var instansi = await host.InstansiAsync(HostUji.InstansiSatu);
        var orang = new Orang(Guid.NewGuid(), "Ani", Peran.Operator, instansi.Id);
        (await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(instansi.Id, HostUji.Tahun, orang, true, [.. new[] { ("2.b.1", "D"), ("2.c.1.1", "A"), ("2.c.1.2", "A") }.Select(j => new IsianJawaban(j.Item1, 0, j.Item2, null, [], "Menurut dokumen"))]))).Berhasil.ShouldBeTrue();

        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        var halaman = await operatorDinas.HalamanAsync($"{Evaluasi}/lembar/2.c");
        var alasan = halaman.QuerySelectorAll<IHtmlInputElement>("input[name$='.AlasanLogika']").ShouldHaveSingleItem();
        halaman.QuerySelector<IHtmlInputElement>($"input[name='{alasan.Name!.Replace(".AlasanLogika", ".Kode", StringComparison.Ordinal)}']")!.Value.ShouldBe("2.c.1");
        (await operatorDinas.KirimFormulirAsync(halaman, $"{Evaluasi}/lembar/2.c", "main form[method=post]", new() { [alasan.Name!] = "Dokumennya baru terbit." })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var lembar = (await host.DenganAsync(l => l.GetRequiredService<MuatLembar>().JalankanAsync(instansi.Id, HostUji.Tahun, orang, true)))!;
        lembar.Isi<JawabanKriteria>(TahapPenilaian.Mandiri, "2.c.1").ShouldNotBeNull().AlasanLogika.ShouldBe("Dokumennya baru terbit.");
        lembar.Isi<JawabanKriteria>(TahapPenilaian.Mandiri, "2.c.1.1").ShouldNotBeNull().AlasanLogika.ShouldBeNull();
        lembar.Hasil.Terakhir!.Pelanggaran.ShouldHaveSingleItem().Alasan.ShouldBe("Dokumennya baru terbit.");
    }
}
