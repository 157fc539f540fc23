using Shouldly;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Xunit;

namespace Tera.Tests.Pengukuran;

/// <summary>Dialogs of the quarters follow each other: the last word on a field of an action holds.</summary>
public sealed class NasibKeputusanTests
{
    private static readonly Aksi Lama = new() { Kode = "A1", Indikator = "S1.1", Uraian = "Bimbingan", Target = ["5", "5", "10", "10"] };

    [Theory]
    [InlineData("10", KeadaanKeputusan.Digantikan, KeadaanKeputusan.Belum)]
    [InlineData("20", KeadaanKeputusan.Diterapkan, KeadaanKeputusan.Belum)]
    [InlineData("30", KeadaanKeputusan.Digantikan, KeadaanKeputusan.Diterapkan)]
    public void Keputusan_yang_seluruhnya_diputuskan_lagi_tidak_ditagih(string target, KeadaanKeputusan pertama, KeadaanKeputusan kedua)
    {
        var hasil = Urai([Dialog(1, Aksi(null, "20", "20")), Dialog(2, Aksi(null, "30", "30"))], target, target);

        hasil.Select(k => k.Keadaan).ShouldBe([pertama, kedua]);
        hasil[0].Pengganti.ShouldBe(2);
        hasil[0].Jadi.ShouldBeNull();
    }

    [Fact]
    public void Bagian_yang_tidak_diputuskan_lagi_tetap_berlaku()
    {
        List<DialogKinerja> dialog = [Dialog(1, Aksi("Pendampingan", "20", "20")), Dialog(2, Aksi(null, null, "30"))];

        var belum = Urai(dialog, "10", "10");
        belum[0].Keadaan.ShouldBe(KeadaanKeputusan.Belum);
        belum[0].Jadi!.ShouldSatisfyAllConditions(a => a.Uraian.ShouldBe("Pendampingan"), a => a.Target.ShouldBe(["5", "5", "20", "10"]));
        belum[1].Jadi!.ShouldSatisfyAllConditions(a => a.Uraian.ShouldBe("Pendampingan"), a => a.Target.ShouldBe(["5", "5", "20", "30"], "di atas yang diputuskan sebelumnya"));

        NasibKeputusan.Urai(dialog, [Lama with { Uraian = "Pendampingan", Target = ["5", "5", "20", "30"] }]).ShouldAllBe(k => k.Keadaan == KeadaanKeputusan.Diterapkan);
    }

    [Fact]
    public void Aksi_baru_yang_diubah_triwulan_berikutnya_tetap_ditambahkan_dahulu()
    {
        var baru = Aksi("Pameran", "1", "1") with { Aksi = "A9", Indikator = "S1.1" };
        var hasil = NasibKeputusan.Urai([Dialog(2, Aksi(null, "2", "2") with { Aksi = "A9" }), Dialog(1, baru)], [Lama]);

        hasil.Select(k => k.Triwulan).ShouldBe([1, 2]);
        hasil[0].Jadi!.Uraian.ShouldBe("Pameran");
        hasil[1].Jadi!.Target.ShouldBe([null, null, "2", "2"]);
    }

    [Fact]
    public void Keputusan_yang_pernah_diterapkan_tetap_diterapkan_walaupun_rencananya_diubah_tangan_sesudahnya()
    {
        List<DialogKinerja> dialog = [Dialog(1, Aksi(null, "20", "20")), Dialog(2, Aksi(null, null, "30"))];
        Aksi Target(string tiga, string empat) => Lama with { Target = ["5", "5", tiga, empat] };

        // The second was agreed to when the first stood in the plan; then both stood there; now the plan says something else.
        var ditandai = NasibKeputusan.Tandai(dialog, new[] { (1, Target("20", "20")), (1, Target("20", "30")), (2, Target("20", "20")), (2, Target("20", "30")) }.ToLookup(x => x.Item1, x => x.Item2));
        NasibKeputusan.Urai(ditandai, [Target("25", "35")]).ShouldAllBe(k => k.Keadaan == KeadaanKeputusan.Diterapkan && k.Jadi == null);
        NasibKeputusan.Urai(ditandai, []).ShouldAllBe(k => k.Keadaan == KeadaanKeputusan.Diterapkan, "aksinya dihapus kemudian");

        // What never stood there since it was agreed to is still to be applied.
        var belum = NasibKeputusan.Tandai(dialog, new[] { (2, Target("20", "20")) }.ToLookup(x => x.Item1, x => x.Item2));
        NasibKeputusan.Urai(belum, [Target("25", "35")]).ShouldAllBe(k => k.Keadaan == KeadaanKeputusan.Belum);
    }

    private static IReadOnlyList<NasibKeputusan> Urai(List<DialogKinerja> dialog, string tiga, string empat) => NasibKeputusan.Urai(dialog, [Lama with { Target = ["5", "5", tiga, empat] }]);

    private static DialogKinerja Dialog(int triwulan, params KeputusanDialog[] keputusan) => new() { Triwulan = triwulan, Keputusan = keputusan };

    private static KeputusanDialog Aksi(string? uraian, string? tiga, string? empat) => new() { Uraian = "Sesuaikan", Aksi = "A1", UraianAksi = uraian, TargetAksi = [null, null, tiga, empat] };
}
