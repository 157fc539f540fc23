using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A published result that was wrong is corrected openly: what was published stands until its correction does.</summary>
public sealed class RalatTests(KlasterUji klaster)
{
    private const string Alasan = "Jawaban 3.c.2 keliru dinilai";

    [Fact]
    public async Task Ralat_menggantikan_hasil_yang_terbit_di_semua_tahun_dan_tindak_lanjut_rekomendasi_yang_tetap_tidak_hilang()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var (tim, ketua) = await TerbitAsync(host, di);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await KerjakanAsync(host, di);
        var semula = Nilai(await MuatAsync(host, di, 2024));
        using var pKetua = await host.MasukAsync(tim.Ketua);
        using var pMutu = await host.MasukAsync(tim.Mutu);
        using var dinas = await host.MasukAsync("operator.disperindag");
        using var luar = await host.MasukAsync(tim.Luar);

        // Nobody but the lead opens it, and never without a reason.
        foreach (var (orang, alasan, terbuka) in new[] { (dinas, Alasan, false), (luar, Alasan, false), (pMutu, Alasan, false), (pKetua, "-", false), (pKetua, Alasan, true) })
        {
            using var jawaban = await RalatAsync(orang, "Ralat", alasan);
            (jawaban.StatusCode == HttpStatusCode.Redirect && (await LembarAsync(host, di, ketua)).Ralat is not null).ShouldBe(terbuka, alasan);
        }

        // The draft is the team's; everybody else sees what was published.
        await JawabAsync(host, di, ketua, "CC");
        (await LembarAsync(host, di, ketua)).Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldNotBe(semula);
        foreach (var orang in new[] { dinas, luar })
            (await orang.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Terbit"), t => t.ShouldNotContain("Ralat disiapkan"), t => t.ShouldNotContain("Evaluasi oleh tim"));
        var asing = await LembarAsync(host, di, new(tim.IdMutu, "Operator", Peran.Operator, di));
        asing.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldBe(semula);
        asing.Tahap.ShouldBe(TahapKerja.Terbit);
        (await luar.BukaAsync(PutaranUji.Penetapan)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Nilai(await MuatAsync(host, di, 2025)).ShouldBe(semula);

        // Back through quality assurance; the agency's own assessment stays.
        (await pKetua.LangkahAsync(LangkahPenilaian.KembalikanKeInstansi, "Lengkapi")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await pKetua.MajuAsync(LangkahPenilaian.AjukanMutu);
        await pMutu.MajuAsync(LangkahPenilaian.SelesaiMutu);
        await pKetua.MajuAsync(LangkahPenilaian.Tetapkan);
        var usulan = (await LembarAsync(host, di, ketua)).Rekomendasi;
        IsianRekomendasi[] isian = [new(1, usulan[0].Versi, "3.c.2", "Bahas laporan setiap triwulan."), new(2, usulan[1].Versi, null, ""), new(3, 0, null, "Tetapkan pedoman.")];
        (await host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(di, 2024, ketua, isian))).Kesalahan.ShouldBeEmpty();
        (await TerbitkanAsync(host, di, ketua, "700/1", isian)).ShouldContain("Surat ralat bernomor sendiri: nomor itu milik LHE yang diralat.");
        (await TerbitkanAsync(host, di, ketua, "700/2", isian)).ShouldBeEmpty();

        // Everywhere the result goes.
        foreach (var tahun in new[] { 2024, 2025 })
        {
            var berkas = await MuatAsync(host, di, tahun);
            Nilai(berkas).ShouldBeLessThan(semula);
            var surat = berkas.Berkas.Evaluasi.Hasil.Single(h => h.Tahun == 2024);
            surat.Nomor.ShouldBe("700/2");
            surat.Surat!.Ralat!.ShouldSatisfyAllConditions(r => r.Nomor.ShouldBe("700/1"), r => r.Alasan.ShouldBe(Alasan));
            berkas.Berkas.Evaluasi.Rekomendasi.Select(r => (r.Kode, r.Uraian)).ShouldBe([("R2024-1", "Bahas laporan setiap triwulan."), ("R2024-3", "Tetapkan pedoman.")], ignoreOrder: true);
        }

        (await MuatAsync(host, di, 2025)).Berkas.Evaluasi.Rekomendasi.Single(r => r.Kode == "R2024-1").Aksi.ShouldHaveSingleItem().Uraian.ShouldBe("Rapat triwulanan");
        (await dinas.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("dicabut dengan ralat LHE tahun 2024 nomor 700/2"), t => t.ShouldContain("Susun daftar (selesai)"));
        (await dinas.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldContain(Alasan);
    }

    [Fact]
    public async Task Ralat_yang_dibatalkan_mengembalikan_lembar_seperti_yang_terbit()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var (tim, ketua) = await TerbitAsync(host, di);
        var semula = await LembarAsync(host, di, ketua);
        using var pKetua = await host.MasukAsync(tim.Ketua);
        (await RalatAsync(pKetua, "Ralat", Alasan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await JawabAsync(host, di, ketua, "CC");
        (await host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(di, 2024, ketua, [new(1, 1, null, "")]))).Kesalahan.ShouldBeEmpty();

        // Who looked at an older page is told.
        (await host.DenganAsync(l => l.GetRequiredService<BatalRalat>().JalankanAsync(di, 2024, ketua, "Tidak jadi", semula.Penilaian!.Versi))).ShouldHaveSingleItem().ShouldContain("Sesudah halaman Anda dibuka");
        (await RalatAsync(pKetua, "BatalRalat", "-")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RalatAsync(pKetua, "BatalRalat", "Ternyata sudah benar")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var kini = await LembarAsync(host, di, ketua);
        kini.Tahap.ShouldBe(TahapKerja.Terbit);
        kini.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldBe(semula.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka);
        kini.Rekomendasi.Select(r => r.Uraian).ShouldBe(semula.Rekomendasi.Select(r => r.Uraian));
        (await pKetua.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldContain("Ternyata sudah benar");
    }

    private static async Task<(TimEvaluasi Tim, Orang Ketua)> TerbitAsync(HostUji host, Guid di)
    {
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Ditetapkan, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        var ketua = new Orang(tim.IdKetua, "Evaluator", Peran.Evaluator, null);
        IsianRekomendasi[] rekomendasi = [new(1, 0, "3.c.2", "Bahas laporan."), new(2, 0, null, "Susun daftar.")];
        await host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(di, 2024, ketua, rekomendasi));
        (await TerbitkanAsync(host, di, ketua, "700/1", rekomendasi)).ShouldBeEmpty();
        return (tim, ketua);
    }

    private static Task<IReadOnlyList<string>> TerbitkanAsync(HostUji host, Guid di, Orang ketua, string nomor, IReadOnlyList<IsianRekomendasi> rekomendasi) => host.DenganAsync(l => l.GetRequiredService<TerbitkanHasil>().JalankanAsync(
        di, 2024, ketua, new(nomor, new DateOnly(2025, 4, 7), new() { Evaluator = "Inspektorat", Penanda = new() { Jabatan = "Inspektur" } }), rekomendasi));

    private static async Task<HttpResponseMessage> RalatAsync(PerambanUji p, string langkah, string alasan)
    {
        var dilihat = (await p.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector<IHtmlInputElement>("main input[name=Dilihat]")?.Value ?? "2";
        return await p.KirimTokenAsync($"{PutaranUji.Evaluasi}?handler={langkah}", new() { ["Alasan"] = alasan, ["Dilihat"] = dilihat });
    }

    private static async Task JawabAsync(HostUji host, Guid di, Orang ketua, string jawaban)
    {
        var versi = (await LembarAsync(host, di, ketua)).Versi(TahapPenilaian.Verifikasi, "3.c.2");
        (await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(di, 2024, ketua, false, [new("3.c.2", versi, jawaban, "Ralat", [], "Dilihat pada dokumennya")]))).Berhasil.ShouldBeTrue();
    }

    // One is worked on and stays, the other was done and is withdrawn.
    private static async Task KerjakanAsync(HostUji host, Guid di)
    {
        var berkas = await MuatAsync(host, di, 2025);
        var evaluasi = berkas.Berkas.Evaluasi;
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2025, evaluasi with
        {
            Rekomendasi = [.. evaluasi.Rekomendasi.Select(r => r.Kode switch
            {
                "R2024-1" => r with { Aksi = [new() { Uraian = "Rapat triwulanan", Status = StatusTindakLanjut.DalamProses }] },
                "R2024-2" => r with { Aksi = [new() { Uraian = "Susun daftar", Status = StatusTindakLanjut.Selesai }] },
                _ => r,
            })],
        });
    }

    private static async Task<LembarTermuat> LembarAsync(HostUji host, Guid di, Orang orang) => (await host.DenganAsync(l => l.GetRequiredService<MuatLembar>().JalankanAsync(di, 2024, orang, mengisi: false)))!;

    private static decimal Nilai(BerkasTermuat berkas) => berkas.Hasil.Lhe.Single(h => h.Tahun == 2024).Total.Nilai.Angka;

    private static async Task<BerkasTermuat> MuatAsync(HostUji host, Guid di, int tahun) => (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, tahun)))!;
}
