using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Perencanaan;

/// <summary>What was fixed: an immutable copy of a document's pieces, with its hash and the head of the agency's chain at that moment.</summary>
public sealed class Ketetapan
{
    /// <summary>Random; the address of its public verification page.</summary>
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Dokumen { get; init; }

    public required string Kunci { get; init; }

    /// <summary>From 1; a change that is fixed is the next.</summary>
    public int Ke { get; init; }

    /// <summary>JSON: pieces with kind, key and content.</summary>
    public required string Isi { get; init; }

    /// <summary>SHA-256 of <see cref="Isi"/> as PostgreSQL prints it.</summary>
    public required byte[] Hash { get; init; }

    public long RiwayatUrut { get; init; }

    public required byte[] Kepala { get; init; }

    public DateTimeOffset Ditetapkan { get; init; }

    public required string Oleh { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Ketetapan>
    {
        public void Configure(EntityTypeBuilder<Ketetapan> builder)
        {
            builder.ToTable("ketetapan").HasKey(k => k.Id);
            builder.Property(k => k.Isi).HasColumnType("jsonb");
        }
    }
}
