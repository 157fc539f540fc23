using Shouldly;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Nilai;

public sealed record KasusKata(string Angka, string Kata);

public sealed record KasusTanggal(string Tanggal, string Kata);

public sealed record TabelTerbilang(KasusKata[] Bilangan, KasusKata[] PerAngka, KasusKata[] Persen, KasusKata[] Rupiah, KasusTanggal[] Tanggal, KasusKata[] Dibaca);

public sealed class TerbilangTests
{
    private static readonly TabelTerbilang Tabel = Kasus.Baca<TabelTerbilang>("terbilang.json");

    public static TheoryData<string, string> Bilangan => Baris(Tabel.Bilangan);

    public static TheoryData<string, string> PerAngka => Baris(Tabel.PerAngka);

    public static TheoryData<string, string> Persen => Baris(Tabel.Persen);

    public static TheoryData<string, string> Rupiah => Baris(Tabel.Rupiah);

    public static TheoryData<string, string> Dibaca => Baris(Tabel.Dibaca);

    public static TheoryData<string, string> Tanggal => [.. Tabel.Tanggal.Select(k => (k.Tanggal, k.Kata))];

    [Theory, MemberData(nameof(Bilangan))]
    public void Bilangan_dicetak_dan_dibaca_kembali(string angka, string kata)
    {
        Terbilang.Bilangan(Nilai(angka), Desimal(angka)).ShouldBe(kata);
        Terbilang.Baca(kata).ShouldBe(Nilai(angka));
    }

    [Theory, MemberData(nameof(PerAngka))]
    public void Angka_sesudah_koma_dapat_disebut_satu_per_satu(string angka, string kata)
    {
        Terbilang.Bilangan(Nilai(angka), Desimal(angka), CaraKoma.PerAngka).ShouldBe(kata);
        Terbilang.Baca(kata).ShouldBe(Nilai(angka));
    }

    [Theory, MemberData(nameof(Persen))]
    public void Persen_dengan_kata(string angka, string kata)
    {
        Terbilang.Persen(Nilai(angka)).ShouldBe(kata);
        Terbilang.Baca(kata).ShouldBe(Nilai(angka));
    }

    [Theory, MemberData(nameof(Rupiah))]
    public void Rupiah_dengan_kata(string angka, string kata)
    {
        Terbilang.Rupiah(Nilai(angka)).ShouldBe(kata);
        Terbilang.Baca(kata).ShouldBe(Nilai(angka));
    }

    [Theory, MemberData(nameof(Dibaca))]
    public void Kata_dibaca_longgar_tetapi_yang_salah_ditolak(string angka, string kata) =>
        Terbilang.Baca(kata).ShouldBe(angka.Length == 0 ? null : Nilai(angka));

    [Theory, MemberData(nameof(Tanggal))]
    public void Tanggal_dengan_kata(string tanggal, string kata)
    {
        Core.Nilai.Tanggal.TryParse(tanggal, out var nilai).ShouldBeTrue();
        Terbilang.Tanggal(nilai).ShouldBe(kata);
    }

    [Fact]
    public void Sejuta_bilangan_dari_segala_besaran_dibaca_kembali_tanpa_beda()
    {
        // Every whole number to 99,999, then 900,000 over all sizes up to 28 digits, whole and with decimals; fixed seed.
        for (var bilangan = 0m; bilangan < 100_000; bilangan++)
        {
            Bolak_balik(bilangan);
        }

        var acak = new Random(29);
        for (var i = 0; i < 900_000; i++)
        {
            var digit = 1 + (i % 28);
            var nilai = decimal.Truncate(acak.Next() * 1_000_000_000m * 1_000_000_000m / 2_147_483_647m * acak.Next());
            nilai %= Pangkat10(digit);
            Bolak_balik((i % 3 == 0 ? -nilai : nilai) / Pangkat10(i % 2 == 0 ? 0 : i % 5));
        }
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335")]
    public void Decimal_terbesar_dan_terkecil_juga_terbaca(string angka) =>
        Bolak_balik(decimal.Parse(angka, System.Globalization.CultureInfo.InvariantCulture));

    private static void Bolak_balik(decimal nilai)
    {
        if (Terbilang.Baca(Terbilang.Bilangan(nilai)) != nilai)
        {
            Terbilang.Baca(Terbilang.Bilangan(nilai)).ShouldBe(nilai, Terbilang.Bilangan(nilai));
        }
    }

    private static decimal Pangkat10(int n) => n == 0 ? 1 : 10 * Pangkat10(n - 1);

    private static decimal Nilai(string angka)
    {
        Angka.Baca(angka, out var nilai).ShouldNotBe(Bacaan.BukanAngka, angka);
        return nilai;
    }

    private static int Desimal(string angka) => angka.Contains(',') ? angka.Length - 1 - angka.IndexOf(',') : 0;

    private static TheoryData<string, string> Baris(KasusKata[] kasus) => [.. kasus.Select(k => (k.Angka, k.Kata))];
}
