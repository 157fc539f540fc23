using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Core.Rumus;

namespace Tera.App.Pengukuran;

/// <summary>What a formula looks back at beyond the year's beginning: tahun_lalu(x) in every quarter, tw_lalu(x) in the first.</summary>
public static class VariabelLalu
{
    /// <summary>Quarters of earlier years whose value the formula takes of a variable when a quarter is calculated, the nearest first.</summary>
    public static IEnumerable<(int Tahun, int Triwulan)> Sebelum(Indikator indikator, string nama, int tahun, int triwulan) =>
        Pandangan(indikator, true).Where(p => p.Nama == nama).Select(p => Mundur(tahun + p.Tahun, triwulan + p.Triwulan)).Where(w => w.Tahun < tahun).Distinct().OrderDescending();

    /// <summary>Values that a new year needs of those before it, of quarters and years, each as it was entered.</summary>
    public static IEnumerable<NilaiVariabel> Dibawa(Indikator indikator, IReadOnlyList<NilaiVariabel> nilai, int tahun)
    {
        if (nilai.Count == 0)
            return [];
        // Four quarters back are a year back, and one may be.
        var sampai = Pandangan(indikator, true, false).GroupBy(p => p.Nama).ToDictionary(g => g.Key, g => tahun + g.Min(p => p.Tahun + (int)Math.Floor(p.Triwulan / 4m)), StringComparer.Ordinal);
        return nilai.Where(v => v.Tahun < tahun && sampai.TryGetValue(v.Nama, out var dari) && v.Tahun >= dari);
    }

    // The quarter before the first is the last of the year before.
    private static (int Tahun, int Triwulan) Mundur(int tahun, int triwulan) => (Math.DivRem((4 * tahun) + triwulan - 1, 4, out var sisa), sisa + 1);

    private static HashSet<(string Nama, int Tahun, int Triwulan)> Pandangan(Indikator indikator, params ReadOnlySpan<bool> perTriwulan)
    {
        var dilihat = new HashSet<(string, int, int)>();
        if (!Formula.TryBaca(indikator.Rumus, out var formula, out _))
            return dilihat;
        foreach (var per in perTriwulan)
            formula.Masukan(new((nama, tahun, triwulan) => Catat(nama, tahun, triwulan)) { Deret = (nama, tahun, triwulan) => Catat(nama, tahun, triwulan) is { } n ? [n] : [], PerTriwulan = per });
        return dilihat;

        decimal? Catat(string nama, int tahun, int triwulan)
        {
            if (tahun < 0 || triwulan < 0)
                dilihat.Add((nama, tahun, triwulan));
            return null;
        }
    }
}
