using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>Roles that must sign in with a second factor.</summary>
public sealed class DuaLangkahWajib(TeraDb db, TimeProvider waktu)
{
    private const string Kunci = "wajib-dua-langkah";

    public async Task<IReadOnlySet<Peran>> BacaAsync(CancellationToken cancel = default) =>
        (await db.PengaturanAsync<string[]>(Kunci, cancel) ?? []).Select(Enum.Parse<Peran>).ToHashSet();

    public async Task SimpanAsync(Pelaku pelaku, IEnumerable<Peran> peran, CancellationToken cancel = default)
    {
        var nama = peran.Distinct().Order().Select(p => p.ToString()).ToArray();
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AturAsync(pelaku, waktu.GetUtcNow(), Kunci, nama, cancel: cancel);
        await transaksi.CommitAsync(cancel);
    }
}
