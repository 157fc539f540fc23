using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>A person changes the own password; other browsers are signed out.</summary>
public sealed class GantiSandi(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    public async Task<IReadOnlyList<string>> JalankanAsync(Pengguna siapa, string lama, string baru, string? sesiIni, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(siapa);
        if (string.Equals(lama, baru, StringComparison.Ordinal))
            return ["Sandi baru harus berbeda dari sandi sekarang."];
        if (await orang.IsLockedOutAsync(siapa))
            return ["Akun ini dikunci selama 15 menit karena terlalu banyak percobaan salah. Tunggu, lalu coba lagi."];
        if (!await orang.CobaAsync(siapa, () => orang.CheckPasswordAsync(siapa, lama)))
            return [orang.ErrorDescriber.PasswordMismatch().Description];
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        siapa.HarusGantiSandi = false;
        var hasil = await orang.ChangePasswordAsync(siapa, lama, baru);
        if (!hasil.Succeeded)
            return [.. hasil.Errors.Select(e => e.Description)];
        await db.Sesi.Where(s => s.PenggunaId == siapa.Id && s.Id != sesiIni).ExecuteDeleteAsync(cancel);
        await db.CatatAsync(Pelaku.Dari(siapa), waktu.GetUtcNow(), "ganti-sandi", siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }
}
