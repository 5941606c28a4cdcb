using System.Globalization;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>What is set apart from the text: quotes, recommendations, callouts, "you said, we will".</summary>
internal static class Boxes
{
    private const double AfterBox = 14;

    public static void Write(Story story, QuoteBlock quote)
    {
        story.Paragraph("Quote", $"\u201c{quote.Text.Trim('"', '\u201c', '\u201d')}\u201d");
        story.Paragraph("QuoteSource", quote.Who);
    }

    public static void Write(Story story, RecommendationBlock recommendation)
    {
        var owner = Owner(recommendation);
        story.Begin("RecommendationTitle");
        story.Bookmarks.Around(
            story.Xml,
            story.Bookmarks.Of(recommendation.Anchor),
            () => story.Text(string.Create(CultureInfo.InvariantCulture, $"Recommendation {recommendation.Number}"))
        );
        story.End();
        story.Begin("Recommendation", keep: owner.Length > 0, spaceAfter: owner.Length > 0 ? 3 : AfterBox);
        story.Text(recommendation.Text);
        story.End();
        if (owner.Length > 0)
        {
            story.Begin("RecommendationOwner", spaceAfter: AfterBox);
            story.Text(owner);
            story.End();
        }
    }

    public static void Write(Story story, Callout callout)
    {
        story.Paragraph("CalloutTitle", callout.Title);
        foreach (var (i, paragraph) in callout.Paragraphs.Index())
        {
            var last = i == callout.Paragraphs.Length - 1;
            story.Begin("Callout", keep: !last, spaceAfter: last ? AfterBox : 4);
            Runs.Write(story, paragraph.Runs);
            story.End();
        }
    }

    /// <summary>Replies that follow one another stand in one table.</summary>
    public static Table YouSaid(IReadOnlyList<YouSaidBlock> replies) =>
        new(
            "",
            "You said, we will",
            [new("Who", ColumnKind.Text, 1.4), new("You said", ColumnKind.Text, 2.6), new("We will", ColumnKind.Text, 2.6)],
            [.. replies.Select(r => new Row([new(r.Who), new(r.YouSaid), new(r.WeWill)]))]
        );

    private static string Owner(RecommendationBlock recommendation) =>
        string.Join(
            "\n",
            new[] { ("Who", recommendation.Who), ("By", recommendation.By) }
                .Where(p => p.Item2 is { Length: > 0 })
                .Select(p => $"{p.Item1}: {p.Item2}")
        );
}
