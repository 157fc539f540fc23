using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Tera.App.Pelaporan;

/// <summary>Codes of documents: twelve consonants, so that none is mistaken for a digit, spells a word, or can be guessed (51 bits).</summary>
public static partial class KodePeriksa
{
    private const string Huruf = "BCDFGHJKLMNPQRSTVWXZ";
    private const int Panjang = 12;

    public static string Buat() => RandomNumberGenerator.GetString(Huruf, Panjang);

    /// <summary>As printed: "KTRM-BDFG-HJNP".</summary>
    public static string Cetak(string kode)
    {
        ArgumentNullException.ThrowIfNull(kode);
        return $"{kode[..4]}-{kode[4..8]}-{kode[8..]}";
    }

    /// <summary>A code as somebody typed it; none where it cannot be one.</summary>
    public static string? Baca(string? ketikan)
    {
        var huruf = string.Concat((ketikan ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.'))).ToUpperInvariant();
        return huruf.Length == Panjang && huruf.All(c => Huruf.Contains(c, StringComparison.Ordinal)) ? huruf : null;
    }

    /// <summary>The code that a PDF carries in its keywords; none where it has none. Only looked for, never trusted.</summary>
    public static string? Dalam(ReadOnlySpan<byte> berkas)
    {
        // LibreOffice writes "/Keywords<FEFF004B0054…>", outside of what is compressed.
        foreach (var tempat in KataKunci().EnumerateMatches(Encoding.Latin1.GetString(berkas)))
        {
            var heksa = Encoding.Latin1.GetString(berkas.Slice(tempat.Index, tempat.Length)).Split('<')[1].TrimEnd('>');
            if (Baca(Encoding.BigEndianUnicode.GetString(Convert.FromHexString(heksa)).TrimStart('\uFEFF')) is { } kode)
                return kode;
        }

        return null;
    }

    [GeneratedRegex("/Keywords ?<FEFF(?:[0-9A-F]{4}){12,20}>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KataKunci();
}
