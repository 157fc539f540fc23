using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Evaluasi.Penjaminan;

/// <summary>What quality assurance assured of a criterion, evidence item or sub-component when it was done, and what it turned down since.</summary>
public sealed class JawabanDijamin
{
    /// <summary>How often quality assurance turns the lead's change of one code down before its own answer stands for good.</summary>
    public const int PenolakanMemutus = 2;

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Kode { get; init; }

    /// <summary>JSON of <see cref="IsiDijamin"/> as it held; none where nothing held.</summary>
    public string? Isi { get; set; }

    /// <summary>How often the lead's later change was turned down.</summary>
    public int Ditolak { get; set; }

    /// <summary>What was turned down last, in words.</summary>
    public string? YangDitolak { get; set; }

    /// <summary>Why.</summary>
    public string? AlasanDitolak { get; set; }

    /// <summary>Whether quality assurance has decided: the lead answers this code no more while the worksheet is not back with the team.</summary>
    public bool Diputuskan => Ditolak >= PenolakanMemutus;

    internal sealed class Konfigurasi : IEntityTypeConfiguration<JawabanDijamin>
    {
        public void Configure(EntityTypeBuilder<JawabanDijamin> builder)
        {
            builder.ToTable("penilaian_dijamin").HasKey(j => new { j.InstansiId, j.Tahun, j.Kode });
            builder.Property(j => j.Isi).HasColumnType("jsonb");
            builder.Ignore(j => j.Diputuskan);
        }
    }
}
