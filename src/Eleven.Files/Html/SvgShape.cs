using System.Text;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Html;

/// <summary>One shape of a drawing as SVG.</summary>
internal static class SvgShape
{
    private const double HatchStep = 6;

    public static void Write(Markup svg, Shape shape)
    {
        switch (shape)
        {
            case BarShape bar:
                Bar(svg, bar);
                break;
            case TextShape text:
                Text(svg, text);
                break;
            case LineShape line:
                svg.Open("path", ("d", $"M{N(line.X1)} {N(line.Y1)}L{N(line.X2)} {N(line.Y2)}"), ("stroke", line.Colour)).Close("path");
                break;
            default:
                throw new ArgumentException($"A {shape.GetType().Name} has no SVG.", nameof(shape));
        }
        svg.Line();
    }

    private static void Bar(Markup svg, BarShape bar)
    {
        var fill = bar.Pattern == SeriesPattern.Solid ? Ink.Checked(bar.Fill) : Ink.White;
        // The border lies inside the bar, so that a border never makes a bar look longer.
        var inside = bar.Bordered ? Math.Min(0.5, bar.Width / 2) : 0;
        svg.Open(
                "rect",
                ("x", N(bar.X + inside)),
                ("y", N(bar.Y + inside)),
                ("width", N(bar.Width - 2 * inside)),
                ("height", N(bar.Height - 2 * inside)),
                ("fill", fill),
                ("stroke", bar.Bordered ? Ink.Grey : null)
            )
            .Close("rect");
        if (bar.Pattern == SeriesPattern.Hatched)
        {
            svg.Open("path", ("d", Hatching(bar)), ("stroke", Ink.Grey)).Close("path");
        }
    }

    // Slanting lines cut off at the edges, drawn one by one: a pattern of the page would need a name of its own in every drawing.
    private static string Hatching(BarShape bar)
    {
        var path = new StringBuilder();
        for (var at = HatchStep; at < bar.Width + bar.Height; at += HatchStep)
        {
            var (x1, y1) = at <= bar.Width ? (at, 0.0) : (bar.Width, at - bar.Width);
            var (x2, y2) = at <= bar.Height ? (0.0, at) : (at - bar.Height, bar.Height);
            path.Append($"M{N(bar.X + x1)} {N(bar.Y + y1)}L{N(bar.X + x2)} {N(bar.Y + y2)}");
        }
        return path.ToString();
    }

    private static void Text(Markup svg, TextShape text)
    {
        if (text.Plate)
        {
            Plate(svg, text);
        }
        svg.Open(
                "text",
                ("x", N(text.X)),
                ("y", N(text.Y)),
                ("font-size", text.Size == Paper.TextSize ? null : N(text.Size)),
                ("fill", text.Colour == Ink.Black ? null : text.Colour),
                ("font-weight", text.Bold ? "bold" : null),
                ("text-anchor", text.Align == TextAlign.Start ? null : text.Align.ToString().ToLowerInvariant())
            )
            .Text(text.Text)
            .Close("text");
    }

    // A plain rectangle: letters drawn with an outline would be pictures of letters in a PDF.
    private static void Plate(Markup svg, TextShape text)
    {
        var width = TextWidth.Of(text.Text, text.Size, text.Bold);
        var left = text.Align switch
        {
            TextAlign.Start => text.X,
            TextAlign.Middle => text.X - width / 2,
            _ => text.X - width,
        };
        svg.Open(
                "rect",
                ("x", N(left - 2)),
                ("y", N(text.Y - 0.85 * text.Size)),
                ("width", N(width + 4)),
                ("height", N(1.1 * text.Size)),
                ("fill", Ink.White)
            )
            .Close("rect");
    }

    private static string N(double value) => Markup.Number(value);
}
