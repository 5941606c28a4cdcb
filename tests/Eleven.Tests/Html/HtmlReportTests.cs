using AngleSharp.Dom;
using Eleven.Files.Html;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Html;

public sealed class HtmlReportTests
{
    private static readonly IDocument Sink = Page.Of(KitchenSink.Report);

    public static TheoryData<string> Reports => ["report", "briefing", "hostile"];

    [Fact]
    public void The_page_has_a_language_a_title_and_one_first_heading()
    {
        Sink.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        Sink.Title.ShouldStartWith("Section 11 audit 2024-25: Westmarch");
        Sink.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe(["Section 11 audit 2024-25: Westmarch"]);
    }

    [Fact]
    public void A_year_stands_on_one_line_and_is_found_as_it_is_written()
    {
        var page = Page.Of(Paragraph.Of("Of 2024-25, 2019-20 and 1 June (2024-06-01), question-2024-25."));

        var paragraph = page.QuerySelector("main p")!;
        paragraph.TextContent.ShouldBe("Of 2024-25, 2019-20 and 1 June (2024-06-01), question-2024-25.");
        paragraph.QuerySelectorAll(".whole").Select(y => y.TextContent).ShouldBe(["2024-25", "2019-20"]);
        Sink.QuerySelector("h1 .whole")!.TextContent.ShouldBe("2024-25");
        Sink.QuerySelector("title")!.ChildElementCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("Until 1 August 2023, and from 30 September to May 2024.", "date", "1 August 2023|30 September|May 2024")]
    [InlineData("Of 20-grade and 16-year, not of 2024-06-01, A1-b or self-assessment.", "whole", "20-grade|16-year")]
    [InlineData("A share of 4 or 5: 12 or more.", "whole", "4 or 5")]
    [InlineData("12 Good. 1 did not rate. 2 said it was not relevant; 3 said yes.", "whole", "1 did|2 said")]
    public void A_date_a_code_and_numbers_with_or_between_them_stand_on_one_line(string text, string kind, string together)
    {
        var paragraph = Page.Of(Paragraph.Of(text)).QuerySelector("main p")!;

        paragraph.TextContent.ShouldBe(text);
        paragraph
            .QuerySelectorAll("span")
            .Select(s => (s.ClassName, s.TextContent))
            .ShouldBe(together.Split('|').Select(t => ((string?)kind, t)));
    }

    [Fact]
    public void The_first_link_skips_to_the_one_main_part()
    {
        Sink.QuerySelectorAll("main").Length.ShouldBe(1);
        Sink.QuerySelector("body a")!.GetAttribute("href").ShouldBe("#" + Sink.QuerySelector("main")!.Id);
        foreach (var landmark in (string[])["header", "nav", "footer"])
        {
            Sink.QuerySelectorAll(landmark).Length.ShouldBe(1, landmark);
        }
    }

    [Theory, MemberData(nameof(Reports))]
    public void No_heading_skips_a_level(string which)
    {
        var levels = Page.Of(Named(which)).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToArray();

        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Headings_of_one_level_look_the_same_wherever_the_report_begins()
    {
        var page = Page.Of(new Heading(2, "One", "one"), new Heading(3, "Under", "under"), new Heading(2, "Two", "two"));

        page.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldBe(["One", "Two"]);
        page.QuerySelectorAll("main h3").Select(h => h.TextContent).ShouldBe(["Under"]);
    }

    [Theory, MemberData(nameof(Reports))]
    public void Every_name_is_given_once_and_every_reference_leads_to_one(string which)
    {
        var page = Page.Of(Named(which));
        var ids = page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToArray();
        var references = page.QuerySelectorAll("a[href^='#']")
            .Select(a => a.GetAttribute("href")![1..])
            .Concat(page.All.SelectMany(e => Words(e, "aria-labelledby").Concat(Words(e, "aria-details"))));

        ids.ShouldBeUnique();
        references.ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void Contents_list_the_headings_that_were_asked_for_in_order()
    {
        var headings = KitchenSink.Report.Blocks.OfType<Heading>().Where(h => h.Level <= 2);

        Sink.QuerySelectorAll("nav a")
            .Select(a => (a.TextContent, a.GetAttribute("href")))
            .ShouldBe(headings.Select(h => (h.Text, (string?)$"#{h.Anchor}")));
    }

    [Theory, MemberData(nameof(Reports))]
    public void Nothing_runs_and_nothing_is_fetched(string which)
    {
        var page = Page.Of(Named(which));

        page.QuerySelectorAll("script,link,img,iframe,object,embed,base,form,audio,video,use").ShouldBeEmpty();
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on") || a.Name is "src" or "srcset").ShouldBeEmpty();
        page.All.Select(e => e.GetAttribute("style") ?? "")
            .Append(page.QuerySelector("style")!.TextContent)
            .ShouldAllBe(css => !css.Contains("url(") && !css.Contains("@import") && !css.Contains("http:") && !css.Contains("https:"));
    }

    [Fact]
    public void A_link_that_is_no_address_stays_text()
    {
        var page = Page.Of(Hostile.Report);

        page.QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href")!)
            .ShouldAllBe(href => href.StartsWith('#') || href.StartsWith("https://"));
    }

    [Fact]
    public void Hostile_text_is_shown_as_it_was_written()
    {
        var page = Page.Of(Hostile.Report);

        page.QuerySelector("h1")!.TextContent.ShouldBe(Hostile.Text);
        page.QuerySelectorAll("h2#part, caption, blockquote p, dd, figcaption, .note, li:not(nav li)")
            .Where(e => e.Closest("details") is null)
            .ShouldAllBe(e => e.TextContent == Hostile.Text);
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        page.Title!.ShouldContain(Hostile.Text);
    }

    [Fact]
    public void A_draft_says_so_with_the_date_of_its_data_on_the_page_and_on_every_printed_page()
    {
        Sink.QuerySelector("header")!.TextContent.ShouldContain("Draft Not for publication");
        Sink.QuerySelector(".watermark")!.GetAttribute("aria-hidden").ShouldBe("true");
        Sink.QuerySelector("header .edition")!.TextContent.ShouldContain("Data as at 30 August 2024");
        Sink.QuerySelector("style")!.TextContent.ShouldContain("Draft\\2e  Data as at 30 August 2024\\2e \"; }");
        Page.Of(KitchenSink.Briefing).QuerySelector(".watermark").ShouldBeNull();
    }

    [Fact]
    public void The_colour_of_the_report_is_darkened_until_white_text_reads_on_it()
    {
        var pale = HtmlReport.Write(SmallReport.Of() with { Colour = "#ffdd00" });

        pale.ShouldNotContain("--accent: #ffdd00");
    }

    [Fact]
    public void A_colour_that_is_none_fails_loudly() =>
        Should.Throw<ArgumentException>(() => HtmlReport.Write(SmallReport.Of() with { Colour = "red;}body{display:none" }));

    [Fact]
    public void A_block_that_the_writer_does_not_know_fails_loudly() =>
        Should.Throw<ArgumentException>(() => HtmlReport.Write(SmallReport.Of(new Stranger())));

    [Fact]
    public void A_link_to_nowhere_fails_loudly() =>
        Should.Throw<ArgumentException>(() => HtmlReport.Write(SmallReport.Of(new Paragraph([new("There") { Link = "#nowhere" }]))));

    [Theory, MemberData(nameof(Reports))]
    public void The_same_report_gives_the_same_page(string which) =>
        HtmlReport.Write(Named(which)).ShouldBe(HtmlReport.Write(Named(which)));

    private static IEnumerable<string> Words(IElement element, string attribute) =>
        (element.GetAttribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Report Named(string which) =>
        which switch
        {
            "report" => KitchenSink.Report,
            "briefing" => KitchenSink.Briefing,
            _ => Hostile.Report,
        };

    private sealed record Stranger : Block;
}
