using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>Roles that must sign in with a second factor.</summary>
public sealed class DuaLangkahWajib(TeraDb db, TimeProvider waktu)
{
    private const string Kunci = "wajib-dua-langkah";

    public async Task<IReadOnlySet<Peran>> BacaAsync(CancellationToken cancel = default) =>
        (await db.PengaturanAsync<string[]>(Kunci, cancel) ?? []).Select(Enum.Parse<Peran>).ToHashSet();

    /// <summary>Ticks what this writer ticked and unticks what was unticked; what somebody else did meanwhile stays.</summary>
    /// <param name="semula">What was ticked when the writer began.</param>
    public async Task SimpanAsync(Pelaku pelaku, IReadOnlyCollection<Peran> peran, IReadOnlyCollection<Peran> semula, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(await RiwayatOrang.PemdaAsync(db, cancel), cancel);
        var nama = (await BacaAsync(cancel)).Except(semula.Except(peran)).Union(peran.Except(semula)).Order().Select(p => p.ToString()).ToArray();
        await db.AturAsync(pelaku, waktu.GetUtcNow(), Kunci, nama, cancel: cancel);
        await transaksi.CommitAsync(cancel);
    }
}
