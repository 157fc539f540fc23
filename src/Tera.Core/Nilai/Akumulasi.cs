namespace Tera.Core.Nilai;

/// <summary>How the values of quarters make the year's, and those of years the Renstra's.</summary>
public enum Akumulasi
{
    /// <summary>The values add up.</summary>
    Jumlah,

    /// <summary>The last value stands; never summed.</summary>
    NilaiAkhir,

    /// <summary>The mean of the values measured; never summed.</summary>
    RataRata,

    /// <summary>The largest value.</summary>
    Maksimum,

    /// <summary>The smallest value.</summary>
    Minimum,
}

/// <summary>How often an indicator is measured.</summary>
public enum Frekuensi
{
    /// <summary>Every quarter.</summary>
    Triwulanan,

    /// <summary>In quarters II and IV.</summary>
    Semesteran,

    /// <summary>Once, in quarter IV.</summary>
    Tahunan,
}

/// <summary>When a frequency measures.</summary>
public static class FrekuensiTriwulan
{
    /// <summary>Whether it measures in this quarter (1 to 4).</summary>
    public static bool Diukur(this Frekuensi frekuensi, int triwulan) => frekuensi switch
    {
        Frekuensi.Semesteran => triwulan is 2 or 4,
        Frekuensi.Tahunan => triwulan == 4,
        _ => true,
    };
}
