using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Html;

/// <summary>
/// A chart as a figure: the finding as its caption, two drawings of which the style sheet shows the one that fits the page, the base beneath,
/// and its figures as a table: the one that follows in the report, or else one that opens here.
/// </summary>
internal sealed class ChartMarkup(Markup html, Anchors anchors)
{
    public void Write(Chart chart, Table? behind)
    {
        var id = anchors.OfBlock(chart.Anchor);
        html.Open("figure", ("class", "chart"), ("id", id)).Line();
        html.Element("figcaption", chart.Title).Line();
        Drawing(chart, Paper.Wide, id, "wide", behind);
        Drawing(chart, Paper.Narrow, id, "narrow", behind);
        if (chart.BaseNote.Length > 0)
        {
            html.Element("p", chart.BaseNote, ("class", "note")).Line();
        }
        if (behind is null)
        {
            html.Raw("<details><summary>Figures of this chart as a table</summary>\n");
            new TableMarkup(html, anchors).Write(ChartTable.Of(chart, id + "-figures") with { Note = null });
            html.Raw("</details>\n");
        }
        html.Close("figure");
    }

    private void Drawing(Chart chart, Paper paper, string id, string name, Table? behind)
    {
        var drawing = ChartDrawing.Of(chart, paper);
        var (title, description) = (anchors.Derived(id, name + "-title"), anchors.Derived(id, name + "-description"));
        html.Open(
                "svg",
                ("class", name),
                ("role", "img"),
                ("aria-labelledby", $"{title} {description}"),
                ("aria-details", behind?.Anchor),
                ("viewBox", $"0 0 {Markup.Number(drawing.Width)} {Markup.Number(drawing.Height)}"),
                ("width", Markup.Number(drawing.Width)),
                ("height", Markup.Number(drawing.Height))
            )
            .Line();
        html.Open("title", ("id", title)).Text(chart.Title).Close("title");
        html.Open("desc", ("id", description)).Text(chart.AltText).Close("desc").Line();
        foreach (var shape in drawing.Shapes)
        {
            SvgShape.Write(html, shape);
        }
        html.Close("svg").Line();
    }
}
