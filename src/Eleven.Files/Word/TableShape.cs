using System.Collections.Immutable;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>Widths of the columns (twips) and heights of the rows (points) of a table on a page of a given width.</summary>
internal sealed class TableShape
{
    /// <summary>Of words that stand off, in twips.</summary>
    public const int MoreLeft = 170;

    /// <summary>Points of small text.</summary>
    public const double SmallSize = 8.5;

    // See the table styles.
    private const int Padding = 170;
    private const int SmallPadding = 110;
    private const int HeatMapPadding = 56;
    private const int MostUprightColumns = 12;
    private const int FewestUpright = 7;
    private const double TallestHeading = 130;

    // Of the headings over a row: more space, and the thicker lines above and below.
    private const double MoreOfHeading = 4;
    private const double MoreOfTotal = 0.5;
    private const double WidestName = 215;
    private const double WidestWholeWord = 140;

    // Text that would fit to a hundredth of a point breaks.
    private const double Hair = 0.1;

    private readonly Table table;

    public TableShape(Table table, int width)
    {
        this.table = table;
        Upright = (table.HeatMap && table.Columns.Length > FewestUpright) || Least().Sum() > width;
        Widths = Share(width);
        HeadingHeight = Upright ? UprightHeight() : RowHeight([.. table.Columns.Select(c => c.Heading)], true) + MoreOfHeading;
        RowHeights = [.. table.Rows.Select(r => RowHeight([.. r.Cells.Select(c => c.Text)], r.Total))];
    }

    /// <summary>Whether the text is smaller, and closer.</summary>
    public bool Small => table.IsDense;

    /// <summary>Whether the headings over the numbers stand upright: in a heat map of many columns, or where they would not fit otherwise.</summary>
    public bool Upright { get; }
    public ImmutableArray<int> Widths { get; }
    public double HeadingHeight { get; }
    public ImmutableArray<double> RowHeights { get; }
    public double Height => HeadingHeight + RowHeights.Sum();

    private double Size =>
        table.HeatMap ? 9
        : Small ? SmallSize
        : 9.5;

    /// <summary>Words to the right of numbers stand off from them.</summary>
    public bool StandsOff(int column) =>
        !table.HeatMap
        && column > 0
        && table.Columns[column].Kind == ColumnKind.Text
        && table.Columns[column - 1].Kind == ColumnKind.Number;

    /// <summary>Left and right of a cell's text together, in twips, where it does not stand off.</summary>
    public int PaddingBeside => Small ? SmallPadding : Padding;

    private int PaddingOf(int column) => table.HeatMap ? HeatMapPadding : PaddingBeside + (StandsOff(column) ? MoreLeft : 0);

    /// <summary>Whether the table needs paper laid across.</summary>
    public static bool IsWide(Table table) =>
        table.HeatMap ? table.Columns.Length > MostUprightColumns : new TableShape(table, Page.Portrait.TextWidth).Upright;

    // By weight, but never so narrow that a word or a number is cut.
    private ImmutableArray<int> Share(int width)
    {
        var least = Least();
        if (least.Sum() >= width)
        {
            return [.. least.Select(l => l * width / least.Sum())];
        }
        var free = table.Columns.Select(_ => true).ToArray();
        while (true)
        {
            var (left, weights) = (width, 0.0);
            for (var i = 0; i < least.Length; i++)
            {
                (left, weights) = free[i] ? (left, weights + table.Columns[i].Weight) : (left - least[i], weights);
            }
            var tight = Enumerable
                .Range(0, least.Length)
                .Where(i => free[i] && left * table.Columns[i].Weight / weights < least[i])
                .ToList();
            if (tight.Count == 0)
            {
                return [.. table.Columns.Select((c, i) => free[i] ? (int)(left * c.Weight / weights) : least[i])];
            }
            tight.ForEach(i => free[i] = false);
        }
    }

    private int[] Least() => [.. table.Columns.Select((column, i) => Least(column, i))];

    private int Least(Column column, int at)
    {
        var heading = Upright && at > 0 ? Size * Flow.FontHeight : WidestWord(column.Heading);
        var cells = table.Rows.Where(r => at < r.Cells.Length).Select(r => WidestPart(column, r.Cells[at].Text)).DefaultIfEmpty().Max();
        return (int)Math.Ceiling(Math.Max(heading, cells) * Page.TwipsPerPoint) + PaddingOf(at) + Page.TwipsPerPoint;
    }

    private double WidestPart(Column column, string text) =>
        table.HeatMap && column == table.Columns[0] ? Math.Min(WidestName, TextWidth.Of(text, Size, bold: true))
        : column.Kind == ColumnKind.Number ? TextWidth.Of(text, Size, bold: true)
        : WidestWord(text);

    // A longer one, such as a file's name, breaks wherever the column ends.
    private double WidestWord(string text) => Math.Min(WidestWholeWord, TextWidth.OfWidestPart(text, Size, bold: true));

    private double UprightHeight()
    {
        var lines = Math.Max(1, (int)((Widths.Skip(1).Min() - PaddingOf(1)) / (Size * Flow.FontHeight * Page.TwipsPerPoint)));
        var height = table.Columns.Skip(1).Max(c => WidestWord(c.Heading));
        while (height < TallestHeading && table.Columns.Skip(1).Any(c => TextWidth.Wrap(c.Heading, Size, height, true).Length > lines))
        {
            height += Size / 2;
        }
        return height + 10;
    }

    private double TextWidthOf(int column) => ((double)(Widths[column] - PaddingOf(column)) / Page.TwipsPerPoint) - Hair;

    private double RowHeight(ImmutableArray<string> texts, bool bold)
    {
        var lines = 1;
        for (var i = 0; i < Math.Min(texts.Length, Widths.Length); i++)
        {
            lines = Math.Max(lines, TextWidth.Lines(texts[i], Size, TextWidthOf(i), bold));
        }
        return table.HeatMap
            ? (lines * Flow.LineHeight(Size)) + 2.5
            : (lines * Flow.LineHeight(Size, 1.05)) + 4.5 + (bold ? MoreOfTotal : 0);
    }
}
