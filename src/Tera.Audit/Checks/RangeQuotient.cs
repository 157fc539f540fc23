using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Audit.Checks;

/// <summary>PCT where the target is a range ("6–9", "3 ± 1"): 100 inside, less the distance outside; agencies print other rules too, so it is never certain.</summary>
internal static partial class RangeQuotient
{
    /// <summary>Whether the target is a range; then it was judged, by any of what may be meant as realised.</summary>
    internal static bool Check(Ledger ledger, Grid grid, GridRow row, GridColumn column, Terms terms, IReadOnlyList<Number> meant, Number stated)
    {
        var target = row.Cells[terms.Divisor].Text;
        if (target.Length is < 3 or > 30 || Bounds(target) is not { } range)
            return false;
        var place = grid.At(row, column.Index);
        var realised = meant.FirstOrDefault(m => Holds(range, m, stated)) ?? meant.MaxBy(m => Capaian.DalamRentang(range, m.Value) is { Ada: true } h ? h.Angka : decimal.MinValue)!;
        var within = Capaian.DalamRentang(range, realised.Value);
        if (!within.Ada)
            return true;
        if (Holds(range, realised, stated))
        {
            ledger.Holds(CheckCode.PCT, place, row.Cells[column.Index].Text, $"{realised.Text} terhadap rentang {target}");
            return true;
        }

        var expected = Number.Print(within.Angka, Math.Max(2, stated.Decimals));
        ledger.Add(new Finding
        {
            Code = CheckCode.PCT,
            Places = [place],
            Quote = row.Quote,
            Stated = row.Cells[column.Index].Text,
            Expected = expected,
            Reason = $"{realised.Text} terhadap rentang {target} adalah {expected} (100 di dalam rentang, berkurang menurut jaraknya di luar), tertulis {row.Cells[column.Index].Text}.",
            Severity = Severity.Tinggi,
            Certainty = Certainty.Mungkin,
        });
        return true;
    }

    private static bool Holds(Rentang range, Number realised, Number stated)
    {
        decimal[] ends = [realised.Interval.Low, realised.Interval.High, realised.Value];
        var values = ends.Select(r => Capaian.DalamRentang(range, r)).Where(h => h.Ada).Select(h => h.Angka).ToList();
        return values.Count > 0 && new Interval(values.Min(), values.Max()).Meets(stated.AsResult)
            || new[] { range.Bawah, range.Atas }.Select(t => realised with { Value = t, Decimals = 0 }).Any(t => Quotient.Judge(realised, t, stated, 100, LessIsBetter.Plausible) is { Holds: true } || Quotient.Judge(realised, t, stated, 100, LessIsBetter.No) is { Holds: true });
    }

    private static Rentang? Bounds(string text)
    {
        var m = Range().Match(text);
        if (!m.Success || NumberReader.Value(m.Groups["a"].ValueSpan) is not { } a || NumberReader.Value(m.Groups["b"].ValueSpan) is not { } b)
            return null;
        return m.Groups["pm"].Success ? new Rentang(a.Value - b.Value, a.Value + b.Value) : a.Value < b.Value ? new Rentang(a.Value, b.Value) : null;
    }

    [GeneratedRegex(@"^\s*(?<a>\d[\d.,]*)\s*%?\s*(-|–|—|s\.?/?d\.?|sampai( dengan)?|hingga|(?<pm>±))\s*(?<b>\d[\d.,]*)\s*%?\s*(\([\d.,]+\)\s*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Range();
}
