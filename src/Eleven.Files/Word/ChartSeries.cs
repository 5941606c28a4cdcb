using Eleven.Answers;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>One series of a chart: its bars, their labels, and the values as the embedded workbook holds them.</summary>
internal static class ChartSeries
{
    public static void Write(Markup xml, ChartShape shape, int at)
    {
        var series = shape.Chart.Series[at];
        var column = ColumnLetter.Of(at + 1);
        xml.Add($"""<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{ChartWorkbook.Sheet}!${column}$1</c:f>""");
        xml.Add(
            $"""<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{shape.NameOf(series)}</c:v></c:pt></c:strCache></c:strRef></c:tx>"""
        );
        xml.Add(Fill(shape, series)).Add("""<c:invertIfNegative val="0"/><c:dLbls>""");
        for (var i = 0; i < series.Points.Length; i++)
        {
            Label(xml, shape, series, i);
        }
        xml.Add("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>").Add(ChartPart.Letters(InkOf(shape, series), shape.IsStacked));
        xml.Add(Shown).Add("</c:dLbls>");
        Categories(xml, shape);
        Values(xml, series, column);
        xml.Add("</c:ser>");
    }

    private const string Shown =
        """<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>""";

    private static string Fill(ChartShape shape, Series series)
    {
        var colour = Palette.Hex(series.Colour);
        var border = $"""<a:ln w="9525"><a:solidFill><a:srgbClr val="{Palette.Grey}"/></a:solidFill></a:ln>""";
        return series.Pattern switch
        {
            SeriesPattern.Outline => $"""<c:spPr><a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>{border}</c:spPr>""",
            SeriesPattern.Hatched =>
                $"""<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{Palette.Grey}"/></a:fgClr><a:bgClr><a:srgbClr val="ffffff"/></a:bgClr></a:pattFill>{border}</c:spPr>""",
            _ =>
                $"""<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>{(Ink.StandsOut(series.Colour) ? Apart(shape) : border)}</c:spPr>""",
        };
    }

    // Stacked parts are set apart by a white line.
    private static string Apart(ChartShape shape) =>
        shape.IsStacked ? """<a:ln w="6350"><a:solidFill><a:srgbClr val="ffffff"/></a:solidFill></a:ln>""" : "<a:ln><a:noFill/></a:ln>";

    private static void Label(Markup xml, ChartShape shape, Series series, int at)
    {
        var text = shape.LabelOf(series, at);
        xml.Add($"""<c:dLbl><c:idx val="{at}"/>""");
        if (text.Length == 0)
        {
            xml.Add("""<c:delete val="1"/></c:dLbl>""");
            return;
        }
        var colour = InkOf(shape, series);
        xml.Add("""<c:tx><c:rich><a:bodyPr wrap="none" lIns="19050" tIns="0" rIns="19050" bIns="0"/><a:lstStyle/><a:p><a:pPr>""");
        xml.Add(ChartPart.Style("defRPr", colour, shape.IsStacked)).Add("</a:pPr><a:r>");
        xml.Add(ChartPart.Style("rPr", colour, shape.IsStacked)).Add($"<a:t>{text}</a:t></a:r></a:p></c:rich></c:tx>");
        xml.Add(
            series.Pattern == SeriesPattern.Hatched || shape.LabelsStandFree
                ? """<c:spPr><a:solidFill><a:srgbClr val="ffffff"/></a:solidFill></c:spPr>"""
                : "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        );
        xml.Add(ChartPart.Letters(colour, shape.IsStacked));
        xml.Add($"""<c:dLblPos val="{(shape.IsStacked ? "ctr" : "outEnd")}"/>""").Add(Shown).Add("</c:dLbl>");
    }

    private static string InkOf(ChartShape shape, Series series) =>
        shape.IsStacked && series.Pattern == SeriesPattern.Solid ? Ink.On(series.Colour) : Ink.Black;

    private static void Categories(Markup xml, ChartShape shape)
    {
        xml.Add(
            $"""<c:cat><c:strRef><c:f>{ChartWorkbook.Sheet}!$A$2:$A${shape.Categories.Length + 1}</c:f><c:strCache><c:ptCount val="{shape.Categories.Length}"/>"""
        );
        foreach (var (i, category) in shape.Categories.Index())
        {
            xml.Add($"""<c:pt idx="{i}"><c:v>{category}</c:v></c:pt>""");
        }
        xml.Add("</c:strCache></c:strRef></c:cat>");
    }

    // A withheld value is a word in the workbook, and a word is a bar of no length, as Word itself caches it.
    private static void Values(Markup xml, Series series, string column)
    {
        xml.Add($"""<c:val><c:numRef><c:f>{ChartWorkbook.Sheet}!${column}$2:${column}${series.Points.Length + 1}</c:f>""");
        xml.Add($"""<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{series.Points.Length}"/>""");
        foreach (var (i, point) in series.Points.Index())
        {
            xml.Add($"""<c:pt idx="{i}"><c:v>{point.Value ?? 0}</c:v></c:pt>""");
        }
        xml.Add("</c:numCache></c:numRef></c:val>");
    }
}
