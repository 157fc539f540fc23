using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>Adds up the realisasi of an indicator over the quarters that came before, from the tables of the dossier.</summary>
internal sealed class QuarterSums
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

    /// <summary>The sum up to the quarter of a column; the column's own value where it is cumulative itself, or where a quarter is missing.</summary>
    internal Number? UpTo(Grid grid, GridRow row, GridColumn column, Terms terms)
    {
        var own = row.Cells[terms.Dividend].Number;
        if (grid.Columns[terms.Dividend].Cumulative || own is null)
            return own;
        var quarter = column.Quarter > 0 ? column.Quarter : grid.Columns[terms.Dividend].Quarter;
        if (quarter <= 1)
            return own;
        var sum = own.Value;
        for (var q = 1; q < quarter; q++)
        {
            if (!_values.TryGetValue((Wording.Normal(row.Label), q), out var value))
                return null;
            sum += value.Value;
        }

        return own with { Value = sum, Text = Number.Print(sum, own.Decimals) };
    }
}
