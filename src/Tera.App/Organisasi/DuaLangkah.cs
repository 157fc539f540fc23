using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>The second factor: six digits that an application on a telephone counts from a shared key (TOTP, RFC 6238).</summary>
public sealed class DuaLangkah(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    private const int JumlahPemulihan = 8;
    private const int Kelompok = 4;

    /// <summary>The key that is being set up; made where there is none.</summary>
    public async Task<string> KunciAsync(Pengguna siapa)
    {
        if (await orang.GetAuthenticatorKeyAsync(siapa) is { Length: > 0 } ada)
            return ada;
        await orang.ResetAuthenticatorKeyAsync(siapa);
        return (await orang.GetAuthenticatorKeyAsync(siapa))!;
    }

    /// <summary>The key in groups of four, for typing it in.</summary>
    public static string Terbaca(string kunci) => string.Join(' ', kunci.Chunk(Kelompok).Select(k => new string(k))).ToLower(CultureInfo.InvariantCulture);

    /// <summary>What the QR code says to the telephone.</summary>
    public static string Alamat(Pengguna siapa, string kunci)
    {
        ArgumentNullException.ThrowIfNull(siapa);
        return $"otpauth://totp/Tera:{Uri.EscapeDataString(siapa.UserName!)}?secret={kunci}&issuer=Tera&digits=6";
    }

    /// <returns>Recovery codes, to be shown once; none where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> AktifkanAsync(Pengguna siapa, string kode, CancellationToken cancel = default)
    {
        if (!await CocokAsync(siapa, kode))
            return null;
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await orang.SetTwoFactorEnabledAsync(siapa, true);
        var pemulihan = await orang.GenerateNewTwoFactorRecoveryCodesAsync(siapa, JumlahPemulihan);
        await db.CatatAsync(Pelaku.Dari(siapa), waktu.GetUtcNow(), "pasang-dua-langkah", siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return [.. pemulihan!];
    }

    public async Task<bool> MatikanAsync(Pengguna siapa, string kode, CancellationToken cancel = default)
    {
        if (!await CocokAsync(siapa, kode))
            return false;
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await orang.SetTwoFactorEnabledAsync(siapa, false);
        await orang.ResetAuthenticatorKeyAsync(siapa);
        await db.CatatAsync(Pelaku.Dari(siapa), waktu.GetUtcNow(), "lepas-dua-langkah", siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return true;
    }

    public static string Angka(string kode) => string.Concat((kode ?? "").Where(char.IsAsciiDigit));

    private Task<bool> CocokAsync(Pengguna siapa, string kode) =>
        orang.CobaAsync(siapa, () => orang.VerifyTwoFactorTokenAsync(siapa, orang.Options.Tokens.AuthenticatorTokenProvider, Angka(kode)));
}
