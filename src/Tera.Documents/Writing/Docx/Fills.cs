using System.Globalization;

namespace Tera.Documents.Writing.Docx;

/// <summary>Colours of fills and series.</summary>
internal static class Fills
{
    private static readonly string[] Series = ["2F5597", "C55A11", "548235", "7F7F7F", "BF9000", "7030A0", "00808A", "A5272C"];
    private static readonly string[] Levels = ["1F3864", "2F5597", "B4C7E7", "DEEAF6", "F2F2F2", "FFFFFF"];

    public static string OfSeries(int index, string own) => own.Length > 0 ? own : Series[index % Series.Length];

    public static string OfLevel(int level, string own) => own.Length > 0 ? own : Levels[Math.Min(level, Levels.Length - 1)];

    /// <summary>Whether white is read more easily than black on a colour (relative luminance of WCAG, roughly).</summary>
    public static bool NeedsWhiteText(string fill)
    {
        if (fill.Length != 6 || !int.TryParse(fill, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
            return false;
        var luminance = (299 * (rgb >> 16)) + (587 * ((rgb >> 8) & 255)) + (114 * (rgb & 255));
        return luminance < 125_000;
    }
}
