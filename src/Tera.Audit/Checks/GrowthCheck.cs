using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT of growth: "Pertumbuhan (%)" is (later − earlier) / earlier of two columns beside it, where more than half of the rows say so.</summary>
internal static partial class GrowthCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(c => c.Numeric > 0.3m && Growth().IsMatch(c.Heading) && (c.PercentCells || Percent().IsMatch(c.Heading))))
            {
                var figures = grid.Columns.Where(c => c.Index < column.Index && c.Numeric > 0.3m && c.Role is not (Role.Index or Role.Code or Role.Percent or Role.Left)).TakeLast(6).ToList();
                var pairs = figures.SelectMany(a => figures.Where(b => b.Index != a.Index && Later(a, b) && b.Money == a.Money).Select(b => Rows(grid, column, a, b)));
                if (pairs.MaxBy(p => p.Count(r => r.Holds)) is { } best && best.Count(r => r.Holds) is var holds && holds >= 2 && holds * 2 > best.Count)
                    Judge(ledger, grid, column, best);
            }
        }
    }

    /// <summary>By their years, else as they stand.</summary>
    private static bool Later(GridColumn a, GridColumn b) => a.Year is { } x && b.Year is { } y && x != y ? x < y : b.Index > a.Index;

    private sealed record Line(GridRow Row, Number Stated, Number From, Number To, bool Holds);

    private static List<Line> Rows(Grid grid, GridColumn column, GridColumn from, GridColumn to)
    {
        var lines = new List<Line>();
        foreach (var row in grid.Rows)
        {
            if (row.Cells[column.Index].Number is { } stated && row.Cells[from.Index].Number is { Value: > 0 } a && row.Cells[to.Index].Number is { } b && Interval.Divide(b.Interval - a.Interval, a.Interval)?.Times(100) is { } growth)
                lines.Add(new Line(row, stated, a, b, growth.Meets(stated.AsResult) || stated.Value > 0 && (-growth).Meets(stated.AsResult)));
        }

        return lines;
    }

    private static void Judge(Ledger ledger, Grid grid, GridColumn column, List<Line> lines)
    {
        foreach (var line in lines)
        {
            var place = grid.At(line.Row, column.Index);
            if (line.Holds)
            {
                ledger.Holds(CheckCode.PCT, place, line.Stated.Text, $"({line.To.Text} − {line.From.Text}) / {line.From.Text}");
                continue;
            }

            var growth = (line.To.Value - line.From.Value) / line.From.Value * 100;
            var expected = Number.Print(growth, Math.Max(2, line.Stated.Decimals)) + (line.Stated.Percent ? "%" : "");
            var rounding = Math.Abs(growth - line.Stated.Value) <= line.Stated.LastUnit * 1.5m;
            ledger.Add(new Finding
            {
                Code = CheckCode.PCT,
                Places = [place],
                Quote = line.Row.Quote,
                Stated = line.Row.Cells[column.Index].Text,
                Expected = expected,
                Reason = $"Dari {line.From.Text} menjadi {line.To.Text} pertumbuhannya {expected}, tertulis {line.Row.Cells[column.Index].Text}.",
                Severity = rounding ? Severity.Rendah : Severity.Sedang,
                Certainty = rounding ? Certainty.Mungkin : Certainty.Pasti,
                Rounding = rounding,
            });
        }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"pertumbuhan|kenaikan|penurunan|perubahan|\btren\b|naik", Options, 10_000)]
    private static partial Regex Growth();

    [GeneratedRegex(@"%|persen", Options, 10_000)]
    private static partial Regex Percent();
}
