using Tera.App.Basis;
using Tera.App.Persetujuan;

namespace Tera.App.Evaluasi;

/// <summary>Whether a report must be reviewed before it is fixed: the government's choice.</summary>
public sealed class PengaturanReviu(TeraDb db, TimeProvider waktu)
{
    public async Task<bool> WajibAsync(CancellationToken cancel = default) => await db.PengaturanAsync<bool?>(UbahAlur.WajibReviu, cancel) is not false;

    public async Task AturAsync(Pelaku pelaku, bool wajib, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AturAsync(pelaku, waktu.GetUtcNow(), UbahAlur.WajibReviu, wajib, cancel: cancel);
        await transaksi.CommitAsync(cancel);
    }
}
