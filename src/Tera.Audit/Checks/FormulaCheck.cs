using Tera.Audit.Figures;

namespace Tera.Audit.Checks;

/// <summary>FORMULA: what is worked out in the text gives the printed result; LOGIC where a fraction is called a percentage.</summary>
internal static class FormulaCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var passage in ledger.Reports.SelectMany(r => r.Passages))
        {
            foreach (var formula in WorkedFormula.In(passage.Text))
                Check(ledger, formula, passage.At(formula.Position), passage.Formula ? passage.Text : passage.Around(formula.Position, formula.Printed.Length));
        }

        // A table of definitions works its indicators out in its cells; "7 = 6/5 × 100" under a heading names columns, not figures.
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var (row, column) in grid.Rows.SelectMany(r => grid.Columns.Where(c => r.Cells[c.Index].Text is { Length: > 12 } t && t.Contains('=', StringComparison.Ordinal)).Select(c => (r, c))))
            {
                foreach (var formula in WorkedFormula.In(row.Cells[column.Index].Text))
                    Check(ledger, formula, grid.At(row, column.Index), row.Quote);
            }
        }
    }

    private static void Check(Ledger ledger, WorkedFormula formula, FindingPlace place, string quote)
    {
        var (worked, result) = (formula.Expression, formula.Result);
        var stated = result.AsResult;
        if (worked.Value.Meets(stated) || worked.Value.Times(100).Meets(stated) && result.Percent && !worked.Hundred)
        {
            ledger.Holds(CheckCode.FORMULA, place, result.Text, formula.Printed);
            if (result.Percent && !worked.Hundred && worked.Value.Meets(stated) && Math.Abs(worked.Exact) < 1 && formula.Printed.Contains('/', StringComparison.Ordinal))
                Fraction(ledger, formula, place, quote);
            return;
        }

        if (worked.Hundred && worked.Value.Times(0.01m).Meets(stated))
            return;
        var slip = worked.Value.Meets(stated.Widen(result.LastUnit));
        var expected = Number.Print(worked.Exact, Math.Max(2, result.Decimals)) + (result.Percent ? "%" : "");
        ledger.Add(new Finding
        {
            Code = CheckCode.FORMULA,
            Places = [place],
            Quote = quote,
            Stated = result.Text,
            Expected = expected,
            Reason = $"{formula.Printed} adalah {expected}, tertulis {result.Text}.",
            Severity = slip ? Severity.Rendah : Severity.Tinggi,
            Certainty = slip ? Certainty.Mungkin : Certainty.Pasti,
            Rounding = slip,
        });
    }

    private static void Fraction(Ledger ledger, WorkedFormula formula, FindingPlace place, string quote)
    {
        var expected = Number.Print(formula.Expression.Exact * 100, 2) + "%";
        ledger.Add(new Finding
        {
            Code = CheckCode.LOGIC,
            Places = [place],
            Quote = quote,
            Stated = formula.Result.Text,
            Expected = $"{expected} (atau {Number.Print(formula.Expression.Exact, formula.Result.Decimals)} tanpa %)",
            Reason = $"{formula.Printed} tidak dikalikan 100%, tetapi hasilnya {formula.Result.Text} diberi tanda persen.",
        });
    }
}
