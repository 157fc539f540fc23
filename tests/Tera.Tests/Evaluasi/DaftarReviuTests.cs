using System.Text.Json;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>Items of the review that the data answer: never yes for what nobody looked at.</summary>
public sealed class DaftarReviuTests
{
    [Fact]
    public void Selaras_dengan_Renstra_hanya_bila_setiap_indikator_bertarget_sama_di_keduanya()
    {
        Jawab("C.2").Terpenuhi.ShouldBe(true);

        var sebagian = Jawab("C.2", ("$.perencanaan.perjanjianKinerja[1].target", """[{"indikator": "S1.1", "target": 58}]"""), ("$.perencanaan.perjanjianKinerja[0].target", """[{"indikator": "S1.1", "target": 58}]"""));

        sebagian.Terpenuhi.ShouldBe(false);
        sebagian.Syarat.Count(s => !s.Terpenuhi).ShouldBe(4);
        sebagian.Syarat.First(s => !s.Terpenuhi).Bukti.Uraian.ShouldContain("Perjanjian Kinerja tidak memuat targetnya");
    }

    [Fact]
    public void Penjelasan_yang_tertulis_disodorkan_kepada_pereviu_dan_yang_tidak_ada_dijawab_tidak()
    {
        var beda = ("$.perencanaan.perjanjianKinerja[1].target", """[{"indikator": "S1.1", "target": 58}]""");

        var tertulis = Jawab("C.3", beda, ("$.perencanaan.perjanjianKinerja[1].alasanPerubahan", "\"Rapat bulan Mei dipindahkan.\""));
        (tertulis.Terpenuhi, tertulis.Terbuka).ShouldBe((null, true));
        tertulis.Keterangan.ShouldBe("Tertulis pada PK-2: Rapat bulan Mei dipindahkan. Memadai atau tidak, dijawab pereviu.");
        Jawab("C.3", beda, ("$.perencanaan.perjanjianKinerja[1].alasanPerubahan", "\"-\"")).Terpenuhi.ShouldBe(false);
        Jawab("C.3").TidakBerlaku.ShouldBeTrue();
    }

    [Fact]
    public void Penanggung_jawab_data_ditanyakan_pada_setiap_unit_kerja()
    {
        var kurang = Jawab("B.4");

        kurang.Terpenuhi.ShouldBe(false);
        kurang.Syarat.Select(s => (s.Bukti.Uraian, s.Bukti.Path)).ShouldBe([
            ("Penanggung jawab data Sekretariat: ada", "$.organisasi.unit[1]"), ("Penanggung jawab data Bidang Koperasi: ada", "$.organisasi.unit[2]"), ("Penanggung jawab data UPTD Balai Latihan: tidak ada", "$.organisasi.unit[3]")]);
        Jawab("B.4", ("$.perencanaan.sasaran[0].indikator[1].penanggungJawab", """["Kepala UPTD Balai Latihan"]""")).Terpenuhi.ShouldBe(true);
    }

    [Theory]
    [InlineData("[\"-\"]", "[2, 3]", 3)]
    [InlineData("[\"Pembinaan koperasi\"]", "[null, null]", 3)]
    [InlineData("[\"Pembinaan koperasi\"]", null, 3)]
    [InlineData("[\"Pembinaan koperasi\"]", "[2, 3]", 4)]
    public void Data_penting_instansi_adalah_isinya_bukan_tempatnya(string fungsi, string? baris, int terpenuhi)
    {
        var isi = baris is null ? "" : $$"""{"uraian": "Sekretariat", "nilai": {{baris}}}""";

        var jawab = Jawab(
            "A.1", ("$.organisasi.tugas", "\"Membantu Bupati\""), ("$.organisasi.fungsi", fungsi),
            ("$.organisasi.kepegawaian", $$"""[{"judul": "Pegawai", "dasar": "Unit Kerja", "kolom": ["L", "P"], "baris": [{{isi}}]}]"""));

        jawab.Syarat.Count(s => s.Terpenuhi).ShouldBe(terpenuhi);
        jawab.Terpenuhi.ShouldBe(terpenuhi == 4);
    }

    [Fact]
    public void Perjanjian_Kinerja_yang_belum_ditandatangani_disebut_demikian()
    {
        var syarat = Jawab("C.2", ("$.perencanaan.perjanjianKinerja[0].tanggal", "null"), ("$.perencanaan.perjanjianKinerja[1].tanggal", "null")).Syarat;

        syarat.ShouldAllBe(s => !s.Terpenuhi && s.Bukti.Uraian.Contains("belum ditandatangani", StringComparison.Ordinal) && s.Perbaikan == "Tandatangani PK-2 dan catat tanggalnya.");
    }

    [Fact]
    public void Pembanding_daerah_cukup_bagi_perbandingan_dalam_laporan_tetapi_bukan_yang_lama()
    {
        (string, string)[] pembanding = [.. Enumerable.Range(0, 5).Select(n => ($"$.pengukuran.realisasi[{n}].pembanding", """[{"nama": "Rata-rata kabupaten", "tahun": 2023, "nilai": 70}]"""))];

        Jawab("C.7", pembanding).Terpenuhi.ShouldBe(true);
        Jawab("C.7", [.. pembanding, ("$.pengukuran.realisasi[4].pembanding[0].tahun", "2009")]).Syarat.Where(s => !s.Terpenuhi).ShouldHaveSingleItem().Bukti.Uraian.ShouldContain("Rata-rata kabupaten 2009");
    }

    [Fact]
    public void Keandalan_data_menyebut_apa_yang_diperiksa_dan_apa_yang_tidak_diperhitungkan()
    {
        var hasil = HitungBerkas.Hitung(KasusPeriksaTests.Ubah([]));

        ReviuLaporan.Untuk(hasil, [], 12).Single(j => j.Butir.Kode == "B.5").Keterangan
            .ShouldBe("Pemeriksaan data: 0 temuan tinggi; Audit atas laporan: 0 pertentangan (12 bagian yang belum diisi tidak diperhitungkan).");
        ReviuLaporan.Untuk(hasil, ["Jumlah tabel 3 salah"]).Single(j => j.Butir.Kode == "B.5").Keterangan
            .ShouldBe("Pemeriksaan data: 0 temuan tinggi; Audit atas laporan: 1 pertentangan. Perbaiki temuan audit laporan: Jumlah tabel 3 salah");
    }

    private static JawabanReviu Jawab(string kode, params IReadOnlyList<(string Path, string Nilai)> ubah) =>
        ReviuLaporan.Untuk(HitungBerkas.Hitung(KasusPeriksaTests.Ubah(ubah.Select(u => new KasusPeriksaTests.Perubahan(u.Path, JsonSerializer.Deserialize<JsonElement>(u.Nilai)))))).Single(j => j.Butir.Kode == kode);
}
