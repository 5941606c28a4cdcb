using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>A chart in the text: its finding as a numbered caption above, its base beneath. The chart itself is <see cref="ChartPart"/>.</summary>
internal static class Charts
{
    /// <summary>
    /// LibreOffice keeps so many charts of a document in memory. It loads the others anew for every page, at a size that is not theirs, and squeezes their
    /// letters; so it gets those as pictures, which Word leaves unread.
    /// </summary>
    public const int MostInLibreOffice = 20;

    // Points, for the headings, the finding and the caption above a chart and the note beneath.
    private const double RoomForWords = 200;
    private const double LittleForWords = 110;

    public static void Write(Story story, Chart chart)
    {
        Tables.WriteCaption(story, "Figure", ++story.Figures, chart.Anchor, chart.Title);
        var shape = new ChartShape(
            chart,
            (double)story.Page.ColumnWidth / Page.TwipsPerPoint,
            Flow.Height(story.Page) - (story.Page.Across ? LittleForWords : RoomForWords)
        );
        story.Charts.Add(shape);
        var noted = chart.BaseNote.Length > 0;
        story.Begin("Chart", keep: noted);
        Place(story, shape);
        story.End(height: shape.Height);
        if (noted)
        {
            story.Begin("Note");
            story.Text(chart.BaseNote);
            story.End();
        }
    }

    private static void Place(Story story, ChartShape shape)
    {
        var (xml, id) = (story.Xml.Add("<w:r>"), story.NextDrawing());
        var link = story.Links.Part("chart", $"charts/chart{story.Charts.Count}.xml");
        var chart = new Markup().Add(
            $"""<a:graphicData uri="{Names.Chart}"><c:chart xmlns:c="{Names.Chart}" r:id="{link}"/></a:graphicData>"""
        );
        if (story.Charts.Count <= MostInLibreOffice)
        {
            Drawing(story, shape, id, chart);
        }
        else
        {
            // Every Word that opens this document knows drawing canvases; LibreOffice takes the other way.
            xml.Add($"""<mc:AlternateContent xmlns:mc="{Names.Compatibility}"><mc:Choice xmlns:wpc="{Names.Canvas}" Requires="wpc">""");
            Drawing(story, shape, id, chart);
            xml.Add("</mc:Choice><mc:Fallback>");
            Drawing(story, shape, id, Picture(story, shape, id));
            xml.Add("</mc:Fallback></mc:AlternateContent>");
        }
        xml.Add("</w:r>");
    }

    private static void Drawing(Story story, ChartShape shape, int id, Markup content)
    {
        var (width, height) = (Emu(shape.Width), Emu(shape.Height));
        story.Xml.Add($"""<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>""");
        story.Xml.Add($"""<wp:docPr id="{id}" name="Figure {story.Figures}" descr="{shape.Chart.AltText}"/><wp:cNvGraphicFramePr/>""");
        story.Xml.Add($"""<a:graphic xmlns:a="{Names.Drawing}">""").Add(content).Add("</a:graphic></wp:inline></w:drawing>");
    }

    private static Markup Picture(Story story, ChartShape shape, int id)
    {
        var link = story.Links.Part("image", PicturePath(story.Charts.Count));
        var xml = new Markup().Add($"""<a:graphicData uri="{Names.Picture}"><pic:pic xmlns:pic="{Names.Picture}"><pic:nvPicPr>""");
        xml.Add($"""<pic:cNvPr id="{id}" name="Figure {story.Figures}"/><pic:cNvPicPr/></pic:nvPicPr>""");
        xml.Add($"""<pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>""");
        xml.Add($"""<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Emu(shape.Width)}" cy="{Emu(shape.Height)}"/></a:xfrm>""");
        return xml.Add("""<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>""");
    }

    /// <summary>Of the picture in place of a chart, by the chart's number.</summary>
    public static string PicturePath(int number) => $"media/chart{number}.svg";

    private static long Emu(double points) => (long)(points * Page.TwipsPerPoint) * Page.EmuPerTwip;
}
