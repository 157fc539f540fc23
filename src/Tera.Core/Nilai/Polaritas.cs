namespace Tera.Core.Nilai;

/// <summary>Which way an indicator is good; decides how capaian is calculated (measurement policy).</summary>
public enum Polaritas
{
    /// <summary>More is better: R/T × 100.</summary>
    Naik,

    /// <summary>Less is better: (2T − R)/T × 100, or T/R × 100 under the alternative policy.</summary>
    Turun,

    /// <summary>Inside [bawah, atas] is 100, falling linearly with the distance outside.</summary>
    Rentang,

    /// <summary>A grade, with or without a score: "BB", "A (84,00)", "WTP".</summary>
    Predikat,
}
