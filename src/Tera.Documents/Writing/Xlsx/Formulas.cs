using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>
/// Turns expressions over figure ids into formulas over addresses. A figure has one home in the workbook (its first live formula, else
/// its first cell); its other cells without an expression refer there, so that it is entered once. What cannot be resolved stays a constant.
/// </summary>
internal sealed partial class Formulas
{
    private const int LongestFormula = 8192;
    private const int MostArguments = 255;

    private readonly Dictionary<string, List<Spot>> _spots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spot> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<PlacedCell, string> _formulas = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyDictionary<string, decimal> _known;

    public Formulas(IReadOnlyList<SheetPlan> sheets, IReadOnlyDictionary<string, decimal> known)
    {
        _known = known;
        var all = (from sheet in sheets from cell in sheet.Cells where cell.Cell.Figure is { Value: not null } select new Spot(sheet, cell)).ToList();
        foreach (var spot in all)
        {
            if (!_spots.TryGetValue(spot.Figure.Id, out var list))
            {
                _spots[spot.Figure.Id] = list = [];
            }

            list.Add(spot);
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
            return [.. spot.Inputs.Where(_spots.ContainsKey).Select(id => Nearest(id, spot))];
        }

        return RefersHome(spot) ? [_homes[spot.Figure.Id]] : [];
    }

    private string? Write(Spot spot)
    {
        if (!IsResolvable(spot))
        {
            return RefersHome(spot) ? _homes[spot.Figure.Id].AddressFrom(spot.Sheet) : null;
        }

        var formula = Reference().Replace(spot.Figure.Expression, match =>
        {
            var id = match.Groups["id"].Value;
            return _spots.ContainsKey(id) ? Nearest(id, spot).AddressFrom(spot.Sheet) : Literal(_known[id]);
        });
        return formula.Length <= LongestFormula ? formula : null;
    }

    private bool IsResolvable(Spot spot) =>
        spot.Figure.Expression.Length > 0 && spot.Inputs.Count <= MostArguments && spot.Inputs.TrueForAll(id => _spots.ContainsKey(id) || _known.ContainsKey(id));

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

    private static string Literal(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return value < 0 ? $"({text})" : text;
    }

    [GeneratedRegex(@"\[(?<id>[^\[\]]+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    /// <summary>A figure's place; two equal cells of a table are two spots.</summary>
    private sealed class Spot(SheetPlan sheet, PlacedCell cell)
    {
        public SheetPlan Sheet { get; } = sheet;

        public PlacedCell Cell { get; } = cell;

        public CellFigure Figure { get; } = cell.Cell.Figure!;

        /// <summary>Ids that its expression names.</summary>
        public List<string> Inputs { get; } = [.. Reference().Matches(cell.Cell.Figure!.Expression).Select(m => m.Groups["id"].Value)];

        public string AddressFrom(SheetPlan sheet)
        {
            var address = SheetPlan.Address(Cell.Row, Cell.Column);
            return sheet == Sheet ? address : $"{Sheet.QuotedName}!{address}";
        }
    }
}
