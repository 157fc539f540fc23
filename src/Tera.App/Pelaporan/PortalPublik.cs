using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.App.Pelaporan;

/// <summary>A published document, as lists show it.</summary>
public sealed record BarisTerbitan(Guid DokumenId, string Slug, string Instansi, int Tahun, string Jenis, string Nama, string Judul, int Versi, string Kode, decimal? RataRata, bool AdaPdf, DateTimeOffset Terbit);

/// <summary>An agency of the government table.</summary>
/// <param name="RataRata">Mean capaian of its published LKjIP, percent.</param>
public sealed record BarisPemda(string Slug, string Nama, decimal? RataRata, IReadOnlyList<BarisTerbitan> Terbitan);

/// <summary>A page of the government table.</summary>
public sealed record DaftarPublik(IReadOnlyList<int> Tahun, IReadOnlyList<BarisPemda> Baris, int Jumlah);

/// <summary>A published document with its tables and data.</summary>
public sealed record IsiTerbitan(BarisTerbitan Terbitan, DokumenTersimpan Dokumen);

/// <summary>What everybody may see: nothing but what was published.</summary>
public sealed class PortalPublik([FromKeyedServices(BasisData.Baca)] TeraDb db, TimeProvider waktu)
{
    /// <summary>Agencies on one page.</summary>
    public const int Sehalaman = 50;
    private const int HalamanTerbanyak = 100_000;

    private sealed class Gabungan
    {
        public required Terbitan T { get; init; }

        public required DokumenTersimpan D { get; init; }

        public required InstansiTerdaftar I { get; init; }
    }

    private static readonly Expression<Func<Gabungan, BarisTerbitan>> Baris = g =>
        new BarisTerbitan(g.D.Id, g.I.Slug, g.I.Nama, g.T.Tahun, g.T.Jenis, g.T.Nama, g.D.Judul, g.D.Versi, g.D.Kode, g.D.RataRata, g.D.Pdf != null, g.T.Terbit);

    private IQueryable<Gabungan> Terbit(int tahun) =>
        from t in db.Set<Terbitan>()
        join d in db.Set<DokumenTersimpan>() on t.DokumenId equals d.Id
        join i in db.Instansi on t.InstansiId equals i.Id
        where t.Ditarik == null && t.Tahun == tahun
        select new Gabungan { T = t, D = d, I = i };

    /// <summary>Years that something is published of, newest first.</summary>
    public Task<List<int>> TahunAsync(CancellationToken cancel = default) =>
        db.Set<Terbitan>().Where(t => t.Ditarik == null).Select(t => t.Tahun).Distinct().OrderDescending().ToListAsync(cancel);

    /// <param name="tahun">The year; the newest where none is given.</param>
    /// <param name="cari">Part of an agency's name.</param>
    /// <param name="halaman">From 1.</param>
    public async Task<(int Tahun, DaftarPublik Daftar)> PemdaAsync(int? tahun, string? cari, int halaman, int sehalaman = Sehalaman, CancellationToken cancel = default)
    {
        var semua = await TahunAsync(cancel);
        var dipilih = tahun ?? semua.FirstOrDefault();
        var instansi = db.Instansi.Where(i => db.Set<Terbitan>().Any(t => t.InstansiId == i.Id && t.Tahun == dipilih && t.Ditarik == null));
        if (!string.IsNullOrWhiteSpace(cari))
            instansi = instansi.Where(i => EF.Functions.ILike(i.Nama, PolaCari.Dari(cari)));
        var jumlah = await instansi.CountAsync(cancel);
        var sini = await instansi.OrderByDescending(i => i.Jenis == Core.Organisasi.JenisInstansi.PemerintahDaerah).ThenBy(i => i.Nama).Skip((Math.Clamp(halaman, 1, HalamanTerbanyak) - 1) * sehalaman).Take(sehalaman).Select(i => new { i.Slug, i.Nama }).ToListAsync(cancel);
        var slug = sini.ConvertAll(i => i.Slug);
        var terbitan = (await Terbit(dipilih).Where(g => slug.Contains(g.I.Slug)).Select(Baris).ToListAsync(cancel)).ToLookup(t => t.Slug, StringComparer.Ordinal);
        return (dipilih, new(semua, [.. sini.Select(i => new BarisPemda(i.Slug, i.Nama, terbitan[i.Slug].FirstOrDefault(t => t.Jenis == "lkjip")?.RataRata, [.. terbitan[i.Slug].OrderBy(t => t.Nama, StringComparer.Ordinal)]))], jumlah));
    }

    /// <summary>Everything that an agency published of a year.</summary>
    public Task<List<BarisTerbitan>> InstansiAsync(string slug, int tahun, CancellationToken cancel = default) =>
        Terbit(tahun).Where(g => g.I.Slug == slug).OrderBy(g => g.T.Nama).Select(Baris).ToListAsync(cancel);

    /// <summary>Years that an agency published something of, newest first.</summary>
    public Task<List<int>> TahunAsync(string slug, CancellationToken cancel = default) =>
        db.Set<Terbitan>().Where(t => t.Ditarik == null && db.Instansi.Any(i => i.Id == t.InstansiId && i.Slug == slug)).Select(t => t.Tahun).Distinct().OrderDescending().ToListAsync(cancel);

    public async Task<IsiTerbitan?> SatuAsync(string slug, int tahun, string nama, CancellationToken cancel = default) =>
        await Terbit(tahun).Where(g => g.I.Slug == slug && g.T.Nama == nama).Select(Baris).FirstOrDefaultAsync(cancel) is { } baris
            ? new(baris, await db.Set<DokumenTersimpan>().AsNoTracking().FirstAsync(d => d.Id == baris.DokumenId, cancel)) : null;

    /// <summary>The PDF of a published document.</summary>
    public async Task<DokumenJadi?> PdfAsync(string slug, int tahun, string nama, CancellationToken cancel = default) =>
        await SatuAsync(slug, tahun, nama, cancel) is { } isi ? await new DaftarDokumen(db, waktu).IsiAsync(isi.Dokumen, "pdf", cancel) : null;

    /// <summary>The indicators of every published document of a year.</summary>
    public async Task<IReadOnlyList<(BarisTerbitan Terbitan, IReadOnlyList<DataIndikator> Indikator)>> IndikatorAsync(int tahun, CancellationToken cancel = default)
    {
        var baris = await Terbit(tahun).OrderBy(g => g.I.Slug).ThenBy(g => g.T.Nama).Select(Baris).ToListAsync(cancel);
        var id = baris.ConvertAll(b => b.DokumenId);
        var isi = await db.Set<DokumenTersimpan>().Where(d => id.Contains(d.Id)).Select(d => new { d.Id, d.Indikator }).ToDictionaryAsync(d => d.Id, d => d.Indikator, cancel);
        return baris.ConvertAll(b => (b, Cuplikan.BacaIndikator(isi[b.DokumenId])));
    }
}
