using Tera.Documents.Model;

namespace Tera.Documents.Writing;

/// <summary>
/// A value axis with round steps, whole ones for whole counts. Bars start at zero; lines may start higher where all values lie close together.
/// The highest value leaves room for its label inside the picture.
/// </summary>
internal sealed record ChartScale(decimal Low, decimal High, decimal Step)
{
    private const int Steps = 5;

    /// <summary>Share of the axis that a label takes beside its point.</summary>
    private const decimal LabelRoom = 0.1m;

    public static ChartScale Of(Chart chart)
    {
        var values = chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        var (min, max) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        var fromZero = chart.Kind != ChartKind.Line || min <= 0 || max - min > max / 4 || max == min;
        var low = fromZero ? Math.Min(0, min) : min;
        var high = fromZero ? Math.Max(0, max) : max;
        var step = RoundStep((high == low ? 1 : high - low) / Steps, chart.Decimals == 0 && values.TrueForAll(decimal.IsInteger));
        var scale = new ChartScale(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(high / step), Math.Floor(low / step) + 1) * step, step);
        if (max > 0 && scale.Share(max) > 1 - LabelRoom)
            scale = scale with { High = scale.High + step };
        return scale.Low > 0 && scale.Share(min) < LabelRoom ? scale with { Low = Math.Max(0, scale.Low - step) } : scale;
    }

    /// <summary>Decimals that its ticks need.</summary>
    public int Decimals => decimal.IsInteger(Step) ? 0 : decimal.IsInteger(Step * 10) ? 1 : (Step / 1.000000000000000000000000000m).Scale;

    /// <summary>Share of the axis, 0 at its low end and 1 at its high end.</summary>
    public decimal Share(decimal value) => (value - Low) / (High - Low);

    /// <summary>
    /// Whether the label of a line's point stands above it: the highest line has its number above, the lowest below, one between them where there is more
    /// room, so that the numbers do not cover each other where lines cross, nor the years where a point lies on the floor. None: an earlier line has the same number there.
    /// </summary>
    public bool? Above(Chart chart, int series, int point)
    {
        if (chart.Series[series].Values.ElementAtOrDefault(point) is not { } value)
            return null;
        var others = chart.Series.Select((s, n) => (Value: s.Values.ElementAtOrDefault(point), Series: n)).Where(o => o.Value is not null && o.Series != series).ToList();
        if (others.Exists(o => o.Value == value && o.Series < series))
            return null;
        var (upper, lower) = (others.Where(o => o.Value > value).Min(o => o.Value), others.Where(o => o.Value < value).Max(o => o.Value));
        var above = upper is null || (lower is not null && upper - value > value - lower);
        return above || Share(value) < LabelRoom;
    }

    public IEnumerable<decimal> Ticks()
    {
        for (var tick = Low; tick <= High; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>1, 2, 2.5 or 5 times a power of ten, not less than asked.</summary>
    private static decimal RoundStep(decimal least, bool whole)
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

        return new[] { 1m, 2m, 2.5m, 5m, 10m, 20m, 50m, 100m }.Select(m => m * power).FirstOrDefault(s => s >= least && (!whole || decimal.IsInteger(s)), 1m);
    }
}
