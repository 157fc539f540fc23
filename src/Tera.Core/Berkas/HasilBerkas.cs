using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Core.Berkas;

/// <summary>A file with everything that is calculated from it, once.</summary>
public sealed record HasilBerkas
{
    /// <summary>The file.</summary>
    public required BerkasKinerja Berkas { get; init; }

    /// <summary>Budget.</summary>
    public required HasilAnggaran Anggaran { get; init; }

    /// <summary>Measurement.</summary>
    public required HasilPengukuran Pengukuran { get; init; }

    /// <summary>Every figure by its id ("dari mana angka ini").</summary>
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }
}
