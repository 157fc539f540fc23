using System.Globalization;
using System.Text;

namespace Tera.Core.Nilai;

/// <summary>How the figures after the comma are said.</summary>
public enum CaraKoma
{
    /// <summary>As a number, leading zeros each said: 3,72 "tiga koma tujuh puluh dua", 0,02 "nol koma nol dua". The way of reports.</summary>
    SebagaiBilangan,

    /// <summary>Digit by digit: 3,72 "tiga koma tujuh dua".</summary>
    PerAngka,
}

/// <summary>Numbers, money and dates in words, for every decimal; and words back to numbers.</summary>
public static class Terbilang
{
    private static readonly string[] Satuan =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    // Powers of a thousand up to the largest decimal (79 oktiliun).
    private static readonly string[] Pangkat =
        ["", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun", "sekstiliun", "septiliun", "oktiliun"];

    private static readonly string[] Hari = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>"delapan puluh sembilan koma tujuh puluh tujuh"; a negative number begins with "minus".</summary>
    /// <param name="nilai">Any decimal.</param>
    /// <param name="desimal">Decimals that it is printed with, 0 to 28: rounded half away from zero, trailing zeros said (93,70 "koma tujuh puluh"), but not those of a whole number (91,00 "sembilan puluh satu"). Without it, the decimals that the value needs.</param>
    /// <param name="cara">How the figures after the comma are said.</param>
    public static string Bilangan(decimal nilai, int? desimal = null, CaraKoma cara = CaraKoma.SebagaiBilangan)
    {
        var banyak = desimal ?? Angka.JumlahDesimal(nilai);
        var bulat = Angka.Bulatkan(Math.Abs(nilai), banyak);
        var pecahan = PecahanTertulis(bulat, banyak);
        var hasil = new StringBuilder(nilai < 0 && bulat != 0 ? "minus " : "").Append(BilanganBulat(decimal.Truncate(bulat)));
        if (pecahan.Length > 0)
        {
            hasil.Append(" koma ").Append(Pecahan(pecahan, cara));
        }

        return hasil.ToString();
    }

    /// <summary>"delapan puluh sembilan koma tujuh puluh tujuh persen" for 89.77.</summary>
    public static string Persen(decimal nilai, int? desimal = null) => Bilangan(nilai, desimal) + " persen";

    /// <summary>"delapan miliar … rupiah", with sen where there are; rounded to sen, half away from zero.</summary>
    public static string Rupiah(decimal nilai)
    {
        var bulat = Angka.Bulatkan(Math.Abs(nilai), 2);
        var rupiah = decimal.Truncate(bulat);
        var sen = (bulat - rupiah) * 100;
        var tanda = nilai < 0 && bulat != 0 ? "minus " : "";
        return $"{tanda}{BilanganBulat(rupiah)} rupiah{(sen == 0 ? "" : $" {BilanganBulat(sen)} sen")}";
    }

    /// <summary>"Kamis, tanggal dua puluh tujuh bulan Juni tahun dua ribu dua puluh empat"; without the parts that the date leaves open.</summary>
    public static string Tanggal(Tanggal tanggal)
    {
        var tahun = "tahun " + BilanganBulat(tanggal.Tahun);
        return tanggal switch
        {
            { Penuh: { } hari } => $"{NamaHari(hari)}, tanggal {BilanganBulat(tanggal.Hari)} bulan {Nilai.Tanggal.NamaBulan(tanggal.Bulan)} {tahun}",
            { Bulan: > 0 } => $"bulan {Nilai.Tanggal.NamaBulan(tanggal.Bulan)} {tahun}",
            _ => tahun,
        };
    }

    /// <summary>"Senin" … "Minggu".</summary>
    public static string NamaHari(DateOnly tanggal) => Hari[(int)tanggal.DayOfWeek];

    /// <summary>The number that words spell, or null where they spell none ("delapan sembilan koma satu").</summary>
    /// <remarks>
    /// Case, spaces, hyphens and punctuation do not matter; "milyar" is miliar, "duapuluh" is dua puluh, "satu ratus" is seratus.
    /// The unit at the end is dropped: "lima persen" is 5, "seribu rupiah lima puluh sen" 1000.50.
    /// </remarks>
    public static decimal? Baca(string? teks) => PembacaTerbilang.Baca(teks ?? "");

    private static string BilanganBulat(decimal nilai)
    {
        if (nilai == 0)
        {
            return Satuan[0];
        }

        var kelompok = new Stack<string>();
        for (var pangkat = 0; nilai > 0; pangkat++)
        {
            var ribuan = decimal.Truncate(nilai / 1000);
            var isi = (int)(nilai - (ribuan * 1000));
            if (isi > 0)
            {
                kelompok.Push((isi, pangkat) switch
                {
                    (_, 0) => SampaiRibu(isi),
                    (1, 1) => "seribu",
                    _ => $"{SampaiRibu(isi)} {Pangkat[pangkat]}",
                });
            }

            nilai = ribuan;
        }

        return string.Join(' ', kelompok);
    }

    // 1 to 999.
    private static string SampaiRibu(int nilai) => nilai switch
    {
        < 12 => Satuan[nilai],
        < 20 => Satuan[nilai - 10] + " belas",
        < 100 => Satuan[nilai / 10] + " puluh" + Sisa(nilai % 10),
        < 200 => "seratus" + Sisa(nilai - 100),
        _ => Satuan[nilai / 100] + " ratus" + Sisa(nilai % 100),
    };

    private static string Sisa(int nilai) => nilai == 0 ? "" : " " + SampaiRibu(nilai);

    // Digits after the comma as printed, none for a whole number.
    private static string PecahanTertulis(decimal bulat, int banyak)
    {
        var pecahan = bulat - decimal.Truncate(bulat);
        return pecahan == 0 ? "" : pecahan.ToString("F" + banyak.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)[2..];
    }

    private static string Pecahan(string angka, CaraKoma cara)
    {
        var nol = angka.Length - angka.TrimStart('0').Length;
        var kata = cara == CaraKoma.PerAngka
            ? angka.Select(a => Satuan[a - '0'])
            : Enumerable.Repeat(Satuan[0], nol).Append(BilanganBulat(decimal.Parse(angka, NumberStyles.None, CultureInfo.InvariantCulture)));
        return string.Join(' ', kata);
    }
}
