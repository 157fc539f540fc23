using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>What the lead answered otherwise after quality assurance was done: it goes back for a second look before the result is fixed.</summary>
public static class PenjaminanUlang
{
    /// <summary>Codes of criteria, evidence items and sub-components whose final answer nobody assured, in the template's order.</summary>
    public static IReadOnlyList<string> BelumDijamin(LembarTermuat lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        // Assurance ends where the worksheet came to its last stage: what was answered before then was seen.
        return lembar.Tahap != TahapKerja.Final ? [] : [.. MuatLembar.Urutan(lembar.Templat)
            .Where(k => lembar.Jawaban.TryGetValue((TahapPenilaian.Final, k), out var akhir) && akhir.Waktu > lembar.Penilaian!.Sejak && Mengubah(lembar, akhir))];
    }

    // A note alone changes no score.
    private static bool Mengubah(LembarTermuat lembar, JawabanLembar akhir)
    {
        if (!akhir.Sub)
            return lembar.Isi<JawabanKriteria>(TahapPenilaian.Final, akhir.Kode)!.Jawaban is { } jawaban
                && jawaban != (lembar.Isi<JawabanKriteria>(TahapPenilaian.PenjaminanKualitas, akhir.Kode)?.Jawaban ?? lembar.Isi<JawabanKriteria>(TahapPenilaian.Verifikasi, akhir.Kode)?.Jawaban);
        var kini = lembar.Isi<JawabanSub>(TahapPenilaian.Final, akhir.Kode)!;
        var (mutu, tim) = (lembar.Isi<JawabanSub>(TahapPenilaian.PenjaminanKualitas, akhir.Kode), lembar.Isi<JawabanSub>(TahapPenilaian.Verifikasi, akhir.Kode));
        return (kini.Nilai is { } nilai && nilai != (mutu?.Nilai ?? tim?.Nilai)) || (kini.Bertahan is { } bertahan && bertahan != (mutu?.Bertahan ?? tim?.Bertahan));
    }
}
