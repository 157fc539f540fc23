using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT: a percentage is the quotient of the two figures beside it, by the polarity of its indicator.</summary>
internal static class PercentCheck
{
    internal static void Run(Ledger ledger)
    {
        var sense = ledger.Polarity;
        var quarters = new QuarterSums();
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            quarters.Take(grid);
            foreach (var column in grid.Columns.Where(c => c.Role == Role.Percent && c.Numeric > 0))
            {
                if (Terms.Of(grid, column) is { } terms)
                    Column(ledger, grid, column, terms, sense, quarters);
            }
        }
    }

    private static void Column(Ledger ledger, Grid grid, GridColumn column, Terms terms, PolaritySense sense, QuarterSums quarters)
    {
        var factor = Factor(grid, column, terms);
        var capped = !grid.Rows.Any(r => r.Cells[column.Index].Number is { } p && p.Value > factor);
        foreach (var row in grid.Rows)
        {
            var stated = row.Cells[column.Index].Number;
            var divisor = Figure(row.Cells[terms.Divisor]);
            if (stated is null)
                continue;
            var polarity = grid.Columns[terms.Divisor].Money ? LessIsBetter.No : PolaritySense.Printed(grid, row) ?? sense.Of(row.Label);
            var sofar = column.Cumulative ? quarters.UpTo(grid, row, column, terms) : [];
            var dividend = !column.Cumulative ? Figure(row.Cells[terms.Dividend])
                : sofar.FirstOrDefault(s => divisor is { Value: not 0 } && Quotient.Judge(s, divisor, stated, factor, polarity) is { Holds: true }) ?? Nearest(sofar, divisor, stated);
            if (divisor is null && dividend is not null && RangeQuotient.Check(ledger, grid, row, column, terms, column.Cumulative ? sofar : [dividend], stated))
                continue;
            if (dividend is null || divisor is null)
            {
                GradeQuotient.Check(ledger, grid, row, column, terms, stated);
                continue;
            }

            if (divisor.Value == 0 && dividend.Value > 0 && stated.Value > 0)
                NoDivisor(ledger, grid, row, column, terms);
            if (divisor.Value == 0 || stated.Other is not null && stated.Decimals == 0)
                continue;
            var judged = Quotient.Judge(dividend, divisor, stated, factor, polarity, capped);
            if (judged is null)
                continue;
            var relation = column.Cumulative || row.Cells[terms.Dividend].Number is null || row.Cells[terms.Divisor].Number is null ? null : Relation.Quotient(new(grid, row, column.Index), new(grid, row, terms.Dividend), new(grid, row, terms.Divisor), (n, d, p) => Quotient.Judge(n, d, p, factor, polarity) is { Holds: true });
            if (judged.Holds)
                ledger.Holds(CheckCode.PCT, grid.At(row, column.Index), row.Cells[column.Index].Text, $"{dividend.Text} / {divisor.Text}", relation);
            else
                Report(ledger, grid, row, column, terms, judged, dividend, divisor, stated, relation);
        }
    }

    /// <summary>Nothing is a percentage of a target of 0: one of the two was not filled in, or is wrong.</summary>
    private static void NoDivisor(Ledger ledger, Grid grid, GridRow row, GridColumn column, Terms terms) => ledger.Add(new Finding
    {
        Code = CheckCode.PCT,
        Places = [grid.At(row, column.Index), grid.At(row, terms.Divisor)],
        Quote = row.Quote,
        Stated = row.Cells[column.Index].Text,
        Expected = "–, atau pembagi yang bukan 0",
        Reason = $"{row.Cells[terms.Dividend].Text} dibagi {row.Cells[terms.Divisor].Text} ({grid.Columns[terms.Dividend].Heading} terhadap {grid.Columns[terms.Divisor].Heading}) tidak ada hasilnya, tetapi tertulis {row.Cells[column.Index].Text}.",
        Certainty = Certainty.Mungkin,
    });

    /// <summary>Where none of what may stand for the year so far gives it, the one that comes nearest was meant.</summary>
    private static Number? Nearest(IReadOnlyList<Number> sofar, Number? divisor, Number stated) =>
        divisor is { Value: not 0 } ? sofar.MinBy(s => Math.Abs((s.Value / divisor.Value * 100) - stated.Value)) : sofar.Count > 0 ? sofar[0] : null;

    /// <summary>The number of a cell, or the score beside a grade in it.</summary>
    private static Number? Figure(GridCell cell) => cell.Number ?? Grades.Scored(cell.Text)?.Score;

    /// <summary>Percentages may be printed as fractions (0,91): 1 where more rows hold so than times 100.</summary>
    private static decimal Factor(Grid grid, GridColumn column, Terms terms)
    {
        if (column.PercentCells)
            return 100;
        var (asPercent, asFraction) = (0, 0);
        foreach (var row in grid.Rows)
        {
            if (row.Cells[column.Index].Number is not { } p || row.Cells[terms.Dividend].Number is not { } n || row.Cells[terms.Divisor].Number is not { Value: not 0 } d)
                continue;
            asPercent += Quotient.Judge(n, d, p, 100, LessIsBetter.No) is { Holds: true } ? 1 : 0;
            asFraction += Quotient.Judge(n, d, p, 1, LessIsBetter.No) is { Holds: true } ? 1 : 0;
        }

        return asFraction > asPercent ? 1 : 100;
    }

    private static void Report(Ledger ledger, Grid grid, GridRow row, GridColumn column, Terms terms, Verdict judged, Number dividend, Number divisor, Number stated, Relation? relation)
    {
        var (top, bottom) = (grid.Columns[terms.Dividend].Heading, grid.Columns[terms.Divisor].Heading);
        var how = judged.Inverse ? $"(2×{divisor.Text} − {dividend.Text}) / {divisor.Text}" : $"{dividend.Text} / {divisor.Text}";
        var expected = Number.Print(judged.Expected, Math.Max(2, stated.Decimals)) + (stated.Percent || column.PercentCells ? "%" : "");
        ledger.Add(new Finding
        {
            Code = CheckCode.PCT,
            Places = [grid.At(row, column.Index)],
            Quote = row.Quote,
            Stated = row.Cells[column.Index].Text,
            Expected = expected,
            Reason = $"{how} ({top} terhadap {bottom}) adalah {expected}, tertulis {row.Cells[column.Index].Text}{judged.Note}.{OtherTerm(grid, row, column, terms, stated, dividend, divisor)}",
            Severity = judged.Rounding ? Severity.Rendah : row.Total || !grid.Columns[terms.Divisor].Money ? Severity.Tinggi : Severity.Sedang,
            Certainty = judged.Certainty,
            Rounding = judged.Rounding,
        }, relation);
    }

    /// <summary>Names the figure of the same row with which the printed percentage would hold.</summary>
    private static string OtherTerm(Grid grid, GridRow row, GridColumn column, Terms terms, Number stated, Number dividend, Number divisor)
    {
        foreach (var other in grid.Columns.Where(c => c.Index != column.Index && c.Index != terms.Dividend && c.Index != terms.Divisor && c.Role != Role.Index))
        {
            if (row.Cells[other.Index].Number is not { Value: not 0 } n)
                continue;
            if (Quotient.Judge(n, divisor, stated, 100, LessIsBetter.No) is { Holds: true })
                return $" Cocok bila pembilangnya {n.Text} dari kolom \"{other.Heading}\".";
            if (Quotient.Judge(dividend, n, stated, 100, LessIsBetter.No) is { Holds: true })
                return $" Cocok bila penyebutnya {n.Text} dari kolom \"{other.Heading}\".";
        }

        return "";
    }
}
