using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Pengukuran;

/// <summary>An agency's year in one row.</summary>
public sealed record RingkasanTahun
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>Place in the agency's history that it was calculated at.</summary>
    public long Urut { get; set; }

    /// <summary>Mean capaian, percent, see <see cref="HitungRingkasan.Aturan"/>.</summary>
    public decimal? RataRata { get; set; }

    public string? Kategori { get; set; }

    public string? Warna { get; set; }

    public decimal? Pagu { get; set; }

    public decimal? Realisasi { get; set; }

    /// <summary>Percent.</summary>
    public decimal? Serapan { get; set; }

    /// <summary>The quarter that <see cref="Serapan"/> is up to; 0 for the year, or where there is none.</summary>
    public int TriwulanSerapan { get; set; }

    public int Indikator { get; set; }

    /// <summary>Indicators with a capaian.</summary>
    public int Terukur { get; set; }

    public int Tercapai { get; set; }

    /// <summary>Indicators that are heading past their target.</summary>
    public int Waspada { get; set; }

    /// <summary>The newest quarter that anything was measured in; 0 where none was.</summary>
    public int Triwulan { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<RingkasanTahun>
    {
        public void Configure(EntityTypeBuilder<RingkasanTahun> builder) => builder.ToTable("ringkasan_tahun").HasKey(r => new { r.Tahun, r.InstansiId });
    }
}

/// <summary>An indicator of an agency's year in one row.</summary>
public sealed record RingkasanIndikator
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Kode { get; init; }

    public int Urutan { get; init; }

    public required string Nama { get; init; }

    /// <summary>Percent.</summary>
    public decimal? Capaian { get; init; }

    public string? Kategori { get; init; }

    public string? Warna { get; init; }

    /// <summary>The indicator of the region that it serves, as the agency's plan words it.</summary>
    public string? Daerah { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<RingkasanIndikator>
    {
        public void Configure(EntityTypeBuilder<RingkasanIndikator> builder) => builder.ToTable("ringkasan_indikator").HasKey(r => new { r.Tahun, r.InstansiId, r.Kode });
    }
}
