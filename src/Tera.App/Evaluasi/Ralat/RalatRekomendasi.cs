using System.Globalization;
using Tera.App.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi.Ralat;

/// <summary>What becomes of a recommendation with the correction.</summary>
/// <param name="Semula">As it was published; none where it is new.</param>
/// <param name="Kini">As it is worded now; none where it is withdrawn.</param>
public sealed record NasibRekomendasi(string Kode, string? Semula, string? Kini);

/// <summary>Recommendations of a letter that corrects another: known by their codes, so that what was done about one is never lost with its wording.</summary>
public static class RalatRekomendasi
{
    /// <summary>What the correction does to each as it is kept now, the withdrawn last; empty where none is prepared.</summary>
    public static IReadOnlyList<NasibRekomendasi> Nasib(LembarTermuat lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        if (lembar.Ralat is null)
            return [];
        var (kode, terbit) = (Kode(lembar), Terbit(lembar));
        return [.. lembar.Rekomendasi.Select((r, n) => new NasibRekomendasi(kode[n], terbit.Find(t => t.Kode == kode[n])?.Uraian, r.Uraian)), .. terbit.Where(t => !kode.Contains(t.Kode)).Select(t => new NasibRekomendasi(t.Kode, t.Uraian, null))];
    }

    /// <summary>"R2024-1": what a letter calls its recommendations.</summary>
    internal static string Sebut(int tahun, int urutan) => string.Create(CultureInfo.InvariantCulture, $"R{tahun}-{urutan}");

    /// <summary>Codes in the order of the letter; what is new takes a number that no recommendation of that year ever had.</summary>
    internal static IReadOnlyList<string> Kode(LembarTermuat lembar)
    {
        var tahun = lembar.Berkas.Berkas.Tahun;
        if (lembar.Ralat is null)
            return [.. lembar.Rekomendasi.Select((_, n) => Sebut(tahun, n + 1))];
        var terbit = Terbit(lembar);
        var kode = new string?[lembar.Rekomendasi.Count];
        // What reads as it was published is that recommendation, on whichever row it stands by now; what reads otherwise is its row's.
        Beri((r, t) => t.Kode == r.Kode && t.Uraian == r.Uraian);
        Beri((r, t) => t.Uraian == r.Uraian);
        Beri((r, t) => t.Kode == r.Kode);
        var terakhir = lembar.Berkas.Berkas.Evaluasi.Rekomendasi.Concat(lembar.SemuaRalat.SelectMany(r => r.YangDicabut)).Select(r => Nomor(r.Kode, tahun)).DefaultIfEmpty().Max();
        return [.. kode.Select(k => k ?? Sebut(tahun, ++terakhir))];

        void Beri(Func<UsulanRekomendasi, Rekomendasi, bool> sama)
        {
            for (var n = 0; n < kode.Length; n++)
                kode[n] ??= terbit.Find(t => sama(lembar.Rekomendasi[n], t) && !kode.Contains(t.Kode))?.Kode;
        }
    }

    /// <summary>Published recommendations that the correction holds no more.</summary>
    internal static IReadOnlyList<Rekomendasi> Dicabut(LembarTermuat lembar, DataEvaluasi baru) => lembar.Ralat is null ? [] : Terbit(lembar).FindAll(r => baru.Rekomendasi.All(b => b.Kode != r.Kode));

    /// <summary>What was withdrawn is no longer asked for in a file that holds it.</summary>
    internal static IEnumerable<PerubahanButir> Cabut(IReadOnlyList<Rekomendasi> dicabut, BerkasTermuat ke) =>
        ke.Berkas.Evaluasi.Rekomendasi.Where(ada => dicabut.Any(d => d.Kode == ada.Kode)).Select(ada => new PerubahanButir(JenisButir.Rekomendasi, ada.Kode, ke.Versi(JenisButir.Rekomendasi, ada.Kode), null));

    private static List<Rekomendasi> Terbit(LembarTermuat lembar) => [.. lembar.Berkas.Berkas.Evaluasi.Rekomendasi.Where(r => r.Tahun == lembar.Berkas.Berkas.Tahun)];

    private static int Nomor(string kode, int tahun) =>
        Sebut(tahun, 0)[..^1] is var awal && kode.StartsWith(awal, StringComparison.Ordinal) && int.TryParse(kode.AsSpan(awal.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
