using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.RekapPemda;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

public sealed class RekapTemplatTests(KlasterUji klaster)
{
    [Fact]
    public async Task Hasil_menurut_templat_berbeda_tidak_dijumlahkan_dan_celahnya_tidak_digabung_menurut_kode()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        var kota = TemplatLkeJson.Baca(isi).Templat!;
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi))).ShouldBeEmpty();
        await DinilaiAsync(host, HostUji.InstansiSatu, TemplatLkeJson.Bawaan[0]);
        await DinilaiAsync(host, HostUji.InstansiDua, kota);

        var rekap = await host.DenganAsync(l => l.GetRequiredService<RekapEvaluasi>().JalankanAsync(HostUji.Tahun));

        rekap.Kelompok.Select(k => k.Templat?.Kode).ShouldBe(["lke-88-2021", kota.Kode], ignoreOrder: true);
        foreach (var kelompok in rekap.Kelompok)
        {
            kelompok.Instansi.ShouldBe(1);
            kelompok.Sebaran.Sum(s => s.Jumlah).ShouldBe(1);
            kelompok.Sebaran.Select(s => s.Predikat).ShouldBe(kelompok.Templat!.Predikat.OrderByDescending(p => p.LebihDari).Select(p => p.Predikat));
            // Both templates have a criterion 1.a.1 with another wording.
            var celah = kelompok.Celah.Single(c => c.Kode == "1.a.1");
            (celah.Instansi, celah.Dari).ShouldBe((1, 1));
            celah.Uraian.ShouldBe(kelompok.Templat.SemuaKriteria().Single(k => k.Kode == "1.a.1").Uraian);
        }

        using var peramban = await host.MasukAsync("evaluator");
        var tabel = await peramban.HalamanAsync($"/pemda/{HostUji.Tahun}/evaluasi");
        foreach (var baris in rekap.Baris)
            (tabel.QuerySelector($"main tbody th a[href='/i/{baris.Slug}/{HostUji.Tahun}/tindak-lanjut']") is not null).ShouldBe(baris.Rekomendasi > 0, baris.Slug);
        rekap.Baris.ShouldContain(b => b.Rekomendasi > 0);
        var halaman = (await peramban.HalamanAsync($"/pemda/{HostUji.Tahun}/evaluasi")).QuerySelectorAll("h2").Select(h => h.TextContent.Trim()).ToList();
        halaman.ShouldContain(h => h.Contains($"({kota.Kode} versi {kota.Versi}): 1 instansi", StringComparison.Ordinal));
        halaman.ShouldContain(h => h.Contains("(lke-88-2021 versi 1): 1 instansi", StringComparison.Ordinal));

        // Gaps stand in the template's order, and what is left out is told with the way to it.
        rekap.Kelompok.Single(k => k.Templat!.Kode == "lke-88-2021").Celah.Select(c => c.Kode).ShouldBe(TemplatLkeJson.Bawaan[0].SemuaKriteria().Select(k => k.Kode));
        var pendek = await peramban.HalamanAsync($"/pemda/{HostUji.Tahun}/evaluasi");
        pendek.QuerySelectorAll(".tabel-celah tbody").Select(o => o.ChildElementCount).Max().ShouldBe(10);
        pendek.Body!.TextContent.ShouldContain("10 dari 80 celah");
        (await peramban.HalamanAsync($"/pemda/{HostUji.Tahun}/evaluasi?celah=semua")).QuerySelectorAll(".tabel-celah tbody").Select(o => o.ChildElementCount).Max().ShouldBe(80);

        // The workbook holds every table of the page.
        using var buku = await peramban.BukaAsync($"/pemda/{HostUji.Tahun}/evaluasi?unduh=semua.xlsx");
        var isiBuku = DocumentReader.Read("evaluasi.xlsx", await buku.Content.ReadAsByteArrayAsync(), CancellationToken.None).Document!.Blocks().ToList();
        var teks = string.Join('\n', isiBuku.OfType<Paragraph>().Select(p => p.Text).Concat(isiBuku.OfType<Table>().SelectMany(t => t.Header.Concat(t.Rows).SelectMany(r => r.Cells).Select(c => c.Text).Prepend(t.Caption))));
        foreach (var judul in rekap.Kelompok.SelectMany(k => new[] { $"Sebaran predikat: {k.Sebutan}", $"Kriteria yang belum terpenuhi: {k.Sebutan}" }).Append("Rata-rata nilai dari tahun ke tahun"))
            teks.ShouldContain(judul);

        // Closed since, an agency keeps its result of the year: one mean, wherever it stands.
        await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Instansi.Where(i => i.Slug == HostUji.InstansiDua).ExecuteUpdateAsync(i => i.SetProperty(x => x.Aktif, false)));
        var ditutup = await host.DenganAsync(l => l.GetRequiredService<RekapEvaluasi>().JalankanAsync(HostUji.Tahun));
        ditutup.Baris.Count(b => b.Hasil is not null).ShouldBe(2);
        ditutup.RataRata.ShouldBe(ditutup.Tren.Single(t => t.Tahun == HostUji.Tahun).RataRata);
    }

    [Fact]
    public async Task Rekap_yang_diingat_mengikuti_setiap_perubahan_berkas_dan_tren_mengatakan_susunan_yang_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, HostUji.Tahun, Hasil(70));
        (await RekapAsync(host)).ShouldSatisfyAllConditions(r => r.RataRata.ShouldBe(70m), r => Satu(r).Rekomendasi.ShouldBe(1), r => r.Tren[^1].ShouldSatisfyAllConditions(t => t.Naik.ShouldBe(1), t => (t.Dibandingkan, t.LainSusunan).ShouldBe((1, 1))));
        (await host.DenganAsync(l => l.GetRequiredService<AsalRekap>().JalankanAsync(HostUji.Tahun, "semua/nilai", 1)))!.Angka.Nilai.ShouldBe(Tera.Core.Nilai.Hasil.Dari(70));

        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, HostUji.Tahun, Hasil(80) with { Rekomendasi = [] });

        (await RekapAsync(host)).ShouldSatisfyAllConditions(r => r.RataRata.ShouldBe(80m), r => Satu(r).Rekomendasi.ShouldBe(0));
        (await host.DenganAsync(l => l.GetRequiredService<AsalRekap>().JalankanAsync(HostUji.Tahun, "semua/nilai", 1)))!.Angka.Nilai.ShouldBe(Tera.Core.Nilai.Hasil.Dari(80));
        using var evaluator = await host.MasukAsync("evaluator");
        (await evaluator.HalamanAsync($"/pemda/{HostUji.Tahun}/evaluasi")).Body!.TextContent.ShouldContain($"Tahun {HostUji.Tahun}: 1 dari 1 instansi dinilai menurut komponen atau bobot yang lain daripada tahun {HostUji.Tahun - 1}");
        (await evaluator.HalamanAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/evaluasi")).Body!.TextContent.ShouldContain($"Tahun {HostUji.Tahun} dinilai menurut komponen atau bobot yang lain daripada tahun sebelumnya");
    }

    private static BarisRekap Satu(Rekap rekap) => rekap.Baris.Single(b => b.Slug == HostUji.InstansiSatu);

    private static Task<Rekap> RekapAsync(HostUji host) => host.DenganAsync(l => l.GetRequiredService<RekapEvaluasi>().JalankanAsync(HostUji.Tahun));

    // One component each year, of another name: what it is worth can only be told by its total.
    private static DataEvaluasi Hasil(decimal nilai) => new()
    {
        Hasil = [new() { Tahun = HostUji.Tahun - 1, Komponen = [new() { Nama = "Semua", Bobot = 100, Nilai = 60 }] }, new() { Tahun = HostUji.Tahun, Komponen = [new() { Nama = "Seluruhnya", Bobot = 100, Nilai = nilai }] }],
        Rekomendasi = [new() { Kode = "R-1", Tahun = HostUji.Tahun - 1, Uraian = "Susun SOP" }],
    };

    // The worst answer everywhere: a gap in every criterion.
    private static async Task DinilaiAsync(HostUji host, string slug, TemplatLke templat)
    {
        var di = (await host.InstansiAsync(slug)).Id;
        var lembar = new LembarKerjaEvaluasi
        {
            Tahun = HostUji.Tahun,
            Templat = templat.Kode,
            Ditetapkan = new Tanggal(HostUji.Tahun + 1, 4, 5),
            Kriteria = [.. templat.SemuaKriteria().SelectMany(k => k.Butir.Count == 0 ? [(k.Kode, k.Skala)] : k.Butir.Select(b => (b.Kode, b.Skala)))
                .Select(k => new JawabanKriteria { Kode = k.Kode, Tahap = TahapPenilaian.Verifikasi, Jawaban = templat.CariSkala(k.Skala)!.Jawaban[^1].Kode })],
            Sub = [.. templat.SemuaSub().Where(s => s.Cara == CaraPenilaian.Pertimbangan).Select(s => new JawabanSub { Kode = s.Kode, Tahap = TahapPenilaian.Verifikasi, Nilai = "E", Alasan = "Menurut bukti." })],
        };
        await host.DenganAsync(async l =>
        {
            var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!;
            (await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Evaluasi, "", berkas.Versi(JenisButir.Evaluasi), BerkasJson.TulisBagian(new DataEvaluasi { Lke = [lembar] }))], null)).Berhasil.ShouldBeTrue();
            return 0;
        });
    }
}
