using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>An answer of a worksheet that is worked on; each has its own version, so that two people meet only where both answer the same.</summary>
public sealed class JawabanLembar
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public TahapPenilaian Tahap { get; init; }

    /// <summary>Code of a criterion, evidence item or sub-component.</summary>
    public required string Kode { get; init; }

    /// <summary>Whether it is of a sub-component.</summary>
    public bool Sub { get; init; }

    /// <summary>JSON of <see cref="JawabanKriteria"/> or <see cref="JawabanSub"/>.</summary>
    public required string Isi { get; set; }

    public int Versi { get; set; }

    public required string Oleh { get; set; }

    public DateTimeOffset Waktu { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<JawabanLembar>
    {
        public void Configure(EntityTypeBuilder<JawabanLembar> builder)
        {
            builder.ToTable("penilaian_jawaban").HasKey(j => new { j.InstansiId, j.Tahun, j.Tahap, j.Kode });
            builder.Property(j => j.Tahap).HasConversion<string>();
            builder.Property(j => j.Isi).HasColumnType("jsonb");
        }
    }
}

/// <summary>A line of the talk between team and agency about a criterion; never changed.</summary>
public sealed class PesanKlarifikasi
{
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>Code of the criterion.</summary>
    public required string Kode { get; init; }

    public required string Isi { get; init; }

    /// <summary>The team asks, the agency answers.</summary>
    public bool DariTim { get; init; }

    public required string Oleh { get; init; }

    public DateTimeOffset Waktu { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<PesanKlarifikasi>
    {
        public void Configure(EntityTypeBuilder<PesanKlarifikasi> builder) => builder.ToTable("penilaian_pesan").HasKey(p => p.Id);
    }
}

/// <summary>A recommendation that the team prepares.</summary>
public sealed class UsulanRekomendasi
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>From 1; the order in the letter.</summary>
    public int Urutan { get; init; }

    /// <summary>Code of the criterion or sub-component that it is about.</summary>
    public string? Kriteria { get; set; }

    public required string Uraian { get; set; }

    /// <summary>What it is called since it was published; none before.</summary>
    public string? Kode { get; set; }

    public int Versi { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<UsulanRekomendasi>
    {
        public void Configure(EntityTypeBuilder<UsulanRekomendasi> builder) => builder.ToTable("penilaian_rekomendasi").HasKey(r => new { r.InstansiId, r.Tahun, r.Urutan });
    }
}
