using System.Buffers.Binary;

namespace Tera.Documents.Writing;

/// <summary>Size and turn of a JPEG from its segments.</summary>
internal static class JpegReader
{
    private const byte StartOfScan = 0xDA;
    private const ushort OrientationTag = 0x0112;

    /// <summary>None where the file breaks off or has no frame.</summary>
    public static PictureInfo? Read(ReadOnlySpan<byte> file)
    {
        var rotation = 0;
        PictureInfo? frame = null;
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                return null;
            var segment = file.Slice(at + 4, length - 2);
            switch (marker)
            {
                // Start of frame, but for the three markers among them that mean something else.
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) when segment.Length >= 5:
                    frame = new PictureInfo(PictureKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]));
                    break;
                case 0xE1 when segment.StartsWith("Exif\0\0"u8):
                    rotation = Rotation(segment[6..]);
                    break;
                case StartOfScan:
                    ReadOnlySpan<byte> end = [0xFF, 0xD9];
                    return frame is not null && file[at..].LastIndexOf(end) > 0 ? frame with { Rotation = rotation } : null;
            }

            at += 2 + length;
        }

        return null;
    }

    // Exif 2.3, 4.6.4: orientation is tag 0x0112 of the first directory.
    private static int Rotation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 0;
        var little = tiff[0] == 'I';
        var directory = (long)(little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        if (directory + 2 > tiff.Length)
            return 0;
        var entries = Short(tiff[(int)directory..], little);
        for (var i = 0; i < entries; i++)
        {
            var at = directory + 2 + (12L * i);
            if (at + 12 > tiff.Length)
                return 0;
            var entry = tiff[(int)at..];
            if (Short(entry, little) == OrientationTag)
                return Short(entry[8..], little) switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
        }

        return 0;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
