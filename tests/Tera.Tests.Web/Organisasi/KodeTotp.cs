using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Tera.Tests.Web.Organisasi;

/// <summary>The telephone's side of the second factor (RFC 6238), written anew so that the test does not ask the code that it tests.</summary>
internal static class KodeTotp
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Hitung(string kunci, DateTimeOffset saat)
    {
        var bit = string.Concat(kunci.ToLowerInvariant().Where(Base32.Contains).Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var rahasia = bit.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var langkah = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(langkah, saat.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 as telephones speak it
        var cincang = HMACSHA1.HashData(rahasia, langkah);
#pragma warning restore CA5350
        var mulai = cincang[^1] & 15;
        var angka = (BinaryPrimitives.ReadInt32BigEndian(cincang.AsSpan(mulai)) & int.MaxValue) % 1_000_000;
        return angka.ToString("D6", CultureInfo.InvariantCulture);
    }
}
