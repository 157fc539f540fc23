using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

    public DateTimeOffset Terbit { get; init; }

    public required string Oleh { get; init; }

    public DateTimeOffset? Ditarik { get; set; }

    public string? Alasan { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Terbitan>
    {
        public void Configure(EntityTypeBuilder<Terbitan> builder) => builder.ToTable("terbitan").HasKey(t => t.Id);
    }
}
