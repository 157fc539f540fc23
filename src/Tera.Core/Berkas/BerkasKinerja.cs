using Tera.Core.Anggaran;
using Tera.Core.Evaluasi;
using Tera.Core.Organisasi;
using Tera.Core.Pelaporan;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>One entity, one year, the whole cycle: the root that is calculated and exchanged as *.tera.json.</summary>
public sealed record BerkasKinerja
{
    /// <summary>Version of the exchange format that this code reads and writes.</summary>
    public const int VersiFormat = 1;

    /// <summary>Version of the format; anything but <see cref="VersiFormat"/> is refused.</summary>
    public required int Versi { get; init; }

    /// <summary>The year that is planned, measured and reported.</summary>
    public required int Tahun { get; init; }

    /// <summary>The entity.</summary>
    public required Instansi Organisasi { get; init; }

    /// <summary>Budget.</summary>
    public AnggaranTahunan Anggaran { get; init; } = new();

    /// <summary>Plan.</summary>
    public required RencanaKinerja Perencanaan { get; init; }

    /// <summary>Measurement.</summary>
    public DataPengukuran Pengukuran { get; init; } = new();

    /// <summary>Narrative.</summary>
    public DataPelaporan Pelaporan { get; init; } = new();

    /// <summary>Evaluation.</summary>
    public DataEvaluasi Evaluasi { get; init; } = new();
}
