using System.Globalization;

namespace Tera.Documents.Writing;

/// <summary>Colours written RRGGBB.</summary>
internal static class Shade
{
    private static readonly string[] Palette = ["1F4E79", "C55A11", "548235", "7F6000", "7030A0", "2E75B6"];

    /// <summary>The colour of a series: its own, else by order.</summary>
    public static string Series(string own, int index) => IsColor(own) ? own : Palette[index % Palette.Length];

    public static bool IsColor(string rgb) => rgb.Length == 6 && rgb.All(char.IsAsciiHexDigit);

    /// <summary>Whether text on this fill must be white.</summary>
    public static bool IsDark(string rgb)
    {
        if (!IsColor(rgb))
        {
            return false;
        }

        var value = int.Parse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        // Perceived brightness (ITU-R BT.601), in thousandths.
        return (299 * (value >> 16)) + (587 * ((value >> 8) & 0xFF)) + (114 * (value & 0xFF)) < 128_000;
    }
}
