using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A published result that was wrong is corrected openly: what was published stands until its correction does.</summary>
public sealed class RalatTests(KlasterUji klaster)
{
    [Fact]
    public async Task Ralat_menggantikan_hasil_yang_terbit_di_semua_tahun_dan_tindak_lanjut_rekomendasi_yang_tetap_tidak_hilang()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await uji.KerjakanAsync(("R2024-1", new() { Uraian = "Rapat triwulanan", Status = StatusTindakLanjut.DalamProses }), ("R2024-2", new() { Uraian = "Susun daftar", Status = StatusTindakLanjut.Selesai }));
        var semula = await uji.NilaiAsync(2024);
        using var pKetua = await host.MasukAsync(uji.Tim.Ketua);
        using var pMutu = await host.MasukAsync(uji.Tim.Mutu);
        using var dinas = await host.MasukAsync("operator.disperindag");
        using var kepala = await host.MasukAsync("kepala.disperindag");
        using var luar = await host.MasukAsync(uji.Tim.Luar);

        // Nobody but the lead opens it, and never without a reason.
        foreach (var (orang, alasan, terbuka) in new[] { (dinas, RalatUji.Alasan, false), (kepala, RalatUji.Alasan, false), (luar, RalatUji.Alasan, false), (pMutu, RalatUji.Alasan, false), (pKetua, "-", false), (pKetua, new string('a', 501), false), (pKetua, RalatUji.Alasan, true) })
        {
            using var jawaban = await RalatUji.KirimAsync(orang, "Ralat", alasan);
            (jawaban.StatusCode == HttpStatusCode.Redirect && (await uji.LembarAsync()).Ralat is not null).ShouldBe(terbuka, alasan);
        }

        foreach (var orang in new[] { dinas, luar, pMutu })
        {
            using var jawaban = await RalatUji.KirimAsync(orang, "BatalRalat", "Iseng");
            (await uji.LembarAsync()).Ralat.ShouldNotBeNull();
        }

        // The draft is the team's; everybody else sees what was published.
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        (await uji.LembarAsync()).Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldNotBe(semula);
        foreach (var orang in new[] { dinas, kepala, luar })
        {
            (await orang.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Terbit"), t => t.ShouldNotContain("Ralat disiapkan"), t => t.ShouldNotContain("keliru dinilai"), t => t.ShouldNotContain("Penetapan hasil akhir"));
            (await orang.HalamanAsync(PutaranUji.Evaluasi + "/lembar/3.c")).QuerySelector("main")!.TextContent.ShouldNotContain("Dilihat pada dokumennya");
            (await LembarUji.IsiBukuAsync(orang)).ShouldNotContain("Ralat");
        }

        foreach (var orang in new Orang[] { new(Guid.NewGuid(), "Operator", Peran.Operator, uji.Di), new(Guid.NewGuid(), "Evaluator lain", Peran.Evaluator, null) })
        {
            var asing = await uji.LembarAsync(orang);
            (asing.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka, asing.Tahap, asing.Ralat).ShouldBe((semula, TahapKerja.Terbit, null));
        }

        (await luar.BukaAsync(PutaranUji.Penetapan)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await uji.NilaiAsync(2025)).ShouldBe(semula);

        // What changed goes before quality assurance; the agency's own assessment stays.
        (await pKetua.LangkahAsync(LangkahPenilaian.KembalikanKeInstansi, "Lengkapi")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PerambanUji.BacaAsync(await pKetua.LangkahAsync(LangkahPenilaian.Tetapkan))).QuerySelector(".alert-danger")!.TextContent.ShouldContain("belum dilihat penjamin kualitas: 3.c.2.");
        await pKetua.MajuAsync(LangkahPenilaian.KembalikanKeMutu, "Diralat");
        await pMutu.MajuAsync(LangkahPenilaian.SelesaiMutu);
        await pKetua.MajuAsync(LangkahPenilaian.Tetapkan);
        var usulan = (await uji.LembarAsync()).Rekomendasi;
        IsianRekomendasi[] isian = [new(1, usulan[0].Versi, "3.c.2", "Bahas laporan setiap triwulan."), new(2, usulan[1].Versi, null, ""), new(3, 0, null, "Tetapkan pedoman.")];
        (await uji.SusunAsync(isian)).Kesalahan.ShouldBeEmpty();
        (await pKetua.HalamanAsync(PutaranUji.Penetapan)).QuerySelector("main details")!.TextContent.ShouldSatisfyAllConditions(
            t => t.ShouldContain("1 rekomendasi tetap beserta tindak lanjutnya, 1 baru, 1 dicabut"), t => t.ShouldContain("R2024-1 tetap, bunyinya diubah: Bahas laporan setiap triwulan. (semula: Bahas laporan.)"), t => t.ShouldContain("R2024-3 baru"), t => t.ShouldContain("R2024-2 dicabut: Susun daftar."));
        (await uji.TerbitkanAsync("700/1", isian)).ShouldContain("Surat ralat bernomor sendiri: nomor itu milik LHE yang diralat.");
        (await uji.TerbitkanAsync("700/2", isian, new DateOnly(2025, 4, 6))).ShouldHaveSingleItem().ShouldContain("tidak mendahului LHE yang diralat");
        (await uji.TerbitkanAsync("700/2", isian)).ShouldBeEmpty();

        // Everywhere the result goes.
        foreach (var tahun in new[] { 2024, 2025 })
        {
            var berkas = await uji.BerkasAsync(tahun);
            (await uji.NilaiAsync(tahun)).ShouldBeLessThan(semula);
            var surat = berkas.Berkas.Evaluasi.Hasil.Single(h => h.Tahun == 2024);
            surat.Nomor.ShouldBe("700/2");
            surat.Surat!.Ralat!.ShouldSatisfyAllConditions(r => r.Nomor.ShouldBe("700/1"), r => r.Alasan.ShouldBe(RalatUji.Alasan));
            berkas.Berkas.Evaluasi.Rekomendasi.Where(r => r.Tahun == 2024).Select(r => (r.Kode, r.Uraian)).ShouldBe([("R2024-1", "Bahas laporan setiap triwulan."), ("R2024-3", "Tetapkan pedoman.")], ignoreOrder: true);
        }

        (await uji.BerkasAsync(2025)).Berkas.Evaluasi.Rekomendasi.Single(r => r.Kode == "R2024-1").Aksi.ShouldHaveSingleItem().Uraian.ShouldBe("Rapat triwulanan");
        (await dinas.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("dicabut dengan ralat LHE tahun 2024 nomor 700/2"), t => t.ShouldContain("Susun daftar (selesai)"));
        foreach (var orang in new[] { dinas, luar })
            (await orang.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldContain($"Diralat dengan LHE nomor 700/2 tanggal 7 April 2025, diterbitkan Evaluator. Alasan: {RalatUji.Alasan}.");
        (await dinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Baca: Ralat hasil evaluasi 2024");
    }

    [Fact]
    public async Task Ralat_yang_dibatalkan_mengembalikan_lembar_seperti_yang_terbit()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        var semula = await uji.LembarAsync();
        using var pKetua = await host.MasukAsync(uji.Tim.Ketua);
        using var dinas = await host.MasukAsync("operator.disperindag");
        (await RalatUji.KirimAsync(pKetua, "Ralat", RalatUji.Alasan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        (await uji.SusunAsync(new IsianRekomendasi(1, 1, null, ""))).Kesalahan.ShouldBeEmpty();

        // Who looked at an older page is told.
        (await uji.BatalkanAsync(semula.Penilaian!.Versi)).ShouldHaveSingleItem().ShouldContain("Sesudah halaman Anda dibuka");
        (await RalatUji.KirimAsync(pKetua, "BatalRalat", "-")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RalatUji.KirimAsync(pKetua, "BatalRalat", "Ternyata sudah benar")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var kini = await uji.LembarAsync();
        kini.Tahap.ShouldBe(TahapKerja.Terbit);
        kini.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldBe(semula.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka);
        kini.Rekomendasi.Select(r => r.Uraian).ShouldBe(semula.Rekomendasi.Select(r => r.Uraian));
        (kini.Penilaian!.Oleh, kini.Penilaian.Sejak, kini.Penilaian.Ralat).ShouldBe((semula.Penilaian.Oleh, semula.Penilaian.Sejak, null));
        (await pKetua.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldContain("Ternyata sudah benar");
        (await dinas.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldNotContain("Ternyata sudah benar");
        (await dinas.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Ralat hasil evaluasi");
    }

    [Fact]
    public async Task Ralat_kedua_meralat_ralat_pertama_dan_kode_rekomendasi_yang_dicabut_tidak_dipakai_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await uji.BukaAsync();
        (await uji.SusunAsync(new(2, 1, null, ""), new(3, 0, null, "Tetapkan pedoman."))).Kesalahan.ShouldBeEmpty();
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        await uji.TetapkanAsync();
        (await uji.TerbitkanAsync("700/2")).ShouldBeEmpty();
        var pertama = await uji.NilaiAsync(2024);

        await uji.BukaAsync();
        (await uji.SusunAsync(new(3, 1, null, ""), new(4, 0, null, "Latih petugas."))).Kesalahan.ShouldBeEmpty();
        (await uji.JawabAsync("AA")).Berhasil.ShouldBeTrue();
        await uji.TetapkanAsync();
        (await uji.TerbitkanAsync("700/3")).ShouldBeEmpty();

        foreach (var tahun in new[] { 2024, 2025 })
        {
            (await uji.NilaiAsync(tahun)).ShouldBeGreaterThan(pertama);
            var evaluasi = (await uji.BerkasAsync(tahun)).Berkas.Evaluasi;
            evaluasi.Hasil.Single(h => h.Tahun == 2024).Surat!.Ralat!.Nomor.ShouldBe("700/2");
            evaluasi.Rekomendasi.Where(r => r.Tahun == 2024).Select(r => (r.Kode, r.Uraian)).ShouldBe([("R2024-1", "Bahas laporan."), ("R2024-4", "Latih petugas.")], ignoreOrder: true);
        }

        (await uji.LembarAsync()).SemuaRalat.Select(r => (r.Ke, r.Nomor)).ShouldBe([(1, "700/2"), (2, "700/3")]);
    }

    [Fact]
    public async Task Rekomendasi_yang_berpindah_baris_membawa_tindak_lanjutnya_sendiri()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await uji.KerjakanAsync(("R2024-1", new() { Uraian = "Rapat triwulanan" }), ("R2024-2", new() { Uraian = "Kumpulkan daftar" }));
        // As they were published before Tera kept their codes.
        await Basis.Sql.JalankanAsync(host.BasisData, "update penilaian_rekomendasi set kode = null");
        await uji.BukaAsync();
        (await uji.LembarAsync()).Rekomendasi.Select(r => r.Kode).ShouldBe(["R2024-1", "R2024-2"]);

        // Moved up by retyping: the first is gone, the second stands on its row.
        (await uji.SusunAsync(new(1, 1, null, "Susun daftar."), new(2, 1, null, ""))).Kesalahan.ShouldBeEmpty();
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        await uji.TetapkanAsync();
        (await uji.TerbitkanAsync("700/2")).ShouldBeEmpty();

        var tinggal = (await uji.BerkasAsync(2025)).Berkas.Evaluasi.Rekomendasi.Where(r => r.Tahun == 2024).ShouldHaveSingleItem();
        (tinggal.Kode, tinggal.Uraian, tinggal.Aksi.ShouldHaveSingleItem().Uraian).ShouldBe(("R2024-2", "Susun daftar.", "Kumpulkan daftar"));
    }

    [Fact]
    public async Task Dua_jendela_tidak_saling_menimpa_dan_ralat_tidak_terbuka_dua_kali()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        var versi = (await uji.LembarAsync()).Penilaian!.Versi;
        await uji.BukaAsync();
        (await host.DenganAsync(l => l.GetRequiredService<BukaRalat>().JalankanAsync(uji.Di, 2024, uji.Ketua, RalatUji.Alasan, versi))).ShouldHaveSingleItem().ShouldContain("Muat ulang");

        (await uji.JawabAsync("CC", versi: 0)).Berhasil.ShouldBeTrue();
        (await uji.JawabAsync("C", versi: 0)).Bentrok.ShouldHaveSingleItem().Jawaban.ShouldBe("CC");

        // Two who cancel or publish at once: the second finds it done.
        (await uji.BatalkanAsync()).ShouldBeEmpty();
        (await uji.BatalkanAsync()).ShouldHaveSingleItem().ShouldContain("sebelum terbit");
        (await uji.TerbitkanAsync("700/2")).ShouldHaveSingleItem().ShouldContain("setelah ditetapkan");
        (await uji.LembarAsync()).Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldBe(await uji.NilaiAsync(2024));
    }

    [Fact]
    public async Task Jawaban_ralat_yang_ditolak_penjamin_kualitas_kembali_ke_yang_terbit()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await uji.RalatAsync("700/2", "CC");
        var terbit = await uji.NilaiAsync(2024);
        await uji.BukaAsync();
        (await uji.JawabAsync("AA")).Berhasil.ShouldBeTrue();
        var mutu = new Orang(uji.Tim.IdMutu, "Evaluator mutu", Peran.Evaluator, null);
        await LangkahAsync(host, uji, uji.Ketua, LangkahPenilaian.KembalikanKeMutu);

        (await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(uji.Di, 2024, mutu, false, [new("3.c.2", 0, null, null, [], null, TolakAkhir: true, AlasanTolak: "Buktinya tidak mendukung")]))).Berhasil.ShouldBeTrue();

        var lembar = await uji.LembarAsync();
        lembar.Isi<JawabanKriteria>(TahapPenilaian.Final, "3.c.2")!.Jawaban.ShouldBe("CC");
        lembar.Hasil.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldBe(terbit);
        PenjaminanUlang.BelumDijamin(lembar).ShouldBeEmpty();
        await LangkahAsync(host, uji, mutu, LangkahPenilaian.SelesaiMutu);
        await LangkahAsync(host, uji, uji.Ketua, LangkahPenilaian.Tetapkan);
        (await App.Basis.VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ketua_baru_melanjutkan_ralat_yang_ketuanya_tidak_aktif_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        using var luar = await host.MasukAsync(uji.Tim.Luar);
        await host.DenganAsync(l => l.GetRequiredService<TindakanPengguna>().JalankanAsync(App.Basis.Pelaku.Sistem, uji.Tim.IdKetua, TindakanAkun.Nonaktifkan));
        var id = await host.DenganAsync(l => l.GetRequiredService<App.Basis.TeraDb>().Pengguna.Where(p => p.UserName == uji.Tim.Luar).Select(p => p.Id).SingleAsync());
        using (var belum = await RalatUji.KirimAsync(luar, "Ralat", RalatUji.Alasan))
            belum.StatusCode.ShouldBe(HttpStatusCode.OK, "ketuanya diganti dahulu");

        (await luar.IsiAsync(PutaranUji.Evaluasi + "/penugasan", new() { ["Nomor"] = "700/10", ["Tanggal"] = "2025-05-05", [$"Tim[{id}]"] = "Ketua", [$"Tim[{uji.Tim.IdMutu}]"] = "Mutu" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var terbit = (await luar.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent;
        terbit.ShouldSatisfyAllConditions(t => t.ShouldContain("Surat tugas 700/9"), t => t.ShouldNotContain("700/10"), t => t.ShouldContain("Ada yang keliru dalam hasil yang terbit?"));
        (await RalatUji.KirimAsync(luar, "Ralat", RalatUji.Alasan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await luar.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector("main")!.TextContent.ShouldContain("Surat tugas 700/10");
    }

    private static async Task LangkahAsync(HostUji host, RalatUji uji, Orang orang, LangkahPenilaian langkah) =>
        (await host.DenganAsync(l => l.GetRequiredService<PindahTahap>().JalankanAsync(uji.Di, 2024, orang, false, langkah, "Diralat"))).ShouldBeEmpty(langkah.ToString());
}
