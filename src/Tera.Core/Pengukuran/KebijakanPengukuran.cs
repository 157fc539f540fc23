namespace Tera.Core.Pengukuran;

/// <summary>How capaian of a "lower is better" indicator is calculated.</summary>
public enum RumusTurun
{
    /// <summary>(2T − R)/T × 100.</summary>
    Selisih,

    /// <summary>T/R × 100.</summary>
    Kebalikan,
}

/// <summary>The measurement policy: declared, versioned, printed in BAB III.</summary>
public sealed record KebijakanPengukuran
{
    /// <summary>Version of the policy's text.</summary>
    public int Versi { get; init; } = 1;

    /// <summary>Formula of "lower is better".</summary>
    public RumusTurun Turun { get; init; }

    /// <summary>Upper cap of the held capaian, for category and averages; percent.</summary>
    public decimal BatasAtas { get; init; } = 100;

    /// <summary>Above this a capaian is a finding of Periksa; percent.</summary>
    public decimal AmbangTinggi { get; init; } = 150;

    /// <summary>Scale of categories; Permendagri 86/2017 where none is given.</summary>
    public IReadOnlyList<PitaKategori> Skala { get; init; } = SkalaPeringkat.Permendagri86;

    /// <summary>Where the scale is written.</summary>
    public string DasarSkala { get; init; } = "Permendagri 86/2017";

    /// <summary>Grade scales beside the known ones.</summary>
    public IReadOnlyList<SkalaPredikat> SkalaPredikat { get; init; } = [];
}

/// <summary>A band of the category scale; the lower bound belongs to it, and there are no gaps.</summary>
/// <param name="Bawah">Lower bound, percent, on the printed (two-decimal) capaian.</param>
/// <param name="Nama">"Sangat Tinggi".</param>
/// <param name="Warna">Fill colour, RRGGBB.</param>
public sealed record PitaKategori(decimal Bawah, string Nama, string Warna);

/// <summary>Known scales.</summary>
public static class SkalaPeringkat
{
    /// <summary>Permendagri 86/2017: hijau tua, hijau muda, kuning tua, kuning muda, merah.</summary>
    public static IReadOnlyList<PitaKategori> Permendagri86 { get; } =
    [
        new(91, "Sangat Tinggi", "00863D"),
        new(76, "Tinggi", "8FD14F"),
        new(66, "Sedang", "F2B200"),
        new(51, "Rendah", "FFF176"),
        new(decimal.MinValue, "Sangat Rendah", "E53935"),
    ];
}

/// <summary>A scale of grades.</summary>
/// <param name="Nama">Name by which indicators refer to it.</param>
/// <param name="Tingkat">Grades, best first.</param>
public sealed record SkalaPredikat(string Nama, IReadOnlyList<TingkatPredikat> Tingkat);

/// <summary>A grade.</summary>
/// <param name="Predikat">"BB".</param>
/// <param name="Ordinal">Its place, 1 the worst; compared where no score is known.</param>
/// <param name="BatasBawah">Lower bound of its scores, that a bare target stands for; none where the scale has no scores.</param>
/// <param name="Sebutan">"Sangat Baik".</param>
public sealed record TingkatPredikat(string Predikat, int Ordinal, decimal? BatasBawah, string? Sebutan = null);
