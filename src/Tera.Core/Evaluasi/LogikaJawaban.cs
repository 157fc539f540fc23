using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Rules between answers: quality does not outrank existence, use does not outrank quality, an answer not the mean of others.</summary>
internal static class LogikaJawaban
{
    public static IReadOnlyList<PelanggaranLogika> Periksa(TemplatLke templat, IReadOnlyList<HasilKomponenLke> komponen)
    {
        if (templat.Logika.Count == 0)
        {
            return [];
        }

        var nilai = new Dictionary<string, (Hasil Nilai, string? Alasan)>(StringComparer.Ordinal);
        foreach (var sub in komponen.SelectMany(k => k.Sub))
        {
            nilai.TryAdd(sub.Sub.Kode, (sub.Tingkat.Nilai, Ketikan.Atau(sub.Jawaban?.AlasanLogika)));
            foreach (var kriteria in sub.Kriteria)
            {
                // Where evidence items answer a criterion, older worksheets have its reason on one of them.
                var alasan = kriteria.Butir.Select(b => b.Jawaban?.AlasanLogika).Prepend(kriteria.Jawaban?.AlasanLogika).Select(Ketikan.Atau).FirstOrDefault(a => a is not null);
                nilai.TryAdd(kriteria.Kriteria.Kode, (kriteria.Nilai.Nilai, alasan));
            }
        }

        return [.. templat.Logika.Select(l => Langgar(l, nilai)).OfType<PelanggaranLogika>()];
    }

    // What is not graded yet breaks nothing.
    private static PelanggaranLogika? Langgar(LogikaLke logika, Dictionary<string, (Hasil Nilai, string? Alasan)> nilai)
    {
        var acuan = logika.Acuan.Select(a => nilai.GetValueOrDefault(a).Nilai).ToList();
        var dinilai = nilai.GetValueOrDefault(logika.Subjek);
        if (acuan.Count == 0 || acuan.Exists(a => !a.Ada) || !dinilai.Nilai.TryAmbil(out var subjek))
        {
            return null;
        }

        var batas = Aritmetika.Rata(acuan);
        return batas.Ada && Angka.Bulatkan(subjek.Value, 2) > Angka.Bulatkan(batas.Angka, 2) ? new(logika, subjek.Value, batas.Angka, dinilai.Alasan) : null;
    }
}
