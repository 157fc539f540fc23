using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit;

/// <summary>A cell of a table.</summary>
internal readonly record struct CellRef(Grid Grid, GridRow Row, int Column)
{
    internal GridCell Cell => Row.Cells[Column];

    internal FindingPlace Place => Grid.At(Row, Column);
}

/// <summary>What a rule holds between cells: a total and its parts, a difference and its terms, a percentage and its terms.</summary>
/// <param name="Result">The cell that is calculated.</param>
/// <param name="Cells">The cells that it is calculated from.</param>
/// <param name="Holds">Whether it holds with other values in the cells.</param>
/// <param name="Implied">Values of a cell with which it would hold; none where it cannot be solved.</param>
internal sealed record Relation(CellRef Result, IReadOnlyList<CellRef> Cells, Func<Func<CellRef, Number?>, bool> Holds, Func<CellRef, IEnumerable<decimal>> Implied)
{
    internal IEnumerable<CellRef> All => Cells.Append(Result);

    /// <summary>Whether it holds with one cell changed.</summary>
    internal bool HoldsWith(CellRef cell, decimal value) =>
        Holds(c => c == cell ? Changed(c.Cell.Number, value) : c.Cell.Number);

    private static Number? Changed(Number? number, decimal value) => number is null ? null : number with { Value = value, Other = null };

    /// <summary>A total over parts; several sets of parts may be meant.</summary>
    internal static Relation Sum(CellRef result, IReadOnlyList<IReadOnlyList<CellRef>> sets, bool signless) => new(
        result,
        [.. sets.SelectMany(s => s).Distinct()],
        value => value(result) is { } stated && sets.Any(s => Meets(s.Select(value), stated, signless)),
        cell => sets.Where(s => cell == result || s.Contains(cell)).Select(s => cell == result
            ? s.Sum(c => c.Cell.Number?.Value ?? 0)
            : (result.Cell.Number?.Value ?? 0) - s.Where(c => c != cell).Sum(c => c.Cell.Number?.Value ?? 0)));

    /// <summary>A difference; which of the two is taken from which is a matter of convention.</summary>
    internal static Relation Difference(CellRef result, CellRef first, CellRef second) => new(
        result,
        [first, second],
        value => value(result) is { } d && value(first) is { } a && value(second) is { } b && ((a.Interval - b.Interval).Meets(d.Interval) || (b.Interval - a.Interval).Meets(d.Interval)),
        cell =>
        {
            var (d, a, b) = (result.Cell.Number!.Value, first.Cell.Number!.Value, second.Cell.Number!.Value);
            return cell == result ? [a - b, b - a] : cell == first ? [b + d, b - d] : [a - d, a + d];
        });

    /// <summary>A quotient; it is tested but not solved.</summary>
    internal static Relation Quotient(CellRef result, CellRef dividend, CellRef divisor, Func<Number, Number, Number, bool> holds) => new(
        result,
        [dividend, divisor],
        value => value(result) is { } p && value(dividend) is { } n && value(divisor) is { Value: not 0 } d && holds(n, d, p),
        _ => []);

    private static bool Meets(IEnumerable<Number?> parts, Number stated, bool signless)
    {
        var values = parts.OfType<Number>().ToList();
        return values.Aggregate(Interval.Exactly(0), (sum, n) => sum + n.Interval).Meets(stated.Interval)
            || signless && values.Aggregate(Interval.Exactly(0), (sum, n) => sum + Absolute(n)).Meets(Absolute(stated));
    }

    private static Interval Absolute(Number n) => n.Value < 0 ? -n.Interval : n.Interval;
}
