using System.Globalization;

namespace Tera.Documents.Writing;

/// <summary>Whether text on a fill must be white.</summary>
internal static class Shade
{
    public static bool IsDark(string rgb)
    {
        if (rgb.Length != 6 || !int.TryParse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        // Perceived brightness (ITU-R BT.601), in thousandths.
        return (299 * (value >> 16)) + (587 * ((value >> 8) & 0xFF)) + (114 * (value & 0xFF)) < 128_000;
    }
}
