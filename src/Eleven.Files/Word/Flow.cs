namespace Eleven.Files.Word;

/// <summary>
/// Follows the text down the pages as Word will lay it out, so that the table of contents has page numbers from the start:
/// Word itself renews them only when asked to.
/// </summary>
internal sealed class Flow
{
    /// <summary>Height of a line of Arial set solid, in units of the font size: ascent, descent and line gap.</summary>
    public const double FontHeight = 1.149;

    // Of a line of Arial and Liberation Sans set solid, in units of the font size: above the base line, below it, and between lines.
    private static readonly double[] Parts = [1854 / 2048.0, 434 / 2048.0, 67 / 2048.0];

    /// <summary>Height of a line in points: each of its parts is a number of whole twips, and what spacing adds beyond is cut off.</summary>
    /// <param name="size">Of the font, in points.</param>
    /// <param name="spacing">As a multiple of the font's own.</param>
    public static double LineHeight(double size, double spacing = 1) =>
        Math.Floor(Parts.Sum(p => Math.Round(p * size * Page.TwipsPerPoint)) * spacing) / Page.TwipsPerPoint;

    // Paragraphs break so that two lines at least stand on each side.
    private const int Widow = 2;

    private readonly List<Box> held = [];
    private double height = Height(Page.Portrait);
    private double used;
    private double tail;
    private double frame;
    private double columnTop;
    private double columnsBottom;

    public int PageNumber { get; private set; }

    /// <summary>Points left on a page of text.</summary>
    public static double Height(Page page) => (double)(page.Height - page.Top - page.Bottom) / Page.TwipsPerPoint;

    public void NewPage(Page page)
    {
        PlaceHeld();
        height = Height(page);
        (used, tail, frame, PageNumber) = (0, 0, 0, PageNumber + 1);
    }

    public void Add(Box box)
    {
        if (box.BreakBefore)
        {
            PlaceHeld();
            Turn();
        }
        held.Add(box);
        if (!box.KeepNext)
        {
            PlaceHeld();
        }
    }

    public void StartColumns()
    {
        PlaceHeld();
        (columnTop, columnsBottom) = (used, used);
    }

    public void EndColumn()
    {
        PlaceHeld();
        columnsBottom = Math.Max(columnsBottom, used);
        used = columnTop;
    }

    public void EndColumns() => used = columnsBottom;

    public void PlaceHeld()
    {
        if (held.Count == 0)
        {
            return;
        }
        var (together, gap, open) = (0.0, tail, frame);
        foreach (var box in held)
        {
            together += (used + together > 0 ? Math.Max(gap, box.Before) : 0) + Lines(open, box) + box.Height;
            (gap, open) = (box.After, box.Frame);
        }
        together += open;
        if (used > 0 && used + together - Spare(held[^1]) > height)
        {
            Turn(held[0].Head);
        }
        foreach (var box in held)
        {
            Place(box);
        }
        held.Clear();
    }

    // What of the last paragraph may go to the next page.
    private static double Spare(Box box) => box.Leading + (box.MaySplit ? (box.Lines - Widow) * box.LineHeight : 0);

    // A frame stands around paragraphs that follow one another with the same one: the last one's foot, and the head of this one's.
    private static double Lines(double open, Box box) => open == box.Frame ? 0 : open + box.Frame;

    // Between paragraphs stands the larger of the space after the one and before the other; at the head of a page none.
    private void Place(Box box)
    {
        var gap = (used > 0 ? Math.Max(tail, box.Before) : 0) + Lines(frame, box);
        if (used > 0 && used + gap + box.Height - box.Leading > height)
        {
            var fitting = (int)((height - used - gap + box.Leading) / box.LineHeight);
            if (box.MaySplit && fitting >= Widow)
            {
                box.Placed?.Invoke(PageNumber);
                Turn();
                (used, tail) = ((box.Lines - Math.Min(fitting, box.Lines - Widow)) * box.LineHeight, box.After);
                return;
            }
            Turn(box.Head);
            gap = box.Frame;
        }
        box.Placed?.Invoke(PageNumber);
        (used, tail, frame) = (used + gap + box.Height, box.After, box.Frame);
    }

    // A table goes on under its headings.
    private void Turn(double head = 0)
    {
        if (used > 0)
        {
            (used, tail, frame, PageNumber) = (head, 0, 0, PageNumber + 1);
        }
    }
}

/// <summary>A paragraph, a row or a picture: lines of one height, in points.</summary>
internal readonly record struct Box(int Lines, double LineHeight)
{
    public double Before { get; init; }

    /// <summary>Of the line height, what lies beneath the letters: at the foot of a page it may stick out.</summary>
    public double Leading { get; init; }
    public double After { get; init; }
    public bool KeepNext { get; init; }
    public bool KeepLines { get; init; }
    public bool BreakBefore { get; init; }

    /// <summary>Above and below what is framed, in points: from the text to the outer edge of the line.</summary>
    public double Frame { get; init; }

    /// <summary>Height of the headings that are repeated where this row begins a page.</summary>
    public double Head { get; init; }
    public Action<int>? Placed { get; init; }
    public double Height => Lines * LineHeight;
    public bool MaySplit => !KeepLines && Lines >= 4;
}
