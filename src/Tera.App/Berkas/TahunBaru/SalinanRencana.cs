using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>The plan of a new year: the same Renstra, and agreements as drafts with that year's targets out of it.</summary>
internal static class SalinanRencana
{
    internal static (RencanaKinerja Rencana, IReadOnlyList<string> Perhatian) Susun(BerkasKinerja lama, int tahun)
    {
        var rencana = lama.Perencanaan;
        var perhatian = new List<string>();
        if (tahun > rencana.Renstra.TahunAkhir)
            perhatian.Add($"Renstra yang disalin berakhir tahun {rencana.Renstra.TahunAkhir}. Susun Renstra yang baru: tujuan, sasaran, dan target tahun {tahun} belum ada di dalamnya.");
        var rentang = rencana.SemuaIndikator().Where(i => i.RentangTarget() is not null).Select(i => i.Kode).ToHashSet(StringComparer.Ordinal);
        var target = rencana.SemuaIndikator().DistinctBy(i => i.Kode).ToDictionary(i => i.Kode, i => i.TargetRenstra.FirstOrDefault(t => t.Tahun == tahun)?.Nilai, StringComparer.Ordinal);
        var pk = Berlaku(rencana.PerjanjianKinerja);
        var diperjanjikan = pk.SelectMany(p => p.Target).Select(t => t.Indikator).ToHashSet(StringComparer.Ordinal);
        if (target.Where(t => t.Value is null && diperjanjikan.Contains(t.Key) && !rentang.Contains(t.Key)).Select(t => t.Key).ToList() is { Count: > 0 } kurang)
            perhatian.Add($"Renstra tidak memuat target tahun {tahun} untuk {string.Join(", ", kurang)}. Targetnya dikosongkan; isi di Perjanjian Kinerja.");
        return (rencana with
        {
            Crosscutting = KomitmenBerlaku.Tanpa(rencana.Crosscutting),
            PerjanjianKinerja = [.. Bernama(rencana.PerjanjianKinerja, pk, lama.Tahun, tahun).Select(p => Baru(p.Lama, p.Kode, target, rentang))],
            RencanaAksi = [.. rencana.RencanaAksi.Select(a => a with { Target = [] })],
        }, perhatian);
    }

    // Of each post the last agreement counts: a perubahan stands in place of its induk.
    private static List<PerjanjianKinerja> Berlaku(IReadOnlyList<PerjanjianKinerja> semua) =>
        [.. semua.GroupBy(p => Jabatan(semua, p)).Select(g => g.OrderBy(p => p.Tanggal is null).ThenBy(p => p.Tanggal).Last(p => p.Tanggal is not null || g.All(x => x.Tanggal is null)))];

    // The year begins with an induk: it is named as the last one was, not as the change of it.
    private static IEnumerable<(PerjanjianKinerja Lama, string Kode)> Bernama(IReadOnlyList<PerjanjianKinerja> semua, List<PerjanjianKinerja> berlaku, int dari, int tahun)
    {
        var dipakai = new HashSet<string>(StringComparer.Ordinal);
        foreach (var p in berlaku)
        {
            var induk = p.Jenis == JenisDokumen.Induk ? p : semua.LastOrDefault(i => i.Jenis == JenisDokumen.Induk && Jabatan(semua, i) == Jabatan(semua, p));
            var kode = Kode(induk?.Kode ?? p.Kode, dari, tahun);
            yield return (p, dipakai.Add(kode) ? kode : Enumerable.Range(2, berlaku.Count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{kode}-{n}")).First(dipakai.Add));
        }
    }

    // A post whose title changed within the year is the same one, unless several stand at its place.
    private static (TingkatPerjanjian, string?, string?) Jabatan(IReadOnlyList<PerjanjianKinerja> semua, PerjanjianKinerja p) =>
        (p.Tingkat, p.Unit, semua.Count(i => i.Jenis == JenisDokumen.Induk && i.Tingkat == p.Tingkat && i.Unit == p.Unit) > 1 ? p.PihakPertama?.Jabatan : null);

    private static PerjanjianKinerja Baru(PerjanjianKinerja lama, string kode, Dictionary<string, NilaiKinerja?> target, HashSet<string> rentang) => new()
    {
        Kode = kode,
        Tingkat = lama.Tingkat,
        PihakPertama = lama.PihakPertama,
        PihakKedua = lama.PihakKedua,
        Unit = lama.Unit,
        Target = [.. from t in lama.Target let nilai = target.GetValueOrDefault(t.Indikator) where nilai is not null || rentang.Contains(t.Indikator) select new TargetPerjanjian { Indikator = t.Indikator, Target = nilai }],
    };

    private static string Kode(string kode, int dari, int tahun)
    {
        var (lama, baru) = (dari.ToString(CultureInfo.InvariantCulture), tahun.ToString(CultureInfo.InvariantCulture));
        return kode.Contains(lama, StringComparison.Ordinal) ? kode.Replace(lama, baru, StringComparison.Ordinal) : $"{kode}-{baru}";
    }
}
