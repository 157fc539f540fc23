using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.Reports.Evaluasi;

/// <summary>The bounds of a government's own predicates, in one line under what was graded by them.</summary>
internal static class SkalaPredikat
{
    /// <summary>None where they are those of the decree.</summary>
    public static string? Catatan(TemplatLke? templat) => templat is null || Isi(templat) is var isi && isi == Isi(TemplatLkeJson.Bawaan[0]) ? null : $"Skala predikat {templat.Dasar}: {isi}.";

    private static string Isi(TemplatLke templat)
    {
        var urut = templat.Predikat.OrderByDescending(p => p.LebihDari).ToList();
        return string.Join("; ", urut.Select((p, n) => $"{p.Predikat} ({p.Sebutan}) {(n == urut.Count - 1 ? "≥" : ">")} {Angka.CetakSeadanya(p.LebihDari)}"));
    }
}
