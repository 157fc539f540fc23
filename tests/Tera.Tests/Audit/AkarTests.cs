using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>What one wrong figure makes wrong is told once, under it.</summary>
public class AkarTests
{
    [Fact]
    public void Kategori_di_samping_persentase_yang_salah_mengikuti_persentasenya()
    {
        var hasil = Auditor.Audit([TextDocumentReader.Read("kasus", string.Join('\n',
        [
            "Tabel 3.1 Skala Capaian",
            "Rentang\tKategori",
            "≥ 91\tSangat Tinggi",
            "≥ 76 s.d. < 91\tTinggi",
            "< 76\tSedang",
            "Tabel 3.2 Capaian Kinerja Tahun 2024",
            "Indikator\tTarget\tRealisasi\tCapaian (%)\tKategori",
            "Persentase rekomendasi yang ditindaklanjuti\t85,00\t78,20\t92,00\tSangat Tinggi",
            "Jumlah perangkat daerah bernilai baik\t20\t14\t95,00\tSedang",
            "Persentase pengaduan yang diselesaikan\t90,00\t76,50\t85,00\tSedang",
        ]))]);
        var persen = hasil.Findings.Single(f => f.Code == CheckCode.PCT);
        var kategori = hasil.Findings.Where(f => f.Code == CheckCode.SCALE).ToList();
        kategori.Count.ShouldBe(2);
        var ikut = kategori.Single(f => f.Follows);
        ikut.Root.ShouldBe(persen.Root);
        persen.Root.ShouldNotBeEmpty();
        ikut.Shown.At.Line.ShouldBe(9);
        kategori.Single(f => !f.Follows).Root.ShouldBeEmpty("85,00 itu benar, kategorinya yang salah");
    }
}
