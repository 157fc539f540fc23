using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Html;

/// <summary>Paragraphs and runs as HTML.</summary>
internal static class HtmlText
{
    public static void Write(Markup html, Paragraph paragraph)
    {
        var style = paragraph.Style switch
        {
            ParagraphStyle.Body => paragraph.Align == Align.Auto && paragraph.Marker.Length == 0 ? "justify" : "",
            var other => other.ToString().ToLowerInvariant(),
        };
        var align = paragraph.Align == Align.Auto ? "" : paragraph.Align.ToString().ToLowerInvariant();
        html.Open("p",
            ("class", string.Join(' ', new[] { style, align, paragraph.Indent > 0 ? "indented" : "", paragraph.Marker.Length > 0 ? "item" : "" }.Where(c => c.Length > 0))),
            ("style", paragraph.Indent > 0 ? string.Create(CultureInfo.InvariantCulture, $"--steps:{paragraph.Indent}") : null));
        if (paragraph.Marker.Length > 0)
        {
            html.Open("span").Text(paragraph.Marker).Close("span").Open("span");
            Write(html, paragraph.Runs);
            html.Close("span");
        }
        else
        {
            Write(html, paragraph.Runs);
        }

        html.Close("p").Line();
    }

    public static void Write(Markup html, IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            var tags = new[] { run.Missing ? "mark" : "", run.Bold ? "strong" : "", run.Italic ? "em" : "" }.Where(t => t.Length > 0).ToList();
            if (run.FigureId is { } id)
            {
                html.Open("span", ("data-figure", id), ("title", id));
            }

            tags.ForEach(t => html.Open(t));
            html.Text(run.Text);
            tags.AsEnumerable().Reverse().ToList().ForEach(t => html.Close(t));
            if (run.FigureId is not null)
            {
                html.Close("span");
            }
        }
    }
}
