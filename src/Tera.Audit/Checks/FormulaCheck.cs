using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>FORMULA: what is worked out in the text gives the printed result; LOGIC where a fraction is called a percentage.</summary>
internal static class FormulaCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var passage in ledger.Reports.SelectMany(r => r.Passages))
        {
            foreach (var formula in WorkedFormula.In(passage.Text))
                Check(ledger, passage, formula);
        }
    }

    private static void Check(Ledger ledger, Passage passage, WorkedFormula formula)
    {
        var (worked, result) = (formula.Expression, formula.Result);
        var place = passage.At(formula.Position);
        var stated = result.AsResult;
        if (worked.Value.Meets(stated) || worked.Value.Times(100).Meets(stated) && result.Percent && !worked.Hundred)
        {
            ledger.Holds(CheckCode.FORMULA, place, result.Text, formula.Printed);
            if (result.Percent && !worked.Hundred && worked.Value.Meets(stated) && Math.Abs(worked.Exact) < 1 && formula.Printed.Contains('/', StringComparison.Ordinal))
                Fraction(ledger, passage, formula, place);
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
            Quote = passage.Formula ? passage.Text : passage.Around(formula.Position, formula.Printed.Length),
            Stated = result.Text,
            Expected = expected,
            Reason = $"{formula.Printed} adalah {expected}, tertulis {result.Text}.",
            Severity = slip ? Severity.Rendah : Severity.Tinggi,
            Certainty = slip ? Certainty.Mungkin : Certainty.Pasti,
            Rounding = slip,
        });
    }

    private static void Fraction(Ledger ledger, Passage passage, WorkedFormula formula, FindingPlace place)
    {
        var expected = Number.Print(formula.Expression.Exact * 100, 2) + "%";
        ledger.Add(new Finding
        {
            Code = CheckCode.LOGIC,
            Places = [place],
            Quote = passage.Formula ? passage.Text : passage.Around(formula.Position, formula.Printed.Length),
            Stated = formula.Result.Text,
            Expected = $"{expected} (atau {Number.Print(formula.Expression.Exact, formula.Result.Decimals)} tanpa %)",
            Reason = $"{formula.Printed} tidak dikalikan 100%, tetapi hasilnya {formula.Result.Text} diberi tanda persen.",
        });
    }
}
