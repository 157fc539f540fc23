using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Reports;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A government's own worksheet through the whole round: answers of A–D, four sub-components with "capaian", own weights, sub-components graded by share, by step and by judgement, the letter, and four quarters of follow-up.</summary>
public sealed class VarianTerbitTests(KlasterUji klaster)
{
    private const string Evaluasi = PutaranUji.Evaluasi;
    private const string TindakLanjut = "/i/disperindag/2025/tindak-lanjut/R2024-1";
    private const string Formulir = PutaranUji.Formulir;

    private static readonly string[] Triwulan = ["Tim disusun", "Rancangan dibahas dengan bidang", "Pohon kinerja ditetapkan", "Dipakai menyusun Renja"];

    // What the team answers; by hand: 66,67% gives CC, 83% steps down to BB, (0,66 x 6 + 0,33 x 4) / 10 is 52,8%, 86,4% steps down to BB.
    private static readonly Dictionary<string, string> Jawaban = new(StringComparer.Ordinal)
    {
        ["1.a.1"] = "Y", ["1.a.2"] = "Y", ["1.a.3"] = "T", ["1.b.1"] = "A", ["1.b.2"] = "B", ["1.c.1"] = "B", ["1.c.2"] = "C", ["1.d"] = "A",
        ["2.a.1"] = "Y", ["2.a.2"] = "Y", ["2.b.1"] = "A", ["2.c.1.1"] = "A", ["2.c.1.2"] = "B", ["2.d"] = "BB", ["2.d.1"] = "B",
    };

    private static readonly Dictionary<string, decimal> Nilai = new(StringComparer.Ordinal)
    {
        ["1.a"] = 6m, ["1.b"] = 12m, ["1.c"] = 5.28m, ["1.d"] = 9m, ["1"] = 32.28m, ["2.a"] = 13.5m, ["2.b"] = 15m, ["2.c"] = 12m, ["2.d"] = 8m, ["2"] = 48.5m, ["total"] = 80.78m,
    };

    [Fact]
    public async Task Varian_dinilai_dengan_tiga_cara_terbit_dalam_LHE_dan_LKE_dan_ditindaklanjuti_empat_triwulan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var templat = await PakaiAsync(host);
        var tim = await TimEvaluasi.BuatAsync(host);
        using var instansi = await host.MasukAsync("operator.disperindag");
        using var ketua = await host.MasukAsync(tim.Ketua);
        using var mutu = await host.MasukAsync(tim.Mutu);

        await JawabAsync(instansi, templat, "A");
        await instansi.MajuAsync(LangkahPenilaian.Kirim);
        await tim.TugaskanAsync(host, HostUji.InstansiSatu, HostUji.Tahun);
        await JawabAsync(ketua, templat, null);
        await ketua.MajuAsync(LangkahPenilaian.AjukanMutu);
        // Quality assurance adds what only it looked up: kept for a year.
        var lembar = await mutu.HalamanAsync($"{Evaluasi}/lembar/2.a");
        var bertahan = lembar.QuerySelector<IHtmlInputElement>("input[name$='.Bertahan']")!.Name!;
        (await mutu.KirimFormulirAsync(lembar, Evaluasi, Formulir, new() { [bertahan] = "1" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await mutu.MajuAsync(LangkahPenilaian.SelesaiMutu);
        await ketua.MajuAsync(LangkahPenilaian.Tetapkan);
        (await ketua.KirimFormulirAsync(await ketua.HalamanAsync($"{Evaluasi}/penetapan"), Evaluasi, Formulir, new()
        {
            ["Rekomendasi[0].Kriteria"] = "1.d", ["Rekomendasi[0].Uraian"] = "Susun pohon kinerja sampai jenjang ketiga.", ["Lhe.Nomor"] = "700/21/LHE/2025", ["Lhe.Tanggal"] = "2025-04-07",
        }, $"{Evaluasi}/penetapan?handler=Terbitkan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await NilaiAsync(host);
        await DokumenAsync(host, templat);
        await AsalAsync(host, instansi);
        (await instansi.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldContain("80,78");
        (await ketua.HalamanAsync($"/pemda/{HostUji.Tahun}/evaluasi")).Body!.TextContent.ShouldContain(templat.Nama);
        await DitindaklanjutiAsync(host, instansi, ketua);
    }

    private static async Task<TemplatLke> PakaiAsync(HostUji host)
    {
        // Predicates are the government's own, too.
        var templat = TemplatLkeJson.Baca(await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kabupaten.json"))).Templat.ShouldNotBeNull();
        templat = templat with { Predikat = [.. templat.Predikat.Select(p => p.Predikat is "A" or "BB" ? p with { LebihDari = p.LebihDari + 5, Sebutan = p.Sebutan + " Kabupaten" } : p)] };
        var isi = TemplatLkeJson.Tulis(templat);
        await host.DenganAsync(async l =>
        {
            (await l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi)).ShouldBeEmpty();
            return await l.GetRequiredService<TemplatPemda>().PakaiAsync(Pelaku.Sistem, templat.Kode);
        });
        return templat;
    }

    /// <summary>Answers every page of the worksheet as it asks; the agency with one grade wherever it may choose.</summary>
    private static async Task JawabAsync(PerambanUji p, TemplatLke templat, string? satu)
    {
        foreach (var sub in templat.SemuaSub())
        {
            var alamat = $"{Evaluasi}/lembar/{sub.Kode}";
            var halaman = await p.HalamanAsync(alamat);
            var isian = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pilihan in halaman.QuerySelectorAll<IHtmlSelectElement>("select[name$='.Jawaban']"))
            {
                var kode = halaman.QuerySelector<IHtmlInputElement>($"input[name='{pilihan.Name!.Replace(".Jawaban", ".Kode", StringComparison.Ordinal)}']")!.Value;
                if (!Jawaban.TryGetValue(kode, out var jawaban))
                    continue;
                isian[pilihan.Name!] = satu is not null && pilihan.Options.Any(o => o.Value == satu) ? satu : jawaban;
                isian[pilihan.Name!.Replace(".Jawaban", ".Alasan", StringComparison.Ordinal)] = "Menurut dokumen yang diperiksa";
            }

            (await p.KirimFormulirAsync(halaman, alamat, Formulir, isian)).StatusCode.ShouldBe(HttpStatusCode.Redirect, alamat);
        }
    }

    private static async Task NilaiAsync(HostUji host)
    {
        var berkas = (await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, HostUji.Tahun)))!;
        Nilai.Keys.ToDictionary(k => k, k => Math.Round(berkas.Hasil.Figures[$"lke/{HostUji.Tahun}/final/{k}"].Nilai.Angka, 4)).ShouldBe(Nilai, ignoreOrder: true);
        berkas.Hasil.Lhe.Single(h => h.Tahun == HostUji.Tahun).ShouldSatisfyAllConditions(h => h.Total.Predikat.ShouldBe("BB"), h => h.Total.Nilai.Angka.ShouldBe(80.78m));
    }

    /// <summary>Letter and worksheet name the variant, its sub-components, its judgement and its total, and agree with themselves.</summary>
    private static async Task DokumenAsync(HostUji host, TemplatLke templat)
    {
        var lhe = await TeksAsync(host, await host.DokumenAsync("lhe-2024"));
        foreach (var apa in new[] { templat.Dasar, "80,78", "dengan predikat BB (Sangat Baik Kabupaten)", "A (Memuaskan Kabupaten) > 85", "Capaian perencanaan", "Susun pohon kinerja sampai jenjang ketiga.", "700/21/LHE/2025" })
            lhe.ShouldContain(apa);
        var lke = await TeksAsync(host, await host.BuatDokumenAsync("lke", "lke-2024"));
        foreach (var apa in templat.SemuaSub().Select(s => s.Nama).Concat(templat.SemuaKriteria().Select(k => k.Uraian)).Append("Menurut dokumen yang diperiksa").Append("80,78"))
            lke.ShouldContain(apa);
    }

    /// <summary>Every figure of the letter and the worksheet says where it comes from.</summary>
    private static async Task AsalAsync(HostUji host, PerambanUji instansi)
    {
        var berkas = (await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, HostUji.Tahun)))!;
        var bahan = BuatDokumen.Bahan(berkas);
        var angka = DaftarLaporan.Semua.SelectMany(j => j.Susun(bahan, 0)).Where(l => l.Nama is "lhe-2024" or "lke-2024").SelectMany(l => l.Dokumen.Blocks())
            .SelectMany(b => b switch { Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Figure is { Value: not null } f ? f.Id : null), Paragraph p => p.Runs.Select(r => r.FigureId), _ => [] })
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        angka.ShouldContain($"lke/{HostUji.Tahun}/final/1.d");
        angka.ShouldContain($"lke/{HostUji.Tahun}/final/total");
        foreach (var id in angka)
        {
            var asal = (await instansi.HalamanAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/asal?id={Uri.EscapeDataString(id)}")).QuerySelector("main")!;
            asal.QuerySelector(".angka-besar").ShouldNotBeNull(id);
            (asal.QuerySelector(".rumus") is not null || asal.TextContent.Contains("dimasukkan, bukan dihitung", StringComparison.Ordinal)).ShouldBeTrue(id);
        }
    }

    private static async Task<string> TeksAsync(HostUji host, DokumenTersimpan dokumen)
    {
        var isi = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<ArsipIsi>().Where(a => a.Hash == dokumen.Docx).Select(a => a.Isi).SingleAsync());
        if (dokumen.Jenis == "lhe")
            Auditor.Audit([DocumentReader.Read("lhe.docx", isi, CancellationToken.None).Document!]).Findings.Where(f => f.Code != CheckCode.PLACEHOLDER).Select(f => f.Reason).ShouldBeEmpty();
        return DokumenUji.Teks(isi);
    }

    private static async Task DitindaklanjutiAsync(HostUji host, PerambanUji instansi, PerambanUji ketua)
    {
        await LembarUji.TahunBerikutAsync(host);
        var berikut = (await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, HostUji.Tahun + 1)))!;
        berikut.Hasil.Lhe.Single(h => h.Tahun == HostUji.Tahun).Total.ShouldSatisfyAllConditions(t => t.Predikat.ShouldBe("BB"), t => t.Catatan.ShouldBe("Sangat Baik Kabupaten"), t => t.Nilai.Angka.ShouldBe(80.78m));
        var isian = new Dictionary<string, string>
        {
            ["Aksi[0].Uraian"] = "Menyusun pohon kinerja", ["Aksi[0].Target"] = "Tiga jenjang", ["Aksi[0].Tenggat"] = "2025-10-31", ["Aksi[0].PenanggungJawab"] = "Sekretaris",
            ["Aksi[0].Status"] = "Selesai", ["Aksi[0].Bukti"] = "https://contoh.go.id/pohon-kinerja",
        };
        for (var q = 0; q < Triwulan.Length; q++)
        {
            isian[$"Aksi[0].Triwulan[{q}]"] = Triwulan[q];
            isian["Aksi[0].Status"] = q < 3 ? "DalamProses" : "Selesai";
            (await instansi.KirimFormulirAsync(await instansi.HalamanAsync(TindakLanjut), TindakLanjut, Formulir, isian)).StatusCode.ShouldBe(HttpStatusCode.Redirect, Triwulan[q]);
        }

        (await ketua.KirimFormulirAsync(await ketua.HalamanAsync(TindakLanjut), TindakLanjut, Formulir, new() { ["Verifikasi[0].Status"] = "Selesai" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var e3 = await instansi.TeksUnduhanAsync("/i/disperindag/2025/laporan/tindak-lanjut/docx");
        foreach (var apa in Triwulan.Append("Menyusun pohon kinerja").Append("Sekretaris").Append("100,00"))
            e3.ShouldContain(apa);
        (await instansi.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).Body!.TextContent.ShouldContain("diverifikasi");
    }
}
