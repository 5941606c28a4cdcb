using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Html;

/// <summary>A chart as an SVG file of its own.</summary>
internal static class SvgPicture
{
    /// <summary>On paper of the given shape, with as much white beneath or beside as that leaves; the units of width and height do not matter.</summary>
    public static string Of(Chart chart, double width, double height)
    {
        var drawing = ChartDrawing.Of(chart, Paper.Wide);
        var wide = Math.Max(drawing.Width, drawing.Height * width / height);
        var (w, h) = (Markup.Number(wide), Markup.Number(wide * height / width));
        var svg = new Markup();
        svg.Open(
                "svg",
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", w),
                ("height", h),
                ("viewBox", $"0 0 {w} {h}"),
                ("font-family", "Arial, 'Liberation Sans', sans-serif"),
                ("font-size", Markup.Number(Paper.TextSize)),
                ("fill", Ink.Black)
            )
            .Line();
        foreach (var shape in drawing.Shapes)
        {
            SvgShape.Write(svg, shape);
        }
        return svg.Close("svg").ToString();
    }
}
