using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Perencanaan;

/// <summary>Where a commitment stands.</summary>
public enum StatusKomitmen
{
    Diminta,
    Dikonfirmasi,
    Ditolak,
    Ditarik,
}

/// <summary>One agency asks another to carry part of a sasaran (crosscutting); it counts once the other has confirmed.</summary>
public sealed class KomitmenLintas
{
    public Guid Id { get; init; }

    public int Tahun { get; init; }

    public Guid PemintaId { get; init; }

    public Guid DimintaId { get; init; }

    /// <summary>Code of the asking agency's sasaran or tujuan.</summary>
    public required string Sasaran { get; init; }

    /// <summary>Its wording when it was asked: the other agency need not open the file.</summary>
    public required string UraianHasil { get; init; }

    /// <summary>What the other is asked to do.</summary>
    public required string Kontribusi { get; init; }

    public StatusKomitmen Status { get; set; }

    /// <summary>Why it was declined or taken back.</summary>
    public string? Alasan { get; set; }

    public DateTimeOffset Dibuat { get; init; }

    public required string Oleh { get; init; }

    public DateTimeOffset? Dijawab { get; set; }

    public string? DijawabOleh { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<KomitmenLintas>
    {
        public void Configure(EntityTypeBuilder<KomitmenLintas> builder)
        {
            builder.ToTable("komitmen_lintas").HasKey(k => k.Id);
            builder.Property(k => k.Status).HasConversion<string>();
        }
    }
}
