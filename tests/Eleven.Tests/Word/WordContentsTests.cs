using DocumentFormat.OpenXml.Wordprocessing;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Word;

public sealed class WordContentsTests
{
    [Fact]
    public void Entries_equal_the_headings_and_lead_to_them()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var headings = KitchenSink.Report.Blocks.OfType<Heading>().Where(h => h.Level <= 2).Select(h => (h.Level, h.Text));
        Entries(file).Select(e => (e.Level, e.Text)).ShouldBe(headings);
        foreach (var entry in Entries(file))
        {
            var place = file.Body.Descendants<BookmarkStart>().Single(b => b.Name == entry.Anchor);
            var heading = place.Ancestors<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Single();
            heading.InnerText.ShouldBe(entry.Text);
            WordFile.StyleOf(heading).ShouldBe($"Heading{entry.Level}");
        }
    }

    [Fact]
    public void A_part_starts_a_page_where_the_report_says_so_and_stands_at_its_head()
    {
        using var file = WordFile.Of(
            new ContentsBlock(1),
            new PageBreak(),
            new Heading(1, "Part", "part"),
            new Heading(1, "Part that goes on", "other")
        );

        Entries(file).Select(e => e.Page).ShouldBe([3, 3]);
        var started = file.Body.Descendants<PageBreakBefore>().ShouldHaveSingleItem().Parent!;
        started.Parent!.InnerText.ShouldBe("Part");
        started.GetFirstChild<SpacingBetweenLines>()!.Before!.Value.ShouldBe("0");
    }

    [Fact]
    public void Headings_stay_with_what_follows_them()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        string[] kept = ["Heading1", "Heading2", "Heading3", "Heading4", "Caption"];
        file.Styles.Where(s => kept.Contains(s.StyleId!.Value)).ShouldAllBe(s => s.StyleParagraphProperties!.KeepNext != null);
    }

    private static List<(int Level, string Text, string Anchor, int Page)> Entries(WordFile file) =>
        [
            .. file
                .Paragraphs.Where(p => WordFile.StyleOf(p) is { } s && s.StartsWith("TOC") && s != "TOCHeading")
                .Select(p => (p, Texts: p.Descendants<Text>().Select(t => t.Text).ToList()))
                .Select(e =>
                    (
                        WordFile.StyleOf(e.p)![3] - '0',
                        e.Texts[0],
                        e.p.Descendants<Hyperlink>().Single().Anchor!.Value!,
                        int.Parse(e.Texts[1])
                    )
                ),
        ];
}
