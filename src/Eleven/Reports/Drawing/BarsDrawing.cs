using System.Collections.Immutable;

namespace Eleven.Reports.Drawing;

/// <summary>Bars side by side: one series, or up to four in each category, each bar with its own label at its end and no legend to look up.</summary>
internal static class BarsDrawing
{
    private const double Gap = 8;
    private const double LeastPlot = 150;
    private const double MostLabel = 300;

    public static ChartDrawing Of(Chart chart, Paper paper)
    {
        var categories = chart
            .Categories.Select(
                (category, i) =>
                    new Category(
                        TextWidth.Wrap(category, Paper.TextSize, paper.LabelWidth, AreAbove(chart, paper)),
                        [.. chart.Series.Select(s => BarOf(s, i, chart.Kind, paper))]
                    )
            )
            .ToImmutableArray();
        var labels = paper.LabelsAbove ? 0 : Widest(categories.SelectMany(c => c.Lines)) + Gap;
        var room = paper.Width - labels - 1;
        var plot = AreAbove(chart, paper) ? room : categories.SelectMany(c => c.Bars).Min(b => b.PlotWithin(room, Ticks.For(chart).Last));
        return Draw(chart, paper, categories, labels, plot);
    }

    private static ChartDrawing Draw(Chart chart, Paper paper, ImmutableArray<Category> categories, double x, double plot)
    {
        var (canvas, ticks) = (new Canvas(), Ticks.For(chart));
        var above = AreAbove(chart, paper);
        var height = categories.Sum(c => c.Height(paper, above)) + Gap / 2;
        canvas.Axis(ticks, x, plot, 0, height);
        var top = Gap / 2;
        foreach (var category in categories)
        {
            var y = top + Gap / 2;
            if (paper.LabelsAbove)
            {
                canvas.Lines(0, y, category.Lines, bold: above);
                y += category.LabelHeight;
            }
            else
            {
                canvas.Lines(
                    x - Gap,
                    y + Math.Max(0, category.BarsHeight(false) - category.LabelHeight) / 2,
                    category.Lines,
                    TextAlign.End
                );
                y += Math.Max(0, category.LabelHeight - category.BarsHeight(false)) / 2;
            }
            foreach (var bar in category.Bars)
            {
                bar.Put(canvas, x, y, plot / (double)ticks.Last, above);
                y += bar.Slot(above);
            }
            top += category.Height(paper, above);
        }
        return canvas.Finish(paper.Width, height + Ticks.Room);
    }

    private static Bar BarOf(Series series, int category, ChartKind kind, Paper paper)
    {
        var point = series.Points[category];
        var text = kind == ChartKind.GroupedBars ? $"{point.Label} {series.Name}" : point.Label;
        var room = paper.LabelsAbove ? paper.Width - (kind == ChartKind.GroupedBars ? 0 : LeastPlot) - Gap : MostLabel;
        return new(series, point, TextWidth.Wrap(text, Paper.TextSize, room), kind == ChartKind.GroupedBars ? 16 : 22);
    }

    // On narrow paper the labels of grouped bars, which also name the series, stand above their bars as the categories do.
    private static bool AreAbove(Chart chart, Paper paper) => paper.LabelsAbove && chart.Kind == ChartKind.GroupedBars;

    private static double Widest(IEnumerable<string> lines) => lines.Select(l => TextWidth.Of(l, Paper.TextSize)).DefaultIfEmpty().Max();

    private sealed record Category(ImmutableArray<string> Lines, ImmutableArray<Bar> Bars)
    {
        public double LabelHeight => Lines.Length * Paper.LineHeight;

        public double BarsHeight(bool above) => Bars.Sum(b => b.Slot(above));

        public double Height(Paper paper, bool above) =>
            Gap + (paper.LabelsAbove ? LabelHeight + BarsHeight(above) : Math.Max(LabelHeight, BarsHeight(false)));
    }

    private sealed record Bar(Series Series, Point Point, ImmutableArray<string> Lines, double Thickness)
    {
        // How wide all of the axis may be so that this bar and the label at its end still fit.
        public double PlotWithin(double room, decimal last)
        {
            var length = (double)((Point.Value ?? 0) / last);
            var label = Widest(Lines) + Gap;
            return length == 0 ? room : Math.Clamp((room - label) / length, Math.Min(LeastPlot, room), room);
        }

        private double TextHeight => Lines.Length * Paper.LineHeight;

        public double Slot(bool above) =>
            above ? TextHeight + (Point.Value is null ? 0 : Thickness) + 3 : Math.Max(TextHeight, Thickness) + 3;

        public void Put(Canvas canvas, double x, double y, double scale, bool above)
        {
            var length = (double)(Point.Value ?? 0) * scale;
            var (text, bar) = above
                ? (y, y + TextHeight)
                : (y + Math.Max(0, Thickness - TextHeight) / 2, y + Math.Max(0, TextHeight - Thickness) / 2);
            if (length > 0)
            {
                canvas.Bar(x, bar, length, Thickness, Series);
            }
            if (Series.Letter.Length > 0 && length > TextWidth.Of(Series.Letter, Paper.TextSize, true) + 6)
            {
                canvas.InBar(x + length / 2, bar + Thickness / 2, Series.Letter, Series);
            }
            canvas.Lines(above ? x : x + length + Gap / 2 + 2, text, Lines);
        }
    }
}
