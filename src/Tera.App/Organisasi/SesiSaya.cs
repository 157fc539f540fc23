using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>The browsers in which a person is signed in; each can be ended.</summary>
public sealed class SesiSaya(TeraDb db, TimeProvider waktu)
{
    public sealed record Baris(string Id, DateTimeOffset Mulai, DateTimeOffset Terakhir, string? Alamat, string? Peramban);

    public Task<List<Baris>> DaftarAsync(Guid orang, CancellationToken cancel = default)
    {
        var kini = waktu.GetUtcNow();
        return db.Sesi.Where(s => s.PenggunaId == orang && s.Berakhir > kini).OrderByDescending(s => s.Terakhir)
            .Select(s => new Baris(s.Id, s.Mulai, s.Terakhir, s.Alamat, s.Peramban)).ToListAsync(cancel);
    }

    /// <summary>Only one's own: another's id ends nothing.</summary>
    public Task<int> AkhiriAsync(Guid orang, string id, CancellationToken cancel = default) =>
        db.Sesi.Where(s => s.PenggunaId == orang && s.Id == id).ExecuteDeleteAsync(cancel);

    public Task<int> AkhiriYangLainAsync(Guid orang, string? kecuali, CancellationToken cancel = default) =>
        db.Sesi.Where(s => s.PenggunaId == orang && s.Id != kecuali).ExecuteDeleteAsync(cancel);
}
