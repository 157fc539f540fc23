using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Persetujuan;

/// <summary>The newest reminder of something that waits at an agency.</summary>
public sealed class Peringatan
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>As in <see cref="Tugas"/>.</summary>
    public required string Dokumen { get; init; }

    public required string Kunci { get; init; }

    public string? Pesan { get; set; }

    public required string Oleh { get; set; }

    public DateTimeOffset Waktu { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Peringatan>
    {
        public void Configure(EntityTypeBuilder<Peringatan> builder) => builder.ToTable("peringatan").HasKey(p => new { p.InstansiId, p.Tahun, p.Dokumen, p.Kunci });
    }
}
