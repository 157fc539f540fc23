using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>What no form of Tera sends, and what people paste into one that it does.</summary>
public sealed class IsianPalsuTests(KlasterUji klaster)
{
    private const string Lembar = "/i/disperindag/2024/evaluasi/lembar/1.a";

    [Fact]
    public async Task Isian_yang_tidak_dari_formulir_ditolak_dengan_kalimat_dan_tidak_menyimpan_apa_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorSatu = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        foreach (var (isian, kata) in new (Dictionary<string, string>, string)[]
        {
            (Dua("1.a.1", "1.a.1"), "1.a.1 terkirim lebih dari sekali"),
            (Dua("1.a.1", "9.z.9"), "9.z.9 tidak ada dalam"),
            (Dua("1.a.1", ""), "tidak ada dalam"),
            (new() { ["Isian[0].Kode"] = "1.a.1", ["Isian[0].Diisi"] = "true", ["Isian[0].Jawaban"] = "ZZ" }, "jawaban ZZ tidak ada"),
            (new() { ["Isian[0].Kode"] = "1.a.1", ["Isian[0].Diisi"] = "true", ["Isian[0].Jawaban"] = "BB", ["Isian[0].Versi"] = "-5" }, "BB"),
            (new() { ["Isian[0].Kode"] = "1.a", ["Isian[0].Diisi"] = "true", ["Isian[0].Jawaban"] = "AA", ["Isian[0].Alasan"] = "Saya" }, "hanya tim evaluasi"),
        })
        {
            using var jawaban = await operatorSatu.KirimTokenAsync($"{Lembar}?handler=Mandiri", isian);
            jawaban.StatusCode.ShouldBe(HttpStatusCode.OK, kata);
            (await jawaban.Content.ReadAsStringAsync()).ShouldContain(kata);
        }

        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<JawabanLembar>().CountAsync())).ShouldBe(0);

        static Dictionary<string, string> Dua(string satu, string lain) => new()
        {
            ["Isian[0].Kode"] = satu, ["Isian[0].Diisi"] = "true", ["Isian[0].Catatan"] = "a", ["Isian[1].Kode"] = lain, ["Isian[1].Diisi"] = "true", ["Isian[1].Catatan"] = "b",
        };
    }

    [Fact]
    public async Task Huruf_kendali_yang_ikut_tertempel_tidak_tersimpan_dan_tidak_menggagalkan_penyimpanan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorSatu = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");

        using var jawaban = await operatorSatu.KirimTokenAsync($"{Lembar}?handler=Mandiri", new() { ["Isian[0].Kode"] = "1.a.1", ["Isian[0].Diisi"] = "true", ["Isian[0].Catatan"] = "dari PDF\u000bbaris kedua\u0001" });

        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var isi = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<JawabanLembar>().Select(j => j.Isi).SingleAsync());
        BerkasJson.BacaBagian<JawabanKriteria>(isi).Catatan.ShouldBe("dari PDF\nbaris kedua");
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Tahun_yang_salah_ketik_disebut_dan_tidak_merobohkan_halaman(string tanggal)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, HostUji.Tahun, new() { Rekomendasi = [new() { Kode = "R-1", Tahun = HostUji.Tahun - 1, Uraian = "Susun pohon kinerja" }] });
        using var operatorSatu = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        using var ketua = await host.MasukAsync(tim.Ketua);
        var surat = new Dictionary<string, string> { ["Nomor"] = "700/1", ["Tanggal"] = tanggal, ["Tenggat"] = tanggal, ["Dilihat"] = "0", [$"Tim[{tim.IdKetua}]"] = "Ketua", [$"Tim[{tim.IdMutu}]"] = "Mutu" };

        foreach (var (siapa, alamat, isian) in new[]
        {
            (operatorSatu, "/i/disperindag/2024/tindak-lanjut/R-1?handler=Aksi", new Dictionary<string, string> { ["Aksi[0].Uraian"] = "Menyusun", ["Aksi[0].Tenggat"] = tanggal }),
            (ketua, "/i/disperindag/2024/evaluasi/penugasan", surat),
            (ketua, "/i/disperindag/2024/evaluasi/reviu", new() { ["Nomor"] = "700/1", ["Tanggal"] = tanggal, ["Dilihat"] = "0" }),
        })
        {
            using var jawaban = await siapa.KirimTokenAsync(alamat, isian);
            jawaban.StatusCode.ShouldBe(HttpStatusCode.OK, alamat);
            (await jawaban.Content.ReadAsStringAsync()).ShouldContain($"Tahun {tanggal[..4]} di luar 1900 sampai 2200", customMessage: alamat);
        }

        (await ketua.BukaAsync("/i/disperindag/2024/evaluasi")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sub_komponen_dengan_ratusan_kriteria_dan_kode_berspasi_dapat_disimpan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var akar = JsonNode.Parse(TemplatLkeJson.Sumber())!;
        (akar["kode"], akar["logika"]) = ("lke-besar", new JsonArray());
        var sub = akar["komponen"]![0]!["sub"]![0]!;
        sub["kode"] = "1 a é?";
        sub["kriteria"] = new JsonArray([.. Enumerable.Range(1, 250).Select(n => (JsonNode)new JsonObject { ["kode"] = $"K{n}", ["uraian"] = $"Kriteria {n}", ["skala"] = "AA-E" })]);
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, Encoding.UTF8.GetBytes(akar.ToJsonString())))).ShouldBeEmpty();
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().PakaiAsync(Pelaku.Sistem, "lke-besar"))).ShouldBeEmpty();
        using var operatorSatu = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var alamat = $"/i/disperindag/2024/evaluasi/lembar/{Uri.EscapeDataString("1 a é?")}";
        var halaman = await operatorSatu.HalamanAsync(alamat);

        using var jawaban = await operatorSatu.KirimFormulirAsync(halaman, alamat, "main form[method=post]", new() { ["Isian[249].Jawaban"] = "BB" });

        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await operatorSatu.BukaAsync(jawaban.Headers.Location!.OriginalString)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<JawabanLembar>().Select(j => j.Kode).SingleAsync())).ShouldBe("K250");
    }
}
