using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Basis.Pekerjaan;

/// <summary>Where a job stands.</summary>
public enum StatusPekerjaan
{
    Antre,
    Berjalan,
    Selesai,
    Gagal,

    /// <summary>Called off by a person; no node takes it up again.</summary>
    Batal,
}

/// <summary>Work that takes longer than a page may: asked for by somebody, done by whichever node is free.</summary>
public sealed class PekerjaanLatar
{
    public Guid Id { get; init; }

    /// <summary>Which <see cref="IKerjaLatar"/> does it.</summary>
    public required string Jenis { get; init; }

    public Guid? InstansiId { get; init; }

    public int? Tahun { get; init; }

    /// <summary>What tells it from others of its kind; the same one is never open twice.</summary>
    public required string Kunci { get; init; }

    /// <summary>JSON for who does it.</summary>
    public required string Masukan { get; init; }

    public StatusPekerjaan Status { get; init; }

    /// <summary>Percent.</summary>
    public int Kemajuan { get; init; }

    /// <summary>What is being done, in words.</summary>
    public required string Langkah { get; init; }

    /// <summary>Counts how often a node took it; who holds an older number has lost it.</summary>
    public int Giliran { get; init; }

    public DateTimeOffset Dibuat { get; init; }

    public DateTimeOffset? Mulai { get; init; }

    /// <summary>The node that has it, or had it last.</summary>
    public string? Simpul { get; init; }

    /// <summary>When its node last said that it is alive.</summary>
    public DateTimeOffset? Denyut { get; init; }

    public DateTimeOffset? Selesai { get; init; }

    public Guid? PelakuId { get; init; }

    public required string Pelaku { get; init; }

    public required string Peran { get; init; }

    /// <summary>What came of it.</summary>
    public Guid? Hasil { get; init; }

    /// <summary>Why it failed, for the person who asked.</summary>
    public string? Sebab { get; init; }

    /// <summary>Whether it failed for a reason that who looks after the server must see to.</summary>
    public bool Gangguan { get; init; }

    public bool Terbuka => Status is StatusPekerjaan.Antre or StatusPekerjaan.Berjalan;

    public Pelaku Oleh => new(PelakuId, Pelaku, Peran);

    internal sealed class Konfigurasi : IEntityTypeConfiguration<PekerjaanLatar>
    {
        public void Configure(EntityTypeBuilder<PekerjaanLatar> builder)
        {
            builder.ToTable("pekerjaan").HasKey(p => p.Id);
            builder.Property(p => p.Status).HasConversion<string>();
            builder.Property(p => p.Masukan).HasColumnType("jsonb");
            builder.Ignore(p => p.Terbuka).Ignore(p => p.Oleh);
        }
    }
}
