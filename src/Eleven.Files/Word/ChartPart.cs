using System.Globalization;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>A native chart: it opens for editing in Word, over the workbook embedded with it.</summary>
internal static class ChartPart
{
    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";

    // Points; where four steps would crowd.
    private const double NarrowPlot = 160;

    public static Markup Write(ChartShape shape)
    {
        var xml = new Markup().Add($"""<c:chartSpace xmlns:c="{Names.Chart}" xmlns:a="{Names.Drawing}" xmlns:r="{Names.Links}">""");
        xml.Add(
            """<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>"""
        );
        Layout(
            xml,
            "inner",
            shape.Left / shape.Width,
            shape.Top / shape.Height,
            shape.PlotWidth / shape.Width,
            shape.PlotHeight / shape.Height
        );
        Bars(xml, shape);
        Axes(xml, shape);
        xml.Add("</c:plotArea>");
        if (shape.HasLegend)
        {
            xml.Add("""<c:legend><c:legendPos val="t"/>""");
            Layout(xml, null, 0, 0, 1, shape.LegendHeight / shape.Height);
            xml.Add("""<c:overlay val="0"/>""").Add(Letters(Ink.Black, false)).Add("</c:legend>");
        }
        xml.Add("""<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>""");
        xml.Add("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>").Add(Letters(Ink.Black, false));
        return xml.Add("""<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>""");
    }

    private static void Layout(Markup xml, string? target, double x, double y, double width, double height)
    {
        xml.Add("<c:layout><c:manualLayout>").Add(target is null ? "" : """<c:layoutTarget val="inner"/>""");
        xml.Add("""<c:xMode val="edge"/><c:yMode val="edge"/>""");
        xml.Add($"""<c:x val="{x}"/><c:y val="{y}"/><c:w val="{width}"/><c:h val="{height}"/></c:manualLayout></c:layout>""");
    }

    private static void Bars(Markup xml, ChartShape shape)
    {
        var grouping =
            !shape.IsStacked ? "clustered"
            : shape.IsOpen ? "stacked"
            : "percentStacked";
        xml.Add($"""<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>""");
        for (var i = 0; i < shape.Chart.Series.Length; i++)
        {
            ChartSeries.Write(xml, shape, i);
        }
        xml.Add($"""<c:gapWidth val="{Math.Min(500, shape.GapWidth)}"/><c:overlap val="{(shape.IsStacked ? 100 : 0)}"/>""");
        xml.Add($"""<c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:barChart>""");
    }

    // Categories read from top to bottom, so the values stand at the far end of their axis: the foot of the chart.
    private static void Axes(Markup xml, ChartShape shape)
    {
        var line = """<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="505a5f"/></a:solidFill></a:ln></c:spPr>""";
        xml.Add(
            $"""<c:catAx><c:axId val="{CategoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>"""
        );
        xml.Add(
            """<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>"""
        );
        xml.Add(line).Add(Letters(Ink.Black, false));
        xml.Add(
            $"""<c:crossAx val="{ValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>"""
        );
        var (most, step) = Scale(shape);
        xml.Add(
            $"""<c:valAx><c:axId val="{ValueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="{most}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>"""
        );
        xml.Add(
            """<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="d9dcde"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"""
        );
        xml.Add(
            $"""<c:numFmt formatCode="{Format(shape)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>"""
        );
        xml.Add("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>").Add(Letters(Ink.Grey, false));
        xml.Add(
            $"""<c:crossAx val="{CategoryAxis}"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="{step}"/></c:valAx>"""
        );
    }

    private static string Format(ChartShape shape) =>
        shape.IsStacked && !shape.IsOpen ? "0%"
        : shape.Chart.Unit == "%" ? "0\"%\""
        : "0";

    // The whole of shares; of counts the next round number over the longest bar. Percent-stacked bars measure in parts of one.
    private static (decimal Most, decimal Step) Scale(ChartShape shape)
    {
        if (shape.IsStacked && !shape.IsOpen)
        {
            return (1m, shape.PlotWidth < NarrowPlot ? 0.5m : 0.25m);
        }
        if (shape.Chart.Unit == "%")
        {
            return (100, shape.PlotWidth < NarrowPlot ? 50 : 25);
        }
        var longest = shape.Chart.Series.SelectMany(s => s.Points).Max(p => p.Value) ?? 1;
        var step = 1m;
        foreach (var factor in RoundSteps().TakeWhile(_ => step * 5 < longest))
        {
            step *= factor;
        }
        return (Math.Max(1, Math.Ceiling(longest / step)) * step, step);
    }

    // 1, 2, 5, 10, 20, 50, ...
    private static IEnumerable<decimal> RoundSteps()
    {
        while (true)
        {
            yield return 2;
            yield return 2.5m;
            yield return 2;
        }
    }

    /// <summary>Text properties: size, weight and colour of letters.</summary>
    public static string Letters(string colour, bool bold) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>{Style("defRPr", colour, bold)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>"""
        );

    public static string Style(string element, string colour, bool bold) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<a:{element} lang="en-GB" sz="{ChartShape.TextSize * 100:0}" b="{(bold ? 1 : 0)}"><a:solidFill><a:srgbClr val="{Palette.Hex(colour)}"/></a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:{element}>"""
        );
}
