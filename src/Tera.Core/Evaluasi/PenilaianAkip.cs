using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Evaluation by itself, without the rest of a file: worksheets that are still worked on, results of many agencies.</summary>
public static class PenilaianAkip
{
    /// <summary>A worksheet by its template, every stage that has answers.</summary>
    /// <param name="lembar">The worksheet.</param>
    /// <param name="templat">Templates that are known; one that the worksheet names and nobody knows gives no stage.</param>
    public static HasilLke Lembar(LembarKerjaEvaluasi lembar, IReadOnlyList<TemplatLke> templat) => LembarBerasal(lembar, templat).Hasil;

    /// <summary>The same, with every figure of it by its id ("dari mana angka ini").</summary>
    /// <param name="lembar">The worksheet.</param>
    /// <param name="templat">Templates that are known.</param>
    public static (HasilLke Hasil, IReadOnlyDictionary<string, Figure> Figures) LembarBerasal(LembarKerjaEvaluasi lembar, IReadOnlyList<TemplatLke> templat)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        ArgumentNullException.ThrowIfNull(templat);
        var figures = new KumpulanFigure();
        var hasil = HitungLke.Hitung(lembar, 0, templat, figures);
        return (hasil, figures.Semua);
    }

    /// <summary>The result of each evaluated year, the earliest first.</summary>
    /// <param name="data">Results and worksheets of one agency.</param>
    /// <param name="templat">Templates that are known.</param>
    public static IReadOnlyList<HasilLhe> Hasil(DataEvaluasi data, IReadOnlyList<TemplatLke> templat)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(templat);
        return HitungEvaluasi.Hitung(data, templat, new KumpulanFigure()).Lhe;
    }
}
