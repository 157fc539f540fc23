using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Html;

/// <summary>Charts, boxes and pictures as HTML.</summary>
internal static class HtmlFigures
{
    public static void Write(Markup html, Chart chart, string anchor)
    {
        html.Open("figure", ("id", anchor)).Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", chart.Caption));
        new SvgChart(chart, anchor).Write(html);
        html.Close("div");
        Caption(html, chart.Caption);
    }

    public static void Write(Markup html, BoxTree tree, string anchor)
    {
        html.Open("figure", ("id", anchor)).Open("ul", ("class", "boxes"));
        Boxes(html, tree.Roots);
        html.Close("ul");
        Caption(html, tree.Caption);
    }

    public static void Write(Markup html, Picture picture, string anchor)
    {
        var kind = picture.Content.Span is [0xFF, 0xD8, ..] ? "jpeg" : "png";
        html.Open("figure", ("id", anchor));
        html.Open(
            "img",
            ("alt", picture.Alternative.Length > 0 ? picture.Alternative : "Gambar"),
            ("src", $"data:image/{kind};base64,{Convert.ToBase64String(picture.Content.Span)}"),
            ("style", string.Create(CultureInfo.InvariantCulture, $"width:{picture.WidthCm}cm")));
        Caption(html, picture.Caption);
    }

    private static void Boxes(Markup html, IReadOnlyList<Box> boxes)
    {
        foreach (var box in boxes)
        {
            var fill = Shade.IsColor(box.Fill) ? $"background:#{box.Fill};color:{(Shade.IsDark(box.Fill) ? "#fff" : "#000")}" : null;
            html.Open("li").Open("div", ("style", fill)).Open("strong").Text(box.Title).Close("strong");
            foreach (var line in box.Lines)
            {
                html.Open("span").Text(line).Close("span");
            }

            html.Close("div");
            if (box.Children.Count > 0)
            {
                html.Open("ul");
                Boxes(html, box.Children);
                html.Close("ul");
            }

            html.Close("li").Line();
        }
    }

    private static void Caption(Markup html, string caption)
    {
        if (caption.Length > 0)
        {
            html.Open("figcaption").Text(caption).Close("figcaption");
        }

        html.Close("figure").Line();
    }
}
