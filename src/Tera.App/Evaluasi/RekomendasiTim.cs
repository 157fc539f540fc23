using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Recommendations of a year that is evaluated in Tera come with its letter: an agency adds none of its own.</summary>
internal static partial class RekomendasiTim
{
    /// <summary>Why pieces cannot be added, by piece; those that are not there can.</summary>
    internal static async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabAsync(TeraDb db, Guid instansi, int tahun, Pelaku pelaku, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = new Dictionary<(string, string), string>();
        var baru = perubahan.Where(p => p is { Jenis: JenisButir.Rekomendasi, Versi: 0, Isi: not null }).ToDictionary(p => p.Kunci, p => BerkasJson.BacaBagian<Rekomendasi>(p.Isi!));
        if (baru.Count == 0 || pelaku.Peran is nameof(Peran.AdminPemda) or nameof(Peran.Evaluator) || pelaku == Pelaku.Sistem)
            return sebab;
        var dinilai = await db.Set<Penilaian>().AsNoTracking().Where(p => p.InstansiId == instansi).Select(p => p.Tahun).ToListAsync(cancel);
        if (!baru.Values.Any(r => Evaluasi(r).Any(dinilai.Contains)))
            return sebab;
        // What an earlier year holds already only goes on.
        var kunci = baru.Keys.ToList();
        var ada = (await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun < tahun && b.Jenis == JenisButir.Rekomendasi && kunci.Contains(b.Kunci)).Select(b => b.Isi).ToListAsync(cancel)).ConvertAll(BerkasJson.BacaBagian<Rekomendasi>);
        foreach (var (kode, r) in baru)
        {
            if (Evaluasi(r).Where(dinilai.Contains).Select(t => (int?)t).FirstOrDefault() is { } evaluasi && !ada.Exists(a => (a.Kode, a.Tahun, a.Uraian) == (r.Kode, r.Tahun, r.Uraian)))
                sebab[(JenisButir.Rekomendasi, kode)] = string.Create(CultureInfo.InvariantCulture, $"Tahun {evaluasi} dievaluasi di Tera: rekomendasinya datang bersama LHE yang diterbitkan evaluator dan tidak diketik. Keluarkan {kode} dari isian atau berkas Anda; yang berasal dari LHE di luar Tera diimpor admin pemda.");
        }

        return sebab;
    }

    // By its year, and by the code that the letter of a year gives.
    private static IEnumerable<int> Evaluasi(Rekomendasi r)
    {
        if (r.Tahun is { } tahun)
            yield return tahun;
        if (KodeSurat().Match(r.Kode) is { Success: true } kode)
            yield return int.Parse(kode.Groups["tahun"].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^R(?<tahun>[0-9]{4})-[0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KodeSurat();
}
