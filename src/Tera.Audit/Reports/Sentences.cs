using System.Text.RegularExpressions;
using Tera.Audit.Figures;

namespace Tera.Audit.Reports;

/// <summary>A sentence of a passage, with years and spelled-out numbers blanked so that the figures left are quantities.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Start">Position of its first character.</param>
/// <param name="Text">As printed, but "tahun 2023" reads "tahun    y", "5 persen" reads "5%" and "(dua belas)" is blank; of the same length.</param>
internal sealed record Sentence(Passage Passage, int Start, string Text)
{
    internal FindingPlace At(Capture capture) => Passage.At(Start + capture.Index);

    internal string Printed(Capture capture) => Passage.Text.Substring(Start + capture.Index, capture.Length);

    internal string Quote => Text.Length > 300 ? string.Concat(Passage.Text.AsSpan(Start, 300), "…") : Passage.Text.Substring(Start, Text.Length);
}

/// <summary>Takes passages apart.</summary>
internal static partial class Sentences
{
    internal static IEnumerable<Sentence> Of(Passage passage)
    {
        if (passage.Text.Length < 25 || !passage.Text.Any(char.IsAsciiDigit))
            yield break;
        var masked = passage.Text;
        if (masked.Contains("persen", StringComparison.OrdinalIgnoreCase))
            masked = Percents().Replace(masked, m => "%".PadRight(m.Length));
        if (masked.Contains('(', StringComparison.Ordinal))
            masked = Spelled().Replace(masked, m => new string(' ', m.Length));
        if (masked.Contains("20", StringComparison.Ordinal))
            masked = Years().Replace(masked, m => m.Value.Length > 4 ? m.Value[..^4] + "   y" : "   y");
        var start = 0;
        foreach (Match end in End().Matches(masked))
        {
            yield return new Sentence(passage, start, masked[start..(end.Index + 1)]);
            start = end.Index + end.Length;
        }

        if (start < masked.Length)
            yield return new Sentence(passage, start, masked[start..]);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(tahun( anggaran)?|TA\.?|pada|dari|ke|bulan \p{L}+|" + MonthNames.Pattern + @")\s+20\d\d(?![\d.,]\d)|\b20\d\d(?=\s*[-–/]\s*20\d\d)|(?<=20\d\d\s?[-–/]\s?)20\d\d\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<=\d)\s?persen\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Percents();

    [GeneratedRegex(@"\([\p{L}\s,]{3,250}\)", Options, 10_000)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?<!\b(Rp|No|Kab|Prov|dr|Drs|Ir|Hj|H|dsb|dll|hal))[.;]\s+(?=[\p{Lu}“""])", Options, 10_000)]
    private static partial Regex End();
}
