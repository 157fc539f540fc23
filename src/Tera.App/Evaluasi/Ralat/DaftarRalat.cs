using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Persetujuan;

namespace Tera.App.Evaluasi.Ralat;

/// <summary>Published corrections of earlier years, where a later year's file rests on what they corrected.</summary>
public sealed class DaftarRalat(TeraDb db, BerkasDitetapkan tetap)
{
    /// <summary>Those that withdrew recommendations: told where these were followed up.</summary>
    public async Task<IReadOnlyList<RalatHasil>> MencabutAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        await Terbit(instansi, tahun).Where(r => r.Dicabut != null).ToListAsync(cancel);

    /// <summary>Those published since the year's LKjIP was fixed: it prints what was published before.</summary>
    public async Task<IReadOnlyList<RalatHasil>> SesudahLkjipAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        await tetap.BerlakuAsync(instansi, tahun, DokumenAlur.Lkjip, "", cancel) is { Ditetapkan: var saat } ? await Terbit(instansi, tahun).Where(r => r.Ditutup > saat).ToListAsync(cancel) : [];

    private IOrderedQueryable<RalatHasil> Terbit(Guid instansi, int tahun) =>
        db.Set<RalatHasil>().AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun < tahun && r.Ditutup != null && r.AlasanBatal == null).OrderBy(r => r.Tahun).ThenBy(r => r.Ke);
}
