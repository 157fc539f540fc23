using Tera.Audit.Figures;

namespace Tera.Audit.Checks;

/// <summary>Predicates of an evaluation's score: those of the decree, and those that a report prints as its government's own. The year before may have been graded by the other.</summary>
internal sealed class PredicateScales(IReadOnlyList<IReadOnlyDictionary<string, (Interval Band, string Name)>> own)
{
    internal static PredicateScales Of(Ledger ledger) =>
        new([.. ledger.Reports.SelectMany(r => r.Passages).Select(p => Grades.PrintedBands(p.Text)).Where(b => b.Count > 0)]);

    /// <summary>Where the bounds are from, for messages.</summary>
    internal string Source => own.Count > 0 ? "skala predikat pada laporan ini" : "Permenpan RB 88/2021";

    internal bool Fits(string letter, decimal score) => Grades.Of(score) == letter || own.Any(o => o.TryGetValue(letter, out var b) && In(b.Band, score));

    internal string Expected(decimal score) => own.SelectMany(o => o).Where(b => In(b.Value.Band, score)).Select(b => b.Key).FirstOrDefault() ?? Grades.Of(score);

    /// <summary>Whether a report calls the predicate so itself.</summary>
    internal bool Named(string letter, string name) => own.Any(o => o.TryGetValue(letter, out var b) && string.Equals(b.Name, name, StringComparison.OrdinalIgnoreCase));

    // Bounds are open below; the lowest band holds its own.
    private static bool In(Interval band, decimal score) => score <= band.High && (score > band.Low || score == 0 && band.Low == 0);
}
