using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Html;

/// <summary>A chart drawn as inline SVG, with its title and all its values in words for those who cannot see it.</summary>
internal sealed class SvgChart(Chart chart, string anchor)
{
    private const decimal Width = 720;
    private const decimal Top = 40;
    private const decimal LineHeight = 13;

    private readonly ChartScale _scale = ChartScale.Of(chart);
    private readonly bool _lying = chart.Kind == ChartKind.Bar;

    private decimal Left => _lying ? 210 : 70;

    private decimal PlotWidth => Width - Left - 30;

    private decimal PlotHeight => _lying ? Math.Max(chart.Categories.Count, 1) * Math.Max(chart.Series.Count * 18 + 12, 34) : 230;

    private decimal Slot => (_lying ? PlotHeight : PlotWidth) / Math.Max(chart.Categories.Count, 1);

    private decimal Bottom => Top + PlotHeight;

    public void Write(Markup html)
    {
        var height = Bottom + (_lying ? 36 : 58);
        html.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(Width)} {N(height)}"), ("role", "img"), ("aria-labelledby", $"{anchor}-t {anchor}-d"));
        html.Open("title", ("id", anchor + "-t")).Text(chart.Caption).Close("title");
        html.Open("desc", ("id", anchor + "-d")).Text(Words()).Close("desc").Line();
        Axis(html);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            Category(html, i);
        }

        for (var s = 0; s < chart.Series.Count; s++)
        {
            Legend(html, s);
            if (chart.Kind == ChartKind.Line)
            {
                Line(html, s);
            }
            else
            {
                Bars(html, s);
            }
        }

        html.Close("svg").Line();
    }

    private string Words() => string.Join("; ", chart.Series.Select(s => $"{s.Name}: " + string.Join(", ", chart.Categories.Zip(s.Values, (c, v) =>
        $"{c} {(v is { } value ? Printed.Number(value, chart.Decimals) : "–")}"))));

    private void Axis(Markup html)
    {
        foreach (var tick in _scale.Ticks())
        {
            var at = Position(tick);
            if (_lying)
            {
                Stroke(html, at, Top, at, Bottom, "d0d0d0", 1);
                Label(html, at, Bottom + 16, Printed.Number(tick, _scale.Decimals), "middle");
            }
            else
            {
                Stroke(html, Left, at, Left + PlotWidth, at, "d0d0d0", 1);
                Label(html, Left - 6, at + 4, Printed.Number(tick, _scale.Decimals), "end");
            }
        }

        Label(html, _lying ? Left + PlotWidth : 4, _lying ? Bottom + 30 : Top - 12, chart.ValueAxis, _lying ? "end" : "start");
    }

    private void Category(Markup html, int index)
    {
        var room = _lying ? 32 : (int)(Slot / 5.6m);
        var lines = Wrap(chart.Categories[index], Math.Max(room, 6), _lying ? 2 : 3);
        var middle = Middle(index);
        for (var i = 0; i < lines.Count; i++)
        {
            if (_lying)
            {
                Label(html, Left - 6, middle + 4 + ((i - ((lines.Count - 1) / 2m)) * LineHeight), lines[i], "end");
            }
            else
            {
                Label(html, middle, Bottom + 16 + (i * LineHeight), lines[i], "middle");
            }
        }
    }

    private void Legend(Markup html, int index)
    {
        var x = Left + (index * PlotWidth / chart.Series.Count);
        html.Open("rect", ("x", N(x)), ("y", "6"), ("width", "12"), ("height", "12"), ("fill", Color(index))).Close("rect");
        Label(html, x + 17, 16, chart.Series[index].Name, "start");
    }

    private void Bars(Markup html, int series)
    {
        var thick = Math.Min(Slot * 0.8m / chart.Series.Count, 60);
        for (var i = 0; i < Math.Min(chart.Categories.Count, chart.Series[series].Values.Count); i++)
        {
            if (chart.Series[series].Values[i] is not { } value)
            {
                continue;
            }

            var across = Middle(i) + ((series - (chart.Series.Count / 2m)) * thick);
            var (zero, end) = (Position(0), Position(value));
            var (from, length) = (Math.Min(zero, end), Math.Abs(end - zero));
            html.Open(
                "rect",
                ("x", N(_lying ? from : across)), ("y", N(_lying ? across : from)),
                ("width", N(_lying ? length : thick - 1)), ("height", N(_lying ? thick - 1 : length)), ("fill", Color(series))).Close("rect");
            var text = Printed.Number(value, chart.Decimals);
            if (_lying)
            {
                // A label that would leave the picture stands inside its bar.
                var inside = end + 6 + (text.Length * 6) > Width;
                Label(html, inside ? end - 4 : end + 4, across + (thick / 2) + 3.5m, text, inside ? "end" : "start", inside ? "fff" : "1b1b1b");
            }
            else
            {
                Label(html, across + (thick / 2), value < 0 ? end + 12 : end - 4, text, "middle");
            }
        }
    }

    private void Line(Markup html, int series)
    {
        var values = chart.Series[series].Values;
        (decimal X, decimal Y)? last = null;
        for (var i = 0; i < Math.Min(chart.Categories.Count, values.Count); i++)
        {
            if (values[i] is not { } value)
            {
                last = null;
                continue;
            }

            var point = (X: Middle(i), Y: Position(value));
            if (last is { } before)
            {
                Stroke(html, before.X, before.Y, point.X, point.Y, Color(series)[1..], 2);
            }

            html.Open("circle", ("cx", N(point.X)), ("cy", N(point.Y)), ("r", "3.5"), ("fill", Color(series))).Close("circle");
            if (_scale.Above(chart, series, i) is { } above)
            {
                Label(html, point.X, above ? point.Y - 8 : point.Y + 16, Printed.Number(value, chart.Decimals), "middle");
            }

            last = point;
        }
    }

    private decimal Middle(int index) => (_lying ? Top : Left) + ((index + 0.5m) * Slot);

    private decimal Position(decimal value) => _lying ? Left + (_scale.Share(value) * PlotWidth) : Bottom - (_scale.Share(value) * PlotHeight);

    private string Color(int series) => "#" + Shade.Series(chart.Series[series].Color, series);

    private static void Stroke(Markup html, decimal x1, decimal y1, decimal x2, decimal y2, string color, int width) => html.Open(
        "line", ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)), ("stroke", "#" + color), ("stroke-width", N(width))).Close("line");

    private static void Label(Markup html, decimal x, decimal y, string text, string anchor, string color = "1b1b1b") => html.Open(
        "text", ("x", N(x)), ("y", N(y)), ("text-anchor", anchor), ("font-size", "11"), ("fill", "#" + color)).Text(text).Close("text");

    private static string N(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static List<string> Wrap(string text, int room, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > room)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length > 0 ? " " + word : word;
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), lines[most - 1] + " …"];
    }
}
