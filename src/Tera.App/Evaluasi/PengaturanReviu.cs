using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Perencanaan;
using Tera.Core.Organisasi;

namespace Tera.App.Evaluasi;

/// <summary>Whether a report must be reviewed before it is fixed: the government's choice.</summary>
public sealed class PengaturanReviu(TeraDb db, TimeProvider waktu)
{
    public async Task<bool> WajibAsync(CancellationToken cancel = default) => await db.PengaturanAsync<bool?>(UbahAlur.WajibReviu, cancel) is not false;

    public async Task AturAsync(Pelaku pelaku, bool wajib, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AturAsync(UbahAlur.WajibReviu, wajib, cancel);
        if (await db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } pemda)
            await db.CatatAsync(pemda, pelaku, waktu.GetUtcNow(), new("pengaturan", Jenis: UbahAlur.WajibReviu, Isi: wajib ? "true" : "false"), cancel);
        await transaksi.CommitAsync(cancel);
    }
}
