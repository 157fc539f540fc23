namespace Tera.Audit.Figures;

/// <summary>Every value that a printed figure may stand for; both bounds belong to it.</summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    private const decimal Limit = 1e13m;

    internal static Interval Exactly(decimal value) => new(value, value);

    /// <summary>A value printed with so many decimals.</summary>
    internal static Interval Around(decimal value, int decimals)
    {
        var half = 0.5m * Unit(decimals);
        return new Interval(value - half, value + half);
    }

    /// <summary>One unit of the last of so many decimals.</summary>
    internal static decimal Unit(int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals && i < 12; i++)
            unit /= 10;
        return unit;
    }

    internal bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    internal bool Contains(decimal value) => Low <= value && value <= High;

    internal Interval Widen(decimal by) => new(Low - by, High + by);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>The product; null where it does not fit.</summary>
    internal static Interval? Multiply(Interval a, Interval b)
    {
        if (TooLarge(a) || TooLarge(b))
            return null;
        var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>The quotient; null where the divisor may be zero.</summary>
    internal static Interval? Divide(Interval a, Interval b)
    {
        if (b.Low <= 0 && b.High >= 0 || Math.Min(Math.Abs(b.Low), Math.Abs(b.High)) < 1e-9m || TooLarge(a) || TooLarge(b))
            return null;
        var (p, q, r, s) = (a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    internal Interval Times(decimal factor) => factor >= 0 ? new(Low * factor, High * factor) : new(High * factor, Low * factor);

    private static bool TooLarge(Interval i) => Math.Max(Math.Abs(i.Low), Math.Abs(i.High)) > Limit;
}
