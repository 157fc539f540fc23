using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Efficiency of resource use (Permenpan RB 53/2014, comparison 6), and the finance ministry's for K/L.</summary>
public static class Efisiensi
{
    /// <summary>What an efficient use of money is called.</summary>
    public const string Efisien = "Efisien";

    /// <summary>More of the budget was spent than of the target was reached.</summary>
    public const string TidakEfisien = "Tidak efisien";

    /// <summary>The target was missed, whatever the ratio.</summary>
    public const string TidakEfektif = "Tidak efektif";

    /// <summary>Capaian ÷ serapan, both unrounded percentages; a bare number. Serapan 0 is <see cref="Alasan.PembagiNol"/>.</summary>
    public static Hasil Rasio(Hasil capaian, Hasil serapan) => Aritmetika.Bagi(capaian, serapan);

    /// <summary>Capaian − serapan, percentage points.</summary>
    public static Hasil Selisih(Hasil capaian, Hasil serapan) => Aritmetika.Kurang(capaian, serapan);

    /// <summary>Unspent budget, rupiah, of what reached its target; <see cref="Alasan.TidakEfektif"/> where the target was missed.</summary>
    /// <param name="tercapai">Whether the target was reached; null where it cannot be told.</param>
    /// <param name="pagu">Budget, rupiah.</param>
    /// <param name="realisasi">Spent, rupiah.</param>
    /// <param name="sebab">Why it cannot be told: a result without a number; <see cref="Alasan.BelumAdaRealisasi"/> where none is given.</param>
    public static Hasil Sisa(bool? tercapai, Hasil pagu, Hasil realisasi, Hasil sebab = default) => tercapai switch
    {
        null => sebab,
        false => Hasil.Tanpa(Alasan.TidakEfektif),
        _ => Aritmetika.Kurang(pagu, realisasi),
    };

    /// <summary>The verdict; empty where it cannot be told. Nothing that missed its target is efficient.</summary>
    /// <param name="tercapai">Whether the target was reached; null where it cannot be told.</param>
    /// <param name="rasio">Capaian ÷ serapan; 1 and above is efficient.</param>
    public static string Simpulan(bool? tercapai, Hasil rasio) =>
        tercapai == false ? TidakEfektif
        : tercapai is null || !rasio.Ada ? ""
        : rasio.Angka >= 1 ? Efisien : TidakEfisien;

    /// <summary>E of PMK 22/2021 (K/L only, never the default of a local government): Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100, percent.</summary>
    /// <param name="keluaran">Each output: budget and money spent in rupiah, capaian in percent.</param>
    /// <returns>Not held; <see cref="Alasan.TidakAdaData"/> without outputs, <see cref="Alasan.PembagiNol"/> where nothing was reached.</returns>
    public static Hasil KementerianKeuangan(IReadOnlyCollection<(decimal Pagu, decimal Capaian, decimal Realisasi)> keluaran)
    {
        ArgumentNullException.ThrowIfNull(keluaran);
        if (keluaran.Count == 0)
        {
            return Hasil.Tanpa(Alasan.TidakAdaData);
        }

        var seharusnya = Aritmetika.Aman(() => keluaran.Sum(k => k.Pagu * k.Capaian / 100));
        var terpakai = Aritmetika.Aman(() => keluaran.Sum(k => k.Realisasi));
        return Aritmetika.Persen(Aritmetika.Kurang(seharusnya, terpakai), seharusnya);
    }

    /// <summary>NE of PMK 22/2021: 50 + E ÷ 20 × 50, with E held to −20..20; 0 to 100.</summary>
    public static Hasil NilaiKementerianKeuangan(Hasil efisiensi) => efisiensi.Lalu(e => 50 + (Math.Clamp(e, -20, 20) * 50 / 20));
}
