using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Persetujuan;

/// <summary>When a step of the year opens and is due, for all agencies.</summary>
public sealed class Jadwal
{
    /// <summary>The performance year that the step belongs to, not the year of its dates.</summary>
    public int Tahun { get; init; }

    /// <summary>One of <see cref="LangkahTahun"/>.</summary>
    public required string Langkah { get; init; }

    public DateOnly Dibuka { get; set; }

    public DateOnly Tenggat { get; set; }

    /// <summary>Whether nothing can be saved after the due date; else being late is only shown.</summary>
    public bool Dikunci { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Jadwal>
    {
        public void Configure(EntityTypeBuilder<Jadwal> builder) => builder.ToTable("jadwal").HasKey(j => new { j.Tahun, j.Langkah });
    }
}

/// <summary>More time for one agency, with the reason.</summary>
public sealed class JadwalInstansi
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Langkah { get; init; }

    public DateOnly Tenggat { get; set; }

    public required string Alasan { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<JadwalInstansi>
    {
        public void Configure(EntityTypeBuilder<JadwalInstansi> builder) => builder.ToTable("jadwal_instansi").HasKey(j => new { j.InstansiId, j.Tahun, j.Langkah });
    }
}
