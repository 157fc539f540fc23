using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Scales of grades that every file knows; a file's own scale of the same name goes before them.</summary>
public static class SkalaPredikatDikenal
{
    /// <summary>AKIP evaluation (Permenpan RB 88/2021). Lower bounds are open: exactly 90 is A; only D includes its bound, 0.</summary>
    public static SkalaPredikat Akip { get; } = new("AKIP",
    [
        new("AA", 7, 90, "Sangat Memuaskan"),
        new("A", 6, 80, "Memuaskan"),
        new("BB", 5, 70, "Sangat Baik"),
        new("B", 4, 60, "Baik"),
        new("CC", 3, 50, "Cukup"),
        new("C", 2, 30, "Kurang"),
        new("D", 1, 0, "Sangat Kurang"),
    ]);

    /// <summary>BPK's opinion on the financial statements: places only, no scores.</summary>
    public static SkalaPredikat OpiniBpk { get; } = new("Opini BPK",
    [
        new("WTP", 4, null, "Wajar Tanpa Pengecualian"),
        new("WDP", 3, null, "Wajar Dengan Pengecualian"),
        new("TW", 2, null, "Tidak Wajar"),
        new("TMP", 1, null, "Tidak Menyatakan Pendapat"),
    ]);

    /// <summary>Quality of service (Permenpan RB 14/2017), lower bounds included.</summary>
    public static SkalaPredikat Skm { get; } = new("SKM",
    [
        new("A", 4, 88.31m, "Sangat Baik"),
        new("B", 3, 76.61m, "Baik"),
        new("C", 2, 65.00m, "Kurang Baik"),
        new("D", 1, 25.00m, "Tidak Baik"),
    ]);

    private static readonly SkalaPredikat[] Semua = [Akip, OpiniBpk, Skm];

    /// <summary>The scale of that name, the policy's own first; none where nobody knows it. Letter case does not matter.</summary>
    public static SkalaPredikat? Cari(string? nama, KebijakanPengukuran kebijakan)
    {
        ArgumentNullException.ThrowIfNull(kebijakan);
        return nama is null ? null : kebijakan.SkalaPredikat.Concat(Semua).FirstOrDefault(s => Sama(s.Nama, nama));
    }

    /// <summary>Names of the scales that a file may use, the policy's own first.</summary>
    internal static IReadOnlyList<string> Nama(KebijakanPengukuran kebijakan) =>
        [.. kebijakan.SkalaPredikat.Concat(Semua).Select(s => s.Nama).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>AKIP grade of a score of 0 to 100, by its printed two decimals and open lower bounds; none outside 0 to 100.</summary>
    public static TingkatPredikat? UntukAkip(decimal nilai)
    {
        var cetak = Angka.Bulatkan(nilai, 2);
        return cetak is < 0 or > 100 ? null : Akip.Tingkat.First(t => cetak > t.BatasBawah || t.BatasBawah == 0);
    }

    internal static bool Sama(string? satu, string? lain) =>
        string.Equals(satu?.Trim(), lain?.Trim(), StringComparison.OrdinalIgnoreCase);
}
