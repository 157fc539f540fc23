using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>The QR of a seal: in the margin's lower left corner, so that no line of text gives way to it.</summary>
internal static class SealWriter
{
    public const string Path = "media/segel.png";
    private const int Side = PageSize.Cm * 17 / 10;
    private const int FromLeft = PageSize.Cm / 2;
    private const int FromBottom = PageSize.Cm / 2;

    /// <summary>How far into the page it reaches, with air beside it.</summary>
    private const int Reach = FromLeft + Side + PageSize.Cm / 5;

    /// <summary>How far the foot's text gives way on a page whose margin is narrower.</summary>
    public static int Indent(PageSize page) => Math.Max(0, Reach - page.Left);

    /// <summary>Writes the picture into the paragraph that is open.</summary>
    public static void Write(Markup xml, Seal seal, PageSize page, string id)
    {
        var emu = (long)Side * PageSize.EmuPerTwip;
        var x = (long)FromLeft * PageSize.EmuPerTwip;
        var y = (long)(page.Height - FromBottom - Side) * PageSize.EmuPerTwip;
        xml.Put($"""<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{emu}" cy="{emu}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="900" name="Segel" descr="{seal.Alternative}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="900" name="Segel" descr="{seal.Alternative}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="{emu}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>""");
    }
}
