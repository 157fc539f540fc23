using System.Globalization;
using Tera.Documents.Model;
using Tera.Documents.Writing.Html;

namespace Tera.Documents.Writing;

/// <summary>Writes a document as one HTML file that needs nothing beside it: no script, no picture file, no network.</summary>
public static class HtmlWriter
{
    /// <summary>The page as text (HTML 5, to be stored as UTF-8). Figures carry their ids in <c>data-figure</c>.</summary>
    public static string Write(Document document)
    {
        var html = new Markup();
        html.Raw("<!DOCTYPE html>").Line().Open("html", ("lang", "id")).Line().Open("head").Line();
        html.Raw("<meta charset=\"utf-8\">").Line().Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Line();
        html.Open("title").Text(document.Title).Close("title").Line();
        html.Open("meta", ("name", "author"), ("content", document.Author)).Line();
        html.Open("style").Line().Raw(Style()).Close("style").Line().Close("head").Line();
        html.Open("body").Line().Open("main").Line();
        new Page(html, document).Write();
        return html.Close("main").Line().Close("body").Line().Close("html").Line().ToString();
    }

    /// <summary>A chart alone, as inline SVG without styles or scripts: what a page of the web puts into itself.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="anchor">Start of the ids within, unique on the page.</param>
    public static string Write(Chart chart, string anchor)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var html = new Markup();
        new SvgChart(chart, anchor).Write(html);
        return html.ToString();
    }

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlWriter).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }

    private sealed class Page(Markup html, Document document)
    {
        private readonly Dictionary<Block, string> _anchors = Anchors(document);
        private bool _titled;

        public void Write()
        {
            if (!document.Blocks().OfType<Paragraph>().Any(p => p.Style == ParagraphStyle.Title))
            {
                Title(document.Title);
            }

            if (!document.Blocks().OfType<GeneratedList>().Any(l => l.Kind == ListKind.Contents))
            {
                Contents(ListKind.Contents);
            }

            foreach (var block in document.Blocks())
            {
                Write(block);
            }
        }

        private void Write(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    Heading(heading);
                    break;
                case Paragraph { Style: ParagraphStyle.Title } title when !_titled:
                    Title(title.Text);
                    break;
                case Paragraph paragraph:
                    HtmlText.Write(html, paragraph);
                    break;
                case Table table:
                    HtmlTable.Write(html, table, _anchors[table]);
                    break;
                case Chart chart:
                    HtmlFigures.Write(html, chart, _anchors[chart]);
                    break;
                case BoxTree tree:
                    HtmlFigures.Write(html, tree, _anchors[tree]);
                    break;
                case Picture picture:
                    HtmlFigures.Write(html, picture, _anchors[picture]);
                    break;
                case GeneratedList list:
                    Contents(list.Kind);
                    break;
                case PageBreak:
                    html.Open("div", ("class", "page")).Close("div").Line();
                    break;
            }
        }

        private void Title(string text)
        {
            _titled = true;
            html.Open("h1").Text(text).Close("h1").Line();
        }

        private void Heading(Heading heading)
        {
            // The document's title is h1, so a chapter is h2.
            var tag = string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(heading.Level, 1, 4) + 1}");
            html.Open(tag, ("id", _anchors[heading]), ("class", heading.NewPage ? "page" : null)).Text(heading.Text).Close(tag).Line();
        }

        private void Contents(ListKind kind)
        {
            var entries = document.Blocks().Select(b => (Block: b, Entry: Entry(kind, b))).Where(e => e.Entry.Text.Length > 0).ToList();
            if (entries.Count == 0)
            {
                return;
            }

            var name = kind switch { ListKind.Contents => "Daftar Isi", ListKind.Tables => "Daftar Tabel", _ => "Daftar Gambar" };
            html.Open("nav", ("aria-label", name)).Line().Open("ol").Line();
            foreach (var (block, (text, steps)) in entries)
            {
                html.Open("li", ("style", steps > 0 ? string.Create(CultureInfo.InvariantCulture, $"--steps:{steps}") : null));
                html.Open("a", ("href", "#" + _anchors[block])).Text(text).Close("a").Close("li").Line();
            }

            html.Close("ol").Line().Close("nav").Line();
        }

        private static (string Text, int Steps) Entry(ListKind kind, Block block) => (kind, block) switch
        {
            (ListKind.Contents, Heading { Unlisted: false } heading) => (heading.Text, heading.Level - 1),
            (ListKind.Tables, Table table) => (table.Caption, 0),
            (ListKind.Figures, Chart chart) => (chart.Caption, 0),
            (ListKind.Figures, BoxTree tree) => (tree.Caption, 0),
            (ListKind.Figures, Picture picture) => (picture.Caption, 0),
            _ => ("", 0),
        };

        private static Dictionary<Block, string> Anchors(Document document)
        {
            var anchors = new Dictionary<Block, string>(ReferenceEqualityComparer.Instance);
            foreach (var block in document.Blocks())
            {
                var kind = block switch { Model.Heading => "bagian", Table => "tabel", Chart or BoxTree or Picture => "gambar", _ => "" };
                if (kind.Length > 0)
                {
                    anchors.TryAdd(block, string.Create(CultureInfo.InvariantCulture, $"{kind}-{anchors.Count + 1}"));
                }
            }

            return anchors;
        }
    }
}
