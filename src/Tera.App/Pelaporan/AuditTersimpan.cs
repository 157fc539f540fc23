using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Pelaporan;

/// <summary>An audit of a report: the file, and what was found in it.</summary>
public sealed class AuditTersimpan
{
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Nama { get; init; }

    /// <summary>The kept document, where the file is one of Tera's.</summary>
    public Guid? DokumenId { get; init; }

    public required byte[] Isi { get; init; }

    /// <summary>JSON, see <see cref="TemuanAudit"/>; none until the job is done.</summary>
    public string? Temuan { get; init; }

    /// <summary>Figures that were recalculated and hold.</summary>
    public int Cocok { get; init; }

    /// <summary>The review sheet, DOCX.</summary>
    public byte[]? Lembar { get; init; }

    /// <summary>The file with its findings marked; none where its kind cannot be marked.</summary>
    public byte[]? Salinan { get; init; }

    public DateTimeOffset Dibuat { get; init; }

    public required string Oleh { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<AuditTersimpan>
    {
        public void Configure(EntityTypeBuilder<AuditTersimpan> builder)
        {
            builder.ToTable("audit").HasKey(a => a.Id);
            builder.Property(a => a.Temuan).HasColumnType("jsonb");
        }
    }
}

/// <summary>What the agency says to a finding.</summary>
public sealed class JawabanAudit
{
    public Guid AuditId { get; init; }

    /// <summary>Number of the finding, from 1.</summary>
    public int Nomor { get; init; }

    public required string Jawaban { get; set; }

    public DateTimeOffset Waktu { get; set; }

    public required string Oleh { get; set; }

    /// <summary>By what the answer is known again: what a writer saw.</summary>
    public long Tanda => Waktu.UtcTicks;

    internal sealed class Konfigurasi : IEntityTypeConfiguration<JawabanAudit>
    {
        public void Configure(EntityTypeBuilder<JawabanAudit> builder) => builder.ToTable("audit_jawaban").HasKey(j => new { j.AuditId, j.Nomor });
    }
}

/// <summary>A finding as pages show it.</summary>
/// <param name="Letak">"x0 y0 x1 y1" on its page, in points from the top left; none where that is not known.</param>
public sealed record TemuanAudit(int Nomor, string Kode, string Tingkat, string Keyakinan, string Tempat, int Halaman, string Kutipan, string Tertulis, string Seharusnya, string Alasan, string? Letak = null);
