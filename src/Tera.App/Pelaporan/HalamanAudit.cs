using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Pelaporan;

/// <summary>A page of an audited report as a picture; only pages with findings are kept.</summary>
public sealed class HalamanAudit
{
    /// <summary>Pixels an inch: readable on a telephone, some 60 KB a page.</summary>
    public const int Dpi = 84;

    /// <summary>Pages of one audit; findings on others stand without a picture.</summary>
    public const int Terbanyak = 60;

    public Guid AuditId { get; init; }

    public int Halaman { get; init; }

    /// <summary>Pixels.</summary>
    public int Lebar { get; init; }

    public int Tinggi { get; init; }

    /// <summary>JPEG.</summary>
    public required byte[] Gambar { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<HalamanAudit>
    {
        public void Configure(EntityTypeBuilder<HalamanAudit> builder) => builder.ToTable("audit_halaman").HasKey(h => new { h.AuditId, h.Halaman });
    }
}
