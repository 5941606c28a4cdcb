using System.Collections.Immutable;

namespace Eleven.Reports.Drawing;

/// <summary>Where everything of a chart stands, in pixels: what any writer that draws for itself paints. Title, alt text and base note are left to the writer.</summary>
public sealed record ChartDrawing(double Width, double Height, ImmutableArray<Shape> Shapes)
{
    public static ChartDrawing Of(Chart chart, Paper paper) =>
        chart.Kind switch
        {
            ChartKind.Bars or ChartKind.GroupedBars => BarsDrawing.Of(chart, paper),
            ChartKind.StackedBars => StackedDrawing.Of(chart, paper),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "A kind of chart that nobody draws."),
        };
}

/// <summary>What a chart is drawn on.</summary>
/// <param name="LabelWidth">Widest column of category labels beside the bars.</param>
/// <param name="LabelsAbove">Category labels stand above their bars: for a telephone.</param>
public sealed record Paper(double Width, double LabelWidth, bool LabelsAbove)
{
    public static readonly Paper Wide = new(800, 270, false);
    public static readonly Paper Narrow = new(340, 340, true);

    public const double TextSize = 15;
    public const double LineHeight = 18;
    public const double SmallSize = 12;
}
