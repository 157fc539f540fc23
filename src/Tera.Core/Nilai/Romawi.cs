using System.Text;

namespace Tera.Core.Nilai;

/// <summary>Roman numerals of chapters, quarters and first pages.</summary>
public static class Romawi
{
    private static readonly (int Nilai, string Huruf)[] Lambang =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>"IV" for 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 3999.</exception>
    public static string Cetak(int nilai)
    {
        if (nilai is < 1 or > 3999)
        {
            throw new ArgumentOutOfRangeException(nameof(nilai), nilai, "Angka Romawi hanya untuk 1 sampai 3999.");
        }

        var hasil = new StringBuilder();
        foreach (var (besar, huruf) in Lambang)
        {
            for (; nilai >= besar; nilai -= besar)
            {
                hasil.Append(huruf);
            }
        }

        return hasil.ToString();
    }

    /// <summary>4 for "IV" or "iv"; null for anything that is not written so.</summary>
    public static int? Baca(string? teks)
    {
        var sisa = (teks ?? "").Trim().ToUpperInvariant();
        var (asal, nilai) = (sisa, 0);
        foreach (var (besar, huruf) in Lambang)
        {
            while (sisa.StartsWith(huruf, StringComparison.Ordinal) && nilai < 4000)
            {
                nilai += besar;
                sisa = sisa[huruf.Length..];
            }
        }

        return nilai is > 0 and < 4000 && sisa.Length == 0 && Cetak(nilai) == asal ? nilai : null;
    }
}
