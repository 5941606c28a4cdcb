using System.Collections.Immutable;

namespace Eleven.Reports.Drawing;

/// <summary>Bars stacked to the whole, with a key above them: the grades of a question. Letters stand in the bars, so that no colour has to be told apart.</summary>
internal static class StackedDrawing
{
    private const double Gap = 10;
    private const double Thickness = 30;
    private const double Swatch = 20;

    public static ChartDrawing Of(Chart chart, Paper paper)
    {
        var canvas = new Canvas();
        var lines = chart
            .Categories.Select(
                (c, i) =>
                    TextWidth.Wrap(c + (paper.LabelsAbove ? Unfitting(chart, i, paper.Width - 1) : ""), Paper.TextSize, paper.LabelWidth)
            )
            .ToImmutableArray();
        var widest = lines.SelectMany(l => l).Select(l => TextWidth.Of(l, Paper.TextSize)).DefaultIfEmpty().Max();
        var x = paper.LabelsAbove || widest == 0 ? 0 : widest + Gap;
        var top = Key(canvas, chart, paper) + Gap;
        var height = lines.Sum(l => Slot(l, paper));
        canvas.Axis(Ticks.Percent, x, paper.Width - x - 1, top, top + height);
        for (var i = 0; i < lines.Length; i++)
        {
            var (slot, text) = (Slot(lines[i], paper), lines[i].Length * Paper.LineHeight);
            var bar = paper.LabelsAbove ? top + Gap / 2 + text : top + (slot - Thickness) / 2;
            canvas.Lines(
                paper.LabelsAbove ? 0 : x - Gap,
                paper.LabelsAbove ? top + Gap / 2 - 2 : top + (slot - text) / 2,
                lines[i],
                paper.LabelsAbove ? TextAlign.Start : TextAlign.End
            );
            Stack(canvas, chart, i, x, paper.Width - x - 1, bar);
            top += slot;
        }
        return canvas.Finish(paper.Width, top + Ticks.Room);
    }

    private static double Slot(ImmutableArray<string> lines, Paper paper) =>
        Gap + (paper.LabelsAbove ? lines.Length * Paper.LineHeight + Thickness : Math.Max(lines.Length * Paper.LineHeight, Thickness));

    // " (R 1, Did not rate 2)": what a narrow bar has no room to name. Letters and figures are all that tells the grades apart in grey.
    private static string Unfitting(Chart chart, int category, double width)
    {
        Point PointOf(Series s) => s.Points[category];
        var known = chart.Series.Sum(s => PointOf(s).Value ?? 0);
        // The key of a single bar names all of it.
        if (chart.Categories.Length == 1 || known == 0 || chart.Series.Any(s => PointOf(s).Value is null))
        {
            return "";
        }
        string[] parts =
        [
            .. from s in chart.Series
            where PointOf(s).Value > 0
            let text = Fitting(s, PointOf(s), width * (double)(PointOf(s).Value!.Value / known))
            where text is null || text == s.Letter
            select $"{(s.Letter.Length > 0 ? s.Letter : s.Name)} {ShareOf(PointOf(s))}",
        ];
        return parts.Length == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    private static void Stack(Canvas canvas, Chart chart, int category, double x, double width, double y)
    {
        var known = chart.Series.Sum(s => s.Points[category].Value ?? 0);
        var hidden = chart.Series.Any(s => s.Points[category].Value is null);
        var end = x + width;
        // Shares rounded one by one may add to 99 or 101: the bar is full all the same. With a part withheld, the rest of the bar stays open.
        var whole = hidden ? Math.Max(known, 100) : known;
        if (hidden && chart.Unit != "%")
        {
            (known, whole) = (0, 1);
        }
        foreach (var series in chart.Series)
        {
            var point = series.Points[category];
            if (point.Value is not > 0 || known == 0)
            {
                continue;
            }
            var part = width * (double)(point.Value.Value / whole);
            // A thin gap, so that parts of like darkness stay apart in grey.
            canvas.Bar(x, y, Math.Max(part - 1, part / 2), Thickness, series);
            if (Fitting(series, point, part) is { } text)
            {
                canvas.InBar(x + part / 2, y + Thickness / 2, text, series);
            }
            x += part;
        }
        if (hidden)
        {
            var mark = chart.Series.First(s => s.Points[category].Value is null).Points[category].Label;
            canvas.Text(Math.Min(x + Gap / 2, end - TextWidth.Of(mark, Paper.TextSize)), y + Thickness / 2, mark);
        }
    }

    // The longest of these that has room: letter and label, letter and share, share, letter.
    private static string? Fitting(Series series, Point point, double width)
    {
        var share = ShareOf(point);
        string[] texts =
            series.Letter.Length > 0 ? [$"{series.Letter} {point.Label}", $"{series.Letter} {share}", series.Letter] : [point.Label, share];
        return texts.FirstOrDefault(t => TextWidth.Of(t, Paper.TextSize, true) + 6 <= width);
    }

    private static string ShareOf(Point point) => point.Label.Split(" (", 2)[0];

    // Of one bar the key also says the figures: there is room for all of them, which narrow parts of the bar have not.
    private static double Key(Canvas canvas, Chart chart, Paper paper)
    {
        double x = 0,
            y = 0;
        foreach (var series in chart.Series)
        {
            var text = chart.Categories.Length == 1 ? $"{series.Name}: {series.Points[0].Label}" : series.Name;
            var lines = TextWidth.Wrap(text, Paper.TextSize, paper.Width - Swatch - 8);
            var width = Swatch + 8 + lines.Max(l => TextWidth.Of(l, Paper.TextSize)) + 20;
            if (x > 0 && x + width - 20 > paper.Width)
            {
                (x, y) = (0, y + Swatch + 6);
            }
            canvas.Bar(x, y + 1, Swatch, Swatch, series);
            if (series.Letter.Length > 0)
            {
                canvas.InBar(x + Swatch / 2, y + 1 + Swatch / 2, series.Letter, series);
            }
            canvas.Lines(x + Swatch + 8, y + 2, lines);
            x += width;
            y += (lines.Length - 1) * Paper.LineHeight;
        }
        return y + Swatch + 2;
    }
}
