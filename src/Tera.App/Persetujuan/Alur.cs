using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Berkas;

namespace Tera.App.Persetujuan;

/// <summary>Where a document stands.</summary>
public enum StatusAlur
{
    /// <summary>Being written.</summary>
    Draf,

    /// <summary>Handed to the head; locked.</summary>
    Diajukan,

    /// <summary>Approved by the head; locked.</summary>
    Disetujui,

    /// <summary>Sent back with a reason; open again.</summary>
    Dikembalikan,

    /// <summary>Fixed; what was fixed never changes, a change is a new version.</summary>
    Ditetapkan,
}

/// <summary>What goes through the workflow, and which pieces it is made of.</summary>
public static class DokumenAlur
{
    public const string Renstra = "renstra";
    public const string Iku = "iku";
    public const string Pk = "pk";
    public const string RencanaAksi = "rencana-aksi";
    public const string Triwulan = "triwulan";
    public const string Dialog = "dialog";
    public const string Lkjip = "lkjip";

    /// <summary>Results of evaluation, fixed by the evaluator who publishes them.</summary>
    public const string Evaluasi = "evaluasi";

    /// <summary>The statement that a report was reviewed: fixed by its date, without a workflow of its own.</summary>
    public const string Reviu = "reviu";

    /// <summary>The document that a piece belongs to, with its key (code of the PK, quarter); none for pieces without workflow.</summary>
    public static (string Dokumen, string Kunci)? Dari(string jenis, string kunci) => Semua.FirstOrDefault(d => Jenis(d).Contains(jenis)) switch
    {
        null => null,
        Pk => (Pk, kunci),
        Dialog => (Dialog, kunci),
        Triwulan => (Triwulan, kunci[^1..]),
        var dokumen => (dokumen, ""),
    };

    private static readonly string[] Semua = [Renstra, Iku, Pk, RencanaAksi, Triwulan, Dialog, Lkjip, Evaluasi];

    /// <summary>Kinds of pieces that a document is made of.</summary>
    public static IReadOnlyList<string> Jenis(string dokumen) => dokumen switch
    {
        Renstra => [JenisButir.Rencana, JenisButir.Tujuan, JenisButir.Sasaran, JenisButir.Indikator],
        Iku => [JenisButir.Iku],
        Pk => [JenisButir.Pk],
        RencanaAksi => [JenisButir.Aksi],
        Triwulan => [JenisButir.Triwulan],
        Dialog => [JenisButir.Dialog],
        Lkjip => [JenisButir.Pelaporan],
        Evaluasi => [JenisButir.Evaluasi],
        _ => [],
    };

    /// <summary>Whether pieces of a kind are held with the report that is written from them, follow-up among them: the report prints how far it was. Evaluation goes on.</summary>
    public static bool DalamLaporan(string jenis) => jenis is not (JenisButir.Dialog or JenisButir.Evaluasi);

    /// <summary>The pieces of a document among those of its agency and year, in one order whatever order they were read in.</summary>
    public static List<Butir> Saring(IEnumerable<Butir> butir, string dokumen, string kunci) =>
        [.. butir.Where(b => Dari(b.Jenis, b.Kunci) == (dokumen, kunci)).OrderBy(b => b.Jenis, StringComparer.Ordinal).ThenBy(b => b.Urutan).ThenBy(b => b.Kunci, StringComparer.Ordinal)];

    public static bool Terkunci(StatusAlur status) => status is StatusAlur.Diajukan or StatusAlur.Disetujui or StatusAlur.Ditetapkan;
}

/// <summary>Where one document of an agency and year stands; no row means draf.</summary>
public sealed class Alur
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Dokumen { get; init; }

    public required string Kunci { get; init; }

    public StatusAlur Status { get; set; }

    /// <summary>Reason of a return, number of a decree.</summary>
    public string? Catatan { get; set; }

    public DateTimeOffset Sejak { get; set; }

    public required string Oleh { get; set; }

    public int Versi { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Alur>
    {
        public void Configure(EntityTypeBuilder<Alur> builder)
        {
            builder.ToTable("alur").HasKey(a => new { a.InstansiId, a.Tahun, a.Dokumen, a.Kunci });
            builder.Property(a => a.Status).HasConversion<string>();
        }
    }
}
