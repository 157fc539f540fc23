using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>What a judged percentage of a row comes to: it holds, or it is told with what it should be.</summary>
internal static class QuotientFinding
{
    // Terms: what was divided, as it stands in the report. Named: the same in the words of the finding, before "adalah …".
    internal static void Tell(Ledger ledger, Grid grid, GridRow row, GridColumn column, Verdict verdict, string terms, string named, Severity severity = Severity.Tinggi, Certainty certainty = Certainty.Mungkin)
    {
        var stated = row.Cells[column.Index];
        if (verdict.Holds)
        {
            ledger.Holds(CheckCode.PCT, grid.At(row, column.Index), stated.Text, terms);
            return;
        }

        var expected = Number.Print(verdict.Expected, Math.Max(2, stated.Number!.Decimals));
        ledger.Add(new Finding
        {
            Code = CheckCode.PCT,
            Places = [grid.At(row, column.Index)],
            Quote = row.Quote,
            Stated = stated.Text,
            Expected = expected,
            Reason = $"{named} adalah {expected}, tertulis {stated.Text}{verdict.Note}.",
            Severity = verdict.Rounding ? Severity.Rendah : severity,
            Certainty = certainty,
            Rounding = verdict.Rounding,
        });
    }
}
