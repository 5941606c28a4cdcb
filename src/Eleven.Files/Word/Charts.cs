using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>A chart in the text: its finding as a numbered caption above, its base beneath. The chart itself is <see cref="ChartPart"/>.</summary>
internal static class Charts
{
    // A chart and its table stay together unless that would push more than this much of a page to the next.
    private const double MostTogether = 0.6;

    // Points, for the headings, the finding and the caption above a chart and the note beneath.
    private const double RoomForWords = 200;
    private const double LittleForWords = 110;

    public static void Write(Story story, Chart chart, Block? next)
    {
        Tables.WriteCaption(story, "Figure", ++story.Figures, chart.Anchor, chart.Title);
        var shape = new ChartShape(
            chart,
            (double)story.Page.ColumnWidth / Page.TwipsPerPoint,
            Flow.Height(story.Page) - (story.Page.Across ? LittleForWords : RoomForWords)
        );
        story.Charts.Add(shape);
        var withTable = next is TableBlock { Table: var table } && IsTogether(story, shape, table);
        var noted = chart.BaseNote.Length > 0;
        story.Begin("Chart", keep: noted || withTable);
        Place(story, shape);
        story.End(height: shape.Height);
        if (noted)
        {
            story.Begin("Note", keep: withTable);
            story.Text(chart.BaseNote);
            story.End();
        }
    }

    private static bool IsTogether(Story story, ChartShape shape, Table table) =>
        shape.Height + new TableShape(table, story.Page.ColumnWidth).Height < Flow.Height(story.Page) * MostTogether;

    private static void Place(Story story, ChartShape shape)
    {
        var id = story.NextDrawing();
        var link = story.Links.Part("chart", $"charts/chart{story.Charts.Count}.xml");
        var (width, height) = (Emu(shape.Width), Emu(shape.Height));
        story.Xml.Add($"""<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>""");
        story.Xml.Add($"""<wp:docPr id="{id}" name="Figure {story.Figures}" descr="{shape.Chart.AltText}"/><wp:cNvGraphicFramePr/>""");
        story.Xml.Add(
            $"""<a:graphic xmlns:a="{Names.Drawing}"><a:graphicData uri="{Names.Chart}"><c:chart xmlns:c="{Names.Chart}" r:id="{link}"/>"""
        );
        story.Xml.Add("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    private static long Emu(double points) => (long)(points * Page.TwipsPerPoint) * Page.EmuPerTwip;
}
