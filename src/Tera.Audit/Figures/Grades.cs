using System.Text.RegularExpressions;

namespace Tera.Audit.Figures;

/// <summary>Predicates of the AKIP evaluation (Permenpan RB 88/2021): bands of the score, names, and values of the worksheet.</summary>
internal static partial class Grades
{
    /// <summary>AA above 90 to 100, A above 80 to 90, BB above 70, B above 60, CC above 50, C above 30, D to 30.</summary>
    internal static IReadOnlyDictionary<string, Interval> Bands { get; } = new Dictionary<string, Interval>(StringComparer.Ordinal)
    {
        ["AA"] = new(90, 100),
        ["A"] = new(80, 90),
        ["BB"] = new(70, 80),
        ["B"] = new(60, 70),
        ["CC"] = new(50, 60),
        ["C"] = new(30, 50),
        ["D"] = new(0, 30),
    };

    /// <summary>What the worksheet gives for the grade of a criterion.</summary>
    internal static IReadOnlyDictionary<string, decimal> Values { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["AA"] = 100,
        ["A"] = 90,
        ["BB"] = 80,
        ["B"] = 70,
        ["CC"] = 60,
        ["C"] = 50,
        ["D"] = 30,
        ["E"] = 0,
    };

    /// <summary>Scales by which a government's own worksheet may answer criteria, in percent: A/B/C, A–D and A–E.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, decimal>> AnswerScales { get; } =
    [
        new Dictionary<string, decimal>(StringComparer.Ordinal) { ["A"] = 100, ["B"] = 50, ["C"] = 0 },
        new Dictionary<string, decimal>(StringComparer.Ordinal) { ["A"] = 100, ["B"] = 66, ["C"] = 33, ["D"] = 0 },
        new Dictionary<string, decimal>(StringComparer.Ordinal) { ["A"] = 100, ["B"] = 75, ["C"] = 50, ["D"] = 25, ["E"] = 0 },
    ];

    /// <summary>Names of the predicates.</summary>
    internal static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AA"] = "Sangat Memuaskan",
        ["A"] = "Memuaskan",
        ["BB"] = "Sangat Baik",
        ["B"] = "Baik",
        ["CC"] = "Cukup",
        ["C"] = "Kurang",
        ["D"] = "Sangat Kurang",
    };

    /// <summary>"BB (72,50)", "72,50 (BB)", "BB / 72,50": a grade with its score in one cell.</summary>
    internal static (string Letter, Number Score)? Scored(string text)
    {
        var match = text.Length is > 3 and < 20 ? GradeScore().Match(text) : Match.Empty;
        return match.Success && NumberReader.Value(match.Groups["n"].ValueSpan) is { Value: > 0 and <= 100 } score ? (match.Groups["g"].Value, score with { Text = match.Groups["n"].Value }) : null;
    }

    /// <summary>"Skala A-D: A = 100,00; B = 66,00; C = 33,00; D = 0,00." under a worksheet: what its answers are worth there.</summary>
    internal static IEnumerable<(string Letter, decimal Value)> Printed(string text) => !text.Contains(" = ", StringComparison.Ordinal) ? [] :
        AnswerScale().Matches(text).SelectMany(m => m.Groups["g"].Captures.Zip(m.Groups["n"].Captures)).Select(c => (c.First.Value, NumberReader.Value(c.Second.ValueSpan)?.Value ?? -1));

    /// <summary>
    /// Predicates that a report prints as its own: "Skala predikat Peraturan Bupati 9/2023: AA (Sangat Memuaskan) > 92,5; A (Memuaskan) > 85; D (Kurang) ≥ 0."
    /// </summary>
    internal static IReadOnlyDictionary<string, (Interval Band, string Name)> PrintedBands(string text)
    {
        var bands = new Dictionary<string, (Interval, string)>(StringComparer.Ordinal);
        if (!text.Contains("kala predikat", StringComparison.Ordinal) || Predicates().Match(text) is not { Success: true } m)
            return bands;
        var above = 100m;
        foreach (var ((letter, name), low) in m.Groups["g"].Captures.Zip(m.Groups["s"].Captures).Zip(m.Groups["n"].Captures))
        {
            if (NumberReader.Value(low.ValueSpan) is not { } n || !bands.TryAdd(letter.Value, (new Interval(n.Value, above), name.Value)))
                return new Dictionary<string, (Interval, string)>(StringComparer.Ordinal);
            above = n.Value;
        }

        return bands;
    }

    [GeneratedRegex(@"\b[Ss]kala predikat [^:;]{1,200}:\s*((?<g>[^\s;()]{1,20}) \((?<s>[^()]{1,60})\) [>≥] (?<n>\d{1,3}(,\d+)?)(;\s*|\.|$)){2,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Predicates();

    [GeneratedRegex(@"\b[Ss]kala [^:;]{1,40}:\s*((?<g>[^\s;=]{1,20}) = (?<n>\d{1,3}(,\d+)?)(;\s*|\.|$)){2,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnswerScale();

    [GeneratedRegex(@"^(?<g>AA|A|BB|B|CC|C|D)\s*[(/:;-]?\s*(?<n>\d{1,3}([.,]\d+)?)\s*\)?$|^(?<n>\d{1,3}([.,]\d+)?)\s*[(/:;-]?\s*(?<g>AA|A|BB|B|CC|C|D)\s*\)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GradeScore();

    /// <summary>The grade of a score; bounds are open below.</summary>
    internal static string Of(decimal score) => Bands.First(b => score > b.Value.Low || b.Key == "D").Key;
}
