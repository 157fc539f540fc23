using Tera.Audit.Figures;

namespace Tera.Audit.Checks;

/// <summary>
/// Predicates of an evaluation's score: those of the table that a report prints, else the decree's; and those that it names as its government's own in a sentence.
/// The year before may have been graded by the other.
/// </summary>
internal sealed class PredicateScales(IReadOnlyList<IReadOnlyDictionary<string, (Interval Band, string Name)>> own, GradeScale table)
{
    internal static PredicateScales Of(Ledger ledger) => new(
        [.. ledger.Reports.SelectMany(r => r.Passages).Select(p => Grades.PrintedBands(p.Text)).Where(b => b.Count > 0)],
        ledger.Reports.Select(GradeScale.Of).OfType<GradeScale>().FirstOrDefault() ?? GradeScale.Decree);

    /// <summary>Where the bounds are from, for messages.</summary>
    internal string Source => own.Count > 0 ? "skala predikat pada laporan ini" : table.Name;

    internal bool Fits(string letter, decimal score) => table.Of(score) == letter || own.Any(o => o.TryGetValue(letter, out var b) && In(b.Band, score));

    /// <summary>The same for what may be a target: it may stand with the lower bound of its grade.</summary>
    internal bool FitsTarget(string letter, decimal score) => Fits(letter, score) || table.Holds(letter, score);

    /// <summary>The grade of a score; none where the report's table leaves a gap, or two of its bands meet there.</summary>
    internal string? Expected(decimal score) => own.SelectMany(o => o).Where(b => In(b.Value.Band, score)).Select(b => b.Key).FirstOrDefault() ?? table.Of(score);

    /// <summary>What a grade is called.</summary>
    internal string Called(string letter) => table.Called(letter);

    /// <summary>Whether a report calls the predicate so itself.</summary>
    internal bool Named(string letter, string name) => own.Any(o => o.TryGetValue(letter, out var b) && string.Equals(b.Name, name, StringComparison.OrdinalIgnoreCase));

    // Bounds are open below; the lowest band holds its own.
    private static bool In(Interval band, decimal score) => score <= band.High && (score > band.Low || score == 0 && band.Low == 0);
}
