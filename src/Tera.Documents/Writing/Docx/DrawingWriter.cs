using System.Text;
using Tera.Documents.Model;
using Tera.Documents.Writing.Html;

namespace Tera.Documents.Writing.Docx;

/// <summary>Charts and pictures in the line of text, within the text area.</summary>
internal sealed class DrawingWriter(DocxContext context, CaptionWriter captions)
{
    private const int CaptionRoom = 2 * PageSize.Cm;
    private readonly Markup _xml = context.Xml;

    public void Write(Chart chart)
    {
        ParagraphWriter.Open(context, "Gambar", keepNext: chart.Caption.Length > 0);
        // A hair narrower than the text, or the right line of its frame is cut off in print.
        var (width, height) = (context.Page.TextWidth - 60, Math.Min(ChartPart.Height(chart), context.Page.TextHeight - CaptionRoom));
        if (context.ForPrinting)
        {
            Frame(Media("svg", Encoding.UTF8.GetBytes(SvgChart.ForPrint(chart, width, height))), width, height, chart.Caption);
        }
        else
        {
            context.Charts.Add(chart);
            var id = context.Relationships.Add(Relationships.Office + "chart", FormattableString.Invariant($"charts/chart{context.Charts.Count}.xml"));
            Start(width, height, chart.Caption);
            _xml.Put($"""<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""");
        }

        ParagraphWriter.Close(context);
        if (chart.Caption.Length > 0)
            captions.Write(chart, chart.Caption, ListKind.Figures);
    }

    public void Write(Picture picture)
    {
        ParagraphWriter.Open(context, "Gambar", picture.Caption.Length > 0 ? "" : """<w:spacing w:before="60" w:after="120"/>""");
        Image(picture, context.Page.TextWidth);
        ParagraphWriter.Close(context);
        if (picture.Caption.Length > 0)
            captions.Write(picture, picture.Caption, ListKind.Figures);
    }

    /// <summary>A picture as a run, no wider than <paramref name="widest"/> twips.</summary>
    public void Image(Picture picture, int widest)
    {
        var check = PictureCheck.Read(picture.Content.Span);
        if (check.Picture is not { } info)
        {
            ParagraphWriter.Runs(_xml, [new Run($"[{check.Problem}]") { Missing = true }]);
            return;
        }

        long width = (long)Math.Min(picture.WidthCm * PageSize.Cm, widest);
        var height = width * info.UprightHeight / info.UprightWidth;
        var tallest = context.Page.TextHeight - CaptionRoom;
        if (height > tallest)
            (width, height) = (tallest * width / height, tallest);
        Frame(Media(info.Kind == PictureKind.Png ? "png" : "jpeg", picture.Content), width, height, picture.Alternative, info);
    }

    /// <returns>The relationship to it.</returns>
    private string Media(string ending, ReadOnlyMemory<byte> content)
    {
        var name = FormattableString.Invariant($"media/gambar{context.Media.Count + 1}.{ending}");
        context.Media.Add(("word/" + name, content));
        return context.Relationships.Add(Relationships.Office + "image", name);
    }

    // The extent is that of the upright picture; the frame inside is turned as the camera was held.
    private void Frame(string id, long width, long height, string alternative, PictureInfo? turned = null)
    {
        var (across, down) = turned is { Turned: true } ? (height, width) : (width, height);
        var number = Start(width, height, alternative);
        _xml.Put($"""<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Gambar {number}" descr="{alternative}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm rot="{(turned?.Rotation ?? 0) * 60_000}"><a:off x="0" y="0"/><a:ext cx="{across * PageSize.EmuPerTwip}" cy="{down * PageSize.EmuPerTwip}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""");
    }

    private int Start(long width, long height, string alternative)
    {
        var id = context.NextId();
        _xml.Put($"""<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width * PageSize.EmuPerTwip}" cy="{height * PageSize.EmuPerTwip}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{id}" name="Gambar {id}" descr="{alternative}"/>""");
        return id;
    }
}
