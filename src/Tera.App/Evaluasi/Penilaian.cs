using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Evaluasi;

/// <summary>Who has the worksheet in hand.</summary>
public enum TahapKerja
{
    /// <summary>The agency, for its own assessment.</summary>
    Mandiri,

    /// <summary>The team of evaluators.</summary>
    Verifikasi,

    /// <summary>Who assures the quality of the team's work.</summary>
    PenjaminanKualitas,

    /// <summary>The lead of the team, who answers what quality assurance left to settle and fixes the result.</summary>
    Final,

    /// <summary>Nobody: it is fixed and waits for its letter.</summary>
    Ditetapkan,

    /// <summary>Nobody: the result is published and part of the agency's file.</summary>
    Terbit,
}

/// <summary>The evaluation of one agency's year while it is worked on; no row means that nobody has begun.</summary>
public sealed class Penilaian
{
    public Guid InstansiId { get; init; }

    /// <summary>The year that is evaluated.</summary>
    public int Tahun { get; init; }

    /// <summary>Code of the worksheet's template.</summary>
    public required string Templat { get; init; }

    public TahapKerja Tahap { get; set; }

    /// <summary>Why it was sent back.</summary>
    public string? Catatan { get; set; }

    public string? NomorTugas { get; set; }

    public DateOnly? TanggalTugas { get; set; }

    /// <summary>When the team has to be done.</summary>
    public DateOnly? Tenggat { get; set; }

    /// <summary>JSON of <see cref="Core.Evaluasi.HasilEvaluasi"/>: number, date and frame of the letter as far as the lead has filled them in.</summary>
    public string? Surat { get; set; }

    /// <summary>Which correction of the published result is prepared; none where none is.</summary>
    public int? Ralat { get; set; }

    public DateTimeOffset Sejak { get; set; }

    public required string Oleh { get; set; }

    public int Versi { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Penilaian>
    {
        public void Configure(EntityTypeBuilder<Penilaian> builder)
        {
            builder.ToTable("penilaian").HasKey(p => new { p.InstansiId, p.Tahun });
            builder.Property(p => p.Tahap).HasConversion<string>();
            builder.Property(p => p.Surat).HasColumnType("jsonb");
        }
    }
}

/// <summary>What somebody is in a team.</summary>
public enum PeranTim
{
    /// <summary>Leads: hands in, sends back, publishes.</summary>
    Ketua,

    /// <summary>Evaluates.</summary>
    Anggota,

    /// <summary>Assures quality; evaluates nothing, so that nobody assures their own work.</summary>
    Mutu,
}

/// <summary>A member of a team.</summary>
public sealed class AnggotaTim
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public Guid PenggunaId { get; init; }

    public PeranTim Peran { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<AnggotaTim>
    {
        public void Configure(EntityTypeBuilder<AnggotaTim> builder)
        {
            builder.ToTable("penilaian_tim").HasKey(a => new { a.InstansiId, a.Tahun, a.PenggunaId });
            builder.Property(a => a.Peran).HasConversion<string>();
        }
    }
}
