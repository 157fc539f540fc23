using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Html;

/// <summary>A chart drawn as SVG, with its title and all its values in words for those who cannot see it.</summary>
/// <param name="chart">The chart.</param>
/// <param name="anchor">Start of the ids within.</param>
/// <param name="frame">Width and height of a framed picture for print, in units of which eleven are the height of its letters; none on a page, which scales it.</param>
internal sealed class SvgChart(Chart chart, string anchor, (decimal Width, decimal Height)? frame = null)
{
    private const decimal Top = 24;
    private const decimal LineHeight = 13;
    private const decimal LetterWidth = 5.8m;

    /// <summary>Letters and lines of a label beside a lying bar.</summary>
    private const int LabelLetters = 32;
    private const int LabelLines = 4;
    private const decimal LegendHeight = 18;

    // Letters of a framed picture are 9 points high.
    private const decimal UnitsPerPoint = 11 / 9m;
    private const int TwipsPerPoint = 20;
    private const int LabelledPoints = 48;

    private readonly ChartScale _scale = ChartScale.Of(chart);
    private readonly bool _lying = chart.Kind == ChartKind.Bar;
    private readonly List<List<int>> _legend = LegendRows(chart, (frame?.Width ?? 720) - 20, fewest: frame is null ? 1 : 2);

    private decimal Width => frame?.Width ?? 720;

    private decimal Margin => frame is null ? 0 : 10;

    private decimal Left => Margin + (_lying ? 210 : (_scale.Ticks().Max(t => Printed.Number(t, _scale.Decimals).Length) * LetterWidth) + 14);

    private decimal PlotWidth => Width - Left - 30 - Margin;

    /// <summary>What stands below the plot: ticks and the axis' name, or categories; then the legend.</summary>
    private decimal Foot => (_lying ? chart.ValueAxis.Length > 0 ? 38 : 24 : 24 + ((chart.Categories.Select((_, i) => Lines(i).Count).DefaultIfEmpty(1).Max() - 1) * LineHeight)) + (_legend.Count * LegendHeight);

    private decimal PlotHeight => frame is { Height: var height } ? height - Top - Foot - Margin : _lying ? Math.Max(chart.Categories.Count, 1) * Math.Max((chart.Series.Count * 18) + 12, LabelHeight(chart)) : 230;

    private decimal Slot => (_lying ? PlotHeight : PlotWidth) / Math.Max(chart.Categories.Count, 1);

    private decimal Bottom => Top + PlotHeight;

    /// <summary>A file of its own: LibreOffice prints it for next to nothing, where a chart of its own takes about 0,13 s of the processor.</summary>
    public static string ForPrint(Chart chart, int widthTwips, int heightTwips)
    {
        var html = new Markup();
        new SvgChart(chart, "g", (widthTwips * UnitsPerPoint / TwipsPerPoint, heightTwips * UnitsPerPoint / TwipsPerPoint)).Write(html);
        return html.ToString();
    }

    public void Write(Markup html)
    {
        var height = frame?.Height ?? Bottom + Foot;
        html.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(Width)} {N(height)}"), ("width", frame is null ? null : N(Width)), ("height", frame is null ? null : N(height)),
            ("font-family", frame is null ? null : "Arial"), ("role", "img"), ("aria-labelledby", $"{anchor}-t {anchor}-d"));
        html.Open("title", ("id", anchor + "-t")).Text(OneLine(chart.Caption)).Close("title");
        html.Open("desc", ("id", anchor + "-d")).Text(OneLine(Words())).Close("desc").Line();
        if (frame is not null)
            html.Open("rect", ("x", "0.5"), ("y", "0.5"), ("width", N(Width - 1)), ("height", N(height - 1)), ("fill", "#fff"), ("stroke", "#bfbfbf")).Close("rect");
        Axis(html);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            Category(html, i);
        }

        for (var s = 0; s < chart.Series.Count; s++)
        {
            if (chart.Kind == ChartKind.Line)
            {
                Line(html, s);
            }
            else
            {
                Bars(html, s);
            }
        }

        Legend(html);
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
                Label(html, at, Bottom + 15, Printed.Number(tick, _scale.Decimals), "middle");
            }
            else
            {
                Stroke(html, Left, at, Left + PlotWidth, at, "d0d0d0", 1);
                Label(html, Left - 6, at + 4, Printed.Number(tick, _scale.Decimals), "end");
            }
        }

        if (_lying)
            Label(html, Left + (PlotWidth / 2), Bottom + 30, chart.ValueAxis, "middle");
        else
            Label(html, Margin + 4, Top - 9, chart.ValueAxis, "start");
    }

    private void Category(Markup html, int index)
    {
        var lines = Lines(index);
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

    private List<string> Lines(int category) => _lying
        ? Wrap(chart.Categories[category], LabelLetters, Math.Clamp((int)((Slot - 2) / LineHeight), 1, LabelLines))
        : Wrap(chart.Categories[category], Math.Max((int)(Slot / LetterWidth), 6), 3);

    /// <summary>Height of the tallest label beside lying bars and the room around it, in the units of a framed picture.</summary>
    private static decimal LabelHeight(Chart chart) => (chart.Categories.Select(c => Wrap(c, LabelLetters, LabelLines).Count).DefaultIfEmpty(1).Max() * LineHeight) + 8;

    /// <summary>The same in twips, for print.</summary>
    public static int LabelTwips(Chart chart) => (int)(LabelHeight(chart) * TwipsPerPoint / UnitsPerPoint);

    /// <summary>Series beside each other under the plot, as many in a row as have room.</summary>
    private static List<List<int>> LegendRows(Chart chart, decimal room, int fewest)
    {
        var (rows, used) = (new List<List<int>>(), room);
        for (var s = 0; s < chart.Series.Count && chart.Series.Count >= fewest; s++)
        {
            used += EntryWidth(chart.Series[s]);
            if (used > room)
            {
                rows.Add([]);
                used = EntryWidth(chart.Series[s]);
            }

            rows[^1].Add(s);
        }

        return rows;
    }

    private static decimal EntryWidth(ChartSeries series) => 17 + (series.Name.Length * LetterWidth) + 22;

    private void Legend(Markup html)
    {
        for (var row = 0; row < _legend.Count; row++)
        {
            var y = Bottom + Foot - ((_legend.Count - row) * LegendHeight) + 3;
            var x = (Width - _legend[row].Sum(s => EntryWidth(chart.Series[s])) + 22) / 2;
            foreach (var s in _legend[row])
            {
                html.Open("rect", ("x", N(x)), ("y", N(y)), ("width", "11"), ("height", "11"), ("fill", Color(s))).Close("rect");
                Label(html, x + 16, y + 9.5m, chart.Series[s].Name, "start");
                x += EntryWidth(chart.Series[s]);
            }
        }
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
            if (!Labelled)
                continue;
            var text = Printed.Number(value, chart.Decimals);
            if (_lying)
            {
                // A label that would leave the picture stands inside its bar.
                var inside = end + 6 + (text.Length * 6) > Width - Margin;
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
            if (Labelled && _scale.Above(chart, series, i) is { } above)
            {
                Label(html, point.X, above ? point.Y - 8 : point.Y + 16, Printed.Number(value, chart.Decimals), "middle");
            }

            last = point;
        }
    }

    private bool Labelled => frame is null || chart.Categories.Count * chart.Series.Count <= LabelledPoints;

    private decimal Middle(int index) => (_lying ? Top : Left) + ((index + 0.5m) * Slot);

    private decimal Position(decimal value) => _lying ? Left + (_scale.Share(value) * PlotWidth) : Bottom - (_scale.Share(value) * PlotHeight);

    private string Color(int series) => "#" + Shade.Series(chart.Series[series].Color, series);

    private static void Stroke(Markup html, decimal x1, decimal y1, decimal x2, decimal y2, string color, int width) => html.Open(
        "line", ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)), ("stroke", "#" + color), ("stroke-width", N(width))).Close("line");

    private static void Label(Markup html, decimal x, decimal y, string text, string anchor, string color = "1b1b1b") => html.Open(
        "text", ("x", N(x)), ("y", N(y)), ("text-anchor", anchor), ("font-size", "11"), ("fill", "#" + color)).Text(OneLine(text)).Close("text");

    // A line end would become a tag of HTML.
    private static string OneLine(string text) => text.Replace('\n', ' ');

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
