using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Documents;

public sealed class ChartScaleTests
{
    [Fact]
    public void Cacahan_berlangkah_bulat()
    {
        var skala = ChartScale.Of(Garis(0, [1, 2, 1]));

        skala.Step.ShouldBe(1);
        skala.Decimals.ShouldBe(0);
    }

    [Theory, InlineData(ChartKind.Line), InlineData(ChartKind.Bar), InlineData(ChartKind.Column)]
    public void Nilai_tertinggi_menyisakan_ruang_bagi_labelnya(ChartKind jenis) =>
        ChartScale.Of(Garis(2, [94.96m, 215.95m, 249.9m]) with { Kind = jenis }).Share(249.9m).ShouldBeLessThanOrEqualTo(0.9m);

    [Fact]
    public void Label_titik_di_dasar_sumbu_berdiri_di_atasnya_agar_tidak_menimpa_tahun()
    {
        var grafik = Garis(2, [2.10m, 2.20m], [7.56m, 0.02m]);

        ChartScale.Of(grafik).Above(grafik, 1, 1).ShouldBe(true);
        ChartScale.Of(grafik).Above(grafik, 0, 0).ShouldBe(false);
    }

    [Fact]
    public void Dua_nilai_yang_sama_berlabel_satu()
    {
        var grafik = Garis(0, [3, 4], [3, 3]);

        ChartScale.Of(grafik).Above(grafik, 0, 0).ShouldBe(true);
        ChartScale.Of(grafik).Above(grafik, 1, 0).ShouldBeNull();
    }

    private static Chart Garis(int desimal, params decimal?[][] deret) => new()
    {
        Id = "g",
        Caption = "",
        Kind = ChartKind.Line,
        Decimals = desimal,
        Categories = [.. deret[0].Select((_, n) => $"{2020 + n}")],
        Series = [.. deret.Select((d, n) => new ChartSeries($"D{n}", d))],
    };
}
