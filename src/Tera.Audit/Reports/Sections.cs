using System.Text.RegularExpressions;
using Tera.Audit.Figures;

namespace Tera.Audit.Reports;

/// <summary>A section of the analysis: "Sasaran Strategis Keempat :" with the name that follows.</summary>
/// <param name="Kind">"tujuan", "sasaran", "indikator" or "misi".</param>
/// <param name="Printed">The ordinal as printed.</param>
/// <param name="Position">The ordinal that its place among its kind gives.</param>
/// <param name="Ordinal">Its words as printed: "Keempat".</param>
/// <param name="Name">Its name, from the quotation under the heading.</param>
/// <param name="Line">The heading.</param>
internal sealed record Section(string Kind, int Printed, int Position, string Ordinal, string Name, Line Line);

/// <summary>Finds the sections of the analysis and their ordinals.</summary>
internal static partial class Sections
{
    private static readonly string[] Ordinals = ["kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];

    internal static List<Section> Of(Report report)
    {
        var sections = new List<Section>();
        for (var i = 0; i < report.Lines.Count; i++)
        {
            var line = report.Lines[i];
            var match = line.Text.Length < 250 ? HeadingLine().Match(line.Text) : Match.Empty;
            if (!match.Success || Value(match.Groups["o"].Value) is not { } ordinal)
                continue;
            var kind = match.Groups["k"].Value.ToLowerInvariant();
            var inline = line.Text[match.Length..].Trim(' ', ':', '“', '”', '"');
            var name = inline.Length > 5 ? inline : i + 1 < report.Lines.Count && Quoted().IsMatch(report.Lines[i + 1].Text) ? report.Lines[i + 1].Text.Trim('“', '”', '"', ' ') : "";
            if (name.Length == 0)
                continue;
            sections.Add(new Section(kind, ordinal, sections.Count(s => s.Kind == kind) + 1, match.Groups["o"].Value, name, line));
        }

        return sections;
    }

    /// <summary>1 for "kesatu", "pertama", "I" or "1".</summary>
    internal static int? Value(string ordinal)
    {
        var o = ordinal.ToLowerInvariant();
        var index = Array.IndexOf(Ordinals, o);
        if (index >= 0)
            return index + 1;
        return o == "pertama" ? 1 : int.TryParse(o, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    internal static string Word(int ordinal) => ordinal is > 0 and <= 10 ? Ordinals[ordinal - 1] : $"ke-{ordinal}";

    /// <summary>The section of a kind that a line lies in: the last section heading above it, whatever its kind.</summary>
    internal static Section? At(List<Section> sections, int order) =>
        sections.LastOrDefault(s => s.Kind is "tujuan" or "sasaran" && s.Line.Order < order);

    internal static bool SameName(string a, string b) => Wording.Overlap(Wording.Normal(a), Wording.Normal(b)) >= 0.7m;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?<k>tujuan|sasaran)( strategis)?\s+(ke\s*-?\s*(?=\d))?(?<o>kesatu|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|\d{1,2})\s*:", Options, 10_000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\s*[“""].{8,}", Options, 10_000)]
    private static partial Regex Quoted();
}
