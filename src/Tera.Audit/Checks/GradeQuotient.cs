using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PCT where target and realisasi are grades: the capaian must be a quotient of scores inside their bands.</summary>
internal static class GradeQuotient
{
    internal static void Check(Ledger ledger, Grid grid, GridRow row, GridColumn column, Terms terms, Number stated)
    {
        var (target, realised) = (row.Cells[terms.Divisor].Text.ToUpperInvariant(), row.Cells[terms.Dividend].Text.ToUpperInvariant());
        if (!Grades.Bands.TryGetValue(target, out var t) || !Grades.Bands.TryGetValue(realised, out var r))
            return;
        // A bare target grade stands for its lower bound; a realisasi for any score of its band.
        var low = r.Low / t.High * 100;
        var high = t.Low == 0 ? 100 : r.High / t.Low * 100;
        if (stated.Value >= low && stated.Value <= high || target == realised && stated.Value == 100)
            return;
        var score = r.Contains(stated.Value) ? $"; {stated.Text} adalah skor predikat {realised}, bukan persen" : "";
        ledger.Add(new Finding
        {
            Code = CheckCode.PCT,
            Places = [grid.At(row, column.Index)],
            Quote = row.Quote,
            Stated = row.Cells[column.Index].Text,
            Expected = $"skor {realised} / skor {target} × 100%, antara {Number.Print(low, 2)} dan {Number.Print(high, 2)}",
            Reason = $"Capaian {stated.Text} tidak dapat berasal dari predikat {realised} terhadap target {target}{score}.",
            Severity = Severity.Sedang,
        });
    }
}
