using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Paragraphs, headings and their runs.</summary>
internal static class ParagraphWriter
{
    private const int Step = 425;
    private const int HeadingStep = 454;

    /// <summary>Opens a paragraph up to the end of its properties; <paramref name="properties"/> are those after the page break, in the order of the schema.</summary>
    public static void Open(DocxContext context, string style, string properties = "", bool keepNext = false)
    {
        var xml = context.Xml;
        xml.Put($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (keepNext)
            xml.Raw("<w:keepNext/>");
        if (context.BreakPending)
            xml.Raw("<w:pageBreakBefore/>");
        context.BreakPending = false;
        xml.Raw(properties);
        xml.Raw("</w:pPr>");
        if (context.PendingBookmark is { } bookmark)
        {
            context.PendingBookmark = null;
            Mark(context, bookmark, static _ => { });
        }
    }

    public static void Close(DocxContext context) => context.Xml.Raw("</w:p>");

    /// <summary>A paragraph of one style and one text.</summary>
    public static void Plain(DocxContext context, string style, string text, bool keepNext = false)
    {
        Open(context, style, keepNext: keepNext);
        Text(context.Xml, text, "");
        Close(context);
    }

    /// <summary>Writes content within a bookmark.</summary>
    public static void Mark(DocxContext context, string? bookmark, Action<DocxContext> content)
    {
        if (bookmark is null)
        {
            content(context);
            return;
        }

        var id = context.NextId();
        context.Xml.Put($"""<w:bookmarkStart w:id="{id}" w:name="{bookmark}"/>""");
        content(context);
        context.Xml.Put($"""<w:bookmarkEnd w:id="{id}"/>""");
    }

    public static bool NewPage(Heading heading) => heading.NewPage || (heading.Level == 1 && DocumentPlan.IsChapter(heading.Text));

    public static void Heading(DocxContext context, Heading heading, bool first)
    {
        context.BreakPending = !first && (context.BreakPending || NewPage(heading));
        var level = Math.Clamp(heading.Level, 1, 4);
        var style = !heading.Unlisted ? "Heading" + level : level == 1 ? "JudulDepan" : "Subtitle";
        var label = level == 1 ? 0 : Label(heading.Text);
        var hang = label == 0 ? 0 : Math.Max(HeadingStep, FontMetrics.Twips(FontMetrics.Width(heading.Text.AsSpan(0, label + 1), bold: true), level == 2 ? 24 : 22) + 60);
        var indent = level == 1 || heading.Unlisted || hang == HeadingStep ? "" : $"""<w:ind w:left="{hang}" w:hanging="{hang}"/>""";
        // A title that goes on below what stands before it keeps its distance.
        var apart = level == 1 && !first && !heading.Unlisted && !NewPage(heading) ? """<w:spacing w:before="560" w:after="280" w:line="300" w:lineRule="auto"/>""" : "";
        Open(context, style, apart + indent);
        Mark(context, context.Plan.Bookmark(heading), c =>
        {
            if (label > 0)
            {
                Text(c.Xml, heading.Text[..label], "");
                c.Xml.Raw("<w:r><w:tab/></w:r>");
                Text(c.Xml, heading.Text[(label + 1)..], "");
            }
            else
            {
                Text(c.Xml, TitleLines(heading), "");
            }
        });
        Close(context);
    }

    public static void Paragraph(DocxContext context, Paragraph paragraph)
    {
        var style = paragraph.Style switch
        {
            ParagraphStyle.Title => "Title",
            ParagraphStyle.Subtitle => "Subtitle",
            ParagraphStyle.Note => "Catatan",
            ParagraphStyle.Formula => "Rumus",
            ParagraphStyle.Letterhead => "KopSurat",
            ParagraphStyle.Compact => "Rapat",
            _ => "BodyText",
        };
        var hasMarker = paragraph.Marker.Length > 0;
        var hanging = hasMarker ? Hanging(paragraph.Marker) : 0;
        var left = (paragraph.Indent * Step) + hanging + (paragraph.Style == ParagraphStyle.Formula ? PageSize.Cm : 0);
        var properties =
            (hasMarker ? """<w:spacing w:after="80"/>""" : "") +
            (left > 0 ? $"""<w:ind w:left="{left}" w:hanging="{hanging}"/>""" : "") +
            Justification(paragraph.Align);
        Open(context, style, properties, paragraph.KeepWithNext);
        if (hasMarker)
        {
            Text(context.Xml, paragraph.Marker, "");
            context.Xml.Raw("<w:r><w:tab/></w:r>");
        }

        Runs(context.Xml, paragraph.Runs);
        Close(context);
    }

    /// <summary>The alignment property; nothing where the style decides.</summary>
    public static string Justification(Align align) => align switch
    {
        Align.Left => """<w:jc w:val="left"/>""",
        Align.Center => """<w:jc w:val="center"/>""",
        Align.Right => """<w:jc w:val="right"/>""",
        Align.Justify => """<w:jc w:val="both"/>""",
        _ => "",
    };

    /// <summary>Runs; <paramref name="color"/> is RRGGBB or empty.</summary>
    public static void Runs(Markup xml, IReadOnlyList<Run> runs, bool bold = false, bool italic = false, string color = "", int halfPoints = 0)
    {
        foreach (var run in runs)
        {
            // The order is the schema's.
            var look =
                (run.Bold || bold ? "<w:b/><w:bCs/>" : "") +
                (run.Italic || italic ? "<w:i/><w:iCs/>" : "") +
                (color.Length > 0 && !run.Missing ? $"""<w:color w:val="{color}"/>""" : run.Missing ? """<w:color w:val="000000"/>""" : "") +
                (halfPoints > 0 ? $"""<w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/>""" : "") +
                (run.Missing ? """<w:highlight w:val="yellow"/>""" : "");
            Text(xml, run.Text, look);
        }
    }

    /// <summary>A run of text; line ends and tabs become elements.</summary>
    public static void Text(Markup xml, string text, string properties)
    {
        if (text.Length == 0)
            return;
        xml.Raw("<w:r>");
        if (properties.Length > 0)
        {
            xml.Raw("<w:rPr>");
            xml.Raw(properties);
            xml.Raw("</w:rPr>");
        }

        var rest = text.AsSpan();
        while (true)
        {
            var cut = rest.IndexOfAny('\n', '\t');
            var piece = cut < 0 ? rest : rest[..cut];
            if (piece.Length > 0)
            {
                xml.Raw("""<w:t xml:space="preserve">""");
                xml.Text(piece);
                xml.Raw("</w:t>");
            }

            if (cut < 0)
                break;
            xml.Raw(rest[cut] == '\n' ? "<w:br/>" : "<w:tab/>");
            rest = rest[(cut + 1)..];
        }

        xml.Raw("</w:r>");
    }

    private static int Hanging(string marker) =>
        Math.Max(Step, FontMetrics.Twips(FontMetrics.Width(marker), 22) + 100);

    // "A. Latar Belakang", "3.1.2 Analisis": how long the number is; 0 where there is none.
    private static int Label(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space is < 1 or > 10 || space + 1 >= text.Length)
            return 0;
        var label = text.AsSpan(0, space);
        return label[^1] is '.' or ')' || (char.IsAsciiDigit(label[0]) && label.Contains('.')) ? space : 0;
    }

    // "BAB I PENDAHULUAN" stands on two lines.
    private static string TitleLines(Heading heading)
    {
        if (heading.Level != 1 || heading.Text.Contains('\n', StringComparison.Ordinal) || !DocumentPlan.IsChapter(heading.Text))
            return heading.Text;
        var number = heading.Text.IndexOf(' ', heading.Text.IndexOf(' ', StringComparison.Ordinal) + 1);
        return number < 0 ? heading.Text : heading.Text[..number] + "\n" + heading.Text[(number + 1)..];
    }
}
