using System.Globalization;

namespace Tera.Core.Nilai;

/// <summary>What a text was read as.</summary>
public enum Bacaan
{
    /// <summary>A number in Indonesian notation.</summary>
    Angka,

    /// <summary>"1.234": a thousand and more to one reader, one and a bit to another.</summary>
    Ambigu,

    /// <summary>No number in Indonesian notation.</summary>
    BukanAngka,
}

/// <summary>The one place that prints and reads numbers as Indonesia writes them: 1.234.567,89.</summary>
/// <remarks>Rounding is half away from zero, and "-0,00" is never printed. Decimals are 0 to 28.</remarks>
public static class Angka
{
    /// <summary>What stands where there is no number.</summary>
    public const string Kosong = "–";

    private static readonly NumberFormatInfo Format = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NumberNegativePattern = 1,
        NegativeSign = "-",
    });

    /// <summary>Rounds half away from zero to 0 to 28 decimals.</summary>
    public static decimal Bulatkan(decimal nilai, int desimal) => Math.Round(nilai, desimal, MidpointRounding.AwayFromZero);

    /// <summary>"1.234.567,89": rounded, with exactly so many decimals.</summary>
    public static string Cetak(decimal nilai, int desimal)
    {
        var bulat = Bulatkan(nilai, desimal);
        return (bulat == 0 ? 0 : bulat).ToString("N" + desimal.ToString(CultureInfo.InvariantCulture), Format);
    }

    /// <summary>"1.234.567,89", or "–" where there is no number.</summary>
    public static string Cetak(Hasil hasil, int desimal) => hasil.Ada ? Cetak(hasil.Angka, desimal) : Kosong;

    /// <summary>As <see cref="Cetak(decimal, int)"/>, a negative in parentheses: "(10,90)", for what rises and falls, and for money in tables.</summary>
    public static string CetakKurung(decimal nilai, int desimal) => Bulatkan(nilai, desimal) < 0 ? $"({Cetak(-nilai, desimal)})" : Cetak(nilai, desimal);

    /// <summary>As <see cref="CetakKurung(decimal, int)"/>, or "–" where there is no number.</summary>
    public static string CetakKurung(Hasil hasil, int desimal) => hasil.Ada ? CetakKurung(hasil.Angka, desimal) : Kosong;

    /// <summary>Unrounded, with as many decimals as the value has, but at least <paramref name="minDesimal"/>: 5,4375; 21,750 with 3.</summary>
    public static string CetakSeadanya(decimal nilai, int minDesimal = 0) => Cetak(nilai, Math.Max(JumlahDesimal(nilai), minDesimal));

    /// <summary>Unrounded as <see cref="CetakSeadanya(decimal, int)"/>, or "–" where there is no number.</summary>
    public static string CetakSeadanya(Hasil hasil, int minDesimal = 0) => hasil.Ada ? CetakSeadanya(hasil.Angka, minDesimal) : Kosong;

    /// <summary>"Rp8.823.388.740,00"; a negative amount as "-Rp1,00".</summary>
    public static string Rupiah(decimal nilai)
    {
        var uang = Uang(nilai);
        return uang[0] == '-' ? "-Rp" + uang[1..] : "Rp" + uang;
    }

    /// <summary>"Rp8.823.388.740,00", or "–" where there is no number.</summary>
    public static string Rupiah(Hasil hasil) => hasil.Ada ? Rupiah(hasil.Angka) : Kosong;

    /// <summary>Rupiah without the sign, as in the columns of tables: "8.823.388.740,00".</summary>
    public static string Uang(decimal nilai) => Cetak(nilai, 2);

    /// <summary>Rupiah without the sign, or "–" where there is no number.</summary>
    public static string Uang(Hasil hasil) => hasil.Ada ? Uang(hasil.Angka) : Kosong;

    /// <summary>"91,07%" for 91.07.</summary>
    public static string Persen(decimal nilai, int desimal = 2) => Cetak(nilai, desimal) + "%";

    /// <summary>"91,07%", or "–" where there is no number.</summary>
    public static string Persen(Hasil hasil, int desimal = 2) => hasil.Ada ? Persen(hasil.Angka, desimal) : Kosong;

    /// <summary>Decimals that the value needs, trailing zeros apart: 2 for 21.750.</summary>
    public static int JumlahDesimal(decimal nilai)
    {
        // Dividing by one with 28 zeros drops the trailing zeros of a decimal.
        return (nilai / 1.0000000000000000000000000000m).Scale;
    }

    /// <summary>Reads Indonesian notation strictly: "1.234.567,89" or "1234,5", with "-" before it where negative.</summary>
    /// <remarks>
    /// "1.234" is <see cref="Bacaan.Ambigu"/>, with 1234 in <paramref name="nilai"/>. "93.13", "1,234,567" and anything beyond 28 digits are no numbers.
    /// Spaces around are dropped; "Rp" and "%" are not part of a number.
    /// </remarks>
    public static Bacaan Baca(string? teks, out decimal nilai)
    {
        nilai = 0;
        var isi = (teks ?? "").AsSpan().Trim();
        var negatif = isi.Length > 0 && isi[0] is '-' or '\u2212';
        if (negatif)
        {
            isi = isi[1..];
        }

        var koma = isi.IndexOf(',');
        var bulat = koma < 0 ? isi : isi[..koma];
        var pecahan = koma < 0 ? [] : isi[(koma + 1)..];
        var berkelompok = bulat.Contains('.');
        if ((koma >= 0 && !SemuaAngka(pecahan)) || !(berkelompok ? KelompokBenar(bulat) : SemuaAngka(bulat)))
        {
            return Bacaan.BukanAngka;
        }

        var angka = bulat.ToString().Replace(".", "", StringComparison.Ordinal);
        if (angka.TrimStart('0').Length + pecahan.Length > 28)
        {
            return Bacaan.BukanAngka;
        }

        nilai = decimal.Parse($"{angka}.{pecahan}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        nilai = nilai == 0 ? 0 : (negatif ? -nilai : nilai) / 1.0000000000000000000000000000m;
        return koma < 0 && bulat.Count('.') == 1 ? Bacaan.Ambigu : Bacaan.Angka;
    }

    /// <summary>Reads a number that can be read in one way only.</summary>
    public static bool TryBaca(string? teks, out decimal nilai) => Baca(teks, out nilai) == Bacaan.Angka;

    private static bool SemuaAngka(ReadOnlySpan<char> teks) => teks.Length > 0 && teks.IndexOfAnyExceptInRange('0', '9') < 0;

    // Groups of three after a first group of one to three that does not begin with 0.
    private static bool KelompokBenar(ReadOnlySpan<char> teks)
    {
        var pertama = true;
        foreach (var potong in teks.Split('.'))
        {
            var kelompok = teks[potong];
            if (!SemuaAngka(kelompok) || (pertama ? kelompok.Length > 3 || kelompok[0] == '0' : kelompok.Length != 3))
            {
                return false;
            }

            pertama = false;
        }

        return true;
    }
}
