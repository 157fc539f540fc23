using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>Whatever scale a template answers a criterion in: nothing above its answer "met" is suggested, and that one only where every condition is met.</summary>
public sealed class SaranSkalaTests
{
    private static readonly TemplatLke Baku = TemplatLkeJson.Bawaan[0];
    private static readonly HasilBerkas Hasil = HitungBerkas.Hitung(Berkas.KasusPeriksaTests.Ubah([]));

    // The file of tests/cases/periksa meets all, some and none of what these ask.
    public static TheoryData<string, bool, bool> Ragam
    {
        get
        {
            var data = new TheoryData<string, bool, bool>();
            foreach (var skala in Baku.Skala)
            {
                foreach (var sub in new[] { true, false })
                {
                    data.Add(skala.Kode, sub, true);
                    data.Add(skala.Kode, sub, false);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ragam))]
    public void Saran_tertinggi_adalah_jawaban_terpenuhi_dan_hanya_bila_semua_syarat_terpenuhi(string skala, bool sub, bool bagian)
    {
        // In the scale of sub-components and in another, with a table of shares and without.
        var templat = Templat(skala, sub ? skala : Baku.SkalaSub) with { Bagian = bagian && (!sub || skala == Baku.SkalaSub) ? Baku.Bagian : [] };
        var terpenuhi = templat.CariSkala(skala)!.Jawaban.Where(j => j.Terpenuhi).MinBy(j => j.Nilai)!;

        var saran = SaranEvaluasi.Untuk(Hasil, templat).Where(s => s.Syarat.Count > 0).ToList();

        saran.Select(s => s.Putusan).ShouldContain(PutusanSaran.Terpenuhi);
        saran.Select(s => s.Putusan).ShouldContain(PutusanSaran.Sebagian);
        foreach (var s in saran)
        {
            var jawaban = templat.CariSkala(skala)!.Cari(s.Jawaban).ShouldNotBeNull(s.Kriteria.Kode);
            (s.Putusan == PutusanSaran.Terpenuhi ? jawaban.Kode == terpenuhi.Kode : !jawaban.Terpenuhi && jawaban.Nilai < terpenuhi.Nilai).ShouldBeTrue($"{s.Kriteria.Kode} {s.Putusan}: {s.Jawaban}");
        }
    }

    [Theory]
    [InlineData("AA-E", 5, 5, "BB")]
    [InlineData("AA-E", 4, 5, "B")]
    [InlineData("AA-E", 19, 20, "B")]
    [InlineData("AA-E", 3, 5, "CC")]
    [InlineData("AA-E", 0, 5, "E")]
    [InlineData("A-E", 5, 5, "A")]
    [InlineData("A-E", 4, 5, "B")]
    [InlineData("A-D", 2, 3, "B")]
    [InlineData("A/B/C", 4, 5, "B")]
    [InlineData("Y/T", 5, 5, "Y")]
    [InlineData("Y/T", 4, 5, "T")]
    public void Tanpa_tabel_bagian_saran_adalah_jawaban_tertinggi_di_bawah_terpenuhi_yang_dicapai_bagian_syarat(string skala, int terpenuhi, int dari, string saran) =>
        Baku.CariSkala(skala)!.MenurutBagian(terpenuhi, dari)!.Kode.ShouldBe(saran);

    [Fact]
    public void Skala_tanpa_jawaban_yang_ditandai_terpenuhi_tidak_memberi_saran_dan_sebabnya_disebut()
    {
        var templat = Templat("AA-E", "AA-E") with { Skala = [Baku.Skala[0] with { Jawaban = [.. Baku.Skala[0].Jawaban.Select(j => j with { Terpenuhi = false })] }], Bagian = [] };

        var saran = SaranEvaluasi.Untuk(Hasil, templat).First(s => s.Syarat.Count > 0);

        saran.Jawaban.ShouldBeNull();
        saran.Alasan.ShouldContain("Skala AA-E tidak menandai jawaban yang berarti terpenuhi");
    }

    private static TemplatLke Templat(string skala, string sub) => Baku with
    {
        Kode = "ragam",
        SkalaSub = sub,
        Komponen = [.. Baku.Komponen.Select(k => k with { Sub = [.. k.Sub.Select(s => s with { Kriteria = [.. s.Kriteria.Select(c => c with { Skala = skala })] })] })],
    };
}
