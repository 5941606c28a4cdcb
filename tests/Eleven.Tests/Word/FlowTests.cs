using Eleven.Files.Word;

namespace Eleven.Tests.Word;

public sealed class FlowTests
{
    private static readonly double Height = Flow.Height(Page.Portrait);

    [Fact]
    public void A_heading_goes_with_what_follows_it()
    {
        var (heading, text) = PagesOf([new Box(1, Height - 30), new Box(1, 20) { KeepNext = true }, new Box(1, 20)]);

        (heading, text).ShouldBe((2, 2));
    }

    [Fact]
    public void What_fits_stays()
    {
        var (heading, text) = PagesOf([new Box(1, Height - 40), new Box(1, 20) { KeepNext = true }, new Box(1, 20)]);

        (heading, text).ShouldBe((1, 1));
    }

    [Fact]
    public void A_long_paragraph_begins_where_two_of_its_lines_fit()
    {
        var (paragraph, after) = PagesOf([new Box(1, Height - 25), new Box(10, 12), new Box(1, 12)]);

        (paragraph, after).ShouldBe((1, 2));
    }

    [Fact]
    public void A_paragraph_kept_together_goes_whole()
    {
        var (paragraph, _) = PagesOf([new Box(1, Height - 25), new Box(10, 12) { KeepLines = true }, new Box(1, 12)]);

        paragraph.ShouldBe(2);
    }

    [Fact]
    public void Between_paragraphs_stands_the_larger_space()
    {
        var (_, last) = PagesOf([new Box(1, Height - 40) { After = 20 }, new Box(1, 10) { Before = 15, After = 5 }, new Box(1, 5)]);

        last.ShouldBe(1);
    }

    [Fact]
    public void A_break_on_an_empty_page_turns_no_page()
    {
        var (first, second) = PagesOf([new Box(1, 1), new Box(1, 10) { BreakBefore = true }, new Box(1, 10) { BreakBefore = true }]);

        (first, second).ShouldBe((2, 3));
    }

    [Fact]
    public void A_frame_has_room_above_its_first_paragraph_and_below_its_last()
    {
        var (framed, after) = PagesOf([new Box(1, Height - 100), new Box(1, 40) { Frame = 10 }, new Box(1, 41) { BreakBefore = false }]);
        var (alike, next) = PagesOf([new Box(1, Height - 100) { Frame = 10 }, new Box(1, 40) { Frame = 10 }, new Box(1, 41)]);

        (framed, after).ShouldBe((1, 2));
        (alike, next).ShouldBe((1, 2));
    }

    [Fact]
    public void After_a_frame_that_fills_its_page_comes_the_next_page()
    {
        var (framed, after) = PagesOf([new Box(1, 10), new Box(1, Height - 10) { Frame = 8 }, new Box(1, 10) { BreakBefore = true }]);

        (framed, after).ShouldBe((2, 3));
    }

    // The pages on which the second and the third begin.
    private static (int Second, int Third) PagesOf(Box[] boxes)
    {
        var flow = new Flow();
        var pages = new List<int>();
        flow.NewPage(Page.Portrait);
        foreach (var box in boxes)
        {
            flow.Add(box with { Placed = pages.Add });
        }
        flow.PlaceHeld();
        return (pages[1], pages[2]);
    }
}
