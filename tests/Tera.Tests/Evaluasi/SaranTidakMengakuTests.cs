using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>A suggestion claims nothing that was not examined: what the file does not hold is not met, or not known.</summary>
public sealed class SaranTidakMengakuTests
{
    private static readonly BerkasKinerja Contoh = HitungContohTests.Hitung("disperindag-kep-babel-2024.tera.json").Berkas;

    [Theory]
    [InlineData(null, 0)]
    [InlineData("10", 4)]
    [InlineData("1 2", 2)]
    public void Triwulan_tanpa_tanggal_penyampaian_tidak_dianggap_tepat_waktu(string? triwulan, int terpenuhi)
    {
        var ada = triwulan == "10" ? [1, 2, 3, 4] : (triwulan ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var berkala = ada.Select(tw => new PengukuranBerkala(tw, Sebulan(tw)));
        var saran = Saran(Contoh with { Pengukuran = Contoh.Pengukuran with { Berkala = [.. berkala] } }, "2.b.4");

        saran.Syarat.Count(s => s.Terpenuhi && s.Bukti.Uraian.Contains("disampaikan", StringComparison.Ordinal)).ShouldBe(terpenuhi);
        saran.Syarat.Count(s => s.Bukti.Uraian.Contains("disampaikan", StringComparison.Ordinal)).ShouldBe(4);
        if (terpenuhi < 4)
        {
            saran.Putusan.ShouldNotBe(PutusanSaran.Terpenuhi);
            saran.Perbaikan.ShouldContain("Catat tanggal penyampaian pengukuran triwulan 4.");
        }
    }

    [Theory]
    [InlineData("DPA 2024", null, false)]
    [InlineData("DPA 2024", 2, true)]
    [InlineData("DPPA 2024", 2, false)]
    public void Jarak_sebulan_diuji_hanya_bila_dokumen_anggaran_yang_sama_jenisnya_bertanggal(string dokumen, int? bulan, bool terpenuhi)
    {
        var pk = Contoh.Perencanaan.PerjanjianKinerja[0] with { Jenis = Tera.Core.Perencanaan.JenisDokumen.Induk, Tanggal = new Tanggal(2024, 2, 20), Unit = null };
        var saran = Saran(Contoh with
        {
            Anggaran = Contoh.Anggaran with { Dokumen = dokumen, TanggalDokumen = bulan is { } b ? new Tanggal(2024, b, 1) : null },
            Perencanaan = Contoh.Perencanaan with { PerjanjianKinerja = [pk] },
        }, "1.b.1");

        saran.Syarat.Single(s => s.Bukti.Path == "$.anggaran.tanggalDokumen").Terpenuhi.ShouldBe(terpenuhi);
    }

    [Theory]
    [InlineData(null, 4, null)]
    [InlineData(10, null, null)]
    [InlineData(3, 4, false)]
    [InlineData(10, 4, true)]
    public void Anggaran_disesuaikan_hanya_bila_triwulan_disampaikan_sebelum_perubahan(int? perubahan, int? penyampaian, bool? terpenuhi)
    {
        var realisasi = Contoh.Pengukuran.Realisasi.Select(r => r with { Triwulan = [new() { Triwulan = 1, Nilai = NilaiKinerja.Dari(1) }] });
        var saran = Saran(Contoh with
        {
            Anggaran = Contoh.Anggaran with { Dokumen = "DPPA 2024", TanggalDokumen = perubahan is { } p ? new Tanggal(2024, p, 1) : null },
            Pengukuran = Contoh.Pengukuran with { Realisasi = [.. realisasi], Berkala = penyampaian is { } b ? [new(1, new Tanggal(2024, b, 5))] : [] },
        }, "2.c.7");

        if (terpenuhi is null)
        {
            saran.Putusan.ShouldBe(PutusanSaran.TidakDapatDijawab);
            saran.Alasan.ShouldContain("tanggal dokumen perubahan anggaran");
        }
        else
        {
            saran.Syarat.Single(s => s.Bukti.Path == "$.pengukuran.berkala").Terpenuhi.ShouldBe(terpenuhi.Value);
        }
    }

    [Theory]
    [InlineData(false, "Nama Kepala", PutusanSaran.TidakTerpenuhi)]
    [InlineData(true, null, PutusanSaran.Sebagian)]
    [InlineData(true, "Nama Kepala", PutusanSaran.Terpenuhi)]
    public void Laporan_diformalkan_bila_bertanggal_dan_penandanya_dikenal(bool bertanggal, string? nama, PutusanSaran putusan) => Saran(Contoh with
    {
        Organisasi = Contoh.Organisasi with { Kepala = Contoh.Organisasi.Kepala with { Nama = nama } },
        Pelaporan = Contoh.Pelaporan with { Tanggal = bertanggal ? new Tanggal(2025, 2, 20) : null },
    }, "3.a.3").Putusan.ShouldBe(putusan);

    [Fact]
    public void Tanpa_tujuan_tidak_ada_sasaran_yang_bertujuan()
    {
        var saran = Saran(Contoh with { Perencanaan = Contoh.Perencanaan with { Tujuan = [] } }, "1.b.8");

        saran.Putusan.ShouldNotBe(PutusanSaran.Terpenuhi);
        saran.Syarat.Where(s => s.Bukti.Path.StartsWith("$.perencanaan.sasaran", StringComparison.Ordinal)).ShouldAllBe(s => !s.Terpenuhi);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2024", false)]
    [InlineData("2017-2022", false)]
    [InlineData("2023-2026", true)]
    public void Keputusan_IKU_tunggal_harus_menyebut_periode_yang_menaungi(string? periode, bool terpenuhi)
    {
        var iku = new Tera.Core.Perencanaan.KeputusanIku { Nomor = "1", Tanggal = new Tanggal(2023, 1, 2), Periode = periode, Indikator = [new() { Indikator = "S1.1" }] };

        (Saran(Contoh with { Perencanaan = Contoh.Perencanaan with { Iku = [iku] } }, "1.b.6").Putusan == PutusanSaran.Terpenuhi).ShouldBe(terpenuhi);
    }

    private static Tanggal Sebulan(int triwulan) => triwulan == 4 ? new(2025, 1, 10) : new(2024, (triwulan * 3) + 1, 10);

    private static SaranLke Saran(BerkasKinerja berkas, string kriteria) =>
        SaranEvaluasi.Untuk(HitungBerkas.Hitung(berkas), TemplatLkeJson.Bawaan[0]).Single(s => s.Kriteria.Kode == kriteria);
}
