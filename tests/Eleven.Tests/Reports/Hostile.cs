using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Tests.Reports;

/// <summary>A report whose every text does its worst: markup, quotes, the end of a style, a formula, letters that no file may hold.</summary>
internal static class Hostile
{
    public const string Text =
        "=HYPERLINK(\"http://evil.example\")</style></title></text><script>alert('1')</script>\" onload=\"x & _x000D_";

    public static Report Report { get; } =
        new()
        {
            Kind = ReportKind.Region,
            Title = Text,
            Subtitle = Text,
            Publisher = Text,
            Audience = Audience.Team,
            Draft = true,
            FileName = "hostile",
            Blocks = [new ContentsBlock(3), .. Blocks, new Columns([Other("left"), Other("right")])],
        };

    private static ImmutableArray<Block> Blocks =>
        [
            new Heading(1, Text, "part"),
            new Paragraph([
                new(Text)
                {
                    Link = "javascript:alert(1)",
                    Figure = Text,
                    Strong = true,
                },
                new(Text) { Link = "https://example.org/\"><script>" },
            ]),
            new ListBlock(
                true,
                [
                    [new(Text)],
                ]
            ),
            new ChartBlock(Chart(ChartKind.GroupedBars, "grouped")),
            new ChartBlock(Chart(ChartKind.StackedBars, "stacked")),
            .. Other("middle"),
        ];

    private static ImmutableArray<Block> Other(string name) =>
        [
            new TableBlock(Table(name)),
            new QuoteBlock(Text, Text),
            new RecommendationBlock(1, Text, Text, Text, name + "-recommendation"),
            new Callout(Text, [Paragraph.Of(Text)]),
            new YouSaidBlock(Text, Text, Text),
        ];

    private static Table Table(string name) =>
        new(
            name + "-table",
            Text,
            [new(Text, ColumnKind.Text), new(Text)],
            [
                new([
                    new(Text),
                    new(Text)
                    {
                        Spoken = Text,
                        Figure = Text,
                        Fill = "#d4351c",
                    },
                ]),
            ]
        )
        {
            Note = Text,
        };

    private static Chart Chart(ChartKind kind, string name) =>
        new(
            name,
            kind,
            Text,
            "%",
            [Text],
            [new(Text, "#1d4f73", "R", [new(60, Text)]), new(Text, "#f0a81d", "A", [new(40, Text)])],
            Text,
            Text
        );
}
