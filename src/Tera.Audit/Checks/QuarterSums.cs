using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>Adds up the realisasi of an indicator over the quarters that came before, from the tables of the dossier.</summary>
internal sealed partial class QuarterSums
{
    private readonly Dictionary<(string Indicator, int Quarter), Number> _values = [];

    internal void Take(Grid grid)
    {
        foreach (var column in grid.Columns.Where(c => c is { Role: Role.Realised, Quarter: > 0, Cumulative: false, Money: false }))
        {
            foreach (var row in grid.Rows)
            {
                if (row.Cells[column.Index].Number is { Percent: false } value)
                    _values.TryAdd((Wording.Normal(row.Label), column.Quarter), value);
            }
        }
    }

    /// <summary>What may stand for the year so far: the sum of the quarters, their mean, or the last of them; one value where the column is cumulative itself, none where a quarter is missing.</summary>
    internal IReadOnlyList<Number> UpTo(Grid grid, GridRow row, GridColumn column, Terms terms)
    {
        var own = row.Cells[terms.Dividend].Number;
        if (own is null)
            return [];
        if (grid.Columns[terms.Dividend].Cumulative)
            return [own];
        var quarter = column.Quarter > 0 ? column.Quarter : grid.Columns[terms.Dividend].Quarter;
        if (quarter <= 1)
            return [own];
        var printed = Printed(row, quarter);
        var before = Enumerable.Range(1, quarter - 1).Select(q => _values.GetValueOrDefault((Wording.Normal(row.Label), q))).ToList();
        if (before.Contains(null))
            return printed is null ? [] : [printed];
        var (sum, mean) = (own.Value + before.Sum(v => v!.Value), (own.Value + before.Sum(v => v!.Value)) / quarter);
        // What the row says of the year so far is believed where the quarters give it.
        if (printed is not null && before.Select(v => v!.Value).Append(own.Value).Append(sum).Append(mean).Any(printed.AsResult.Contains))
            return [printed];
        return [own with { Value = sum, Text = Number.Print(sum, own.Decimals) }, own, own with { Value = mean, Decimals = own.Decimals + 2, Text = Number.Print(mean, own.Decimals + 2) }];
    }

    /// <summary>"Rata-rata s.d. triwulan IV = 71,19" in the row says what stands for the year so far, and how it was found.</summary>
    private static Number? Printed(GridRow row, int quarter) => row.Cells.Where(c => c.Text.Length > 15).SelectMany(c => SoFar().Matches(c.Text))
        .Where(m => Headings.QuarterOf(m.Groups["q"].Value) == quarter).Select(m => NumberReader.Value(m.Groups["n"].ValueSpan)).OfType<Number>().LastOrDefault();

    [GeneratedRegex(@"\b(jumlah|rata-?\s?rata|nilai\s+(akhir|tertinggi|terendah))\s+(s\.?\s?/?d\.?|sampai dengan)\s+(triwulan|tw\.?)\s+(?<q>iv|iii|ii|i|[1-4])\s*[=:]\s*(?<n>\d[\d.,]*\d|\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex SoFar();
}
