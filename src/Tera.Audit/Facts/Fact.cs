using Tera.Audit.Figures;

namespace Tera.Audit.Facts;

/// <summary>What a figure is of: the same key is the same quantity wherever it is printed.</summary>
/// <param name="Subject">Normalised wording of the indicator, programme or account.</param>
/// <param name="Role">"target", "realisasi", "capaian", "anggaran" and so on.</param>
/// <param name="Year">Its year; 0 where it has none (initial condition).</param>
/// <param name="Quarter">Its quarter; 0 for the year.</param>
/// <param name="Month">Its month; 0 for the quarter or the year.</param>
internal sealed record FactKey(string Subject, string Role, int Year, int Quarter, int Month);

/// <summary>What kind of table a fact stands in.</summary>
internal enum Origin
{
    Measured,
    Plan,
    RevisedPlan,
}

/// <summary>A figure as printed, with its key.</summary>
internal sealed record Fact(FactKey Key, Number? Value, string Text, FindingPlace Place, string Quote, string Name, Origin Origin, int Table);
