using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Tests.Reports;

/// <summary>One line of a report as text.</summary>
/// <param name="Of">The block it belongs to; null for the cover.</param>
/// <param name="Sign">What stands before it to tell its part: "# " for a heading, "- " for an item.</param>
internal sealed record TextLine(Block? Of, string Sign, ImmutableArray<Run> Runs)
{
    public string Words => string.Concat(Runs.Select(r => r.Text));

    public override string ToString() => Sign + Words;
}

/// <summary>Everything that a report says, line by line: headings, paragraphs, lists, charts in words, tables row by row.</summary>
internal static class ReportText
{
    private static readonly Run Bar = new(" | ");

    public static TextLine[] Lines(this Report report) =>
        [Line(null, "", report.Title), Line(null, "", report.Subtitle), .. report.Blocks.SelectMany(Of)];

    private static IEnumerable<TextLine> Of(Block block) =>
        block switch
        {
            Heading heading => [Line(block, new string('#', heading.Level) + " ", heading.Text)],
            Paragraph { Style: ParagraphStyle.Finding } finding => [new(block, "=> ", finding.Runs)],
            Paragraph paragraph => [new(block, "", paragraph.Runs)],
            ListBlock list => list.Items.Select((item, i) => new TextLine(block, list.Numbered ? $"{i + 1}. " : "- ", item)),
            ChartBlock { Chart: var chart } =>
            [
                Line(block, "chart: ", chart.Title),
                Line(block, "in words: ", chart.AltText),
                Line(block, "beneath: ", chart.BaseNote),
            ],
            TableBlock { Table: var table } => Of(block, table),
            QuoteBlock quote => [Line(block, "quote: ", quote.Text), Line(block, "by: ", quote.Who)],
            RecommendationBlock r => [Line(block, $"recommendation {r.Number}: ", $"{r.Text} Who: {r.Who}. By: {r.By}.")],
            Callout callout => [Line(block, "box: ", callout.Title), .. callout.Paragraphs.SelectMany(Of)],
            YouSaidBlock said => [Line(block, $"{said.Who} said: ", said.YouSaid), Line(block, "we will: ", said.WeWill)],
            Columns columns => columns.Parts.SelectMany(part => part.SelectMany(Of)),
            ContentsBlock or PageBreak => [],
            _ => throw new ArgumentException($"A {block.GetType().Name} has no text.", nameof(block)),
        };

    private static IEnumerable<TextLine> Of(Block block, Table table) =>
        [
            Line(block, "table: ", table.Caption),
            Line(block, "| ", string.Join(Bar.Text, table.Columns.Select(c => c.Heading))),
            .. table.Rows.Select(row => new TextLine(block, "| ", [.. row.Cells.SelectMany(Of).Skip(1)])),
            .. table.Note is { } note ? [Line(block, "note: ", note)] : Array.Empty<TextLine>(),
        ];

    private static IEnumerable<Run> Of(Cell cell) => [Bar, new Run(cell.Text.Replace("\n", " / ")) { Figure = cell.Figure }];

    private static TextLine Line(Block? of, string sign, string words) => new(of, sign, [new Run(words)]);
}
