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
    public void Penanggung_jawab_data_ditanyakan_pada_setiap_unit_kerja()
    {
        var kurang = Jawab("B.4");

        kurang.Terpenuhi.ShouldBe(false);
        kurang.Syarat.Select(s => (s.Bukti.Uraian, s.Bukti.Path)).ShouldBe([
            ("Penanggung jawab data Sekretariat: ada", "$.organisasi.unit[1]"), ("Penanggung jawab data Bidang Koperasi: ada", "$.organisasi.unit[2]"), ("Penanggung jawab data UPTD Balai Latihan: tidak ada", "$.organisasi.unit[3]")]);
        Jawab("B.4", ("$.perencanaan.sasaran[0].indikator[1].penanggungJawab", """["Kepala UPTD Balai Latihan"]""")).Terpenuhi.ShouldBe(true);
    }

    private static JawabanReviu Jawab(string kode, params IReadOnlyList<(string Path, string Nilai)> ubah) =>
        ReviuLaporan.Untuk(HitungBerkas.Hitung(KasusPeriksaTests.Ubah(ubah.Select(u => new KasusPeriksaTests.Perubahan(u.Path, JsonSerializer.Deserialize<JsonElement>(u.Nilai)))))).Single(j => j.Butir.Kode == kode);
}
