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
                if (lembar.Kriteria[i] is var k && k.Tahap == t)
                {
                    // Who answers nothing may still note something, or say why the earlier answer stands against a rule; evidence that was seen stays evidence.
                    var ada = _kriteria.TryGetValue(k.Kode, out var lama);
                    var bukti = ada && k.Bukti.Count == 0 ? lama.Isi.Bukti : k.Bukti;
                    _kriteria[k.Kode] = k.Jawaban is null && ada
                        ? (lama.Isi with { Catatan = k.Catatan ?? lama.Isi.Catatan, Bukti = bukti, AlasanLogika = k.AlasanLogika ?? lama.Isi.AlasanLogika }, lama.Jalur)
                        : (k with { Bukti = bukti }, string.Create(CultureInfo.InvariantCulture, $"{jalur}.kriteria[{i}]"));
                }
            }

            for (var i = 0; i < lembar.Sub.Count; i++)
            {
                if (lembar.Sub[i] is var s && s.Tahap == t)
                {
                    // A grade that is not changed stays with its reason; so does each of the others.
                    _sub[s.Kode] = _sub.TryGetValue(s.Kode, out var lama)
                        ? (s with
                        {
                            Nilai = s.Nilai ?? lama.Isi.Nilai,
                            Alasan = s.Nilai is null ? lama.Isi.Alasan : s.Alasan,
                            Bertahan = s.Bertahan ?? lama.Isi.Bertahan,
                            Catatan = s.Catatan ?? lama.Isi.Catatan,
                            AlasanLogika = s.AlasanLogika ?? lama.Isi.AlasanLogika,
                        }, s.Nilai is null && lama.Isi.Nilai is not null ? lama.Jalur : string.Create(CultureInfo.InvariantCulture, $"{jalur}.sub[{i}]"))
                        : (s, string.Create(CultureInfo.InvariantCulture, $"{jalur}.sub[{i}]"));
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
