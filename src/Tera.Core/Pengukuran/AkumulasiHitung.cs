using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Quarters to the year, years to the Renstra.</summary>
public static class AkumulasiHitung
{
    /// <summary>What the values make together, at full precision; results without a number are left out, and <see cref="Alasan.TidakAdaData"/> where none has one.</summary>
    /// <param name="akumulasi">Sum, last value, mean, largest or smallest.</param>
    /// <param name="nilai">Values in the order of time.</param>
    public static Hasil Hitung(Akumulasi akumulasi, IReadOnlyList<Hasil> nilai)
    {
        var ada = nilai.Where(n => n.Ada).ToList();
        return ada.Count == 0 ? Hasil.Tanpa(Alasan.TidakAdaData) : akumulasi switch
        {
            Akumulasi.Jumlah => Aritmetika.Jumlah(ada),
            Akumulasi.RataRata => Aritmetika.Rata(ada),
            Akumulasi.Maksimum => ada.Max(n => n.Angka),
            Akumulasi.Minimum => ada.Min(n => n.Angka),
            _ => ada[^1],
        };
    }

    /// <summary>The formula over a series of that name.</summary>
    internal static string Rumus(Akumulasi akumulasi, string deret) => akumulasi switch
    {
        Akumulasi.Jumlah => $"jumlah({deret})",
        Akumulasi.RataRata => $"rata({deret})",
        Akumulasi.Maksimum => $"maks({deret})",
        Akumulasi.Minimum => $"min({deret})",
        _ => deret,
    };

    internal static string Sebutan(Akumulasi akumulasi) => akumulasi switch
    {
        Akumulasi.Jumlah => "jumlah",
        Akumulasi.RataRata => "rata-rata",
        Akumulasi.Maksimum => "nilai tertinggi",
        Akumulasi.Minimum => "nilai terendah",
        _ => "nilai akhir",
    };
}
