using System.Collections.Immutable;

namespace Eleven.Reports.Drawing;

/// <summary>Shapes as they are put down, and what all charts share: lines of text, bars, the light axis.</summary>
internal sealed class Canvas
{
    private const string AxisColour = "#b1b4b6";

    // Share of the text size by which the base line lies under the middle of the letters.
    private const double Drop = 0.35;
    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();

    public ChartDrawing Finish(double width, double height) => new(width, height, _shapes.ToImmutable());

    public void Text(
        double x,
        double middle,
        string text,
        string colour = Ink.Black,
        TextAlign align = TextAlign.Start,
        double size = Paper.TextSize,
        bool bold = false
    ) =>
        _shapes.Add(
            new TextShape(x, middle + Drop * size, text, size, colour)
            {
                Align = align,
                Bold = bold,
                Plate = true,
            }
        );

    public void Lines(double x, double top, ImmutableArray<string> lines, TextAlign align = TextAlign.Start, bool bold = false)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                Text(x, top + (i + 0.5) * Paper.LineHeight, lines[i], align: align, bold: bold);
            }
        }
    }

    public void Bar(double x, double y, double width, double height, Series series) =>
        _shapes.Add(
            new BarShape(
                x,
                y,
                width,
                height,
                series.Colour,
                series.Pattern,
                series.Pattern != SeriesPattern.Solid || !Ink.StandsOut(series.Colour)
            )
        );

    /// <summary>Text in the middle of a bar, readable on its colour and pattern.</summary>
    public void InBar(double centre, double middle, string text, Series series) =>
        _shapes.Add(
            new TextShape(
                centre,
                middle + Drop * Paper.TextSize,
                text,
                Paper.TextSize,
                series.Pattern == SeriesPattern.Solid ? Ink.On(series.Colour) : Ink.Black
            )
            {
                Align = TextAlign.Middle,
                Bold = true,
                Plate = series.Pattern == SeriesPattern.Hatched,
            }
        );

    /// <summary>Upright lines at the ticks with their numbers beneath. Put down before the bars, so that it lies under them.</summary>
    public void Axis(Ticks ticks, double x, double width, double top, double bottom)
    {
        foreach (var tick in ticks.Values)
        {
            var at = x + width * (double)(tick / ticks.Last);
            _shapes.Add(new LineShape(at, top, at, bottom, AxisColour));
            Text(at, bottom + Paper.SmallSize, tick + ticks.Unit, Ink.Grey, Place(tick, ticks.Last), Paper.SmallSize);
        }
    }

    private static TextAlign Place(decimal tick, decimal last) =>
        tick == 0 ? TextAlign.Start
        : tick == last ? TextAlign.End
        : TextAlign.Middle;
}

/// <summary>The numbers at the axis: 0 to 100 for shares, round steps for counts.</summary>
internal sealed record Ticks(ImmutableArray<decimal> Values, string Unit)
{
    /// <summary>Room under the axis for its numbers.</summary>
    public const double Room = 24;

    public decimal Last => Values[^1];

    public static readonly Ticks Percent = new([0, 25, 50, 75, 100], "%");

    public static Ticks For(Chart chart)
    {
        if (chart.Unit == "%")
        {
            return Percent;
        }
        var most = Math.Max(1, chart.Series.SelectMany(s => s.Points).Max(p => p.Value) ?? 1);
        var step = Step(most);
        return new([.. Enumerable.Range(0, (int)Math.Ceiling(most / step) + 1).Select(n => n * step)], chart.Unit);
    }

    // The smallest of 1, 2, 5, 10, 20, ... that needs at most five steps.
    private static decimal Step(decimal most)
    {
        var ten = 1m;
        while (true)
        {
            foreach (var step in (ReadOnlySpan<decimal>)[ten, 2 * ten, 5 * ten])
            {
                if (step * 5 >= most)
                {
                    return step;
                }
            }
            ten *= 10;
        }
    }
}
