using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Tera.App.Pelaporan;

/// <summary>Codes of documents: twelve consonants, so that none is mistaken for a digit, spells a word, or can be guessed (51 bits).</summary>
public static partial class KodePeriksa
{
    private const string Huruf = "BCDFGHJKLMNPQRSTVWXZ";
    private const int Panjang = 12;
    private const int KataTerpanjang = 64 * 1024;

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

    /// <summary>The code that a PDF or DOCX carries in its keywords; none where it has none. Only looked for, never trusted.</summary>
    public static string? Dalam(byte[] berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return berkas.AsSpan().StartsWith("PK"u8) ? DalamDocx(berkas) : DalamPdf(berkas);
    }

    private static string? DalamPdf(byte[] berkas)
    {
        // LibreOffice writes "/Keywords<FEFF004B0054…>", outside of what is compressed; programs that save again write "/Keywords (KTRM-…)".
        foreach (Match tempat in KataKunci().Matches(Encoding.Latin1.GetString(berkas)))
        {
            var isi = tempat.Groups["heksa"] is { Success: true, Value: var heksa } ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(heksa)) : tempat.Groups["teks"].Value;
            if (Baca(isi) is { } kode)
                return kode;
        }

        return null;
    }

    private static string? DalamDocx(byte[] berkas)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(berkas));
            if (zip.GetEntry("docProps/core.xml") is not { } entri)
                return null;
            using var aliran = entri.Open();
            // No more than a small part of it, whatever the archive claims.
            var isi = new byte[KataTerpanjang];
            return KataDocx().Match(Encoding.UTF8.GetString(isi, 0, aliran.ReadAtLeast(isi, isi.Length, throwOnEndOfStream: false))) is { Success: true } kata ? Baca(kata.Groups["teks"].Value) : null;
        }
        catch (Exception galat) when (galat is InvalidDataException or IOException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"/Keywords ?(<FEFF(?<heksa>(?:[0-9A-F]{4}){12,20})>|\((?<teks>[A-Za-z-]{12,20})\))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KataKunci();

    [GeneratedRegex("keywords>(?<teks>[A-Za-z -]{12,20})</", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KataDocx();
}
