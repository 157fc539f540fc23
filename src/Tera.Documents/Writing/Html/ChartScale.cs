using Tera.Documents.Model;

namespace Tera.Documents.Writing.Html;

/// <summary>A value axis with round steps. Bars start at zero; lines may start higher where all values lie close together.</summary>
internal sealed record ChartScale(decimal Low, decimal High, decimal Step)
{
    private const int Steps = 5;

    public static ChartScale Of(Chart chart)
    {
        var values = chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        var (min, max) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        var fromZero = chart.Kind != ChartKind.Line || min <= 0 || max - min > max / 4 || max == min;
        var low = fromZero ? Math.Min(0, min) : min;
        var high = fromZero ? Math.Max(0, max) : max;
        var step = RoundStep((high == low ? 1 : high - low) / Steps);
        return new ChartScale(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(high / step), Math.Floor(low / step) + 1) * step, step);
    }

    /// <summary>Share of the axis, 0 at its low end and 1 at its high end.</summary>
    public decimal Share(decimal value) => (value - Low) / (High - Low);

    public IEnumerable<decimal> Ticks()
    {
        for (var tick = Low; tick <= High; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>1, 2, 2.5 or 5 times a power of ten, not less than asked.</summary>
    private static decimal RoundStep(decimal least)
    {
        var power = 1m;
        while (power * 10 <= least)
        {
            power *= 10;
        }

        while (power > least)
        {
            power /= 10;
        }

        return new[] { 1m, 2m, 2.5m, 5m, 10m }.Select(m => m * power).First(s => s >= least);
    }
}
