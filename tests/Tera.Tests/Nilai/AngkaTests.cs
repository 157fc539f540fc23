using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Nilai;

public sealed class AngkaTests
{
    [Theory]
    [InlineData("1234567.891", 2, "1.234.567,89")]
    [InlineData("90.995", 2, "91,00")]
    [InlineData("90.994999", 2, "90,99")]
    [InlineData("-0.004", 2, "0,00")]
    [InlineData("-0.005", 2, "-0,01")]
    [InlineData("0.5", 0, "1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0", 0, "0")]
    [InlineData("-1234", 0, "-1.234")]
    [InlineData("79228162514264337593543950335", 1, "79.228.162.514.264.337.593.543.950.335,0")]
    public void Angka_dicetak_cara_Indonesia_dan_dibulatkan_menjauhi_nol(string nilai, int desimal, string cetak) =>
        Angka.Cetak(D(nilai), desimal).ShouldBe(cetak);

    [Theory]
    [InlineData("5.4375", 0, "5,4375")]
    [InlineData("21.750", 0, "21,75")]
    [InlineData("21.750", 3, "21,750")]
    [InlineData("54.5", 2, "54,50")]
    [InlineData("100.00", 0, "100")]
    [InlineData("0.000", 0, "0")]
    [InlineData("0.0000000000000000000000000001", 0, "0,0000000000000000000000000001")]
    public void Target_dicetak_seadanya_tanpa_pembulatan(string nilai, int minDesimal, string cetak) =>
        Angka.CetakSeadanya(D(nilai), minDesimal).ShouldBe(cetak);

    [Theory]
    [InlineData("-10.9", 2, "(10,90)")]
    [InlineData("-0.004", 2, "0,00")]
    [InlineData("-0.005", 2, "(0,01)")]
    [InlineData("1234.5", 2, "1.234,50")]
    public void Kenaikan_dan_penurunan_ditulis_dengan_tanda_kurung(string nilai, int desimal, string cetak) => Angka.CetakKurung(D(nilai), desimal).ShouldBe(cetak);

    [Fact]
    public void Rupiah_uang_dan_persen()
    {
        Angka.Rupiah(8823388740m).ShouldBe("Rp8.823.388.740,00");
        Angka.Rupiah(-37500000m).ShouldBe("-Rp37.500.000,00");
        Angka.Rupiah(-0.001m).ShouldBe("Rp0,00");
        Angka.Uang(1.005m).ShouldBe("1,01");
        Angka.Persen(91.067m).ShouldBe("91,07%");
        Angka.Persen(91.067m, 1).ShouldBe("91,1%");
    }

    [Fact]
    public void Yang_tidak_berangka_dicetak_sebagai_garis()
    {
        var kosong = Hasil.Tanpa(Alasan.TargetNol);
        Angka.Cetak(kosong, 2).ShouldBe("–");
        Angka.CetakSeadanya(kosong).ShouldBe("–");
        Angka.Persen(kosong).ShouldBe("–");
        Angka.Rupiah(kosong).ShouldBe("–");
        Angka.Uang(kosong).ShouldBe("–");
        Angka.Cetak(Hasil.Dari(0), 2).ShouldBe("0,00");
    }

    [Theory]
    [InlineData("1.234.567,89", Bacaan.Angka, "1234567.89")]
    [InlineData("1234,5", Bacaan.Angka, "1234.5")]
    [InlineData(" -1.234,50 ", Bacaan.Angka, "-1234.5")]
    [InlineData("−3", Bacaan.Angka, "-3")]
    [InlineData("007", Bacaan.Angka, "7")]
    [InlineData("1234", Bacaan.Angka, "1234")]
    [InlineData("1,234", Bacaan.Angka, "1.234")]
    [InlineData("1.234.567", Bacaan.Angka, "1234567")]
    [InlineData("1.234", Bacaan.Ambigu, "1234")]
    [InlineData("123.456", Bacaan.Ambigu, "123456")]
    [InlineData("0.123", Bacaan.BukanAngka, "0")]
    [InlineData("93.13", Bacaan.BukanAngka, "0")]
    [InlineData("1.2345", Bacaan.BukanAngka, "0")]
    [InlineData("1234.567", Bacaan.BukanAngka, "0")]
    [InlineData("1,234,567", Bacaan.BukanAngka, "0")]
    [InlineData("1,234.5", Bacaan.BukanAngka, "0")]
    [InlineData("1..234", Bacaan.BukanAngka, "0")]
    [InlineData(".5", Bacaan.BukanAngka, "0")]
    [InlineData(",5", Bacaan.BukanAngka, "0")]
    [InlineData("5,", Bacaan.BukanAngka, "0")]
    [InlineData("", Bacaan.BukanAngka, "0")]
    [InlineData(null, Bacaan.BukanAngka, "0")]
    [InlineData("-", Bacaan.BukanAngka, "0")]
    [InlineData("--1", Bacaan.BukanAngka, "0")]
    [InlineData("1e5", Bacaan.BukanAngka, "0")]
    [InlineData("١٢", Bacaan.BukanAngka, "0")]
    [InlineData("Rp5", Bacaan.BukanAngka, "0")]
    [InlineData("99999999999999999999999999999", Bacaan.BukanAngka, "0")]
    [InlineData("0,12345678901234567890123456789", Bacaan.BukanAngka, "0")]
    public void Angka_dibaca_ketat(string? teks, Bacaan bacaan, string nilai)
    {
        Angka.Baca(teks, out var terbaca).ShouldBe(bacaan);
        terbaca.ShouldBe(D(nilai));
        Angka.TryBaca(teks, out _).ShouldBe(bacaan == Bacaan.Angka);
    }

    [Fact]
    public void Yang_dicetak_terbaca_kembali() => Prop.ForAll(
        ArbMap.Default.ArbFor<decimal>().Filter(d => Math.Abs(d) < 1e20m),
        d => Angka.Baca(Angka.Cetak(d, 7), out var nilai) == Bacaan.Angka && nilai == Angka.Bulatkan(d, 7)).QuickCheckThrowOnFailure();

    [Fact]
    public void Teks_apa_pun_dibaca_tanpa_galat() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        teks =>
        {
            _ = Angka.Baca(teks, out _);
            _ = Terbilang.Baca(teks);
            _ = Romawi.Baca(teks);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Setiap_alasan_punya_kalimat()
    {
        foreach (var alasan in Enum.GetValues<Alasan>())
        {
            KalimatAlasan.Untuk(alasan).ShouldMatch("^[A-Z].*[a-zIV)]\\.$");
        }

        KalimatAlasan.Untuk(Hasil.Tanpa(Alasan.VariabelKosong, "peserta")).ShouldBe("Variabel rumus belum diisi: peserta.");
        KalimatAlasan.Untuk(Hasil.Dari(1)).ShouldBe("");
    }

    [Fact]
    public void Hasil_menyebut_angkanya_atau_sebabnya_juga_dalam_pesan_untuk_pengembang()
    {
        $"{Hasil.Dari(1234.5m)}".ShouldBe("1234.5");
        $"{Hasil.Tanpa(Alasan.TargetNol)}".ShouldBe("TargetNol");
        $"{Hasil.Tanpa(Alasan.VariabelKosong, "peserta")}".ShouldBe("VariabelKosong (peserta)");
    }

    [Fact]
    public void Angka_Romawi_bolak_balik()
    {
        for (var i = 1; i < 4000; i++)
        {
            Romawi.Baca(Romawi.Cetak(i)).ShouldBe(i);
        }

        Romawi.Cetak(19).ShouldBe("XIX");
        Romawi.Baca("iv").ShouldBe(4);
        Romawi.Baca("IIII").ShouldBeNull();
        Romawi.Baca("IC").ShouldBeNull();
        Romawi.Baca(new string('M', 100_000)).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => Romawi.Cetak(0));
    }

    private static decimal D(string nilai) => decimal.Parse(nilai, System.Globalization.CultureInfo.InvariantCulture);
}
