using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Organisasi;

namespace Tera.App.Perencanaan;

/// <summary>A commitment with the other agency's name.</summary>
public sealed record BarisKomitmen(Guid Id, string Sasaran, string UraianHasil, string Kontribusi, StatusKomitmen Status, string? Alasan, string Lawan, DateTimeOffset Dibuat, string Oleh, DateTimeOffset? Dijawab, string? DijawabOleh);

/// <summary>Commitments between agencies: what an agency asked for, what it was asked for, and whose answer is waited for.</summary>
public sealed class DaftarKomitmen(TeraDb db)
{
    /// <summary>Kind of its tasks.</summary>
    public const string Dokumen = "komitmen-lintas";

    public async Task<(List<BarisKomitmen> Diminta, List<BarisKomitmen> Meminta)> JalankanAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        (await Baris(k => k.PemintaId == instansi && k.Tahun == tahun, peminta: false).ToListAsync(cancel), await Baris(k => k.DimintaId == instansi && k.Tahun == tahun, peminta: true).ToListAsync(cancel));

    /// <summary>What others were asked to carry of an agency's sasaran and have not answered yet, for its pohon kinerja: code of the sasaran and words. What was confirmed stands in the file itself.</summary>
    public async Task<IReadOnlyList<(string Sasaran, string Teks)>> PohonAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        (await Baris(k => k.PemintaId == instansi && k.Tahun == tahun && k.Status == StatusKomitmen.Diminta, peminta: false).ToListAsync(cancel))
            .ConvertAll(k => (k.Sasaran, $"{k.Lawan}: {k.Kontribusi} (menunggu jawaban)"));

    /// <summary>Agencies that can be asked.</summary>
    public Task<List<PilihanKomitmen>> PilihanAsync(Guid instansi, CancellationToken cancel = default) =>
        db.Instansi.Where(i => i.Aktif && i.Id != instansi).OrderBy(i => i.Nama).Select(i => new PilihanKomitmen(i.Slug, i.Nama)).ToListAsync(cancel);

    /// <summary>Requests that wait for this person's answer.</summary>
    public async Task<IReadOnlyList<Tugas>> TugasAsync(Orang orang, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        // The government answers as an agency does, by whoever leads it.
        var pemda = orang.Peran == Peran.PimpinanDaerah;
        if (!pemda && (orang.Peran != Peran.Kepala || orang.InstansiId is null))
            return [];
        var baris = await (from k in db.Set<KomitmenLintas>()
                           join i in db.Instansi on k.DimintaId equals i.Id
                           join p in db.Instansi on k.PemintaId equals p.Id
                           where (pemda ? i.Jenis == JenisInstansi.PemerintahDaerah : k.DimintaId == orang.InstansiId) && k.Status == StatusKomitmen.Diminta
                           orderby k.Dibuat
                           select new { i.Slug, i.Nama, k.Tahun, k.Id, Peminta = p.Nama, k.Kontribusi }).ToListAsync(cancel);
        return baris.ConvertAll(b => new Tugas(b.Slug, b.Nama, b.Tahun, Dokumen, b.Id.ToString(), "Jawab permintaan", $"{b.Peminta}: {b.Kontribusi}", null, Desakan.Segera, null));
    }

    private IQueryable<BarisKomitmen> Baris(System.Linq.Expressions.Expression<Func<KomitmenLintas, bool>> mana, bool peminta) =>
        from k in db.Set<KomitmenLintas>().Where(mana)
        join i in db.Instansi on peminta ? k.PemintaId : k.DimintaId equals i.Id
        orderby k.Dibuat
        select new BarisKomitmen(k.Id, k.Sasaran, k.UraianHasil, k.Kontribusi, k.Status, k.Alasan, i.Nama, k.Dibuat, k.Oleh, k.Dijawab, k.DijawabOleh);
}

/// <summary>An agency that can be asked.</summary>
public sealed record PilihanKomitmen(string Slug, string Nama);
