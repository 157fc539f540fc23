using Tera.Core.Anggaran;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

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

    /// <summary>Worksheets of the AKIP evaluation, in the order of the file.</summary>
    public IReadOnlyList<HasilLke> Lke { get; init; } = [];

    /// <summary>Results of the AKIP evaluation, the earliest year first.</summary>
    public IReadOnlyList<HasilLhe> Lhe { get; init; } = [];

    /// <summary>Worksheet templates that were known when it was calculated.</summary>
    public IReadOnlyList<TemplatLke> Templat { get; init; } = [];

    /// <summary>Every figure by its id ("dari mana angka ini").</summary>
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    /// <summary>Prefix of the figures of each perjanjian kinerja, in the file's order; a code with "/" or one that stands twice differs in it.</summary>
    internal IReadOnlyList<string> AwalanPk { get; init; } = [];

    /// <summary>Prefix of the figures of one of the file's perjanjian kinerja, "pk/PK-2024".</summary>
    public string AwalanPerjanjian(PerjanjianKinerja perjanjian)
    {
        for (var n = 0; n < AwalanPk.Count; n++)
        {
            if (ReferenceEquals(Berkas.Perencanaan.PerjanjianKinerja[n], perjanjian))
            {
                return AwalanPk[n];
            }
        }

        throw new ArgumentException("Perjanjian kinerja ini bukan dari berkas yang dihitung.", nameof(perjanjian));
    }
}
