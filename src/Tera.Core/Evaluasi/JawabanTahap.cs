using System.Globalization;

namespace Tera.Core.Evaluasi;

/// <summary>The answers that hold at a stage, each with its place in the file.</summary>
internal sealed class JawabanTahap
{
    private readonly Dictionary<string, (JawabanKriteria Isi, string Jalur)> _kriteria = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JawabanSub Isi, string Jalur)> _sub = new(StringComparer.Ordinal);

    private JawabanTahap(LembarKerjaEvaluasi lembar, TahapPenilaian tahap, string jalur)
    {
        // Quality assurance and the fixed result change what was verified; the evaluator never inherits the agency's own claim.
        var berlaku = tahap <= TahapPenilaian.Verifikasi ? [tahap] : Enum.GetValues<TahapPenilaian>().Where(t => t > TahapPenilaian.Mandiri && t <= tahap).ToArray();
        foreach (var t in berlaku)
        {
            for (var i = 0; i < lembar.Kriteria.Count; i++)
            {
                if (lembar.Kriteria[i] is var k && k.Tahap == t && (k.Jawaban is not null || !_kriteria.ContainsKey(k.Kode)))
                {
                    _kriteria[k.Kode] = (k, string.Create(CultureInfo.InvariantCulture, $"{jalur}.kriteria[{i}]"));
                }
            }

            for (var i = 0; i < lembar.Sub.Count; i++)
            {
                if (lembar.Sub[i].Tahap == t)
                {
                    _sub[lembar.Sub[i].Kode] = (lembar.Sub[i], string.Create(CultureInfo.InvariantCulture, $"{jalur}.sub[{i}]"));
                }
            }
        }
    }

    /// <summary>Stages that have answers of their own, and the final one as soon as an evaluator has any.</summary>
    public static IEnumerable<(TahapPenilaian Tahap, JawabanTahap Jawaban)> Semua(LembarKerjaEvaluasi lembar, string jalur)
    {
        var ada = lembar.Kriteria.Select(k => k.Tahap).Concat(lembar.Sub.Select(s => s.Tahap)).ToHashSet();
        return Enum.GetValues<TahapPenilaian>()
            .Where(t => ada.Contains(t) || (t == TahapPenilaian.Final && (ada.Contains(TahapPenilaian.Verifikasi) || ada.Contains(TahapPenilaian.PenjaminanKualitas))))
            .Select(t => (t, new JawabanTahap(lembar, t, jalur)));
    }

    public (JawabanKriteria Isi, string Jalur)? Kriteria(string kode) => _kriteria.TryGetValue(kode, out var isi) ? isi : null;

    public (JawabanSub Isi, string Jalur)? Sub(string kode) => _sub.TryGetValue(kode, out var isi) ? isi : null;
}
