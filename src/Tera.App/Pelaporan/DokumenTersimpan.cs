using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Persetujuan;

namespace Tera.App.Pelaporan;

/// <summary>A document that was made and kept: its bytes, its version, and what it was made of. It never changes.</summary>
public sealed class DokumenTersimpan
{
    public Guid Id { get; init; }

    /// <summary>Random letters by which anybody asks for it; on every page of it.</summary>
    public required string Kode { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>Kind, "lkjip".</summary>
    public required string Jenis { get; init; }

    /// <summary>Name of its files, without ending; versions are counted by it.</summary>
    public required string Nama { get; init; }

    /// <summary>Key of its document in the workflow: code of the PK, quarter.</summary>
    public required string Kunci { get; init; }

    public required string Judul { get; init; }

    /// <summary>Number that it bears; none where it bears none.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date that it bears; none where it bears none, or only a month.</summary>
    public DateOnly? Tanggal { get; init; }

    public KelasDokumen Kelas { get; init; }

    public int Versi { get; init; }

    /// <summary>Where its document stood in the workflow when it was made; none for kinds without workflow.</summary>
    public StatusAlur? Status { get; init; }

    /// <summary>The fixed version that it prints.</summary>
    public Guid? KetetapanId { get; init; }

    /// <summary>Place in the agency's history that its data were read at.</summary>
    public long RiwayatUrut { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] Docx { get; init; }

    public byte[]? Pdf { get; init; }

    public byte[]? Xlsx { get; init; }

    /// <summary>JSON of the tables that it prints, see <see cref="Cuplikan"/>.</summary>
    public required string Tabel { get; init; }

    /// <summary>JSON of its indicators, see <see cref="DataIndikator"/>.</summary>
    public required string Indikator { get; init; }

    /// <summary>Mean capaian that it reports, percent; none for kinds that report none.</summary>
    public decimal? RataRata { get; init; }

    public DateTimeOffset Dibuat { get; init; }

    public required string Oleh { get; init; }

    /// <summary>Whether it prints what was fixed.</summary>
    public bool Tetap => Status == StatusAlur.Ditetapkan;

    internal sealed class Konfigurasi : IEntityTypeConfiguration<DokumenTersimpan>
    {
        public void Configure(EntityTypeBuilder<DokumenTersimpan> builder)
        {
            builder.ToTable("dokumen").HasKey(d => d.Id);
            builder.Property(d => d.Kelas).HasConversion<string>();
            builder.Property(d => d.Status).HasConversion<string>();
            builder.Property(d => d.Tabel).HasColumnType("jsonb");
            builder.Property(d => d.Indikator).HasColumnType("jsonb");
            builder.Ignore(d => d.Tetap);
        }
    }
}
