using System.Text.Json;
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
        await db.AturAsync(Kunci, nama, cancel);
        await db.CatatAsync(await RiwayatOrang.PemdaAsync(db, cancel), pelaku, waktu.GetUtcNow(), new("ubah", Jenis: "pengaturan", Kunci: Kunci, Isi: JsonSerializer.Serialize(nama)), cancel);
        await transaksi.CommitAsync(cancel);
    }
}
