using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>Recommendations of a letter reach every year in which they are not done, in the letter's words.</summary>
public sealed class RekomendasiTerbitTests(KlasterUji klaster)
{
    private const string Kode = "R2024-1";
    private const string Bunyi = "Bahas laporan dengan pegawai.";

    private static readonly Pelaku Operator = new(null, "Ani", nameof(Peran.Operator));
    private static readonly AksiTindakLanjut Rapat = new() { Uraian = "Rapat pembahasan", Tenggat = new Tanggal(2025, 9, 30), Status = StatusTindakLanjut.DalamProses };

    [Fact]
    public async Task LHE_yang_terbit_sesudah_dua_tahun_berikutnya_dimulai_ditindaklanjuti_di_keduanya_dan_di_tahun_yang_disalin_kemudian()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        foreach (var tahun in new[] { 2025, 2026 })
            await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, tahun);

        (await TerbitkanAsync(host)).ShouldBeEmpty();
        foreach (var tahun in new[] { 2025, 2026 })
            (await CariAsync(host, tahun)).ShouldNotBeNull($"berkas {tahun}").Uraian.ShouldBe(Bunyi);

        await TulisAsync(host, 2025, Rapat);
        (await CariAsync(host, 2026))!.Aksi.ShouldHaveSingleItem().Status.ShouldBe(StatusTindakLanjut.DalamProses);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2027);
        (await CariAsync(host, 2027))!.Aksi.ShouldHaveSingleItem().Uraian.ShouldBe("Rapat pembahasan");
        var hasil = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, 2026)))!.Hasil;
        SaranEvaluasi.Untuk(hasil, TemplatLkeJson.Bawaan[0]).Single(s => s.Kriteria.Kode == "4.c.1").Jawaban.ShouldNotBe("A");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Yang_pernah_terlewat_ditawarkan_dan_menyusul_sedang_yang_dibuang_tetap_tidak_ada()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        foreach (var tahun in new[] { 2025, 2026 })
            await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, tahun);
        // As Tera left it before: known to the first year only.
        Rekomendasi R(string kode) => new() { Kode = kode, Tahun = 2024, Uraian = Bunyi };
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2025, new() { Rekomendasi = [R(Kode), R("R2024-2"), R("R2024-3")] });
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2026, new() { Rekomendasi = [R("R2024-3")] });
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2026, new());
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        (await operatorDinas.HalamanAsync("/i/disperindag/2026/tindak-lanjut")).Body!.TextContent.ShouldContain("Ada 2 rekomendasi dari tahun sebelumnya yang belum ada di sini");

        await TulisAsync(host, 2025, Rapat);
        (await CariAsync(host, 2026))!.Aksi.ShouldHaveSingleItem().Uraian.ShouldBe("Rapat pembahasan");
        (await host.DenganAsync(l => l.GetRequiredService<BawaHasil>().JalankanAsync(di, 2026, Operator))).Sebab.ShouldBeEmpty();
        (await CariAsync(host, 2026, "R2024-2")).ShouldNotBeNull();
        (await CariAsync(host, 2026, "R2024-3")).ShouldBeNull();
        (await operatorDinas.HalamanAsync("/i/disperindag/2026/tindak-lanjut")).Body!.TextContent.ShouldNotContain("yang belum ada di sini");
    }

    [Theory]
    [InlineData("bahas laporan, dengan pegawai", true)]
    [InlineData("Merapikan arsip dokumen SAKIP", false)]
    public async Task Yang_diketik_lebih_dahulu_menjadi_bunyi_LHE_dan_perkara_lain_di_kode_itu_menahan_terbitnya(string diketik, bool sama)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2025, new() { Rekomendasi = [new() { Kode = Kode, Tahun = 2023, Uraian = diketik, Aksi = [Rapat] }] });

        var salah = await TerbitkanAsync(host);

        var jadi = (await CariAsync(host, 2025))!;
        jadi.Aksi.ShouldHaveSingleItem().Uraian.ShouldBe("Rapat pembahasan");
        if (sama)
        {
            salah.ShouldBeEmpty();
            (jadi.Uraian, jadi.Tahun, jadi.Kriteria).ShouldBe((Bunyi, 2024, "3.c.2"));
        }
        else
        {
            salah.ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.ShouldContain("Berkas tahun 2025 sudah memuat R2024-1"), s => s.ShouldContain("admin pemda"));
            (jadi.Uraian, jadi.Tahun).ShouldBe((diketik, 2023));
        }
    }

    [Fact]
    public async Task Tanpa_aksi_yang_hilang_bunyi_LHE_menggantikan_yang_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2025, new() { Rekomendasi = [new() { Kode = Kode, Tahun = 2024, Uraian = "Merapikan arsip" }] });

        (await TerbitkanAsync(host)).ShouldBeEmpty();
        (await CariAsync(host, 2025))!.Uraian.ShouldBe(Bunyi);
    }

    [Theory]
    [InlineData("R2024-1", 2024)]
    [InlineData("R2024-1", null)]
    [InlineData("R-9", 2024)]
    public async Task Rekomendasi_tahun_yang_dievaluasi_di_Tera_tidak_ditambahkan_instansi(string kode, int? evaluasi)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim, TahapPenilaian.Mandiri);
        Task<HasilSimpan> Simpan(Pelaku p, Rekomendasi r) => host.DenganAsync(l => l.GetRequiredService<SimpanButir>().JalankanAsync(di, 2025, p, [new(JenisButir.Rekomendasi, r.Kode, 0, BerkasJson.TulisBagian(r))]));
        var palsu = new Rekomendasi { Kode = kode, Tahun = evaluasi, Uraian = "Merapikan arsip", Aksi = [Rapat] };

        (await Simpan(Operator, palsu)).Terkunci.ShouldNotBeNull().ShouldContain("Tahun 2024 dievaluasi di Tera");
        (await Simpan(Operator, palsu with { Kode = "R2019-1", Tahun = 2019 })).Berhasil.ShouldBeTrue();
        (await Simpan(new(null, "Admin", nameof(Peran.AdminPemda)), palsu)).Berhasil.ShouldBeTrue();
    }

    [Fact]
    public async Task Evaluator_diantar_ke_tahun_tempat_verifikasinya_dicacah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, new() { Rekomendasi = [new() { Kode = "R-1", Tahun = 2023, Uraian = Bunyi, Aksi = [Rapat with { Status = StatusTindakLanjut.Selesai, Bukti = "Notulen" }] }] });
        await LembarUji.TahunBerikutAsync(host);
        (await CariAsync(host, 2025, "R-1"))!.TahunSelesai.ShouldBe(2024);
        var id = (await TimEvaluasi.BuatAsync(host)).IdKetua;

        var tugas = await host.DenganAsync(l => l.GetRequiredService<TugasEvaluasi>().JalankanAsync(new(id, "Evaluator", Peran.Evaluator, null)));

        tugas.Where(t => t.Dokumen == TugasEvaluasi.TindakLanjut && t.Slug == HostUji.InstansiSatu).ShouldHaveSingleItem().Tahun.ShouldBe(2024);
    }

    [Theory]
    [InlineData(2025, 4, 6, true)]
    [InlineData(2025, 4, 7, false)]
    public async Task LHE_tidak_mendahului_surat_tugasnya(int tahun, int bulan, int hari, bool ditolak)
    {
        await using var host = await HostUji.MulaiAsync(klaster);

        var salah = await TerbitkanAsync(host, new DateOnly(tahun, bulan, hari));

        if (ditolak)
            salah.ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.ShouldContain("6 April 2025"), s => s.ShouldContain("7 April 2025"));
        else
            salah.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pesan_yang_terkirim_tidak_terkirim_lagi_bersama_yang_ditolak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var tim = await PutaranUji.TimAsync(host, TahapKerja.Verifikasi, TahapPenilaian.Mandiri);
        const string Lembar = $"{PutaranUji.Evaluasi}/lembar/1.a";

        using var jawaban = await tim.Ketua.KirimFormulirAsync(await tim.Ketua.HalamanAsync(Lembar), Lembar, PutaranUji.Formulir, new() { ["Isian[0].Pesan"] = "PESAN SATU", ["Isian[1].Pesan"] = new('x', 2100) });
        var halaman = await PerambanUji.BacaAsync(jawaban);

        var isian = new StringBuilder().AppendJoin('|', halaman.QuerySelectorAll("textarea[name$='.Pesan'], input[name$='.Pesan']").Select(p => p is AngleSharp.Html.Dom.IHtmlTextAreaElement t ? t.Value : p.GetAttribute("value"))).ToString();
        isian.ShouldNotContain("PESAN SATU");
        isian.ShouldContain("xxx");
        halaman.Body!.TextContent.ShouldContain("1 pesan lain sudah terkirim");
    }

    private static async Task<IReadOnlyList<string>> TerbitkanAsync(HostUji host, DateOnly? tanggal = null)
    {
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Ditetapkan, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        await LembarUji.RiwayatAsync(host, HostUji.InstansiSatu);
        await Sql.JalankanAsync(host.BasisData, "update penilaian set tanggal_tugas = '2025-04-07'");
        var ketua = new Orang(tim.IdKetua, "Evaluator", Peran.Evaluator, null);
        IsianRekomendasi[] rekomendasi = [new(1, 0, "3.c.2", Bunyi)];
        await host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(di, 2024, ketua, rekomendasi));
        var surat = new IsianSurat("700/1", tanggal ?? new DateOnly(2025, 4, 7), new() { Evaluator = "Inspektorat", Penanda = new() { Jabatan = "Inspektur" } });
        return await host.DenganAsync(l => l.GetRequiredService<TerbitkanHasil>().JalankanAsync(di, 2024, ketua, surat, rekomendasi));
    }

    private static async Task<Rekomendasi?> CariAsync(HostUji host, int tahun, string kode = Kode) =>
        (await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, tahun)))!.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == kode);

    // As the agency writes it on the page of follow-up.
    private static async Task TulisAsync(HostUji host, int tahun, AksiTindakLanjut aksi)
    {
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var berkas = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, tahun)))!;
        var r = berkas.Berkas.Evaluasi.Rekomendasi.Single(x => x.Kode == Kode) with { Aksi = [aksi] };
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().JalankanAsync(di, tahun, Operator, [new(JenisButir.Rekomendasi, Kode, berkas.Versi(JenisButir.Rekomendasi, Kode), BerkasJson.TulisBagian(r))]))).Sebab.ShouldBeEmpty();
    }
}
