using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Pelaporan;

/// <summary>A package for another system, kept as it was handed over.</summary>
public sealed class PaketTersimpan
{
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>"esr", "lkpj", "lppd".</summary>
    public required string Jenis { get; init; }

    /// <summary>Name of its file.</summary>
    public required string Nama { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] Isi { get; init; }

    /// <summary>Documents or tables in it.</summary>
    public int Jumlah { get; init; }

    /// <summary>What the other system asks for and the year does not hold, one a line.</summary>
    public string Kurang { get; init; } = "";

    public long RiwayatUrut { get; init; }

    public DateTimeOffset Dibuat { get; init; }

    public required string Oleh { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<PaketTersimpan>
    {
        public void Configure(EntityTypeBuilder<PaketTersimpan> builder) => builder.ToTable("paket").HasKey(p => p.Id);
    }
}
