using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.Core.Organisasi;

namespace Tera.App.Pengukuran;

/// <summary>A year in a trend.</summary>
/// <param name="Instansi">Agencies that it is of.</param>
public sealed record TahunTren(int Tahun, int Instansi, decimal? RataRata, int Terukur, int Tercapai);

/// <summary>An indicator of the government in one year, under the code that it had then.</summary>
public sealed record TitikIku(int Tahun, string Kode, string Nama, decimal? Capaian);

/// <summary>How capaian went from year to year, out of the summaries that are kept: one query each, however many agencies and years.</summary>
public sealed class TrenTahunan([FromKeyedServices(BasisData.Baca)] TeraDb db, DasborPemda dasbor)
{
    /// <summary>Years at most, the newest.</summary>
    public const int Terbanyak = 5;

    /// <summary>What a mean of agencies is rounded to, as on the dashboard.</summary>
    private const int Presisi = DasborPemda.Presisi;

    /// <summary>All agencies up to a year, the oldest first.</summary>
    public Task<IReadOnlyList<TahunTren>> PemdaAsync(int sampai, CancellationToken cancel = default) => SusunAsync(from r in db.Set<RingkasanTahun>() join i in dasbor.Dinas on r.InstansiId equals i.Id select r, sampai, cancel);

    /// <summary>One agency up to a year, the oldest first.</summary>
    public Task<IReadOnlyList<TahunTren>> InstansiAsync(Guid instansi, int sampai, CancellationToken cancel = default) => SusunAsync(db.Set<RingkasanTahun>().Where(r => r.InstansiId == instansi), sampai, cancel);

    /// <summary>The government's indicators of these names, as worded: codes are used anew from one plan to the next.</summary>
    public async Task<ILookup<string, TitikIku>> IkuAsync(IReadOnlyList<string> nama, IReadOnlyList<int> tahun, CancellationToken cancel = default) =>
        (await (from r in db.Set<RingkasanIndikator>()
                join i in db.Instansi on r.InstansiId equals i.Id
                where i.Jenis == JenisInstansi.PemerintahDaerah && tahun.Contains(r.Tahun) && nama.Contains(r.Nama)
                orderby r.Tahun, r.Urutan
                select new TitikIku(r.Tahun, r.Kode, r.Nama, r.Capaian)).ToListAsync(cancel)).ToLookup(t => t.Nama, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<TahunTren>> SusunAsync(IQueryable<RingkasanTahun> ringkasan, int sampai, CancellationToken cancel)
    {
        var tahun = await ringkasan.Where(r => r.Tahun <= sampai).GroupBy(r => r.Tahun).OrderByDescending(g => g.Key).Take(Terbanyak)
            .Select(g => new TahunTren(g.Key, g.Count(), g.Average(r => r.RataRata == null ? null : (decimal?)Math.Round(r.RataRata.Value, Presisi)), g.Sum(r => r.Terukur), g.Sum(r => r.Tercapai)))
            .ToListAsync(cancel);
        return [.. tahun.OrderBy(t => t.Tahun)];
    }
}
