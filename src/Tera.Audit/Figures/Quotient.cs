using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Audit.Figures;

/// <summary>What comes of holding a printed percentage against its terms.</summary>
/// <param name="Holds">Whether some value inside the printed intervals gives it.</param>
/// <param name="Expected">The percentage of the printed values.</param>
internal sealed record Verdict(bool Holds, decimal Expected)
{
    internal Certainty Certainty { get; init; } = Certainty.Pasti;

    internal bool Rounding { get; init; }

    /// <summary>Whether the expected value is that of a "less is better" indicator.</summary>
    internal bool Inverse { get; init; }

    internal string Note { get; init; } = "";
}

/// <summary>Holds a percentage against dividend and divisor, under every polarity of the measurement policy.</summary>
internal static class Quotient
{
    /// <summary>Null where the terms have no quotient by the policy (divisor zero or of unlike sign). Capped: a capaian above 100 may be printed as 100, not where others of its column stand above it.</summary>
    internal static Verdict? Judge(Number dividend, Number divisor, Number stated, decimal factor, LessIsBetter polarity, bool capped = true)
    {
        // A deficit against a deficit: both figures are negative.
        if (dividend.Value < 0 && divisor.Value < 0)
            return Judge(dividend with { Value = -dividend.Value }, divisor with { Value = -divisor.Value }, stated, factor, polarity, capped);
        var (n, d) = (dividend.Interval, divisor.Interval);
        var share = factor / 100;
        var up = Corners(n, d, Capaian.Naik);
        var down = Corners(n, d, (t, r) => Capaian.Turun(t, r));
        var inverse = Corners(n, d, (t, r) => Capaian.Turun(t, r, RumusTurun.Kebalikan));
        if (up is null || down is null)
            return null;
        var p = stated.AsResult;
        var exact = Capaian.Naik(divisor.Value, dividend.Value).Angka * share;
        var exactDown = Capaian.Turun(divisor.Value, dividend.Value).Angka * share;
        var holdsUp = up.Value.Times(share).Meets(p) || capped && Capped(exact, stated, factor);
        var holdsDown = down.Value.Times(share).Meets(p) || inverse?.Times(share).Meets(p) == true || capped && Capped(exactDown, stated, factor) || Floored(exactDown, stated);
        if (polarity == LessIsBetter.No)
        {
            if (holdsUp)
                return new Verdict(true, exact);
            if (holdsDown && dividend.Value != divisor.Value && stated.Value != 0)
                return new Verdict(false, exact) { Certainty = Certainty.Mungkin, Note = ", yang hanya cocok bila makin kecil makin baik" };
            return Rounded(n, d, p, stated, dividend, divisor, factor, exact) ?? new Verdict(false, exact);
        }

        if (holdsDown)
            return new Verdict(true, exactDown);
        if (holdsUp)
        {
            return new Verdict(false, exactDown)
            {
                Inverse = true,
                Certainty = polarity == LessIsBetter.Stated ? Certainty.Pasti : Certainty.Mungkin,
                Note = ", yang hanya cocok bila makin besar makin baik, padahal indikator ini makin kecil makin baik",
            };
        }

        return Rounded(n, d, p, stated, dividend, divisor, factor, exact) ?? new Verdict(false, exactDown) { Inverse = true };
    }

    /// <summary>The capaian of every pair inside the intervals: it is monotone in both terms, so the corners bound it. Null where one has none.</summary>
    private static Interval? Corners(Interval realised, Interval target, Func<decimal, decimal, Hasil> capaian)
    {
        Hasil[] corners = [capaian(target.Low, realised.Low), capaian(target.Low, realised.High), capaian(target.High, realised.Low), capaian(target.High, realised.High)];
        return corners.All(c => c.Ada) ? new Interval(corners.Min(c => c.Angka), corners.Max(c => c.Angka)) : null;
    }

    /// <summary>A capaian above 100 may be held to 100 where it is printed.</summary>
    private static bool Capped(decimal exact, Number stated, decimal factor) => exact > factor && stated.Value == factor;

    private static bool Floored(decimal exact, Number stated) => exact < 0 && stated.Value == 0;

    /// <summary>Truncation, one unit in the last digit, or decimals that the dividend does not show.</summary>
    private static Verdict? Rounded(Interval n, Interval d, Interval p, Number stated, Number dividend, Number divisor, decimal factor, decimal exact)
    {
        var slip = p.Widen(stated.LastUnit);
        if (Interval.Divide(n, d)?.Times(factor).Meets(slip) == true || exact >= stated.Value && exact < stated.Value + stated.LastUnit)
            return new Verdict(false, exact) { Certainty = Certainty.Mungkin, Rounding = true, Note = " (dipotong, atau beda satu angka terakhir)" };
        var hides = dividend.Decimals == 0 && divisor.Decimals > 0 && Math.Abs(dividend.Value) < 1000;
        if (hides && Interval.Divide(dividend.AsResult, d)?.Times(factor).Meets(p) == true)
            return new Verdict(false, exact) { Certainty = Certainty.Mungkin, Rounding = true, Note = " (cocok hanya dengan desimal yang tidak dicetak)" };
        return null;
    }
}
