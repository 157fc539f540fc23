using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>How far the figure that flowed in had come at its own entity; what is still a draft there never flows.</summary>
public enum StatusAsupan
{
    /// <summary>Approved by the head.</summary>
    Disetujui,

    /// <summary>Fixed as a version that never changes.</summary>
    Ditetapkan,
}

/// <summary>What an indicator of another entity reached in a quarter, as it was approved there; see <see cref="Perencanaan.SumberPasokan"/>.</summary>
public sealed record Asupan
{
    /// <summary>Name of the entity in addresses.</summary>
    public required string Instansi { get; init; }

    /// <summary>Code of the indicator there.</summary>
    public required string Indikator { get; init; }

    /// <summary>The value, in the unit of the indicator there, as it was rounded there; none where it was not measured.</summary>
    public NilaiKinerja? Nilai { get; init; }

    /// <summary>Not measured there in this quarter.</summary>
    public bool TidakDiukur { get; init; }

    /// <summary>Id of the figure in the file of that entity and year, "S1.1/2026-TW2/realisasi".</summary>
    public string? Angka { get; init; }

    /// <summary>How far it had come.</summary>
    public StatusAsupan Status { get; init; }

    /// <summary>Number of the fixed version; none where it is approved only.</summary>
    public int? Versi { get; init; }

    /// <summary>Evidence of that quarter there: links or file names.</summary>
    public IReadOnlyList<string> Bukti { get; init; } = [];
}
