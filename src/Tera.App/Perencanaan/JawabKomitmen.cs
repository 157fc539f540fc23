using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Perencanaan;

/// <summary>The other agency's answer.</summary>
public sealed class JawabKomitmen(TeraDb db, TimeProvider waktu)
{
    /// <returns>Why not; none where the answer stands.</returns>
    public async Task<string?> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, Guid id, bool setuju, string? alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (!setuju && string.IsNullOrWhiteSpace(alasan))
            return "Tulis alasannya: menolak selalu disertai alasan.";
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranKomitmenAsync(id, cancel);
        if (await db.Set<KomitmenLintas>().FirstOrDefaultAsync(k => k.Id == id && k.DimintaId == instansi && k.Tahun == tahun && k.Status == StatusKomitmen.Diminta, cancel) is not { } komitmen)
            return "Permintaan itu sudah dijawab atau ditarik. Muat ulang halaman ini.";
        if (setuju && await db.SebabLaporanAsync(komitmen, cancel) is { } terkunci)
            return terkunci;
        (komitmen.Status, komitmen.Alasan, komitmen.Dijawab, komitmen.DijawabOleh) = (setuju ? StatusKomitmen.Dikonfirmasi : StatusKomitmen.Ditolak, alasan?.Trim(), waktu.GetUtcNow(), pelaku.Nama);
        await db.SaveChangesAsync(cancel);
        await db.CatatKomitmenAsync(komitmen, pelaku, waktu.GetUtcNow(), setuju ? "konfirmasi komitmen" : "tolak komitmen", cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }
}
