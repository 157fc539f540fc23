namespace Tera.Core.Perencanaan;

/// <summary>How indicators of agencies make one of the government.</summary>
public enum CaraPasokan
{
    /// <summary>The value of the one indicator that feeds it; a grade is taken over as it is.</summary>
    Nilai,

    /// <summary>The sum of all.</summary>
    Jumlah,

    /// <summary>The mean of all.</summary>
    RataRata,
}

/// <summary>An indicator of another entity that feeds this one: its approved realisasi flows here and is typed nowhere.</summary>
/// <param name="Instansi">Name of the entity in addresses, "dispusip".</param>
/// <param name="Indikator">Code of the indicator there.</param>
/// <param name="Nama">The entity as it is printed, "Dinas Perpustakaan dan Kearsipan".</param>
public sealed record SumberPasokan(string Instansi, string Indikator, string? Nama = null);
