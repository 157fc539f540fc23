using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>
/// Turns expressions over figure ids into formulas over addresses. A figure has one home in the workbook (its first live formula, else
/// its first cell); its other cells without an expression refer there, so that it is entered once. A figure that stands in no cell is written
/// out by its own expression; what ends in a number that stands nowhere is a value, for a formula of constants tells a reader nothing.
/// </summary>
internal sealed partial class Formulas
{
    private const int LongestFormula = 8192;
    private const int MostArguments = 255;

    private readonly Dictionary<string, List<Spot>> _spots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spot> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<PlacedCell, string> _formulas = new(ReferenceEqualityComparer.Instance);
    private readonly Func<string, string?> _unseen;

    /// <param name="sheets">Every sheet.</param>
    /// <param name="unseen">Expression of a figure that stands in no cell; none where it has none.</param>
    public Formulas(IReadOnlyList<SheetPlan> sheets, Func<string, string?> unseen)
    {
        _unseen = unseen;
        var all = (from sheet in sheets from cell in sheet.Cells where cell.Cell.Figure is { Value: not null } select new Spot(sheet, cell)).ToList();
        foreach (var spot in all)
        {
            if (!_spots.TryGetValue(spot.Figure.Id, out var list))
            {
                _spots[spot.Figure.Id] = list = [];
            }

            list.Add(spot);
        }

        foreach (var spot in all)
        {
            spot.Expression = Resolve(spot.Figure.Expression, []);
        }

        foreach (var (id, list) in _spots)
        {
            _homes[id] = list.Find(IsResolvable) ?? list[0];
        }

        var visiting = new Dictionary<Spot, bool>();
        foreach (var spot in all)
        {
            Settle(spot, visiting);
        }
    }

    /// <summary>The formula without "=", or none where the cell is a constant.</summary>
    public string? Of(PlacedCell cell) => _formulas.GetValueOrDefault(cell);

    /// <summary>Writes a spot's formula after those it needs; a formula that would come back to itself is left out. True: settled.</summary>
    private bool Settle(Spot spot, Dictionary<Spot, bool> visiting)
    {
        if (visiting.TryGetValue(spot, out var settled))
        {
            return settled;
        }

        visiting[spot] = false;
        var needed = Needs(spot);
        var open = needed.Select(n => Settle(n, visiting)).ToList();
        if (!open.Contains(false) && Write(spot) is { } formula)
        {
            _formulas[spot.Cell] = formula;
        }

        return visiting[spot] = true;
    }

    private List<Spot> Needs(Spot spot)
    {
        if (IsResolvable(spot))
        {
            return [.. Inputs(spot.Expression).Select(id => Nearest(id, spot))];
        }

        return RefersHome(spot) ? [_homes[spot.Figure.Id]] : [];
    }

    private string? Write(Spot spot)
    {
        if (!IsResolvable(spot))
        {
            return RefersHome(spot) ? _homes[spot.Figure.Id].AddressFrom(spot.Sheet) : null;
        }

        var formula = Reference().Replace(spot.Expression, match => Nearest(match.Groups["id"].Value, spot).AddressFrom(spot.Sheet));
        return formula.Length <= LongestFormula ? formula : null;
    }

    /// <summary>The expression over ids that stand in cells; empty where one of its numbers stands in none.</summary>
    private string Resolve(string expression, HashSet<string> within)
    {
        var complete = Reference().IsMatch(expression);
        var resolved = Reference().Replace(expression, match =>
        {
            var id = match.Groups["id"].Value;
            if (_spots.ContainsKey(id))
            {
                return match.Value;
            }

            var inner = complete && within.Add(id) && _unseen(id) is { } own ? Resolve(own, within) : "";
            within.Remove(id);
            complete &= inner.Length is > 0 and <= LongestFormula;
            // A whole argument of a function needs no parentheses of its own.
            var argument = expression.ElementAtOrDefault(match.Index - 1) is '(' or ',' && expression.ElementAtOrDefault(match.Index + match.Length) is ')' or ',';
            return argument || Single().IsMatch(inner) ? inner : $"({inner})";
        });
        return complete && resolved.Length <= LongestFormula ? resolved : "";
    }

    private static bool IsResolvable(Spot spot) => spot.Expression.Length > 0 && Inputs(spot.Expression).Count <= MostArguments;

    private static List<string> Inputs(string expression) => [.. Reference().Matches(expression).Select(m => m.Groups["id"].Value)];

    /// <summary>Another cell of the same figure, unless it was given another value: then neither may speak for the other.</summary>
    private bool RefersHome(Spot spot)
    {
        var home = _homes[spot.Figure.Id];
        return home != spot && home.Figure.Value == spot.Figure.Value;
    }

    /// <summary>The cell of a figure that a reader finds first: in the same row, on the same sheet, else at home.</summary>
    private Spot Nearest(string id, Spot from)
    {
        var home = _homes[id];
        var here = _spots[id].Where(s => s != from && s.Sheet == from.Sheet && s.Figure.Value == home.Figure.Value).ToList();
        return here.Find(s => s.Cell.Row == from.Cell.Row) ?? here.FirstOrDefault() ?? home;
    }

    [GeneratedRegex(@"\[(?<id>[^\[\]]+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\[[^\[\]]+\]$|^[A-Z]+\([^()]*\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Single();

    /// <summary>A figure's place; two equal cells of a table are two spots.</summary>
    private sealed class Spot(SheetPlan sheet, PlacedCell cell)
    {
        public SheetPlan Sheet { get; } = sheet;

        public PlacedCell Cell { get; } = cell;

        public CellFigure Figure { get; } = cell.Cell.Figure!;

        /// <summary>Over ids that stand in cells; empty where it is a value.</summary>
        public string Expression { get; set; } = "";

        public string AddressFrom(SheetPlan sheet)
        {
            var address = SheetPlan.Address(Cell.Row, Cell.Column);
            return sheet == Sheet ? address : $"{Sheet.QuotedName}!{address}";
        }
    }
}
