using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Evaluasi.Penjaminan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi.Ralat;

/// <summary>A correction of a published result, from its opening until it is published or cancelled.</summary>
public sealed class RalatHasil
{
    /// <summary>Longest reason: it is a sentence of the letter.</summary>
    public const int Panjang = 500;

    public Guid InstansiId { get; init; }

    /// <summary>The year that was evaluated.</summary>
    public int Tahun { get; init; }

    /// <summary>From 1.</summary>
    public int Ke { get; init; }

    /// <summary>Why; the letter says it.</summary>
    public required string Alasan { get; init; }

    public DateTimeOffset Dibuka { get; init; }

    public required string Oleh { get; init; }

    /// <summary>JSON of <see cref="LembarSemula"/>.</summary>
    public required string Semula { get; init; }

    /// <summary>When it was published or cancelled; none while it is prepared.</summary>
    public DateTimeOffset? Ditutup { get; set; }

    public string? DitutupOleh { get; set; }

    /// <summary>Why it was cancelled; none where it was not.</summary>
    public string? AlasanBatal { get; set; }

    /// <summary>Number of its letter, once published.</summary>
    public string? Nomor { get; set; }

    public DateOnly? Tanggal { get; set; }

    /// <summary>JSON: recommendations that it withdrew, with what was done about them.</summary>
    public string? Dicabut { get; set; }

    /// <summary>Its key in history.</summary>
    internal static string Kunci(int ke) => ke.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether its letter was published.</summary>
    public bool Terbit => Ditutup is not null && AlasanBatal is null;

    /// <summary>What it withdrew.</summary>
    public IReadOnlyList<Rekomendasi> YangDicabut => Dicabut is null ? [] : BerkasJson.BacaBagian<DataEvaluasi>(Dicabut).Rekomendasi;

    internal sealed class Konfigurasi : IEntityTypeConfiguration<RalatHasil>
    {
        public void Configure(EntityTypeBuilder<RalatHasil> builder)
        {
            builder.ToTable("penilaian_ralat").HasKey(r => new { r.InstansiId, r.Tahun, r.Ke });
            builder.Property(r => r.Semula).HasColumnType("jsonb");
            builder.Property(r => r.Dicabut).HasColumnType("jsonb");
            builder.Ignore(r => r.Terbit).Ignore(r => r.YangDicabut);
        }
    }
}

/// <summary>A worksheet as it was published, while its correction is prepared: what everybody outside of the team sees, and what a cancelled correction goes back to.</summary>
internal sealed record LembarSemula(IReadOnlyList<JawabanLembar> Jawaban, IReadOnlyList<UsulanRekomendasi> Rekomendasi, IReadOnlyList<JawabanDijamin> Dijamin, string? Surat, DateOnly? Tenggat, DateTimeOffset Sejak, string Oleh)
{
    public static LembarSemula Baca(RalatHasil ralat) => JsonSerializer.Deserialize<LembarSemula>(ralat.Semula)!;

    public string Tulis() => JsonSerializer.Serialize(this);

    /// <summary>The state of the worksheet as it was published, with its team's assignment of today.</summary>
    public Penilaian Keadaan(Penilaian kini) => new()
    {
        InstansiId = kini.InstansiId, Tahun = kini.Tahun, Templat = kini.Templat, Tahap = TahapKerja.Terbit, NomorTugas = kini.NomorTugas, TanggalTugas = kini.TanggalTugas,
        Tenggat = Tenggat, Surat = Surat, Sejak = Sejak, Oleh = Oleh, Versi = kini.Versi,
    };
}
