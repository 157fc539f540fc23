using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>What an administrator does to an account.</summary>
public enum TindakanAkun
{
    /// <summary>A new password for one sign-in; the second factor goes too, since who lost the one has often lost the other.</summary>
    AturUlang,
    Nonaktifkan,
    Aktifkan,

    /// <summary>After too many wrong passwords.</summary>
    BukaKunci,
    AkhiriSesi,
}

/// <summary>One step at an account, into history; whoever is signed in there is signed out.</summary>
public sealed class TindakanPengguna(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    /// <param name="Sandi">The new password, to be shown once.</param>
    public sealed record Hasil(string? Sandi, IReadOnlyList<string> Kesalahan);

    public async Task<Hasil> JalankanAsync(Pelaku pelaku, Guid id, TindakanAkun tindakan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (await orang.FindByIdAsync(id.ToString()) is not { } siapa)
            return new(null, ["Orang ini tidak terdaftar."]);
        if (siapa.Id == pelaku.Id && tindakan is TindakanAkun.Nonaktifkan or TindakanAkun.AturUlang)
            return new(null, ["Akun sendiri tidak dapat dinonaktifkan atau diatur ulang dari sini; pakai halaman Akun saya."]);

        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        var (sandi, hasil) = await LakukanAsync(siapa, tindakan);
        if (!hasil.Succeeded)
            return new(null, [.. hasil.Errors.Select(e => e.Description)]);
        if (tindakan != TindakanAkun.BukaKunci)
            await db.Sesi.Where(s => s.PenggunaId == id).ExecuteDeleteAsync(cancel);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), Nama(tindakan), siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return new(sandi, []);
    }

    private async Task<(string? Sandi, IdentityResult Hasil)> LakukanAsync(Pengguna siapa, TindakanAkun tindakan)
    {
        switch (tindakan)
        {
            case TindakanAkun.AturUlang:
                var sandi = SandiSekaliPakai.Buat();
                siapa.PasswordHash = orang.PasswordHasher.HashPassword(siapa, sandi);
                (siapa.HarusGantiSandi, siapa.TwoFactorEnabled, siapa.LockoutEnd, siapa.AccessFailedCount) = (true, false, null, 0);
                return (sandi, await orang.ResetAuthenticatorKeyAsync(siapa));
            case TindakanAkun.BukaKunci:
                (siapa.LockoutEnd, siapa.AccessFailedCount) = (null, 0);
                break;
            case TindakanAkun.Nonaktifkan or TindakanAkun.Aktifkan:
                siapa.Aktif = tindakan == TindakanAkun.Aktifkan;
                break;
        }

        return (null, await orang.UpdateAsync(siapa));
    }

    private static string Nama(TindakanAkun tindakan) => tindakan switch
    {
        TindakanAkun.AturUlang => "atur-ulang-sandi",
        TindakanAkun.Nonaktifkan => "nonaktifkan",
        TindakanAkun.Aktifkan => "aktifkan",
        TindakanAkun.BukaKunci => "buka-kunci",
        _ => "akhiri-sesi",
    };
}
