using System.Buffers.Binary;
using System.IO.Compression;

namespace Tera.Tests.Web.Peramban;

/// <summary>Writes a picture of a page as a PNG of 256 colours: a third of the size, and no tool to install.</summary>
internal static class PngPalet
{
    private const int Warna = 256;
    private const int Bit = 5;
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <param name="rgba">Four bytes a point, row by row.</param>
    public static byte[] Tulis(ReadOnlySpan<byte> rgba, int lebar, int tinggi)
    {
        var palet = Palet(rgba);
        var terdekat = new Dictionary<int, byte>();
        using var isi = new MemoryStream();
        using (var padat = new ZLibStream(isi, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < tinggi; y++)
            {
                padat.WriteByte(0);
                for (var x = 0; x < lebar; x++)
                    padat.WriteByte(Cari(Rgb(rgba, (y * lebar) + x), palet, terdekat));
            }
        }

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var kepala = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(kepala, lebar);
        BinaryPrimitives.WriteInt32BigEndian(kepala.AsSpan(4), tinggi);
        (kepala[8], kepala[9]) = (8, 3);
        Potong(png, "IHDR"u8, kepala);
        Potong(png, "PLTE"u8, [.. palet.SelectMany(w => new[] { (byte)(w >> 16), (byte)(w >> 8), (byte)w })]);
        Potong(png, "IDAT"u8, isi.ToArray());
        Potong(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Most points of a page have one of a few colours; the edges of letters fill the rest, told apart by their upper bits.
    private static int[] Palet(ReadOnlySpan<byte> rgba)
    {
        var hitung = new Dictionary<int, int>();
        for (var i = 0; i < rgba.Length / 4; i++)
        {
            var w = Rgb(rgba, i);
            hitung[w] = hitung.GetValueOrDefault(w) + 1;
        }

        return [.. hitung.GroupBy(h => Kasar(h.Key)).OrderByDescending(g => g.Sum(h => h.Value)).Take(Warna).Select(g => g.MaxBy(h => h.Value).Key)];
    }

    private static byte Cari(int w, int[] palet, Dictionary<int, byte> terdekat)
    {
        if (terdekat.TryGetValue(w, out var ada))
            return ada;
        var (pilih, jarak) = (0, int.MaxValue);
        for (var i = 0; i < palet.Length; i++)
        {
            var (r, g, b) = (((w >> 16) & 255) - ((palet[i] >> 16) & 255), ((w >> 8) & 255) - ((palet[i] >> 8) & 255), (w & 255) - (palet[i] & 255));
            if ((r * r) + (g * g) + (b * b) is var d && d < jarak)
                (pilih, jarak) = (i, d);
        }

        return terdekat[w] = (byte)pilih;
    }

    private static int Rgb(ReadOnlySpan<byte> rgba, int n) => (rgba[4 * n] << 16) | (rgba[(4 * n) + 1] << 8) | rgba[(4 * n) + 2];

    private static int Kasar(int w) => ((w >> (24 - Bit)) << (2 * Bit)) | (((w >> (16 - Bit)) & ((1 << Bit) - 1)) << Bit) | ((w >> (8 - Bit)) & ((1 << Bit) - 1));

    private static void Potong(MemoryStream png, ReadOnlySpan<byte> jenis, ReadOnlySpan<byte> isi)
    {
        Span<byte> angka = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(angka, isi.Length);
        png.Write(angka);
        png.Write(jenis);
        png.Write(isi);
        var crc = uint.MaxValue;
        foreach (var b in jenis)
            crc = Crc[(crc ^ b) & 255] ^ (crc >> 8);
        foreach (var b in isi)
            crc = Crc[(crc ^ b) & 255] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(angka, ~crc);
        png.Write(angka);
    }
}
