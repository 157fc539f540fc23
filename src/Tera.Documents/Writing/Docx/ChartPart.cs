using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>A chart as DrawingML: native in Word, and drawn alike by LibreOffice.</summary>
internal sealed class ChartPart(Markup xml, Chart chart)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private const int LabelledPoints = 48;
    private readonly int _points = chart.Categories.Count * chart.Series.Count;
    private readonly ChartScale _scale = ChartScale.Of(chart);

    /// <summary>Height in twips that shows every category.</summary>
    public static int Height(Chart chart)
    {
        if (chart.Kind != ChartKind.Bar)
            return 8 * PageSize.Cm;
        var slot = Math.Max((Math.Max(chart.Series.Count, 1) * PageSize.Cm * 42 / 100) + (PageSize.Cm * 28 / 100), Html.SvgChart.LabelTwips(chart));
        return Math.Clamp((chart.Categories.Count * slot) + (5 * PageSize.Cm / 2), 6 * PageSize.Cm, 20 * PageSize.Cm);
    }

    /// <param name="workbook">Relationship to the embedded workbook.</param>
    public void Write(string workbook)
    {
        xml.Raw("""<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>""");
        if (chart.Kind == ChartKind.Line)
            Lines();
        else
            Bars();
        Axes();
        xml.Raw("""<c:spPr><a:noFill/></c:spPr></c:plotArea>""");
        if (chart.Series.Count > 1)
        {
            xml.Raw("""<c:legend><c:legendPos val="b"/><c:overlay val="0"/>""");
            Text(900, "404040");
            xml.Raw("</c:legend>");
        }

        xml.Raw("""<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>""");
        xml.Put($"""<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>""");
    }

    private void Bars()
    {
        xml.Put($"""<c:barChart><c:barDir val="{(chart.Kind == ChartKind.Bar ? "bar" : "col")}"/><c:grouping val="clustered"/><c:varyColors val="0"/>""");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            Name(i);
            xml.Put($"""<c:spPr><a:solidFill><a:srgbClr val="{Color(i)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>""");
            Labels("outEnd");
            Data(i);
            xml.Raw("</c:ser>");
        }

        xml.Put($"""<c:gapWidth val="{(chart.Series.Count == 1 ? 90 : 60)}"/><c:axId val="111"/><c:axId val="222"/></c:barChart>""");
    }

    private void Lines()
    {
        xml.Raw("""<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>""");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            Name(i);
            xml.Put($"""<c:spPr><a:solidFill><a:srgbClr val="{Color(i)}"/></a:solidFill><a:ln w="25400" cap="rnd"><a:solidFill><a:srgbClr val="{Color(i)}"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val="{(i % 2 == 0 ? "circle" : "square")}"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="{Color(i)}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:marker>""");
            Labels("t", i);
            Data(i);
            xml.Raw("""<c:smooth val="0"/></c:ser>""");
        }

        xml.Raw("""<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>""");
    }

    private void Name(int index)
    {
        xml.Put($"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>Data!${ChartWorkbook.Letter(index + 1)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{chart.Series[index].Name}</c:v></c:pt></c:strCache></c:strRef></c:tx>""");
    }

    private void Labels(string position, int line = -1)
    {
        xml.Raw("<c:dLbls>");
        if (_points > LabelledPoints)
        {
            xml.Raw("""<c:delete val="1"/></c:dLbls>""");
            return;
        }

        for (var point = 0; line >= 0 && point < chart.Categories.Count; point++)
        {
            var above = _scale.Above(chart, line, point);
            if (above is true)
                continue;
            xml.Put($"""<c:dLbl><c:idx val="{point}"/>""");
            if (above is null)
                xml.Raw("""<c:delete val="1"/>""");
            else
                Label("b");
            xml.Raw("</c:dLbl>");
        }

        Label(position);
        xml.Raw("</c:dLbls>");
    }

    private void Label(string position)
    {
        xml.Put($"""<c:numFmt formatCode="{Format()}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>""");
        Text(_points > 18 ? 700 : 800, "262626");
        xml.Put($"""<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>""");
    }

    private void Data(int index)
    {
        var rows = chart.Categories.Count + 1;
        xml.Put($"""<c:cat><c:strRef><c:f>Data!$A$2:$A${rows}</c:f><c:strCache><c:ptCount val="{chart.Categories.Count}"/>""");
        for (var i = 0; i < chart.Categories.Count; i++)
            xml.Put($"""<c:pt idx="{i}"><c:v>{chart.Categories[i]}</c:v></c:pt>""");
        var letter = ChartWorkbook.Letter(index + 1);
        xml.Put($"""</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Data!${letter}$2:${letter}${rows}</c:f><c:numCache><c:formatCode>{Format()}</c:formatCode><c:ptCount val="{chart.Categories.Count}"/>""");
        var values = chart.Series[index].Values;
        for (var i = 0; i < Math.Min(values.Count, chart.Categories.Count); i++)
        {
            if (values[i] is { } value)
                xml.Put($"""<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>""");
        }

        xml.Raw("</c:numCache></c:numRef></c:val>");
    }

    private void Axes()
    {
        var lying = chart.Kind == ChartKind.Bar;

        // The first category of a lying chart stands at the top, as in the table it is drawn from.
        xml.Put($"""<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="{(lying ? "maxMin" : "minMax")}"/></c:scaling><c:delete val="0"/><c:axPos val="{(lying ? "l" : "b")}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>""");
        Text(chart.Categories.Count > 12 ? 700 : 800, "262626", Slanted() ? -2_700_000 : 0);
        xml.Put($"""<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:max val="{_scale.High}"/><c:min val="{_scale.Low}"/>""");
        xml.Put($"""</c:scaling><c:delete val="0"/><c:axPos val="{(lying ? "b" : "l")}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>""");
        if (chart.ValueAxis.Length > 0)
            xml.Put($"""<c:title><c:tx><c:rich><a:bodyPr rot="{(lying ? 0 : -5_400_000)}" vert="horz"/><a:p><a:pPr><a:defRPr sz="800" b="0"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:defRPr></a:pPr><a:r><a:rPr lang="id-ID" sz="800" b="0"><a:solidFill><a:srgbClr val="404040"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>{chart.ValueAxis}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>""");
        xml.Raw("""<c:numFmt formatCode="[$-421]#,##0.##" sourceLinked="0"/>""".Replace("#,##0.##", AxisFormat(), StringComparison.Ordinal));
        xml.Raw("""<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>""");
        Text(800, "404040");
        xml.Put($"""<c:crossAx val="111"/><c:crosses val="{(lying ? "max" : "autoZero")}"/><c:crossBetween val="between"/><c:majorUnit val="{_scale.Step}"/></c:valAx>""");
    }

    private void Text(int size, string color, int rotation = 0) =>
        xml.Put($"""<c:txPr><a:bodyPr rot="{rotation}" vert="horz"/><a:p><a:pPr><a:defRPr sz="{size}" b="0"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>""");

    private string Color(int index) => Fills.OfSeries(index, chart.Series[index].Color);

    private string Format() => "[$-421]#,##0" + (chart.Decimals > 0 ? "." + new string('0', chart.Decimals) : "");

    private string AxisFormat() => "#,##0" + (_scale.Decimals > 0 ? "." + new string('0', _scale.Decimals) : "");

    // Upright labels that would not fit into three lines under their column are slanted.
    private bool Slanted()
    {
        if (chart.Kind == ChartKind.Bar || chart.Categories.Count == 0)
            return false;
        var slot = 14 * PageSize.Cm / chart.Categories.Count;
        return chart.Categories.Any(c => FontMetrics.Twips(FontMetrics.LongestWord(c, bold: false), 16) > slot || FontMetrics.Lines(c, slot, 16) > 4);
    }
}
