using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi.Penjaminan;

/// <summary>What the lead answered otherwise after quality assurance was done: it goes back for a second look before the result is fixed.</summary>
public static class PenjaminanUlang
{
    /// <summary>Codes of criteria, evidence items and sub-components that hold otherwise than they were assured, in the template's order; what quality assurance itself has answered on its second look is not among them.</summary>
    public static IReadOnlyList<string> BelumDijamin(LembarTermuat lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        if (lembar.Tahap is not (TahapKerja.Final or TahapKerja.PenjaminanKualitas) || Dijamin(lembar) is not { } dijamin)
            return [];
        var kini = IsiDijamin.Berlaku(lembar.Hasil.Pada(TahapPenilaian.Final));
        return [.. MuatLembar.Urutan(lembar.Templat).Where(k => kini.GetValueOrDefault(k) != dijamin.GetValueOrDefault(k) && !DilihatLagi(lembar, k))];
    }

    /// <summary>What was assured of every code; none where quality assurance has not been done yet.</summary>
    internal static IReadOnlyDictionary<string, IsiDijamin>? Dijamin(LembarTermuat lembar)
    {
        if (lembar.Dijamin.Values.Any(d => d.Isi is not null))
            return lembar.Dijamin.Where(d => d.Value.Isi is not null).ToDictionary(d => d.Key, d => IsiDijamin.Baca(d.Value.Isi!), StringComparer.Ordinal);
        if (lembar.Tahap != TahapKerja.Final)
            return null;
        // It was done before Tera kept what it assured: what the lead has not answered since then was seen.
        var terlihat = lembar.Jawaban.Values.Where(j => j.Tahap != TahapPenilaian.Final || j.Waktu <= lembar.Penilaian!.Sejak);
        return IsiDijamin.Berlaku(PenilaianAkip.Lembar(MuatLembar.Lembar(lembar.Berkas.Berkas.Tahun, lembar.Templat, terlihat), [lembar.Templat]).Pada(TahapPenilaian.Final));
    }

    private static bool DilihatLagi(LembarTermuat lembar, string kode) =>
        lembar.Tahap == TahapKerja.PenjaminanKualitas && lembar.Jawaban.TryGetValue((TahapPenilaian.PenjaminanKualitas, kode), out var mutu) && mutu.Waktu > lembar.Penilaian!.Sejak;
}
