using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>Codes of the second factor (TOTP, RFC 6238), each accepted once: who watches one being typed cannot use it while it still shows (section 5.2). Identity's own provider does not tell which step a code is of, and a remembered code alone could come again after the next one.</summary>
public sealed class TotpSekaliPakai(TeraDb db, TimeProvider waktu) : IUserTwoFactorTokenProvider<Pengguna>
{
    public const string Nama = "TotpSekaliPakai";

    private const int DetikSelangkah = 30;

    /// <summary>Steps that a telephone's clock may be ahead or behind.</summary>
    private const int Toleransi = 2;

    private const int Digit = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public Task<string> GenerateAsync(string purpose, UserManager<Pengguna> manager, Pengguna user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Pengguna> manager, Pengguna user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        return !string.IsNullOrWhiteSpace(await manager.GetAuthenticatorKeyAsync(user));
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Pengguna> manager, Pengguna user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } kunci || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var kode))
            return false;
        var rahasia = Rahasia(kunci);
        var kini = waktu.GetUtcNow().ToUnixTimeSeconds() / DetikSelangkah;
        for (var langkah = kini - Toleransi; langkah <= kini + Toleransi; langkah++)
        {
            if (Hitung(rahasia, langkah) == kode && await PakaiAsync(user, langkah))
                return true;
        }

        return false;
    }

    // In one statement: of two who send it at once one gets in. The person in hand is written back whole later.
    private async Task<bool> PakaiAsync(Pengguna siapa, long langkah)
    {
        if (await db.Pengguna.Where(p => p.Id == siapa.Id && (p.LangkahTotp == null || p.LangkahTotp < langkah)).ExecuteUpdateAsync(p => p.SetProperty(x => x.LangkahTotp, langkah)) == 0)
            return false;
        siapa.LangkahTotp = langkah;
        return true;
    }

    private static int Hitung(byte[] rahasia, long langkah)
    {
        Span<byte> hitungan = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(hitungan, langkah);
#pragma warning disable CA5350 // RFC 6238 as telephones speak it
        var cincang = HMACSHA1.HashData(rahasia, hitungan);
#pragma warning restore CA5350
        return (int)((BinaryPrimitives.ReadUInt32BigEndian(cincang.AsSpan(cincang[^1] & 0xf)) & int.MaxValue) % Digit);
    }

    private static byte[] Rahasia(string kunci)
    {
        var (isi, bit, jumlah) = (new List<byte>(), 0, 0);
        foreach (var nilai in kunci.ToUpperInvariant().Select(c => Base32.IndexOf(c, StringComparison.Ordinal)).Where(n => n >= 0))
        {
            (bit, jumlah) = ((bit << 5) | nilai, jumlah + 5);
            if (jumlah < 8)
                continue;
            jumlah -= 8;
            isi.Add((byte)(bit >> jumlah));
            bit &= (1 << jumlah) - 1;
        }

        return [.. isi];
    }
}
