using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Persetujuan;

namespace Tera.App.Pelaporan;

/// <summary>A kept document that stands before the public, or once did.</summary>
public sealed class Terbitan
{
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Jenis { get; init; }

    public required string Nama { get; init; }

    public Guid DokumenId { get; init; }

    /// <summary>Nothing else may stand here: the database holds the document's own class against it.</summary>
    public KelasDokumen Kelas { get; init; } = KelasDokumen.Terbuka;

    /// <summary>As above.</summary>
    public StatusAlur Status { get; init; } = StatusAlur.Ditetapkan;

    public DateTimeOffset Terbit { get; init; }

    public required string Oleh { get; init; }

    public DateTimeOffset? Ditarik { get; set; }

    public string? Alasan { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Terbitan>
    {
        public void Configure(EntityTypeBuilder<Terbitan> builder)
        {
            builder.ToTable("terbitan").HasKey(t => t.Id);
            builder.Property(t => t.Kelas).HasConversion<string>();
            builder.Property(t => t.Status).HasConversion<string>();
        }
    }
}
