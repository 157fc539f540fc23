using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Anggaran;

/// <summary>A code of a national list: programme down to sub kegiatan (Permendagri 90/2019 and its updates), account, source of money.</summary>
public sealed class Nomenklatur
{
    public const string Kegiatan = "kegiatan";
    public const string Akun = "akun";
    public const string SumberDana = "sumber-dana";

    /// <summary>Which list.</summary>
    public required string Daftar { get; init; }

    public required string Kode { get; init; }

    public required string Nama { get; init; }

    /// <summary>Performance that a sub kegiatan brings about.</summary>
    public string? Kinerja { get; init; }

    /// <summary>Its output indicator.</summary>
    public string? Indikator { get; init; }

    public string? Satuan { get; init; }

    public static IReadOnlyList<(string Daftar, string Nama)> Semua { get; } =
        [(Kegiatan, "Program, kegiatan, dan sub kegiatan"), (Akun, "Rekening belanja"), (SumberDana, "Sumber dana")];

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Nomenklatur>
    {
        public void Configure(EntityTypeBuilder<Nomenklatur> builder) => builder.ToTable("nomenklatur").HasKey(n => new { n.Daftar, n.Kode });
    }
}
