namespace Tera.Documents.Writing.Docx;

/// <summary>Widths of Arial (Liberation Sans has the same), so that columns can be made wide enough for their longest word.</summary>
internal static class FontMetrics
{
    // Thousandths of the font size for the characters from space to tilde.
    private static readonly short[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    /// <summary>Width of a text on one line, in thousandths of its font size.</summary>
    public static int Width(ReadOnlySpan<char> text, bool bold = false)
    {
        var widths = bold ? Bold : Regular;
        var sum = 0;
        foreach (var c in text)
            sum += c is >= ' ' and <= '~' ? widths[c - ' '] : c == '\u00A0' ? 278 : 611;
        return sum;
    }

    /// <summary>Letters of the longest word or figure; what runs longer is an address or a file name and breaks anywhere.</summary>
    private const int LongestReal = 30;

    /// <summary>Letters of a line that an address or a file name is worth.</summary>
    private const int Piece = 18;

    /// <summary>Width of the longest piece that must not be broken, in thousandths of its font size.</summary>
    public static int LongestWord(string text, bool bold)
    {
        int longest = 0, start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var end = i == text.Length || text[i] is ' ' or '\n' or '\t';
            if (!end && !(text[i] is '-' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
                continue;
            var length = (end ? i : i + 1) - start;
            longest = Math.Max(longest, Width(text.AsSpan(start, length > LongestReal ? Piece : length), bold));
            start = i + 1;
        }

        return longest;
    }

    /// <summary>Lines that a text takes in a width (twips), at a size in half-points; a little pessimistic.</summary>
    public static int Lines(string text, int width, int halfPoints, bool bold = false)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var wide = Twips(Width(text.AsSpan()[line], bold), halfPoints);
            lines += 1 + (wide * 108 / 100 / Math.Max(width, 1));
        }

        return lines;
    }

    /// <summary>Thousandths of a font size as twips.</summary>
    public static int Twips(int thousandths, int halfPoints) => ((thousandths * halfPoints) + 99) / 100;
}
