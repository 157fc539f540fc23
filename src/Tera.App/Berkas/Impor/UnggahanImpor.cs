using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Berkas.Impor;

/// <summary>A file between the steps of an import: uploaded, shown, not applied yet.</summary>
public sealed class UnggahanImpor
{
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>"anggaran", "berkas", "nomenklatur".</summary>
    public required string Tujuan { get; init; }

    /// <summary>Who uploaded it; nobody else sees it.</summary>
    public Guid Oleh { get; init; }

    public required string Nama { get; init; }

    public required byte[] Isi { get; init; }

    /// <summary>JSON of what was chosen for reading it.</summary>
    public string? Pengaturan { get; set; }

    public DateTimeOffset Diunggah { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<UnggahanImpor>
    {
        public void Configure(EntityTypeBuilder<UnggahanImpor> builder)
        {
            builder.ToTable("unggahan");
            builder.Property(u => u.Pengaturan).HasColumnType("jsonb");
        }
    }
}
