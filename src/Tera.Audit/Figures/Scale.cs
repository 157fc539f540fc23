using System.Text.RegularExpressions;
using Tera.Audit.Tables;

namespace Tera.Audit.Figures;

/// <summary>A band of a scale; an open bound does not belong to it.</summary>
internal sealed record Band(string Name, decimal Low, decimal High, bool LowOpen, bool HighOpen, int Decimals, GridRow? Row)
{
    /// <summary>What else it is called: "IV" and "Sangat Baik".</summary>
    internal IReadOnlyList<string> Others { get; init; } = [];

    internal bool Is(string category) => Wording.Normal(Name) == category || Others.Any(o => Wording.Normal(o) == category);

    internal bool Contains(decimal value) => (LowOpen ? value > Low : value >= Low) && (HighOpen ? value < High : value <= High);
}

/// <summary>A scale of categories, as the report prints it, or as the decree has it.</summary>
internal sealed partial record Scale(IReadOnlyList<Band> Bands, Grid? Source)
{
    /// <summary>Where it is printed, for messages.</summary>
    internal string Name { get; init; } = Source?.Name ?? "skala Permendagri 86/2017";

    /// <summary>Scales up to here are of indices ("1 – 5"), never of percentages.</summary>
    internal const int Small = 10;

    internal bool OfIndex => Bands.Max(b => b.High) <= Small;

    /// <summary>Permendagri 86/2017; bands are held to their lower bounds and leave no gaps.</summary>
    internal static Scale Decree { get; } = new(
        [
            new("Sangat Tinggi", 91, 1000, false, false, 0, null), new("Tinggi", 76, 91, false, true, 0, null), new("Sedang", 66, 76, false, true, 0, null),
            new("Rendah", 51, 66, false, true, 0, null), new("Sangat Rendah", 0, 51, false, true, 0, null),
        ],
        null);

    /// <summary>The category of a value; null where it falls into a gap. Above the top is the top.</summary>
    internal Band? Of(decimal value)
    {
        var top = Bands.MaxBy(b => b.High)!;
        return value >= top.High ? top : value < Bands.Min(b => b.Low) ? Bands.MinBy(b => b.Low) : Bands.FirstOrDefault(b => b.Contains(value));
    }

    internal bool Names(string category) => Bands.Any(b => b.Is(category));

    /// <summary>Reads a table of bands: a column of ranges and a column of category words.</summary>
    internal static Scale? In(Grid grid)
    {
        // Targets may be ranges too; "Interval Nilai Realisasi Kinerja" is the decree's own heading of a scale.
        if (grid.Rows.Count is < 3 or > 12 || grid.Columns.Any(c => c.Role is Role.Target or Role.Realised && !Interval().IsMatch(c.Leaf)))
            return null;
        var ranges = grid.Columns.FirstOrDefault(c => grid.Rows.Count(r => Range(r.Cells[c.Index].Text) is not null) * 4 >= grid.Rows.Count * 3);
        if (ranges is null)
            return null;
        var called = grid.Columns.Where(c => c.Index != ranges.Index && grid.Rows.All(r => r.Cells[c.Index].Text.Length is > 0 and < 40 && r.Cells[c.Index].Number is null && !r.Cells[c.Index].Text.Any(char.IsAsciiDigit))).ToList();
        if (called.Count == 0)
            return null;
        // "IV | Sangat Baik": words say more than letters.
        var names = called.Find(c => grid.Rows.Any(r => r.Cells[c.Index].Text.Length > 3)) ?? called[0];
        var bands = grid.Rows.Select(r => Range(r.Cells[ranges.Index].Text) is { } b ? b with { Name = r.Cells[names.Index].Text, Others = [.. called.Where(c => c != names).Select(c => r.Cells[c.Index].Text)], Row = r } : null).OfType<Band>().ToList();
        return bands.Count < 3 || bands.Any(b => b.Low > b.High) || !Ordered(bands) ? null : new Scale(bands, grid);
    }

    /// <summary>Bands go up or down from row to row; ranges of ideal values (BOR 60–85, ALOS 6–9) go as they like.</summary>
    internal static bool Ordered(IReadOnlyList<Band> bands) =>
        bands.Zip(bands.Skip(1), (a, b) => a.Low.CompareTo(b.Low)).Distinct().ToList() is [not 0];

    /// <summary>"91 – 100", "91% ≤ 100%", "> 75 s.d. 90", "≥ 91", "kurang dari 51".</summary>
    internal static Band? Range(string text)
    {
        var numbers = NumberIn().Matches(text).Select(m => NumberReader.Value(m.ValueSpan)).OfType<Number>().ToList();
        if (numbers.Count is 0 or > 2 || text.Length > 60 || numbers.Any(n => n.Value > 1000))
            return null;
        var decimals = numbers.Max(n => n.Decimals);
        var lower = text.ToLowerInvariant();
        if (numbers.Count == 2)
        {
            var first = numbers[0].Value <= numbers[1].Value;
            var (low, high) = first ? (numbers[0].Value, numbers[1].Value) : (numbers[1].Value, numbers[0].Value);
            var signs = Sign().Matches(lower).Select(m => m.Value).ToList();
            return Sign().IsMatch(lower) || Dash().IsMatch(lower)
                ? new Band("", low, high, lower.TrimStart().StartsWith('>') && !lower.TrimStart().StartsWith(">=", StringComparison.Ordinal) || signs.Count == 2 && signs[0] is "<" or ">", signs.Count > 0 && signs[^1] == "<" || Below().IsMatch(lower), decimals, null)
                : null;
        }

        if (OrMore().IsMatch(lower))
            return new Band("", numbers[0].Value, 1000, false, false, decimals, null);
        if (lower.Contains('≤', StringComparison.Ordinal) || lower.Contains("<=", StringComparison.Ordinal))
            return new Band("", 0, numbers[0].Value, false, false, decimals, null);
        if (lower.Contains('<', StringComparison.Ordinal) || lower.Contains("kurang dari", StringComparison.Ordinal) || lower.Contains("di bawah", StringComparison.Ordinal))
            return new Band("", 0, numbers[0].Value, false, true, decimals, null);
        if (lower.Contains('≥', StringComparison.Ordinal) || lower.Contains(">=", StringComparison.Ordinal))
            return new Band("", numbers[0].Value, 1000, false, false, decimals, null);
        return lower.Contains('>', StringComparison.Ordinal) || lower.Contains("lebih dari", StringComparison.Ordinal) || lower.Contains("di atas", StringComparison.Ordinal)
            ? new Band("", numbers[0].Value, 1000, true, false, decimals, null)
            : null;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(interval|rentang|skala|batas)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Interval();

    [GeneratedRegex(@"\d[\d.,]*\d|\d", Options, 10_000)]
    private static partial Regex NumberIn();

    [GeneratedRegex(@"\d\s*%?\s*(sampai|hingga).{0,12}\bkurang dari\b", Options, 10_000)]
    private static partial Regex Below();

    [GeneratedRegex(@"\d\s*%?\s*(atau lebih|ke atas|keatas)", Options, 10_000)]
    private static partial Regex OrMore();

    [GeneratedRegex(@"≤|≥|<=|>=|<|>", Options, 10_000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"\d\s*%?\s*(-|–|—|s/d|s\.d\.?|(sampai(\s+dengan)?|hingga)(\s+(kurang|lebih)\s+dari)?)\s*[<>≤]?\s*\d", Options, 10_000)]
    private static partial Regex Dash();
}
