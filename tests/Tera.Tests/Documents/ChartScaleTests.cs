using System.IO.Compression;
using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Documents;

/// <summary>The axis and labels of charts as they stand in the DOCX.</summary>
public sealed class ChartScaleTests
{
    [Fact]
    public void Cacahan_berlangkah_bulat() => Bagan(0, [1, 2, 1]).ShouldMatch("""<c:majorUnit val="1(\.0+)?"/>""");

    [Fact]
    public void Nilai_tertinggi_menyisakan_ruang_bagi_labelnya() => Bagan(2, [0.5m, 215.95m, 249.9m]).ShouldContain("""<c:max val="300"/>""");

    [Fact]
    public void Label_titik_di_dasar_sumbu_berdiri_di_atasnya_agar_tidak_menimpa_tahun()
    {
        var deret = Bagan(2, [2.10m, 2.20m], [7.56m, 0.02m]).Split("<c:ser>");

        deret[1].ShouldContain("""<c:dLbl><c:idx val="0"/>""");
        deret[2].ShouldNotContain("<c:dLbl>");
    }

    [Theory]
    [InlineData(85, 60, 80, false)]
    [InlineData(85, 60, 65, true)]
    [InlineData(85, 60, 90, true)]
    [InlineData(85, 60, 55, false)]
    public void Label_garis_di_antara_dua_batas_berdiri_di_sisi_yang_lapang(double atas, double bawah, double realisasi, bool diAtas)
    {
        var bagan = new Chart
        {
            Id = "g",
            Caption = "",
            Kind = ChartKind.Line,
            Categories = ["2024"],
            Series = [new ChartSeries("Atas", [(decimal)atas]), new ChartSeries("Bawah", [(decimal)bawah]), new ChartSeries("Realisasi", [(decimal)realisasi])],
        };

        ChartScale.Of(bagan).Above(bagan, 2, 0).ShouldBe(diAtas);
    }

    [Fact]
    public void Dua_nilai_yang_sama_berlabel_satu() => Bagan(0, [3, 4], [3, 3]).ShouldContain("""<c:idx val="0"/><c:delete val="1"/>""");

    private static string Bagan(int desimal, params decimal?[][] deret)
    {
        var bagan = new Chart
        {
            Id = "g",
            Caption = "",
            Kind = ChartKind.Line,
            Decimals = desimal,
            Categories = [.. deret[0].Select((_, n) => $"T{n}")],
            Series = [.. deret.Select((d, n) => new ChartSeries($"D{n}", d))],
        };
        using var isi = new MemoryStream();
        DocxWriter.Write(new Document { Title = "g", Sections = [new Section { Blocks = [bagan] }] }, isi);
        using var zip = new ZipArchive(new MemoryStream(isi.ToArray()));
        using var baca = new StreamReader(zip.GetEntry("word/charts/chart1.xml")!.Open());
        return baca.ReadToEnd();
    }
}
