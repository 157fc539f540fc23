using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Pengukuran;

/// <summary>Evidence for a piece of a file: what was uploaded, or where it lies.</summary>
public sealed class Bukti
{
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>Kind of the piece that it belongs to.</summary>
    public required string Jenis { get; init; }

    /// <summary>Key of that piece.</summary>
    public required string Kunci { get; init; }

    /// <summary>File name, or what the link is about.</summary>
    public required string Nama { get; init; }

    /// <summary>Media type, found out from the content; none for a link.</summary>
    public string? Tipe { get; init; }

    /// <summary>SHA-256 of the content; none for a link.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>Address, where it lies elsewhere.</summary>
    public string? Tautan { get; init; }

    public DateTimeOffset Diunggah { get; init; }

    public required string Oleh { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Bukti>
    {
        public void Configure(EntityTypeBuilder<Bukti> builder) => builder.ToTable("bukti").HasKey(b => b.Id);
    }
}

/// <summary>Content of files by its hash: the same file is kept once, and every node reaches it.</summary>
public sealed class BerkasIsi
{
    public required byte[] Hash { get; init; }

    public long Ukuran { get; init; }

    /// <summary>None where it lies in the package of an archived year alone.</summary>
    public byte[]? Isi { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<BerkasIsi>
    {
        public void Configure(EntityTypeBuilder<BerkasIsi> builder) => builder.ToTable("berkas_isi").HasKey(b => b.Hash);
    }
}
