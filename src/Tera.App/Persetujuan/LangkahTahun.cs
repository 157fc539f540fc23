using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>A step of the year with a due date.</summary>
/// <param name="Kode">Its name in the calendar.</param>
/// <param name="Nama">What officials call it.</param>
/// <param name="Dokumen">The document that must be handed in.</param>
/// <param name="Kunci">Which of them: the quarter; empty for all of a kind.</param>
/// <param name="Dibuka">When it opens by default, for a performance year.</param>
/// <param name="Tenggat">When it is due by default.</param>
public sealed record LangkahTahun(string Kode, string Nama, string Dokumen, string Kunci, Func<int, DateOnly> Dibuka, Func<int, DateOnly> Tenggat)
{
    /// <summary>Every step, in the order of the year. Dates are a proposal that the government's own calendar replaces.</summary>
    public static IReadOnlyList<LangkahTahun> Semua { get; } =
    [
        new("renstra", "Renstra", DokumenAlur.Renstra, "", t => new(t - 1, 7, 1), t => new(t - 1, 12, 31)),
        new("iku", "Indikator Kinerja Utama", DokumenAlur.Iku, "", t => new(t - 1, 7, 1), t => new(t - 1, 12, 31)),
        // Permenpan RB 53/2014, Lampiran I: within a month of the budget document.
        new("pk", "Perjanjian Kinerja", DokumenAlur.Pk, "", t => new(t - 1, 12, 1), t => new(t, 1, 31)),
        new("rencana-aksi", "Rencana aksi", DokumenAlur.RencanaAksi, "", t => new(t - 1, 12, 1), t => new(t, 2, 15)),
        Kuartal(1), Dialog(1), Kuartal(2), Dialog(2), Kuartal(3), Dialog(3), Kuartal(4), Dialog(4),
        // PP 8/2006 gives a local government three months after the year; its agencies two.
        new("lkjip", "Laporan Kinerja (LKjIP)", DokumenAlur.Lkjip, "", t => new(t + 1, 1, 2), t => new(t + 1, 2, 28)),
    ];

    public static LangkahTahun? Dari(string kode) => Semua.FirstOrDefault(l => l.Kode == kode);

    /// <summary>The step that a document is handed in with; none where there is no such document. Of agreements alone an agency has several under names of its own.</summary>
    public static LangkahTahun? Untuk(string dokumen, string kunci) => Semua.FirstOrDefault(l => l.Dokumen == dokumen && (l.Kunci == kunci || dokumen == DokumenAlur.Pk));

    // The quarter is talked about when it has been measured, and before the next one is half over.
    private static LangkahTahun Dialog(int n) => new(
        string.Create(CultureInfo.InvariantCulture, $"dialog{n}"), $"Dialog kinerja triwulan {Romawi.Cetak(n)}", DokumenAlur.Dialog, n.ToString(CultureInfo.InvariantCulture),
        t => new DateOnly(t, 3 * n, 1).AddMonths(1), t => new DateOnly(t, 3 * n, 1).AddMonths(2).AddDays(-1));

    private static LangkahTahun Kuartal(int n) => new(
        string.Create(CultureInfo.InvariantCulture, $"tw{n}"), $"Realisasi triwulan {Romawi.Cetak(n)}", DokumenAlur.Triwulan, n.ToString(CultureInfo.InvariantCulture),
        t => new DateOnly(t, 3 * n, 1), t => new DateOnly(t, 3 * n, 1).AddMonths(1).AddDays(14));
}
