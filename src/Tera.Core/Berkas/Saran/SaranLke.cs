using Tera.Core.Evaluasi;

namespace Tera.Core.Berkas;

/// <summary>What the data say of a criterion.</summary>
public enum PutusanSaran
{
    /// <summary>All conditions hold.</summary>
    Terpenuhi,

    /// <summary>Some do.</summary>
    Sebagian,

    /// <summary>None does.</summary>
    TidakTerpenuhi,

    /// <summary>The file does not tell; evidence must be asked for.</summary>
    TidakDapatDijawab,
}

/// <summary>What a suggestion rests on.</summary>
/// <param name="Uraian">What stands there, in words.</param>
/// <param name="Path">Place in the data file.</param>
/// <param name="Figure">Id of the figure, where it is one.</param>
public sealed record BuktiSaran(string Uraian, string Path, string? Figure = null);

/// <summary>A condition of a query.</summary>
/// <param name="Terpenuhi">Whether it holds.</param>
/// <param name="Bukti">What it rests on.</param>
/// <param name="Perbaikan">What would make it hold; none where it does.</param>
public sealed record SyaratSaran(bool Terpenuhi, BuktiSaran Bukti, string? Perbaikan);

/// <summary>A suggestion for one criterion: a person decides, and an answer that differs needs a reason.</summary>
public sealed record SaranLke
{
    /// <summary>The criterion.</summary>
    public required KriteriaLke Kriteria { get; init; }

    /// <summary>The query; none where only evidence can tell.</summary>
    public KueriLke? Kueri { get; init; }

    /// <summary>What the data say.</summary>
    public required PutusanSaran Putusan { get; init; }

    /// <summary>Suggested answer in the criterion's scale; none where the data cannot tell.</summary>
    public string? Jawaban { get; init; }

    /// <summary>One sentence for an official.</summary>
    public required string Alasan { get; init; }

    /// <summary>Conditions with what they rest on.</summary>
    public IReadOnlyList<SyaratSaran> Syarat { get; init; } = [];

    /// <summary>What would raise it, each once.</summary>
    public IEnumerable<string> Perbaikan => Syarat.Where(s => !s.Terpenuhi).Select(s => s.Perbaikan).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>A query over the agency's own records: one of a small closed set that templates refer to by name.</summary>
public sealed record KueriLke
{
    internal KueriLke(string nama, string arti, Func<KonteksPeriksa, IEnumerable<SyaratSaran>> tanya) => (Nama, Arti, Tanya) = (nama, arti, tanya);

    /// <summary>Its name in templates, "pk-tiap-unit".</summary>
    public string Nama { get; }

    /// <summary>What it asks, for an official.</summary>
    public string Arti { get; }

    /// <summary>What a file must hold for it to be asked; none where its conditions tell it.</summary>
    public string? Perlu { get; init; }

    /// <summary>Its conditions; none where the file does not hold what it asks for.</summary>
    internal Func<KonteksPeriksa, IEnumerable<SyaratSaran>> Tanya { get; }
}

/// <summary>Every query, by area.</summary>
public static class DaftarKueri
{
    /// <summary>Every query.</summary>
    public static IReadOnlyList<KueriLke> Semua { get; } = [.. KueriPerencanaan.Semua, .. KueriKeselarasan.Semua, .. KueriPengukuran.Semua, .. KueriPelaporan.Semua, .. KueriEvaluasi.Semua];

    /// <summary>The query of that name; none where there is no such.</summary>
    public static KueriLke? Cari(string? nama) => Semua.FirstOrDefault(k => k.Nama == nama);
}
