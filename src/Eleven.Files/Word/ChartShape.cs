using System.Collections.Immutable;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>Where the parts of a chart stand, in points, so that no label is cut: height by the number of bars, room for the longest label.</summary>
internal sealed class ChartShape
{
    public const double TextSize = 9;
    private const double LineHeight = 10.8;
    private const double MostForCategories = 0.4;
    private const double AxisHeight = 20;
    private const double LegendLine = 16;
    private const double LegendKey = 26;
    private const int MostTries = 3;

    public ChartShape(Chart chart, double width, double most)
    {
        (Chart, Width) = (chart, width);
        // What a part of a bar has no room to say stands behind the bar's name, and the bars may be narrower for it.
        string[] marks = [.. chart.Categories.Select(_ => "")];
        for (var n = 0; n < MostTries; n++)
        {
            Spread(marks);
            marks = [.. chart.Categories.Select((_, i) => Unlabelled(i))];
        }
        var lines = Categories.Select(c => c.Split('\n')).ToList();
        var barsInSlot = IsStacked ? 1 : chart.Series.Length;
        LegendHeight = HasLegend ? (LegendLines() * LegendLine) + 4 : 0;
        Top = LegendHeight + 4;
        BarHeight = barsInSlot == 1 ? 15 : 11;
        var slot = Math.Max((barsInSlot * BarHeight) + 8, (lines.Select(l => l.Length).DefaultIfEmpty(1).Max() * LineHeight) + 5);
        // Many bars are drawn thinner rather than beyond the page.
        var room = (most - Top - AxisHeight) / Math.Max(1, chart.Categories.Length);
        if (slot > room)
        {
            (BarHeight, slot) = (BarHeight * room / slot, room);
        }
        GapWidth = (int)Math.Round((slot - (barsInSlot * BarHeight)) / BarHeight * 100);
        PlotHeight = slot * Math.Max(1, chart.Categories.Length);
        Height = Top + PlotHeight + AxisHeight;
    }

    public Chart Chart { get; }
    public double Width { get; }
    public double Height { get; }

    /// <summary>The categories as printed: in lines, and marked where a part of a stacked bar is withheld, or has no room for its letter.</summary>
    public ImmutableArray<string> Categories { get; private set; }
    public double Left { get; private set; }
    public double Top { get; }
    public double PlotWidth { get; private set; }
    public double PlotHeight { get; }
    public double LegendHeight { get; }
    public double BarHeight { get; }

    /// <summary>Between the bars of two categories, in percent of a bar.</summary>
    public int GapWidth { get; }
    public bool IsStacked => Chart.Kind == ChartKind.StackedBars;

    /// <summary>Labels stand beside the bars and far enough apart to have a ground of their own, so that no grid line crosses them.</summary>
    public bool LabelsStandFree => !IsStacked && BarHeight >= LineHeight;
    public bool HasLegend => Chart.Series.Length > 1;

    /// <summary>With a part withheld the others must not be stretched to the whole.</summary>
    public bool IsOpen => IsStacked && Chart.Series.Any(s => s.Points.Any(p => p.Value is null));

    public string NameOf(Series series) => series.Letter.Length > 0 && IsStacked ? $"{series.Letter}  {series.Name}" : series.Name;

    /// <summary>What is printed at or in the bar; empty where a part is too narrow even for its letter.</summary>
    public string LabelOf(Series series, int category)
    {
        var point = series.Points[category];
        if (!IsStacked)
        {
            return series.Letter.Length > 0 ? $"{series.Letter} {point.Label}" : point.Label;
        }
        if (point.Value is not > 0)
        {
            return "";
        }
        var whole = Math.Max(1, Chart.Series.Sum(s => s.Points[category].Value ?? 0));
        var room = PlotWidth * (double)(point.Value.Value / whole);
        var share = ShareOf(point);
        string[] texts =
            series.Letter.Length > 0 ? [$"{series.Letter} {point.Label}", $"{series.Letter} {share}", series.Letter] : [point.Label, share];
        return texts.FirstOrDefault(t => TextWidth.Of(t, TextSize, bold: true) + 5 <= room) ?? "";
    }

    private void Spread(string[] marks)
    {
        Categories =
        [
            .. Chart.Categories.Select(
                (c, i) => string.Join('\n', TextWidth.Wrap(Shown(c, i) + marks[i], TextSize, Width * MostForCategories))
            ),
        ];
        Left = Categories.SelectMany(c => c.Split('\n')).Select(l => TextWidth.Of(l, TextSize)).DefaultIfEmpty().Max() + 10;
        PlotWidth = Width - Left - (IsStacked ? 14 : WidestLabel() + 8);
    }

    // " (R 1)": letters and figures are all that tells the grades apart in grey.
    private string Unlabelled(int category)
    {
        if (!IsStacked || Chart.Series.Any(s => s.Points[category].Value is null))
        {
            return "";
        }
        string[] parts =
        [
            .. from series in Chart.Series
            where series.Points[category].Value > 0 && LabelOf(series, category).Length == 0
            select $"{(series.Letter.Length > 0 ? series.Letter : series.Name)} {ShareOf(series.Points[category])}",
        ];
        return parts.Length == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    private static string ShareOf(Point point) => point.Label.Split([" (", " of "], 2, StringSplitOptions.None)[0];

    private string Shown(string category, int at) =>
        IsStacked && Chart.Series.FirstOrDefault(s => s.Points[at].Value is null) is { } hidden
            ? $"{category} {hidden.Points[at].Label}"
            : category;

    private double WidestLabel() =>
        Chart.Series.SelectMany(s => s.Points.Select((_, i) => TextWidth.Of(LabelOf(s, i), TextSize))).DefaultIfEmpty().Max();

    private int LegendLines()
    {
        var (lines, used) = (1, 0.0);
        foreach (var series in Chart.Series)
        {
            var width = LegendKey + TextWidth.Of(NameOf(series), TextSize);
            (lines, used) = used > 0 && used + width > Width ? (lines + 1, width) : (lines, used + width);
        }
        return lines;
    }
}
