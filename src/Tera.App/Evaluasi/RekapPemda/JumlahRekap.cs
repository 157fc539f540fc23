using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi.RekapPemda;

/// <summary>The last row of the government's table: means of results, sums of recommendations.</summary>
/// <param name="RataLalu">Mean of last year's results; none where there are none.</param>
/// <param name="BernilaiLalu">How many have one.</param>
/// <param name="RataRata">Mean of this year's.</param>
/// <param name="Selisih">Mean of the changes of those that have both; not the difference of the two means, which are of other agencies.</param>
public sealed record JumlahRekap(decimal? RataLalu, int BernilaiLalu, decimal? RataRata, int Bernilai, decimal? Selisih, int Dibandingkan, int Rekomendasi, int Selesai, int Diakui, int Proses, int Terlambat)
{
    public int Belum => Rekomendasi - Selesai - Diakui - Proses;

    /// <summary>What was verified as done, of all recommendations: not the mean of the agencies' percentages.</summary>
    public decimal? PersenSelesai => Rekomendasi == 0 ? null : Selesai * 100m / Rekomendasi;

    /// <summary>The rule, as page and workbook name it.</summary>
    public string Aturan =>
        $"Baris terakhir: nilai ialah rata-rata instansi yang bernilai pada tahun itu ({BernilaiLalu} dan {Bernilai} instansi), setiap instansi sama berat; naik (turun) ialah rata-rata perubahan {Dibandingkan} instansi yang bernilai pada keduanya; rekomendasi dijumlahkan, dan Selesai, diverifikasi (%) ialah jumlah yang diverifikasi evaluator selesai dibagi jumlah rekomendasi: yang selesai menurut instansi saja tidak masuk.";

    internal static JumlahRekap Dari(IReadOnlyList<BarisRekap> baris)
    {
        var (kini, lalu) = (baris.Select(b => Nilai(b.Hasil)).OfType<decimal>().ToList(), baris.Select(b => Nilai(b.Lalu)).OfType<decimal>().ToList());
        var selisih = baris.Select(b => Nilai(b.Hasil) is { } n && Nilai(b.Lalu) is { } l ? n - l : (decimal?)null).OfType<decimal>().ToList();
        return new(Rata(lalu), lalu.Count, Rata(kini), kini.Count, Rata(selisih), selisih.Count, baris.Sum(b => b.Rekomendasi), baris.Sum(b => b.Selesai), baris.Sum(b => b.Diakui), baris.Sum(b => b.Proses), baris.Sum(b => b.Terlambat));
    }

    /// <summary>The total of a result; none where there is no number.</summary>
    public static decimal? Nilai(HasilLhe? hasil) => hasil?.Total.Nilai.AngkaAtauKosong;

    /// <summary>Whether a result is higher than the one before, as the change is printed; what differs beyond two decimals is the same.</summary>
    internal static bool Naik(HasilLhe? kini, HasilLhe? lalu) => Nilai(kini) - Nilai(lalu) is { } selisih && Angka.Bulatkan(selisih, 2) > 0;

    private static decimal? Rata(List<decimal> nilai) => nilai.Count == 0 ? null : nilai.Sum() / nilai.Count;
}
