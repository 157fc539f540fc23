using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Rumus;

internal enum JenisToken
{
    Angka,
    Nama,
    Tambah,
    Kurang,
    Kali,
    Bagi,
    Persen,
    Banding,
    Buka,
    Tutup,
    TitikKoma,
    Sigma,
    Akhir,
}

/// <summary>A word of a formula.</summary>
/// <param name="Jenis">Its kind.</param>
/// <param name="Teks">As written; a comparison in its plain form.</param>
/// <param name="Posisi">Place of its first character, from 1.</param>
/// <param name="Nilai">Of a number.</param>
internal readonly record struct Token(JenisToken Jenis, string Teks, int Posisi, decimal Nilai = 0);

/// <summary>Text to words; strange characters and unclear numbers are errors, and reading goes on behind them.</summary>
internal static class Pemindai
{
    private static readonly Dictionary<char, JenisToken> Tanda = new()
    {
        ['+'] = JenisToken.Tambah,
        ['-'] = JenisToken.Kurang,
        ['\u2212'] = JenisToken.Kurang,
        ['\u2013'] = JenisToken.Kurang,
        ['*'] = JenisToken.Kali,
        ['×'] = JenisToken.Kali,
        ['/'] = JenisToken.Bagi,
        ['÷'] = JenisToken.Bagi,
        [':'] = JenisToken.Bagi,
        ['%'] = JenisToken.Persen,
        ['('] = JenisToken.Buka,
        [')'] = JenisToken.Tutup,
        [';'] = JenisToken.TitikKoma,
        ['Σ'] = JenisToken.Sigma,
        ['∑'] = JenisToken.Sigma,
    };

    // The longer before the shorter that begins it.
    private static readonly List<string> Banding = ["<>", "<=", ">=", "=", "<", ">", "≤", "≥", "≠"];

    public static List<Token> Pindai(string teks, Action<int, string> salah)
    {
        var token = new List<Token>();
        for (var i = 0; i < teks.Length;)
        {
            var c = teks[i];
            var panjang = 1;
            if (Tanda.TryGetValue(c, out var jenis))
            {
                token.Add(new(jenis, c.ToString(), i + 1));
            }
            else if (char.IsAsciiDigit(c))
            {
                panjang = PanjangAngka(teks, i);
                token.Add(Angka(teks.Substring(i, panjang), i + 1, salah));
            }
            else if (char.IsLetter(c) || c == '_')
            {
                panjang = PanjangNama(teks, i);
                token.Add(new(JenisToken.Nama, teks.Substring(i, panjang), i + 1));
            }
            else if (Banding.Find(b => teks.AsSpan(i).StartsWith(b, StringComparison.Ordinal)) is { } banding)
            {
                panjang = banding.Length;
                token.Add(new(JenisToken.Banding, banding switch { "≤" => "<=", "≥" => ">=", "≠" => "<>", _ => banding }, i + 1));
            }
            else if (!char.IsWhiteSpace(c))
            {
                panjang = char.IsSurrogatePair(teks, i) ? 2 : 1;
                salah(i + 1, Asing(teks.Substring(i, panjang)));
            }

            i += panjang;
        }

        token.Add(new(JenisToken.Akhir, "akhir rumus", teks.Length + 1));
        return token;
    }

    private static string Asing(string huruf) => huruf == ","
        ? "Koma hanya untuk angka desimal; pisahkan isian fungsi dengan titik koma (;)."
        : $"Karakter “{huruf}” tidak dikenal dalam rumus; hapus atau ganti.";

    // A decimal comma, groups of three with points, or a decimal point that cannot be taken for a group.
    private static Token Angka(string teks, int posisi, Action<int, string> salah)
    {
        var bacaan = Nilai.Angka.Baca(teks, out var nilai);
        if (bacaan == Bacaan.Ambigu)
        {
            var utuh = teks.Replace(".", "", StringComparison.Ordinal);
            salah(posisi, $"Angka “{teks}” dapat berarti {utuh} atau {teks.Replace('.', ',')}; tulis salah satunya.");
        }
        else if (bacaan == Bacaan.BukanAngka
            && (teks.Count(char.IsAsciiDigit) > 28 || teks.Contains(',', StringComparison.Ordinal)
                || !decimal.TryParse(teks, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out nilai)))
        {
            salah(posisi, $"Angka “{teks}” tidak dapat dibaca; tulis seperti 1234,5 dengan paling banyak 28 angka.");
        }

        return new(JenisToken.Angka, teks, posisi, nilai);
    }

    private static int PanjangAngka(string teks, int awal)
    {
        var i = awal;
        while (i < teks.Length && (char.IsAsciiDigit(teks[i]) || (teks[i] is '.' or ',' && i + 1 < teks.Length && char.IsAsciiDigit(teks[i + 1]))))
        {
            i++;
        }

        return i - awal;
    }

    private static int PanjangNama(string teks, int awal)
    {
        var i = awal;
        while (i < teks.Length && (char.IsLetterOrDigit(teks[i]) || teks[i] == '_'))
        {
            i++;
        }

        return i - awal;
    }
}
