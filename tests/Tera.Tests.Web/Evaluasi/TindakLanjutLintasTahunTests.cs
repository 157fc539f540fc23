using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.RekapPemda;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Reports.Buku;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A recommendation has one state, in whichever year it is followed up; and a report that was handed in holds it.</summary>
public sealed class TindakLanjutLintasTahunTests(KlasterUji klaster)
{
    private const string Alamat = "/i/disperindag/2024/tindak-lanjut/R-1";
    private const string Formulir = PutaranUji.Formulir;

    private static readonly AksiTindakLanjut Berjalan = new()
    {
        Uraian = "Menyusun SOP", Target = "SOP", PenanggungJawab = "Sekretariat", Tenggat = new Tanggal(2024, 10, 1), Status = StatusTindakLanjut.DalamProses, Triwulan = ["Konsep SOP", "Pembahasan"],
    };

    [Fact]
    public async Task Rekomendasi_terbawa_ke_tahun_baru_tanpa_hasil_triwulannya()
    {
        await using var host = await SiapAsync(Berjalan);
        await LembarUji.TahunBerikutAsync(host);

        var aksi = (await AksiAsync(host, 2025)).ShouldHaveSingleItem();
        aksi.Triwulan.ShouldBeEmpty();
        (aksi.Uraian, aksi.Target, aksi.PenanggungJawab, aksi.Tenggat, aksi.Status).ShouldBe((Berjalan.Uraian, Berjalan.Target, Berjalan.PenanggungJawab, Berjalan.Tenggat, Berjalan.Status));
    }

    [Fact]
    public async Task Yang_dikerjakan_dan_diverifikasi_kemudian_sampai_ke_tahun_yang_sudah_dimulai_dan_riwayat_menyebutnya()
    {
        await using var host = await SiapAsync(Berjalan);
        await LembarUji.TahunBerikutAsync(host);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var evaluator = await host.MasukAsync("evaluator");

        await KirimAsync(operatorDinas, new() { ["Aksi[0].Status"] = "Selesai", ["Aksi[0].Bukti"] = "https://contoh.go.id/sop", ["Aksi[0].Triwulan[3]"] = "SOP berlaku", ["Aksi[1].Uraian"] = "Menyosialisasikan SOP", ["Aksi[1].Tenggat"] = "2024-12-01" });
        await KirimAsync(evaluator, new() { ["Verifikasi[0].Status"] = "Selesai" });

        var aksi = await AksiAsync(host, 2025);
        aksi.Select(a => a.Uraian).ShouldBe(["Menyusun SOP", "Menyosialisasikan SOP"]);
        aksi[0].ShouldSatisfyAllConditions(a => a.Status.ShouldBe(StatusTindakLanjut.Selesai), a => a.StatusVerifikasi.ShouldBe(StatusTindakLanjut.Selesai), a => a.Bukti.ShouldBe("https://contoh.go.id/sop"), a => a.Triwulan.ShouldBeEmpty("hasil triwulan tetap milik tahunnya"));
        (await host.DenganAsync(async l => await l.GetRequiredService<TeraDb>().Riwayat.AsNoTracking().Where(r => r.Tahun == 2025 && r.Jenis == JenisButir.Rekomendasi && r.Alasan != null).OrderBy(r => r.Urut).Select(r => r.Alasan).ToListAsync()))
            .Count(a => a == "Mengikuti tindak lanjut tahun 2024").ShouldBe(2);
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tindak-lanjut.tera.json")]
    [InlineData("tindak-lanjut.xlsx")]
    public async Task Tindak_lanjut_yang_masuk_bersama_berkas_atau_buku_kerja_pun_sampai_ke_tahun_yang_sudah_dimulai(string nama)
    {
        await using var host = await SiapAsync(Berjalan);
        await LembarUji.TahunBerikutAsync(host);

        await ImporAsync(host, nama, Berjalan with { Status = StatusTindakLanjut.Selesai, Bukti = "https://contoh.go.id/sop" });

        (await AksiAsync(host, 2025)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Status.ShouldBe(StatusTindakLanjut.Selesai), a => a.Bukti.ShouldBe("https://contoh.go.id/sop"), a => a.Triwulan.ShouldBeEmpty());
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sesudah_LKjIP_tahun_berikut_diajukan_hanya_verifikasi_yang_masih_menyusul()
    {
        await using var host = await SiapAsync(Berjalan);
        await LembarUji.TahunBerikutAsync(host);
        await host.DenganAsync(async l =>
        {
            var db = l.GetRequiredService<TeraDb>();
            db.Add(new Alur { InstansiId = (await l.InstansiAsync(HostUji.InstansiSatu)).Id, Tahun = 2025, Dokumen = DokumenAlur.Lkjip, Kunci = "", Status = StatusAlur.Diajukan, Sejak = DateTimeOffset.UnixEpoch, Oleh = "Uji", Versi = 1 });
            return await db.SaveChangesAsync();
        });

        await ImporAsync(host, "tindak-lanjut.tera.json", Berjalan with { Status = StatusTindakLanjut.Selesai, Bukti = "https://contoh.go.id/sop", StatusVerifikasi = StatusTindakLanjut.Belum, TanggalVerifikasi = new Tanggal(2025, 1, 8), CatatanVerifikasi = "SOP belum berlaku" });

        (await AksiAsync(host, 2025)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.CatatanVerifikasi.ShouldBe("SOP belum berlaku"), a => a.Status.ShouldBe(StatusTindakLanjut.DalamProses), a => a.Bukti.ShouldBeNull());
    }

    [Fact]
    public async Task Yang_selesai_ikut_sebagai_catatan_dan_terbuka_lagi_bila_evaluator_menyatakan_belum()
    {
        await using var host = await SiapAsync(Berjalan with { Status = StatusTindakLanjut.Selesai, Bukti = "Notulen" });
        await LembarUji.TahunBerikutAsync(host);
        (await AksiAsync(host, 2025)).ShouldHaveSingleItem().Status.ShouldBe(StatusTindakLanjut.Selesai);
        using var evaluator = await host.MasukAsync("evaluator");
        await KirimAsync(evaluator, new() { ["Verifikasi[0].Status"] = "Belum", ["Verifikasi[0].Catatan"] = "Notulen bukan SOP" });
        (await AksiAsync(host, 2025))[0].CatatanVerifikasi.ShouldBe("Notulen bukan SOP");

        await using var tuntas = await SiapAsync(Berjalan with { Status = StatusTindakLanjut.Selesai, Bukti = "Notulen", StatusVerifikasi = StatusTindakLanjut.Selesai, TanggalVerifikasi = new Tanggal(2024, 11, 1) });
        await LembarUji.TahunBerikutAsync(tuntas);
        (await RekomendasiAsync(tuntas, 2025)).TahunSelesai.ShouldBe(2024);
        using var lain = await tuntas.MasukAsync("evaluator");
        await KirimAsync(lain, new() { ["Verifikasi[0].Status"] = "Belum", ["Verifikasi[0].Catatan"] = "SOP belum ditandatangani" });
        (await AksiAsync(tuntas, 2025)).ShouldHaveSingleItem().StatusVerifikasi.ShouldBe(StatusTindakLanjut.Belum);
        (await RekomendasiAsync(tuntas, 2025)).TahunSelesai.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Yang_selesai_tahun_lalu_tidak_dicacah_lagi_tetapi_menjawab_4c1_bila_tidak_ada_yang_tersisa(bool diverifikasi)
    {
        await using var host = await SiapAsync(Berjalan with { Status = StatusTindakLanjut.Selesai, Bukti = "SOP.pdf", StatusVerifikasi = diverifikasi ? StatusTindakLanjut.Selesai : null, TanggalVerifikasi = diverifikasi ? new Tanggal(2024, 11, 1) : null });
        await LembarUji.TahunBerikutAsync(host);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;

        var berikut = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, 2025)))!;
        berikut.Hasil.Figures.ContainsKey("tindak-lanjut/rekomendasi/jumlah").ShouldBeFalse();
        SaranEvaluasi.Untuk(berikut.Hasil, TemplatLkeJson.Bawaan[0]).Single(s => s.Kriteria.Kode == "4.c.1").Jawaban.ShouldBe("BB");
        using var evaluator = await host.MasukAsync("evaluator");
        var halaman = (await evaluator.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).Body!.TextContent;
        halaman.ShouldContain("1 rekomendasi selesai sebelum tahun 2025");
        halaman.Contains("1 di antaranya menurut instansi dan belum diverifikasi", StringComparison.Ordinal).ShouldBe(!diverifikasi);
        halaman.ShouldNotContain("Belum ada rekomendasi");
        (await host.DenganAsync(l => l.GetRequiredService<RekapEvaluasi>().JalankanAsync(2025))).Baris.Single(b => b.Slug == HostUji.InstansiSatu).Rekomendasi.ShouldBe(0);

        // A record that was verified goes one year further, a claim until somebody looks at it.
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2026);
        (await AksiAsync(host, 2026)).Count.ShouldBe(diverifikasi ? 0 : 1);
    }

    [Fact]
    public async Task LKjIP_yang_diajukan_mengunci_aksi_instansi_dan_verifikasi_sesudahnya_menggugurkan_pernyataan_reviunya()
    {
        await using var host = await SiapAsync(Berjalan);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        var terbuka = await operatorDinas.HalamanAsync(Alamat);
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui })
            (await LangkahAsync(host, di, langkah)).ShouldBeEmpty();
        await PutaranUji.NyatakanAsync(host);

        var ditolak = await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(terbuka, Alamat, Formulir, new() { ["Aksi[0].Target"] = "Yang lain" }));
        ditolak.Body!.TextContent.ShouldContain("data yang masuk ke dalamnya tidak dapat diubah");
        var halaman = await operatorDinas.HalamanAsync(Alamat);
        halaman.Body!.TextContent.ShouldContain("LKjIP sudah");
        halaman.QuerySelector("[name='Aksi[0].Target']").ShouldBeNull();

        using var evaluator = await host.MasukAsync("evaluator");
        await KirimAsync(evaluator, new() { ["Verifikasi[0].Status"] = "Belum", ["Verifikasi[0].Catatan"] = "Tidak ada buktinya" });
        (await AksiAsync(host, 2024))[0].CatatanVerifikasi.ShouldBe("Tidak ada buktinya");
        (await LangkahAsync(host, di, Langkah.Tetapkan)).ShouldHaveSingleItem().ShouldContain("tindak lanjut yang diverifikasi sesudah reviu");
        await PutaranUji.NyatakanAsync(host);
        (await LangkahAsync(host, di, Langkah.Tetapkan)).ShouldBeEmpty();
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public void Yang_diketik_di_tahun_sesudahnya_tetap_dan_verifikasi_terakhir_berlaku()
    {
        static Rekomendasi R(params AksiTindakLanjut[] aksi) => new() { Kode = "R-1", Tahun = 2023, Uraian = "Susun SOP", Aksi = aksi };
        var disini = Berjalan with { Triwulan = ["Uji coba SOP"], Target = "SOP dan formulir", StatusVerifikasi = StatusTindakLanjut.DalamProses, TanggalVerifikasi = new Tanggal(2025, 3, 1) };
        var disana = Berjalan with { Target = "SOP baru", Status = StatusTindakLanjut.Selesai, StatusVerifikasi = StatusTindakLanjut.Belum, TanggalVerifikasi = new Tanggal(2025, 1, 5) };

        var jadi = TeruskanTindakLanjut.Gabung(R(Berjalan, Berjalan with { Uraian = "Dihapus" }), R(disana), R(disini, TeruskanTindakLanjut.Bawa(R(Berjalan with { Uraian = "Dihapus" }), 2024).Aksi[0])).Aksi.ShouldHaveSingleItem();

        jadi.Triwulan.ShouldBe(["Uji coba SOP"]);
        (jadi.Target, jadi.Status, jadi.StatusVerifikasi).ShouldBe(("SOP dan formulir", StatusTindakLanjut.Selesai, StatusTindakLanjut.DalamProses));
    }

    private async Task<HostUji> SiapAsync(AksiTindakLanjut aksi)
    {
        var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, new() { Rekomendasi = [new Rekomendasi { Kode = "R-1", Tahun = 2023, Uraian = "Susun SOP", Aksi = [aksi] }] });
        return host;
    }

    // As an administrator brings it in: uploaded, compared, applied.
    private static Task<int> ImporAsync(HostUji host, string nama, AksiTindakLanjut aksi) => host.DenganAsync(async l =>
    {
        var (di, impor) = (await l.InstansiAsync(HostUji.InstansiSatu), l.GetRequiredService<ImporBerkas>());
        var oleh = await l.GetRequiredService<TeraDb>().Pengguna.Where(p => p.UserName == "adminpemda").Select(p => p.Id).SingleAsync();
        var kini = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, 2024))!;
        var berkas = kini.Berkas with { Evaluasi = kini.Berkas.Evaluasi with { Rekomendasi = [.. kini.Berkas.Evaluasi.Rekomendasi.Select(r => r.Kode == "R-1" ? r with { Aksi = [aksi] } : r)] } };
        using var buku = new MemoryStream();
        BukuKerja.Ekspor(berkas, buku);
        var (id, sebab) = await impor.UnggahAsync(di.Id, 2024, oleh, nama, nama.EndsWith(".xlsx", StringComparison.Ordinal) ? buku.ToArray() : BerkasJson.Tulis(berkas));
        sebab.ShouldBeNull();
        var bacaan = (await impor.BacaAsync(id!.Value, oleh, di, 2024, kini, hapus: false))!;
        bacaan.Kesalahan.ShouldBeEmpty();
        (await impor.TerapkanAsync(id.Value, Pelaku.Sistem, di, 2024, bacaan, bacaan.Beda.Where(b => b.Jenis == JenisButir.Rekomendasi).Select(b => b.Nama).ToHashSet(StringComparer.Ordinal))).Sebab.ShouldBeEmpty();
        return 0;
    });

    private static async Task<IReadOnlyList<AksiTindakLanjut>> AksiAsync(HostUji host, int tahun) =>
        (await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, tahun)))!.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == "R-1")?.Aksi ?? [];

    private static async Task<Rekomendasi> RekomendasiAsync(HostUji host, int tahun) =>
        (await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, tahun)))!.Berkas.Evaluasi.Rekomendasi.Single(r => r.Kode == "R-1");

    private static async Task KirimAsync(PerambanUji p, Dictionary<string, string> isian) =>
        (await p.KirimFormulirAsync(await p.HalamanAsync(Alamat), Alamat, Formulir, isian)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private static async Task<IReadOnlyList<string>> LangkahAsync(HostUji host, Guid di, Langkah langkah) =>
        (await host.DenganAsync(s => s.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah, null)))).Sebab;
}
