using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>Agencies to choose from, and how many people each has.</summary>
public sealed class PilihanInstansi(TeraDb db)
{
    public sealed record Baris(Guid Id, string Slug, string Nama, string? Singkatan, bool Aktif, bool Pemerintah, int Orang);

    public Task<List<Baris>> JalankanAsync(CancellationToken cancel = default) =>
        db.Instansi.AsNoTracking().OrderByDescending(i => i.Jenis).ThenBy(i => i.Nama)
            .Select(i => new Baris(i.Id, i.Slug, i.Nama, i.Singkatan, i.Aktif, i.Jenis == Core.Organisasi.JenisInstansi.PemerintahDaerah, db.Pengguna.Count(p => p.InstansiId == i.Id && p.Aktif)))
            .ToListAsync(cancel);
}
