using System.Globalization;

namespace Tera.Core.Nilai;

/// <summary>Words back to numbers, for <see cref="Terbilang.Baca"/>.</summary>
internal static class PembacaTerbilang
{
    private static readonly Dictionary<string, int> Satuan = new(StringComparer.Ordinal)
    {
        ["nol"] = 0, ["satu"] = 1, ["dua"] = 2, ["tiga"] = 3, ["empat"] = 4, ["lima"] = 5, ["enam"] = 6, ["tujuh"] = 7, ["delapan"] = 8, ["sembilan"] = 9,
    };

    private static readonly Dictionary<string, int> Pangkat = new(StringComparer.Ordinal)
    {
        ["ribu"] = 1, ["juta"] = 2, ["miliar"] = 3, ["milyar"] = 3, ["triliun"] = 4, ["trilyun"] = 4, ["kuadriliun"] = 5, ["kuintiliun"] = 6, ["sekstiliun"] = 7, ["septiliun"] = 8, ["oktiliun"] = 9,
    };

    private static readonly HashSet<string> Pengali = new(["puluh", "belas", "ratus", .. Pangkat.Keys], StringComparer.Ordinal);

    internal static decimal? Baca(string teks)
    {
        var kata = Pisah(teks);
        var negatif = kata.Count > 0 && kata[0] is "minus" or "negatif";
        try
        {
            var nilai = (negatif ? kata[1..] : kata) switch
            {
                [.. var uang, "sen"] => Uang(uang),
                [.. var angka, "rupiah" or "persen"] => DenganKoma(angka),
                var angka => DenganKoma(angka),
            };
            return negatif ? -nilai : nilai;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static List<string> Pisah(string teks)
    {
        var bersih = string.Concat(teks.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' '));
        return bersih.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Uraikan).ToList();
    }

    // "seribu" is satu ribu and "duapuluh" is dua puluh.
    private static string[] Uraikan(string kata)
    {
        if (Satuan.ContainsKey(kata) || Pengali.Contains(kata))
        {
            return [kata];
        }

        foreach (var pengali in Pengali)
        {
            if (kata.EndsWith(pengali, StringComparison.Ordinal))
            {
                var depan = kata[..^pengali.Length];
                if (depan == "se" || Satuan.ContainsKey(depan))
                {
                    return [depan == "se" ? "satu" : depan, pengali];
                }
            }
        }

        return [kata];
    }

    private static decimal? Uang(List<string> kata)
    {
        var batas = kata.IndexOf("rupiah");
        var sen = Bulat(kata[(batas + 1)..]);
        var rupiah = batas < 0 ? 0 : Bulat(kata[..batas]);
        return sen > 99 ? null : rupiah + (sen / 100);
    }

    private static decimal? DenganKoma(List<string> kata)
    {
        var koma = kata.IndexOf("koma");
        return koma < 0 ? Bulat(kata) : Bulat(kata[..koma]) + Pecahan(kata[(koma + 1)..]);
    }

    private static decimal? Pecahan(List<string> kata)
    {
        // Digit by digit, or leading zeros and then a number.
        var nol = kata.TakeWhile(k => k == "nol").Count();
        var angka = kata.TrueForAll(Satuan.ContainsKey)
            ? string.Concat(kata.Select(k => Satuan[k]))
            : Bulat(kata[nol..]) is { } nilai ? new string('0', nol) + nilai.ToString("0", CultureInfo.InvariantCulture) : "";
        return angka.Length is > 0 and <= 28 ? decimal.Parse("0." + angka, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
    }

    // Groups of up to 999, each with a lower power of a thousand than the one before it.
    private static decimal? Bulat(List<string> kata)
    {
        if (kata is ["nol"])
        {
            return 0;
        }

        var (jumlah, batas, i) = (0m, int.MaxValue, 0);
        while (i < kata.Count)
        {
            var isi = Kelompok(kata, ref i);
            var pangkat = i < kata.Count ? Pangkat.GetValueOrDefault(kata[i]) : 0;
            if (isi == 0 || pangkat >= batas || (pangkat == 0 && i < kata.Count))
            {
                return null;
            }

            i++;
            batas = pangkat;
            jumlah += isi * Enumerable.Repeat(1000m, pangkat).Aggregate(1m, (a, b) => a * b);
        }

        return kata.Count == 0 ? null : jumlah;
    }

    // 1 to 999 from place i on; 0 where there is none.
    private static int Kelompok(List<string> kata, ref int i)
    {
        var nilai = 0;
        if (Di(kata, i + 1) == "ratus" && Digit(kata, i) is > 0 and var ratus)
        {
            (nilai, i) = (ratus * 100, i + 2);
        }

        switch (Digit(kata, i), Di(kata, i + 1))
        {
            case ( > 0 and var belas, "belas"):
                i += 2;
                return nilai + 10 + belas;
            case (1, "puluh"):
                i += 2;
                return nilai + 10;
            case ( > 0 and var puluh, "puluh"):
                i += 2;
                nilai += puluh * 10;
                break;
        }

        if (Digit(kata, i) is > 0 and var satuan)
        {
            (nilai, i) = (nilai + satuan, i + 1);
        }

        return nilai;
    }

    private static string Di(List<string> kata, int i) => i < kata.Count ? kata[i] : "";

    private static int Digit(List<string> kata, int i) => Satuan.GetValueOrDefault(Di(kata, i));
}
