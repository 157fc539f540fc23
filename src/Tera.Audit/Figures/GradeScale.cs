using Tera.Audit.Reports;

namespace Tera.Audit.Figures;

/// <summary>Predicates of an AKIP score by the table that a report prints, as of a government's own worksheet, or by the decree.</summary>
internal sealed class GradeScale
{
    private readonly Dictionary<string, Band> _own;

    private GradeScale(Scale? own)
    {
        _own = own?.Bands.ToDictionary(b => Letter(b)!, StringComparer.Ordinal) ?? [];
        Name = own?.Name ?? "Permenpan RB 88/2021";
    }

    /// <summary>Where it stands, for messages.</summary>
    internal string Name { get; }

    internal static GradeScale Decree { get; } = new(null);

    /// <summary>None where the report prints no such table.</summary>
    internal static GradeScale? Of(Report report) => report.Grids.Select(Scale.In).OfType<Scale>().FirstOrDefault(Grades) is { } own ? new(own) : null;

    /// <summary>The grade of a score; none where the report's scale leaves a gap, or two of its bands meet there.</summary>
    internal string? Of(decimal score) =>
        _own.Count == 0 ? Figures.Grades.Of(score) : _own.Where(b => b.Value.Contains(score)).Select(b => b.Key).ToList() is [var one] ? one : null;

    /// <summary>Whether a score is of a grade, or the lower bound that a target may stand with.</summary>
    internal bool Holds(string letter, decimal score) =>
        _own.Count == 0 ? Figures.Grades.Bands[letter].Contains(score) : !_own.TryGetValue(letter, out var band) || band.Contains(score) || band.Low == score || Of(score) is null;

    /// <summary>What a grade is called.</summary>
    internal string Called(string letter) => _own.TryGetValue(letter, out var band) && band.Name.Length > 3 ? band.Name : Figures.Grades.Names[letter];

    // A to D alone are the grades of other scales too.
    private static bool Grades(Scale scale) =>
        scale.Bands.Select(Letter).ToList() is { Count: >= 5 } letters && !letters.Contains(null) && letters.Distinct(StringComparer.Ordinal).Count() == letters.Count && letters.Contains("BB") && scale.Bands.Max(b => b.High) >= 100;

    private static string? Letter(Band band) => band.Others.Prepend(band.Name).Select(n => n.Trim()).FirstOrDefault(Figures.Grades.Names.ContainsKey);
}
