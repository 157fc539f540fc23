using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Xunit;

namespace Tera.Tests.Pengukuran;

public sealed class CapaianSifatTests
{
    private static readonly Config Banyak = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Arbitrary<decimal> Wajar = Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 1000m).ToArbitrary();

    private static readonly Arbitrary<decimal> Positif = Gen.Choose(1, 1_000_000).Select(n => n / 1000m).ToArbitrary();

    private static readonly Arbitrary<decimal> Apapun = Gen.OneOf(
        ArbMap.Default.GeneratorFor<decimal>(),
        Gen.Elements(0m, 1m, -1m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m)).ToArbitrary();

    [Fact]
    public void Tepat_target_adalah_100_pada_setiap_polaritas() => Prop.ForAll(Positif, t =>
    {
        Capaian.Naik(t, t).Angka.ShouldBe(100);
        Capaian.Turun(t, t).Angka.ShouldBe(100);
        Capaian.Turun(t, t, RumusTurun.Kebalikan).Angka.ShouldBe(100);
        Capaian.DalamRentang(new(t, t), t).Angka.ShouldBe(100);
        Capaian.Hitung(Polaritas.Predikat, t, t).Angka.ShouldBe(100);
    }).Check(Banyak);

    [Fact]
    public void Naik_tidak_pernah_turun_bila_realisasi_bertambah() => Prop.ForAll(Positif, Wajar, Positif, (t, r, tambah) =>
        Capaian.Naik(t, r + tambah).Angka.ShouldBeGreaterThan(Capaian.Naik(t, r).Angka)).Check(Banyak);

    [Fact]
    public void Turun_tidak_pernah_naik_bila_realisasi_bertambah() => Prop.ForAll(Positif, Positif, Positif, (t, r, tambah) =>
    {
        Capaian.Turun(t, r + tambah).Angka.ShouldBeLessThan(Capaian.Turun(t, r).Angka);
        Capaian.Turun(t, r + tambah, RumusTurun.Kebalikan).Angka.ShouldBeLessThan(Capaian.Turun(t, r, RumusTurun.Kebalikan).Angka);
        Capaian.Turun(0, r + tambah).Angka.ShouldBeLessThanOrEqualTo(Capaian.Turun(0, r).Angka);
    }).Check(Banyak);

    [Fact]
    public void Rentang_makin_jauh_makin_kecil_dan_bersambung_pada_batasnya() => Prop.ForAll(Positif, Positif, Positif, (bawah, lebar, jarak) =>
    {
        var rentang = new Rentang(bawah, bawah + lebar);
        Capaian.DalamRentang(rentang, rentang.Atas + jarak + 1).Angka.ShouldBeLessThan(Capaian.DalamRentang(rentang, rentang.Atas + jarak).Angka);
        Capaian.DalamRentang(rentang, rentang.Bawah - jarak - 1).Angka.ShouldBeLessThan(Capaian.DalamRentang(rentang, rentang.Bawah - jarak).Angka);
        Capaian.DalamRentang(rentang, rentang.Atas + jarak).Angka.ShouldBeLessThan(100);
        Capaian.DalamRentang(rentang, rentang.Bawah).Angka.ShouldBe(100);
    }).Check(Banyak);

    [Fact]
    public void Realisasi_nol_selalu_punya_capaian_bila_targetnya_positif() => Prop.ForAll(Positif, t =>
    {
        Capaian.Naik(t, 0).Angka.ShouldBe(0);
        Capaian.Turun(t, 0).Angka.ShouldBe(200);
        Capaian.DalamRentang(new(t, t + 1), 0).Angka.ShouldBe(0);
    }).Check(Banyak);

    [Fact]
    public void Angka_apa_pun_tidak_melempar_galat_dan_capaian_tertahan_di_antara_nol_dan_batas_atas() => Prop.ForAll(Apapun, Apapun, Apapun, (t, r, batas) =>
    {
        foreach (var polaritas in Enum.GetValues<Polaritas>())
        {
            foreach (var turun in Enum.GetValues<RumusTurun>())
            {
                var capaian = Capaian.Hitung(polaritas, t, r, new(Math.Min(t, batas), Math.Max(t, batas)), null, new() { Turun = turun });
                var ditahan = Kategori.Tahan(capaian, batas);
                ditahan.Ada.ShouldBe(capaian.Ada);
                if (ditahan.Ada)
                {
                    ditahan.Angka.ShouldBeInRange(0, Math.Max(0, batas));
                    Kategori.Untuk(ditahan, SkalaPeringkat.Permendagri86).ShouldNotBeNull();
                }
            }
        }
    }).Check(Banyak);
}
