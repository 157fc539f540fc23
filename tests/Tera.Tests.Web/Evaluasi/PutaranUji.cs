using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.Core.Evaluasi;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>The round of evaluation as its people walk it: a worksheet in the hands of one, the step to the next, the review, the letter that is published.</summary>
internal static class PutaranUji
{
    public const string Evaluasi = "/i/disperindag/2024/evaluasi";
    public const string Penetapan = Evaluasi + "/penetapan";
    public const string Reviu = Evaluasi + "/reviu";
    public const string Formulir = "main form[method=post]";

    /// <summary>Lead and quality assurance of a worksheet that everybody answered with BB.</summary>
    public static async Task<PasanganTim> TimAsync(HostUji host, TahapKerja tahap, params TahapPenilaian[] dijawab)
    {
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, tahap, tim, dijawab);
        return new(await host.MasukAsync(tim.Ketua), await host.MasukAsync(tim.Mutu));
    }

    /// <summary>Takes a step upon the state that the page shows, whatever becomes of it.</summary>
    public static async Task<HttpResponseMessage> LangkahAsync(this PerambanUji p, LangkahPenilaian langkah, string alasan = "")
    {
        var dilihat = (await p.HalamanAsync(Evaluasi)).QuerySelector<IHtmlInputElement>("main input[name=Dilihat]")?.Value ?? "0";
        return await p.KirimTokenAsync($"{Evaluasi}?handler={(langkah == LangkahPenilaian.Kirim ? "Kirim" : "Langkah")}", new() { ["Langkah"] = langkah.ToString(), ["Alasan"] = alasan, ["Dilihat"] = dilihat });
    }

    /// <summary>Takes a step that must be taken.</summary>
    public static async Task MajuAsync(this PerambanUji p, LangkahPenilaian langkah, string alasan = "")
    {
        using var jawaban = await p.LangkahAsync(langkah, alasan);
        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect, jawaban.StatusCode == HttpStatusCode.OK ? (await PerambanUji.BacaAsync(jawaban)).QuerySelector(".alert-danger")?.TextContent : null);
    }

    /// <summary>Publishes from the page as it is shown, or was opened before.</summary>
    public static async Task<HttpResponseMessage> TerbitkanAsync(this PerambanUji p, string rekomendasi = "", IHtmlDocument? halaman = null)
    {
        var isian = new Dictionary<string, string> { ["Lhe.Nomor"] = "700/1/LHE/2025", ["Lhe.Tanggal"] = "2025-04-07", ["Lhe.Evaluator"] = "Inspektorat Daerah", ["Lhe.Jabatan"] = "Inspektur" };
        if (rekomendasi.Length > 0)
            isian["Rekomendasi[0].Uraian"] = rekomendasi;
        return await p.KirimFormulirAsync(halaman ?? await p.HalamanAsync(Penetapan), Penetapan, Formulir, isian, $"{Penetapan}?handler=Terbitkan");
    }

    /// <summary>States the report reviewed, on the reviewer's page.</summary>
    public static async Task NyatakanAsync(HostUji host)
    {
        using var evaluator = await host.MasukAsync("evaluator");
        var isian = Enumerable.Range(0, 23).SelectMany(n => new[] { ($"Butir[{n}].Terpenuhi", "true"), ($"Butir[{n}].Catatan", "Dilihat pada dokumennya") }).ToDictionary(i => i.Item1, i => i.Item2);
        foreach (var (nama, isi) in new[] { ("Tanggal", "2025-02-20"), ("Nomor", "700/2"), ("Jabatan", "Inspektur") })
            isian[nama] = isi;
        using var jawaban = await evaluator.KirimFormulirAsync(await evaluator.HalamanAsync(Reviu), Reviu, Formulir, isian);
        jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Gives the agency another name, past every lock: it stands in the title of whatever is printed from today's data.</summary>
    public static async Task GantiNamaAsync(HostUji host, string nama) => (await host.DenganAsync(async l =>
    {
        var di = (await l.InstansiAsync(HostUji.InstansiSatu)).Id;
        var db = l.GetRequiredService<TeraDb>();
        await using var transaksi = await db.Database.BeginTransactionAsync();
        await db.AmbilGiliranAsync(di, default);
        var butir = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!.Butir[(JenisButir.Organisasi, "")];
        var isi = JsonNode.Parse(butir.Isi)!;
        isi["nama"] = nama;
        var hasil = await l.GetRequiredService<SimpanButir>().TulisAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Organisasi, "", butir.Versi, isi.ToJsonString())], "Uji");
        await transaksi.CommitAsync();
        return hasil;
    })).Berhasil.ShouldBeTrue();
}

/// <summary>Lead and quality assurance at their browsers.</summary>
internal sealed record PasanganTim(PerambanUji Ketua, PerambanUji Mutu) : IDisposable
{
    public void Dispose()
    {
        Ketua.Dispose();
        Mutu.Dispose();
    }
}
