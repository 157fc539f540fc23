using System.Buffers;
using System.Globalization;
using Tera.Audit.Figures;
using Tera.Documents.Model;

namespace Tera.Audit.Tables;

/// <summary>Makes a grid of the parts of a table: joins pages, finds the header, puts shifted rows back, gives columns their roles.</summary>
internal sealed class GridBuilder(string file, int order)
{
    private readonly List<List<GridCell>> _header = [];
    private readonly List<List<GridCell>> _rows = [];
    private readonly HashSet<int> _partStarts = [];
    private int _width;

    internal int Order { get; } = order;

    internal string Number { get; set; } = "";

    internal string Title { get; set; } = "";

    /// <summary>Title in capitals of the document that the table stands in, where a file holds several.</summary>
    internal string Context { get; set; } = "";

    internal Place CaptionPlace { get; set; } = new();

    internal static List<List<GridCell>> Cells(Table table) =>
        Expand([.. table.Header, .. table.Rows.Where(r => r.Kind != RowKind.Numbering)], table.Place ?? new Place());

    internal void Start(List<List<GridCell>> rows, int declaredHeader)
    {
        var header = declaredHeader > 0 ? declaredHeader : HeaderRows.Count(rows);
        _header.AddRange(rows.Take(header).Where(r => !HeaderRows.IsNumbering(r)));
        _width = rows.Count == 0 ? 0 : rows.GroupBy(r => r.Count).OrderByDescending(g => g.Count() + (g.Key == rows[0].Count ? 1000 : 0)).First().Key;
        AddBody(rows.Skip(header));
    }

    /// <summary>Takes a table that follows without text between if it is the next page of this one.</summary>
    internal bool TryContinue(List<List<GridCell>> rows, int declaredHeader = 0)
    {
        if (rows.Count == 0)
            return true;
        var header = declaredHeader > 0 ? declaredHeader : HeaderRows.Count(rows);
        if (header > 0)
        {
            if (_header.Count == 0 || !SameHeader(rows[0], _header[0]))
                return false;
            _partStarts.Add(_rows.Count);
            AddBody(rows.Skip(header));
            return true;
        }

        var width = rows.Max(r => r.Count);
        if (width > _width + 1 || width < _width - 1 || _rows.Count == 0)
            return false;
        _partStarts.Add(_rows.Count);
        AddBody(rows);
        return true;
    }

    internal Grid Build(int? defaultYear)
    {
        var width = Math.Max(_width, _header.Select(r => r.Count).DefaultIfEmpty(0).Max());
        var kinds = Kinds(width);
        var rows = _rows.Select(r => Fit(r, width, kinds)).ToList();
        JoinCut(rows);
        Unbreak(rows);
        var header = _header.Select(r => Pad(r, width)).ToList();
        ShiftYears(header, rows, width);
        width = MarkColumns.Join(header, rows, width);
        var tableYear = Headings.Year().Matches(Title) is { Count: 1 } one
            ? int.Parse(one[0].ValueSpan, CultureInfo.InvariantCulture)
            : defaultYear;
        var tableMonth = Headings.MonthOf(Title);
        var columns = PercentHeadings.Settle([.. Enumerable.Range(0, width).Select(c => Column(c, header, rows, tableYear)).Select(c => OfMonth(c, tableMonth))]);
        return new Grid
        {
            File = file,
            Number = Number,
            Title = Title,
            Context = Context,
            CaptionPlace = CaptionPlace,
            Order = Order,
            Columns = columns,
            Header = [.. header.Select(h => new GridRow(h))],
            Rows = Hierarchy.Arrange(columns, rows),
        };
    }

    private static GridColumn Column(int index, List<List<GridCell>> header, List<List<GridCell>> rows, int? tableYear)
    {
        var column = Headings.Column(index, HeaderPath.Of(header, index), tableYear);
        var filled = rows.Where(r => !r[index].Blank).ToList();
        var numbers = filled.Count(r => r[index].Number is not null || r[index].Dash);
        // "Serapan" over amounts is what was spent, not its share.
        if (column.Role == Role.Percent && column.Leaf.Contains("serap", StringComparison.OrdinalIgnoreCase) && filled.Count(r => r[index].Number is { Percent: false, Grouped: true, Value: >= 1000 }) * 3 >= Math.Max(1, filled.Count) * 2)
            column = column with { Role = Role.Realised, Money = true };
        // Under any other heading, "95,00%" in most cells is a percentage.
        if (column.Role == Role.None && column.Quarter == 0 && !Headings.IsYear(column.Leaf) && filled.Count(r => r[index].Number is { Percent: true }) * 3 >= Math.Max(1, filled.Count) * 2)
            column = column with { Role = Role.Percent };
        return column with
        {
            Numeric = filled.Count == 0 ? 0 : (decimal)numbers / filled.Count,
            PercentCells = filled.Any(r => r[index].Number is { Percent: true }),
            Money = column.Money || filled.Any(r => r[index].Number is { Money: true })
                || filled.Count(r => r[index].Number is { Grouped: true, Value: >= 1_000_000 }) * 2 > filled.Count,
        };
    }

    /// <summary>"Realisasi s.d. Bulan Juni": what is measured in the table is of that month, its budget is not.</summary>
    private static GridColumn OfMonth(GridColumn column, int month) =>
        column is { Month: 0, Quarter: 0, Role: Role.Realised or Role.Percent or Role.Left } ? column with { Month = month } : column;

    private void AddBody(IEnumerable<List<GridCell>> rows)
    {
        foreach (var row in rows)
        {
            if (row.Any(c => !c.Blank) && !HeaderRows.IsNumbering(row))
                _rows.Add(row);
        }
    }

    private static List<List<GridCell>> Expand(List<Row> rows, Place place)
    {
        var covered = new Dictionary<int, int>();
        var result = new List<List<GridCell>>(rows.Count);
        foreach (var row in rows)
        {
            var cells = new List<GridCell>();
            foreach (var cell in row.Cells)
            {
                Covered(cells, covered, place);
                var at = cell.Place ?? place;
                var column = cells.Count;
                var text = Wording.Bounded(cell.Text.Trim());
                cells.Add(new GridCell(text, at) { Number = NumberReader.Cell(text) });
                for (var s = 1; s < cell.ColumnSpan; s++)
                    cells.Add(new GridCell("", at) { Spanned = true });
                for (var s = 0; s < cell.ColumnSpan && cell.RowSpan > 1; s++)
                    covered[column + s] = cell.RowSpan;
            }

            Covered(cells, covered, place);
            foreach (var c in covered.Keys.ToList())
                covered[c]--;
            if (cells.Count > 0)
                result.Add(cells);
        }

        return result;
    }

    private static void Covered(List<GridCell> cells, Dictionary<int, int> covered, Place place)
    {
        while (covered.TryGetValue(cells.Count, out var left) && left > 0)
            cells.Add(new GridCell("", cells.Count > 0 ? cells[0].Place : place));
    }

    private static bool SameHeader(List<GridCell> a, List<GridCell> b) =>
        a.Count == b.Count && a.Zip(b).Count(p => Wording.Normal(p.First.Text) == Wording.Normal(p.Second.Text)) * 10 >= a.Count * 7;

    private decimal[] Kinds(int width)
    {
        var kinds = new decimal[width];
        var full = _rows.Where(r => r.Count == width).ToList();
        for (var c = 0; c < width; c++)
        {
            var filled = full.Where(r => !r[c].Blank).ToList();
            kinds[c] = filled.Count == 0 ? 0.5m : (decimal)filled.Count(r => r[c].Number is not null || r[c].Dash) / filled.Count;
        }

        return kinds;
    }

    /// <summary>A row with too few or too many cells is shifted or joined so that its figures stand under figures.</summary>
    private static List<GridCell> Fit(List<GridCell> row, int width, decimal[] kinds)
    {
        if (row.Count == width)
            return row;
        var candidates = new List<List<GridCell>>();
        if (row.Count < width)
        {
            for (var shift = 0; shift <= width - row.Count; shift++)
                candidates.Add(Pad([.. Enumerable.Repeat(new GridCell("", row[0].Place), shift), .. row], width));
        }
        else
        {
            for (var join = 0; join + 1 < row.Count && row.Count == width + 1; join++)
                candidates.Add([.. row.Take(join), new GridCell((row[join].Text + " " + row[join + 1].Text).Trim(), row[join].Place) { Number = row[join].Blank ? row[join + 1].Number : row[join + 1].Blank ? row[join].Number : null }, .. row.Skip(join + 2)]);
            if (candidates.Count == 0)
                candidates.Add(row.Take(width).ToList());
        }

        return candidates.MaxBy(c => Score(c, kinds))!;
    }

    private static decimal Score(List<GridCell> row, decimal[] kinds)
    {
        var score = 0m;
        for (var c = 0; c < row.Count && c < kinds.Length; c++)
        {
            if (!row[c].Blank)
                score += row[c].Number is not null || row[c].Dash ? kinds[c] - 0.5m : 0.5m - kinds[c];
        }

        return score;
    }

    private static List<GridCell> Pad(List<GridCell> row, int width) =>
        row.Count >= width ? row.Take(width).ToList() : [.. row, .. Enumerable.Repeat(new GridCell("", row.Count > 0 ? row[0].Place : new Place()), width - row.Count)];

    /// <summary>Between gaps, "1.81" among figures with decimal commas is the beginning of 1.817 that a narrow column broke: it is no figure.</summary>
    private static void Unbreak(List<List<GridCell>> rows)
    {
        if (!rows.Exists(r => r.Exists(c => c.Place.Inferred)))
            return;
        var commas = rows.Sum(r => r.Count(c => c.Number is { DotDecimal: false, Decimals: > 0 })) > 1;
        foreach (var row in rows)
        {
            // Two figures in one cell: whatever stands beside them may stand in a wrong column.
            var shifted = row.Exists(c => c.Place.Inferred && TwoFigures(c.Text));
            for (var c = 0; c < row.Count; c++)
            {
                if (shifted)
                    row[c] = row[c] with { Number = null };
                else if (commas && row[c] is { Place.Inferred: true, Number: { DotDecimal: true, Decimals: < 3, Percent: false, Value: >= 1 or <= -1 } })
                    row[c] = row[c] with { Number = null };
            }
        }
    }

    private static bool TwoFigures(string text) =>
        text.Length > 2 && char.IsAsciiDigit(text[0]) && text.Contains(' ', StringComparison.Ordinal) && text.AsSpan().IndexOfAnyExcept(Figures) < 0 && text.Split(' ') is [_, _] parts && !Array.Exists(parts, p => p.Length > 1 && p[0] == '0' && p[1] != ',') && Array.TrueForAll(parts, p => p.Length > 0 && char.IsAsciiDigit(p[0]));

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,%()- ");

    /// <summary>The first row of a page that holds only words goes on the row before it.</summary>
    private void JoinCut(List<List<GridCell>> rows)
    {
        foreach (var start in _partStarts.OrderDescending())
        {
            if (start <= 0 || start >= rows.Count)
                continue;
            var row = rows[start];
            if (row.Any(c => c.Number is not null) || row[0].Text.Length > 0 && !char.IsLower(row[0].Text[0]) && row.Count(c => !c.Blank) > 1)
                continue;
            var joined = rows[start - 1].Zip(row, (a, b) => b.Blank ? a : a with { Text = (a.Text + " " + b.Text).Trim(), Number = a.Number ?? b.Number }).ToList();
            rows[start - 1] = joined;
            rows.RemoveAt(start);
        }
    }

    /// <summary>Year headings that stand one column to the right of their figures move over them.</summary>
    private static void ShiftYears(List<List<GridCell>> header, List<List<GridCell>> rows, int width)
    {
        foreach (var row in header)
        {
            var years = Enumerable.Range(0, width).Where(c => Headings.Year().IsMatch(row[c].Text)).ToList();
            if (years.Count < 3 || years[0] == 0 || rows.Count == 0 || years[^1] - years[0] != years.Count - 1)
                continue;
            var before = rows.Count(r => r[years[0] - 1].Number is { Decimals: > 0 });
            var last = rows.Count(r => r[years[^1]].Number is not null || r[years[^1]].Dash);
            if (last > 0 || before * 2 < rows.Count)
                continue;
            var moved = row[years[0] - 1];
            row.RemoveAt(years[0] - 1);
            row.Insert(years[^1], moved);
        }
    }
}
