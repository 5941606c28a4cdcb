using System.Globalization;
using System.Text;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>The text of the document as it is written, from top to bottom: where it stands, what has been numbered, what it links to.</summary>
internal sealed class Story(Report report, Palette palette, Styles styles, Furniture furniture)
{
    private readonly StringBuilder plain = new();
    private Style style = styles["Normal"];
    private bool keepNext;
    private bool breakBefore;
    private double spaceBefore;
    private double spaceBehind;

    public Report Report => report;
    public Palette Palette => palette;
    public Styles Styles => styles;
    public Bookmarks Bookmarks { get; } = new(report);
    public List<Heading> Headings { get; } = [.. report.Blocks.SelectMany(HeadingsOf)];
    public Links Links => furniture.Links;
    public List<ChartShape> Charts { get; } = [];
    public Flow Flow { get; } = new();
    public int Figures { get; set; }
    public int Tables { get; set; }
    public int NumberedLists { get; set; }

    /// <summary>Where markup goes now.</summary>
    public Markup Xml { get; private set; } = new();

    /// <summary>Pages on which headings begin, by anchor.</summary>
    public Dictionary<string, int> PageOf { get; } = [];

    public Page Page { get; private set; } = Page.Portrait;

    /// <summary>The next paragraph starts a page.</summary>
    public bool PageBreak
    {
        get;
        set
        {
            field = value;
            AtTop |= value;
        }
    }

    /// <summary>The next paragraph starts a column.</summary>
    public bool ColumnBreak { get; set; }

    /// <summary>The next paragraph is the first of its page or column: no space stands above it, so that all begin level.</summary>
    public bool AtTop { get; set; }

    private readonly List<Func<Markup>> pieces = [];
    private int drawings;

    public int NextDrawing() => ++drawings;

    /// <summary>Leaves room here for what can only be written when all else is.</summary>
    public void Later(Func<Markup> write)
    {
        var before = Xml;
        pieces.Add(() => before);
        pieces.Add(write);
        Xml = new();
    }

    public void Paragraph(string styleId, string text, bool keep = false)
    {
        Begin(styleId, keep);
        Text(text);
        End();
    }

    /// <param name="keep">Stays on the page of what comes next.</param>
    /// <param name="list">List to number it in, where the style's own will not do.</param>
    /// <param name="spaceAfter">Points, where the style's own will not do.</param>
    public void Begin(string styleId, bool keep = false, int list = 0, double? spaceAfter = null)
    {
        style = styles[styleId];
        (keepNext, breakBefore, spaceBehind) = (keep || style.KeepNext, PageBreak, spaceAfter ?? style.After);
        plain.Clear();
        Xml.Add($"""<w:p><w:pPr><w:pStyle w:val="{styleId}"/>""").Add(keep && !style.KeepNext ? "<w:keepNext/>" : "");
        Xml.Add(PageBreak ? "<w:pageBreakBefore/>" : "");
        if (list > 0)
        {
            Xml.Add($"""<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr>""");
        }
        if (spaceAfter is not null || AtTop)
        {
            Xml.Add("<w:spacing").Add(AtTop ? " w:before=\"0\"" : "");
            Xml.Add($""" w:after="{(int)(spaceBehind * Page.TwipsPerPoint)}"/>""");
        }
        Xml.Add("</w:pPr>").Add(ColumnBreak ? """<w:r><w:br w:type="column"/></w:r>""" : "");
        spaceBefore = AtTop ? 0 : style.Before;
        (PageBreak, ColumnBreak, AtTop) = (false, false, false);
    }

    public void Text(string text, string properties = "")
    {
        plain.Append(text);
        Runs.Write(Xml, text, properties);
    }

    /// <summary>A number that Word goes on counting, with what it shows until then.</summary>
    public void Field(string instruction, int shown)
    {
        var text = shown.ToString(CultureInfo.InvariantCulture);
        plain.Append(text);
        Runs.Field(Xml, instruction, text);
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="placed">Told on which page the paragraph begins.</param>
    /// <param name="height">Points, of what stands in it and is no text.</param>
    public void End(Action<int>? placed = null, double height = 0)
    {
        Xml.Add("</w:p>");
        var width = (double)(Page.ColumnWidth - style.Left - style.Right) / Page.TwipsPerPoint;
        var lines = TextWidth.Lines(plain.ToString(), style.Size, width, style.Bold);
        var lineHeight = height > 0 ? height : Flow.LineHeight(style.Size, style.Spacing);
        Flow.Add(
            new Box(lines, lineHeight)
            {
                Before = spaceBefore,
                After = spaceBehind,
                KeepNext = keepNext,
                KeepLines = style.KeepLines,
                BreakBefore = breakBefore,
                Frame = style.Frame,
                Leading = height > 0 ? 0 : lineHeight - Flow.LineHeight(style.Size),
                Placed = placed,
            }
        );
    }

    /// <summary>Ends the section so far and goes on on that paper.</summary>
    public void Turn(Page next)
    {
        if (next != Page && next != Page with { Continues = false })
        {
            Xml.Add("""<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>""");
            furniture.Write(Xml, Page);
            Xml.Add("</w:pPr></w:p>");
            StartSection(next);
        }
    }

    /// <summary>The cover is a section of its own, without header and footer.</summary>
    public void EndCover()
    {
        Xml.Add("""<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>""");
        furniture.WriteCover(Xml);
        Xml.Add("</w:pPr></w:p>");
        StartSection(Page.Portrait);
    }

    public void StartSection(Page next)
    {
        Page = next;
        PageBreak = false;
        if (!next.Continues)
        {
            AtTop = true;
            Flow.NewPage(next);
        }
    }

    /// <summary>Ends the last section and gives the whole text.</summary>
    public Markup Finish()
    {
        Flow.PlaceHeld();
        furniture.Write(Xml, Page);
        var all = new Markup();
        foreach (var piece in pieces)
        {
            all.Add(piece());
        }
        return all.Add(Xml);
    }

    private static IEnumerable<Heading> HeadingsOf(Block block) =>
        block switch
        {
            Heading heading => [heading],
            Columns columns => columns.Parts.SelectMany(p => p).OfType<Heading>(),
            _ => [],
        };
}
