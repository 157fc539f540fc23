using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.RekapPemda;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Basis;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>What is in force while a correction is prepared and after it: letters, tables, history, and the reports that were fixed with the result before.</summary>
public sealed class RalatBerlakuTests(KlasterUji klaster)
{
    [Fact]
    public async Task Surat_lama_disebut_diganti_ralat_dan_surat_ralat_berlaku()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        var lama = await host.DokumenAsync("lhe-2024");
        using var tamu = host.Peramban();
        await uji.BukaAsync();
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        (await KeadaanAsync(tamu, lama)).ShouldContain("ini versi terakhir", Case.Sensitive, "selama ralat disiapkan yang terbit berlaku");

        await uji.TetapkanAsync();
        (await uji.TerbitkanAsync("700/2", tanggal: new DateOnly(2025, 5, 2))).ShouldBeEmpty();
        var baru = await VersiAsync(host, 2);

        (await KeadaanAsync(tamu, lama)).ShouldSatisfyAllConditions(t => t.ShouldContain("Asli ketika diterbitkan, tetapi sudah diganti ralat tanggal 2 Mei 2025"), t => t.ShouldContain("700/1"));
        (await KeadaanAsync(tamu, baru)).ShouldSatisfyAllConditions(t => t.ShouldContain("ini versi terakhir"), t => t.ShouldContain("700/2"), t => t.ShouldNotContain(RalatUji.Alasan));
        (baru.Kelas, baru.Kode == lama.Kode).ShouldBe((lama.Kelas, false));
        var isi = await IsiAsync(host, uji, baru);
        isi.ShouldContain($"Surat ini meralat dan menggantikan Laporan Hasil Evaluasi Nomor 700/1 tanggal 7 April 2025. Alasan ralat: {RalatUji.Alasan}.");
        isi.ShouldContain("Ralat Laporan Hasil Evaluasi");
        (await IsiAsync(host, uji, lama)).ShouldNotContain("meralat");
    }

    [Fact]
    public async Task Selama_ralat_disiapkan_hasil_yang_terbit_tetap_di_tabel_pemerintah_daerah_dan_perbandingan_tahun_berikutnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        var semula = await uji.NilaiAsync(2024);
        await uji.BukaAsync();
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();

        var baris = (await RekapAsync(host, 2024)).Baris.Single(b => b.Slug == HostUji.InstansiSatu);
        (baris.Tahap, baris.Hasil!.Total.Nilai.Angka).ShouldBe((TahapKerja.Terbit, semula));
        (await RekapAsync(host, 2025)).Baris.Single(b => b.Slug == HostUji.InstansiSatu).Lalu!.Total.Nilai.Angka.ShouldBe(semula);
        var berikut = (await host.DenganAsync(l => l.GetRequiredService<MuatLembar>().JalankanAsync(uji.Di, 2025, uji.Ketua, mengisi: false)))!;
        berikut.Lalu.Lembar!.Pada(TahapPenilaian.Final)!.Total.Nilai.Angka.ShouldBe(semula);
        berikut.Lalu.Rekomendasi.Where(r => r.Tahun == 2024).Select(r => r.Kode).ShouldBe(["R2024-1", "R2024-2"], ignoreOrder: true);
        using var tamu = host.Peramban();
        foreach (var halaman in new[] { "/publik", "/publik/disperindag/2024" })
            (await (await tamu.BukaAsync(halaman)).Content.ReadAsStringAsync()).ShouldNotContain("ralat", Case.Insensitive);

        await uji.TetapkanAsync();
        (await uji.TerbitkanAsync("700/2")).ShouldBeEmpty();
        (await RekapAsync(host, 2024)).Baris.Single(b => b.Slug == HostUji.InstansiSatu).Hasil!.Total.Nilai.Angka.ShouldBeLessThan(semula);
        foreach (var halaman in new[] { "/publik", "/publik/disperindag/2024" })
            (await (await tamu.BukaAsync(halaman)).Content.ReadAsStringAsync()).ShouldNotContain("ralat", Case.Insensitive);
    }

    [Fact]
    public async Task Riwayat_utuh_sesudah_ralat_terbit_atau_dibatalkan_dan_salinan_yang_diubah_di_luar_Tera_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        using var dinas = await host.MasukAsync("operator.disperindag");
        await uji.BukaAsync();
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        await UtuhAsync(host);
        var riwayat = (await dinas.HalamanAsync("/i/disperindag/2024/riwayat")).QuerySelector("main")!.TextContent;
        riwayat.ShouldContain("buka ralat hasil yang terbit");
        riwayat.ShouldNotContain(RalatUji.Alasan);
        riwayat.ShouldNotContain("3.c.2, jawaban akhir");
        riwayat.ShouldContain("jawaban tim", Case.Sensitive, "yang sudah terbit tetap terbaca");
        (await uji.BatalkanAsync()).ShouldBeEmpty();
        await UtuhAsync(host);
        await uji.RalatAsync("700/2", "CC");
        await UtuhAsync(host);
        (await dinas.HalamanAsync("/i/disperindag/2024/riwayat")).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain($"Ralat hasil evaluasi diterbitkan: {RalatUji.Alasan}"), t => t.ShouldContain("3.c.2, jawaban akhir"));
        await uji.BukaAsync();
        await UtuhAsync(host);

        foreach (var (sql, uraian) in new[]
        {
            ("update penilaian_ralat set semula = jsonb_set(semula, '{Jawaban,0,Oleh}', '\"Orang lain\"') where ke = 3", "ralat ke-3 hasil evaluasi tahun 2024 bukan yang tercatat dalam riwayat"),
            ("update penilaian_ralat set tanggal = '2025-12-31' where ke = 2", "ralat ke-2 hasil evaluasi tahun 2024 bukan yang tercatat dalam riwayat"),
            ("update penilaian set ralat = null", "ralat hasil evaluasi tahun 2024 yang disiapkan bukan yang dibuka menurut riwayat"),
            ("update penilaian set ralat = 3", ""),
            ("delete from penilaian_ralat where ke = 1", "ralat ke-1 hasil evaluasi tahun 2024 bukan yang tercatat dalam riwayat"),
        })
        {
            (await Sql.JalankanAsync(host.BasisData, sql)).ShouldBeGreaterThan(0, sql);
            var temuan = (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan;
            if (uraian.Length > 0)
                temuan.ShouldContain(t => t.Uraian == uraian + ": diubah di luar Tera", sql + "\n" + string.Join('\n', temuan));
        }
    }

    [Fact]
    public async Task Versi_yang_diganti_ralat_tersimpan_dan_yang_diubah_di_luar_Tera_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        var semula = await uji.NilaiAsync(2024);
        await uji.RalatAsync("700/2", "CC");

        var versi = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Ketetapan>().AsNoTracking().Where(k => k.InstansiId == uji.Di && k.Dokumen == DokumenAlur.Evaluasi).OrderBy(k => k.Ke).ToListAsync());
        versi.Select(k => k.Ke).ShouldBe([1, 2]);
        (await host.DenganAsync(l => l.GetRequiredService<BerkasDitetapkan>().MuatAsync(versi[0])))!.Hasil.Lhe.Single(h => h.Tahun == 2024).Total.Nilai.Angka.ShouldBe(semula);
        await UtuhAsync(host);

        await Sql.JalankanAsync(host.BasisData, "alter table ketetapan disable trigger all; update ketetapan set isi = jsonb_set(isi, '{0,isi,rekomendasi,0,uraian}', '\"Dipalsukan\"') where dokumen = 'evaluasi' and ke = 1; alter table ketetapan enable trigger all");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldContain(t => t.Uraian.Contains("ketetapan evaluasi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LKjIP_tahun_berikutnya_yang_sudah_ditetapkan_tetap_dan_instansi_diberi_tahu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.TanpaReviuAsync();
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        var semula = await uji.NilaiAsync(2024);
        using var dinas = await host.MasukAsync("operator.disperindag");
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(uji.Di, 2025, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah)))).Sebab.ShouldBeEmpty();
        (await dinas.HalamanAsync("/i/disperindag/2025/laporan")).Body!.TextContent.ShouldNotContain("diralat");

        await uji.RalatAsync("700/2", "CC");

        (await dinas.HalamanAsync("/i/disperindag/2025/laporan")).Body!.TextContent.ShouldContain("Hasil evaluasi tahun 2024 diralat sesudah LKjIP ini ditetapkan, dengan LHE nomor 700/2");
        var tetap = await host.DenganAsync(async l => await l.GetRequiredService<BerkasDitetapkan>().MuatAsync((await l.GetRequiredService<BerkasDitetapkan>().BerlakuAsync(uji.Di, 2025, DokumenAlur.Lkjip, ""))!));
        tetap!.Hasil.Lhe.Single(h => h.Tahun == 2024).Total.Nilai.Angka.ShouldBe(semula);
        (await uji.NilaiAsync(2025)).ShouldBeLessThan(semula);

        foreach (var langkah in new[] { Langkah.BukaPerubahan, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(uji.Di, 2025, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah, langkah == Langkah.BukaPerubahan ? "Memuat ralat LHE" : null)))).Sebab.ShouldBeEmpty();
        (await dinas.HalamanAsync("/i/disperindag/2025/laporan")).Body!.TextContent.ShouldNotContain("diralat");
    }

    [Fact]
    public async Task Ralat_yang_terbit_selagi_LKjIP_tahun_berikutnya_menunggu_kepala_masuk_ke_dalamnya_sebelum_ditetapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.TanpaReviuAsync();
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        var semula = await uji.NilaiAsync(2024);
        Task<HasilAlur> MajuAsync(Langkah langkah) => host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(uji.Di, 2025, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah)));
        (await MajuAsync(Langkah.Ajukan)).Sebab.ShouldBeEmpty();

        await uji.RalatAsync("700/2", "CC");
        foreach (var langkah in new[] { Langkah.Setujui, Langkah.Tetapkan })
            (await MajuAsync(langkah)).Sebab.ShouldBeEmpty();

        var tetap = await host.DenganAsync(async l => await l.GetRequiredService<BerkasDitetapkan>().MuatAsync((await l.GetRequiredService<BerkasDitetapkan>().BerlakuAsync(uji.Di, 2025, DokumenAlur.Lkjip, ""))!));
        tetap!.Hasil.Lhe.Single(h => h.Tahun == 2024).Total.Nilai.Angka.ShouldBe(await uji.NilaiAsync(2024));
        (await uji.NilaiAsync(2024)).ShouldBeLessThan(semula);
        using var dinas = await host.MasukAsync("operator.disperindag");
        (await dinas.HalamanAsync("/i/disperindag/2025/laporan")).Body!.TextContent.ShouldNotContain("diralat");
    }

    [Fact]
    public async Task Tahun_yang_ralatnya_sedang_disiapkan_tidak_diarsipkan_sebelum_ralatnya_selesai()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await uji.BukaAsync();
        var folder = Directory.CreateTempSubdirectory("tera-ralat-").FullName;
        try
        {
            var minta = new PermintaanArsip(2024, folder, PindahkanBukti: false, Sesudah: 0);
            (await ArsipkanTahun.JalankanAsync(host.BasisData, minta, TimeProvider.System)).Salah.ShouldHaveSingleItem().ShouldBe(
                $"Ralat hasil evaluasi tahun 2024 sedang disiapkan: {(await host.InstansiAsync(HostUji.InstansiSatu)).Nama}. Terbitkan atau batalkan dahulu ralatnya.");
            (await uji.BatalkanAsync()).ShouldBeEmpty();
            (await ArsipkanTahun.JalankanAsync(host.BasisData, minta, TimeProvider.System)).Salah.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Yang_mengisi_tindak_lanjut_rekomendasi_yang_baru_dicabut_diberi_tahu_dan_isiannya_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var uji = await RalatUji.TerbitAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        const string Alamat = "/i/disperindag/2025/tindak-lanjut/R2024-2";
        using var dinas = await host.MasukAsync("operator.disperindag");
        var dibuka = await dinas.HalamanAsync(Alamat);
        await uji.BukaAsync();
        (await uji.SusunAsync(new IsianRekomendasi(2, 1, null, ""))).Kesalahan.ShouldBeEmpty();
        (await uji.JawabAsync("CC")).Berhasil.ShouldBeTrue();
        await uji.TetapkanAsync();
        (await uji.TerbitkanAsync("700/2")).ShouldBeEmpty();

        using var kirim = await dinas.KirimFormulirAsync(dibuka, Alamat, PutaranUji.Formulir, new() { ["Aksi[0].Uraian"] = "Kumpulkan daftar dari bidang" });

        kirim.Headers.Location!.ToString().ShouldBe("/i/disperindag/2025/tindak-lanjut");
        (await dinas.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).Body!.TextContent.ShouldContain("Rekomendasi R2024-2 dicabut dengan ralat LHE tahun 2024 nomor 700/2 dan tidak ditindaklanjuti lagi. Isian Anda tidak disimpan: Kumpulkan daftar dari bidang");
        (await dinas.BukaAsync(Alamat)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await dinas.BukaAsync("/i/disperindag/2025/tindak-lanjut/R2024-9")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static Task<Rekap> RekapAsync(HostUji host, int tahun) => host.DenganAsync(l => l.GetRequiredService<RekapEvaluasi>().JalankanAsync(tahun));

    private static async Task UtuhAsync(HostUji host) => (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();

    private static async Task<string> KeadaanAsync(PerambanUji p, DokumenTersimpan dokumen) => (await p.HalamanAsync("/periksa/" + KodePeriksa.Cetak(dokumen.Kode))).QuerySelector(".hasil-periksa")!.TextContent;

    private static async Task<DokumenTersimpan> VersiAsync(HostUji host, int versi)
    {
        for (var n = 0; n < 150; n++)
        {
            if (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<DokumenTersimpan>().AsNoTracking().FirstOrDefaultAsync(d => d.Nama == "lhe-2024" && d.Versi == versi)) is { } dokumen)
                return dokumen;
            await Task.Delay(200);
        }

        throw new TimeoutException("Surat ralat tidak dibuat.");
    }

    private static async Task<string> IsiAsync(HostUji host, RalatUji uji, DokumenTersimpan dokumen)
    {
        using var orang = await host.MasukAsync(uji.Tim.Ketua);
        using var jawaban = await orang.BukaAsync($"/i/disperindag/2024/dokumen/{dokumen.Id}/docx");
        var docx = Tera.Documents.Reading.DocumentReader.Read("lhe.docx", await jawaban.Content.ReadAsByteArrayAsync(), CancellationToken.None).Document!;
        return string.Join(' ', docx.Blocks().SelectMany(b => b is Tera.Documents.Model.Table t ? t.Header.Concat(t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Runs) : b is Tera.Documents.Model.Paragraph p ? p.Runs : []).Select(r => r.Text));
    }
}
