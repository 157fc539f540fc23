using System.Globalization;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Recommendations of a letter that corrects another: known by their codes, so that what was done about one is never lost with its wording.</summary>
internal static class RalatRekomendasi
{
    /// <summary>Codes in the order of the letter; what is new takes a number that no recommendation of that year ever had.</summary>
    public static IReadOnlyList<string> Kode(LembarTermuat lembar)
    {
        var awal = string.Create(CultureInfo.InvariantCulture, $"R{lembar.Berkas.Berkas.Tahun}-");
        var terakhir = lembar.Ralat is null ? 0 : lembar.Berkas.Berkas.Evaluasi.Rekomendasi.Concat(lembar.SemuaRalat.SelectMany(r => r.YangDicabut)).Select(r => r.Kode).Concat(lembar.Rekomendasi.Select(r => r.Kode).OfType<string>())
            .Select(k => k.StartsWith(awal, StringComparison.Ordinal) && int.TryParse(k.AsSpan(awal.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        return [.. lembar.Rekomendasi.Select(r => lembar.Ralat is not null && r.Kode is { } kode ? kode : awal + (++terakhir).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Published recommendations that the correction holds no more.</summary>
    public static IReadOnlyList<Rekomendasi> Dicabut(LembarTermuat lembar, DataEvaluasi baru) => lembar.Ralat is null ? []
        : [.. lembar.Berkas.Berkas.Evaluasi.Rekomendasi.Where(r => r.Tahun == lembar.Berkas.Berkas.Tahun && baru.Rekomendasi.All(b => b.Kode != r.Kode))];

    /// <summary>What becomes of recommendations that a file holds: their wording is the corrected one, what was done stays; what was withdrawn is no longer asked for.</summary>
    public static IEnumerable<PerubahanButir> Perubahan(IReadOnlyList<Rekomendasi> baru, IReadOnlyList<Rekomendasi> dicabut, BerkasTermuat ke)
    {
        foreach (var ada in ke.Berkas.Evaluasi.Rekomendasi)
        {
            if (dicabut.Any(d => d.Kode == ada.Kode))
                yield return new(JenisButir.Rekomendasi, ada.Kode, ke.Versi(JenisButir.Rekomendasi, ada.Kode), null);
            else if (baru.FirstOrDefault(b => b.Kode == ada.Kode) is { } b && (b.Uraian, b.Kriteria) != (ada.Uraian, ada.Kriteria))
                yield return new(JenisButir.Rekomendasi, ada.Kode, ke.Versi(JenisButir.Rekomendasi, ada.Kode), BerkasJson.TulisBagian(ada with { Uraian = b.Uraian, Kriteria = b.Kriteria }));
        }
    }
}
