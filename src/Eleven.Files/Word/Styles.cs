using System.Collections.Frozen;

namespace Eleven.Files.Word;

/// <summary>Every style of the document. Text is laid out by style alone, so that whoever edits the report can restyle it in one place.</summary>
internal sealed partial class Styles
{
    private readonly Palette palette;
    private readonly FrozenDictionary<string, Style> byId;
    private readonly List<Style> all;

    public Styles(Palette palette)
    {
        this.palette = palette;
        all = [.. Text(), .. Headings(), .. Boxes(), .. InTables(), .. Furnishing()];
        byId = all.ToFrozenDictionary(s => s.Id);
    }

    public Style this[string id] => byId[id];

    private IEnumerable<Style> Text() =>
        [
            new("Normal", "Normal", 11) { After = 8, Spacing = 1.15 },
            new("Lead", "Lead", 13) { After = 10, Spacing = 1.15 },
            new("Finding", "Finding", 12) { After = 8, Spacing = 1.15 },
            new("Commentary", "Commentary", 11)
            {
                After = 10,
                Spacing = 1.15,
                Left = 227,
                Borders = Side("left", 12, 8, palette.Accent),
            },
            new("Note", "Note", 9)
            {
                Before = 4,
                After = 12,
                Spacing = 1.1,
                Colour = Palette.Grey,
            },
            new("ListBullet", "List Bullet", 11)
            {
                After = 4,
                Spacing = 1.15,
                Left = 397,
                Hanging = 397,
                List = 1,
            },
            new("ListNumber", "List Number", 11)
            {
                After = 4,
                Spacing = 1.15,
                Left = 397,
                Hanging = 397,
                List = 2,
            },
            new("Caption", "caption", 10)
            {
                Before = 8,
                After = 4,
                Spacing = 1.1,
                Bold = true,
                KeepNext = true,
                KeepLines = true,
            },
            new("Chart", "Chart", 11) { After = 0 },
            new("AfterTable", "After Table", 9) { After = 0 },
            new("SectionEnd", "Section End", 1) { After = 0 },
        ];

    private IEnumerable<Style> Headings() =>
        [
            Heading(1, 22, 30, 10, palette.Accent),
            Heading(2, 16, 20, 6, palette.Accent),
            Heading(3, 13, 16, 5, Palette.Black),
            Heading(4, 11, 12, 3, palette.Accent),
            new("TOCHeading", "TOC Heading", 22)
            {
                After = 12,
                Bold = true,
                Colour = palette.Accent,
                KeepNext = true,
            },
            Contents(1, 11) with
            {
                Before = 6,
                Bold = true,
            },
            Contents(2, 10.5),
            Contents(3, 10),
            Contents(4, 10),
        ];

    private IEnumerable<Style> Boxes()
    {
        var quote = new Style("Quote", "Quote", 11)
        {
            After = 0,
            Spacing = 1.15,
            Left = 340,
            Right = 340,
            Borders = Side("left", 36, 10, Palette.Rule),
            KeepNext = true,
            KeepLines = true,
        };
        var callout = new Style("Callout", "Callout", 10.5)
        {
            After = 0,
            Spacing = 1.15,
            Left = 200,
            Right = 200,
            Borders = Box(4, 8, palette.Tint),
            Frame = 8.5,
            Fill = palette.Tint,
            KeepLines = true,
        };
        var recommendation = callout with
        {
            Id = "Recommendation",
            Name = "Recommendation",
            Fill = null,
            Borders = Box(12, 8, palette.Accent),
            Frame = 9.5,
        };
        return
        [
            quote,
            quote with
            {
                Id = "QuoteSource",
                Name = "Quote Source",
                Size = 9.5,
                After = 12,
                KeepNext = false,
                Colour = Palette.Grey,
            },
            Titled(callout, "CalloutTitle", "Callout Title"),
            callout,
            Titled(recommendation, "RecommendationTitle", "Recommendation Title"),
            recommendation,
            recommendation with
            {
                Id = "RecommendationOwner",
                Name = "Recommendation Owner",
                Size = 9.5,
                Colour = Palette.Grey,
            },
        ];
    }

    /// <summary>The id of a table's paragraph style: its twin of small text where that is wanted.</summary>
    public static string InTable(string id, bool small) => small ? id + "Small" : id;

    private static IEnumerable<Style> InTables() =>
        [
            .. InText(),
            .. InText().Select(s => s with { Id = InTable(s.Id, true), Name = s.Name + " Small", Size = TableShape.SmallSize }),
            new("HeatMapName", "Heat Map Name", 9) { Before = 1, After = 1 },
            new("HeatMapCell", "Heat Map Cell", 9)
            {
                Before = 1,
                After = 1,
                Bold = true,
                Align = "center",
            },
            new("HeatMapHeading", "Heat Map Heading", 9)
            {
                Before = 1,
                After = 1,
                Bold = true,
                KeepNext = true,
            },
        ];

    private static IEnumerable<Style> InText() =>
        [
            new("TableText", "Table Text", 9.5)
            {
                Before = 2,
                After = 2,
                Spacing = 1.05,
            },
            new("TableNumber", "Table Number", 9.5)
            {
                Before = 2,
                After = 2,
                Spacing = 1.05,
                Align = "right",
            },
            new("TableHeading", "Table Heading", 9.5)
            {
                Before = 3,
                After = 3,
                Spacing = 1.05,
                Bold = true,
                KeepNext = true,
            },
            new("TableHeadingNumber", "Table Heading Number", 9.5)
            {
                Before = 3,
                After = 3,
                Spacing = 1.05,
                Bold = true,
                Align = "right",
                KeepNext = true,
            },
            new("TableTotal", "Table Total", 9.5)
            {
                Before = 2,
                After = 2,
                Spacing = 1.05,
                Bold = true,
            },
            new("TableTotalNumber", "Table Total Number", 9.5)
            {
                Before = 2,
                After = 2,
                Spacing = 1.05,
                Bold = true,
                Align = "right",
            },
        ];

    private IEnumerable<Style> Furnishing() =>
        [
            new("Title", "Title", 32)
            {
                After = 0,
                Spacing = 1.05,
                Bold = true,
                Colour = "ffffff",
                Fill = palette.Accent,
            },
            new("Subtitle", "Subtitle", 16)
            {
                Before = 14,
                Spacing = 1.15,
                Colour = "ffffff",
                Fill = palette.Accent,
            },
            new("CoverPublisher", "Cover Publisher", 13)
            {
                After = Cover.AboveTitle,
                Bold = true,
                Colour = "ffffff",
                Fill = palette.Accent,
            },
            new("CoverText", "Cover Text", 13) { After = 6 },
            new("BriefingTitle", "Briefing Title", 20)
            {
                After = 2,
                Bold = true,
                Colour = palette.Accent,
            },
            new("BriefingSubtitle", "Briefing Subtitle", 12) { After = 16, Colour = Palette.Grey },
            new("Header", "header", 9) { Colour = Palette.Grey, Borders = Side("bottom", 4, 4, Palette.Rule) },
            new("Footer", "footer", 9) { Colour = Palette.Grey },
        ];

    private static Style Heading(int level, double size, double before, double after, string colour) =>
        new($"Heading{level}", $"heading {level}", size)
        {
            Before = before,
            After = after,
            Bold = true,
            Colour = colour,
            KeepNext = true,
            KeepLines = true,
            Outline = level - 1,
            Next = "Normal",
        };

    private static Style Contents(int level, double size) =>
        new($"TOC{level}", $"toc {level}", size)
        {
            After = 2,
            Left = 340 * (level - 1),
            Tabs = RightTab(Page.Portrait, "dot"),
        };

    /// <summary>A tab at the right margin.</summary>
    public static string RightTab(Page page, string leader) => $"""<w:tab w:val="right" w:leader="{leader}" w:pos="{page.TextWidth}"/>""";

    private Style Titled(Style box, string id, string name) =>
        box with
        {
            Id = id,
            Name = name,
            Bold = true,
            Size = 11,
            Colour = palette.Accent,
            KeepNext = true,
        };

    private static string Side(string side, int eighths, int space, string colour) =>
        $"""<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>""";

    private static string Box(int eighths, int space, string colour) =>
        Side("top", eighths, space, colour)
        + Side("left", eighths, space, colour)
        + Side("bottom", eighths, space, colour)
        + Side("right", eighths, space, colour);
}
