using System.Buffers.Binary;

namespace Tera.Documents.Writing;

/// <summary>Kind of a picture file.</summary>
public enum PictureKind
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,
}

/// <summary>What a picture file says of itself.</summary>
/// <param name="Kind">Its kind, by its bytes.</param>
/// <param name="Width">Width in pixels as stored.</param>
/// <param name="Height">Height in pixels as stored.</param>
/// <param name="Rotation">Degrees clockwise (0, 90, 180, 270) by which it must be turned to stand upright: photographs of telephones.</param>
public sealed record PictureInfo(PictureKind Kind, int Width, int Height, int Rotation = 0)
{
    /// <summary>Whether width and height change places when it stands upright.</summary>
    public bool Turned => Rotation is 90 or 270;

    /// <summary>Width in pixels when upright.</summary>
    public int UprightWidth => Turned ? Height : Width;

    /// <summary>Height in pixels when upright.</summary>
    public int UprightHeight => Turned ? Width : Height;
}

/// <summary>A picture, or why there is none.</summary>
/// <param name="Picture">The picture where it can be printed.</param>
/// <param name="Problem">Message in Indonesian where it cannot.</param>
public sealed record PictureCheckResult(PictureInfo? Picture, string Problem);

/// <summary>Checks by its bytes, not by its name, that a file is a PNG or JPEG that can be printed.</summary>
public static class PictureCheck
{
    private const int LargestSide = 20_000;
    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads kind and size. A file that is no picture, is cut off or is too large gives a problem, never an exception.</summary>
    public static PictureCheckResult Read(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return Fail("Berkas gambar kosong; unggah ulang fotonya.");
        if (content.StartsWith(PngStart))
            return Png(content);
        if (content.Length > 3 && content[0] == 0xFF && content[1] == 0xD8 && content[2] == 0xFF)
            return JpegReader.Read(content) is { } picture ? Sized(picture) : Fail("Berkas JPEG rusak atau terpotong; buka lalu simpan ulang sebagai JPEG atau PNG.");
        return Fail($"Berkas ini {Guess(content)}, bukan gambar PNG atau JPEG; simpan ulang sebagai PNG atau JPEG.");
    }

    private static PictureCheckResult Png(ReadOnlySpan<byte> content)
    {
        if (content.Length < 45 || !content[12..16].SequenceEqual("IHDR"u8) || content.LastIndexOf("IEND"u8) < 33)
            return Fail("Berkas PNG rusak atau terpotong; buka lalu simpan ulang sebagai PNG.");
        var width = BinaryPrimitives.ReadUInt32BigEndian(content[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(content[20..]);
        return Sized(new PictureInfo(PictureKind.Png, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue)));
    }

    private static PictureCheckResult Sized(PictureInfo picture) => picture switch
    {
        { Width: 0 } or { Height: 0 } => Fail("Gambar tidak mempunyai ukuran; buka lalu simpan ulang sebagai PNG atau JPEG."),
        { Width: > LargestSide } or { Height: > LargestSide } => Fail($"Gambar terlalu besar ({picture.Width} x {picture.Height} piksel); perkecil sampai paling banyak 20.000 piksel per sisi."),
        _ => new PictureCheckResult(picture, ""),
    };

    private static string Guess(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF"u8) ? "PDF" :
        content.StartsWith("GIF8"u8) ? "GIF" :
        content.StartsWith("PK"u8) ? "ZIP atau dokumen Office" :
        content.StartsWith("BM"u8) ? "BMP" :
        content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8) ? "WebP" :
        content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8) ? "HEIC atau video" :
        content.StartsWith("<"u8) ? "teks (SVG, HTML, atau XML)" :
        "tidak dikenal";

    private static PictureCheckResult Fail(string problem) => new(null, problem);
}
