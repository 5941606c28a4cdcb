using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Browser;
using Eleven.Tests.Examples;
using Eleven.Tests.Reports;
using Microsoft.Playwright;

namespace Eleven.Tests.Html;

/// <summary>Reports as a reader meets them on a telephone: every kind of report that the examples hold, and every block there is.</summary>
public sealed class ReportsInBrowserTests(HeadlessBrowser browser)
{
    private const int Telephone = 390;

    [Theory]
    [InlineData("2024-25", "westmarch", Audience.Public)]
    [InlineData("2023-24", "westmarch", Audience.Team)]
    [InlineData("2024-25", "region", Audience.Public)]
    [InlineData("2019-20", "region", Audience.Team)]
    [InlineData("2023-24", "organisation:westmarch-council", Audience.Partners)]
    [InlineData("2023-24", "organisation:westmarch-council", Audience.Team)]
    [InlineData("2024-25", "briefing", Audience.Public)]
    [InlineData("2017", "briefing", Audience.Team)]
    public async Task A_report_of_an_example_is_open_to_everybody(string audit, string name, Audience audience) =>
        await ShouldBeOpen(ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of(audit), audience), name)!.Report);

    [Fact]
    public async Task Every_block_is_open_to_everybody() => await ShouldBeOpen(KitchenSink.Report);

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Hostile_and_long_words_never_make_the_page_scroll_sideways(int width)
    {
        foreach (var report in (Report[])[KitchenSink.Report, KitchenSink.Briefing, Hostile.Report])
        {
            using var file = new HtmlFile(report);
            (await browser.See(file.Address, width)).Width.ShouldBe(width, report.FileName);
        }
    }

    [Theory]
    [InlineData("2017", 390)]
    [InlineData("2017", 320)]
    [InlineData("2019-20", 390)]
    [InlineData("2023-24", 390)]
    [InlineData("2023-24", 320)]
    [InlineData("2024-25", 390)]
    [InlineData("2024-25", 320)]
    public async Task On_a_telephone_no_word_of_a_table_is_torn_and_no_table_is_wider_than_its_frame_by_a_hair(string audit, int width)
    {
        var example = ExampleAudits.Of(audit);
        foreach (var audience in (Audience[])[Audience.Public, Audience.Team])
        {
            var input = DraftInputs.Of(example, audience);
            foreach (var name in example.Folder.Reports)
            {
                using var file = new HtmlFile(ReportDrafting.Of(input, name)!.Report);
                await browser.Use(
                    file.Address,
                    width,
                    scripts: true,
                    async page =>
                    {
                        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width, name);
                        (await page.EvaluateAsync<string[]>(TornWords)).ShouldBeEmpty(name);
                        if (width == Telephone)
                        {
                            (await page.EvaluateAsync<string[]>(HairsBeyondTheFrame)).ShouldBeEmpty(name);
                        }
                    }
                );
            }
        }
    }

    // Five columns of figures fit a telephone, and what a row is of stays when a wider table is moved sideways.
    [Fact]
    public async Task On_a_telephone_a_table_of_figures_keeps_its_first_column_in_sight()
    {
        var region = ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2024-25"), Audience.Public), "region")!.Report;
        using var file = new HtmlFile(region);

        await browser.Use(
            file.Address,
            Telephone,
            scripts: true,
            async page =>
            {
                (await Overhang(page, "table-6-police")).ShouldBe(0);
                (await Overhang(page, "table-4")).ShouldBeGreaterThan(100);
                var left = await page.EvaluateAsync<double>(
                    "(() => { const s = document.querySelector('#table-4 .scroll'); s.scrollLeft = 100; return s.querySelector('tbody th').getBoundingClientRect().left - s.getBoundingClientRect().left; })()"
                );
                left.ShouldBe(0);
            }
        );
    }

    // Public reports go out without the watermark, and the team's are drafts.
    private async Task ShouldBeOpen(Report report)
    {
        using var file = new HtmlFile(report with { Draft = report.Audience == Audience.Team });

        var seen = await browser.See(file.Address, Telephone);

        seen.Language.ShouldBe("en-GB");
        seen.Width.ShouldBe(Telephone);
        seen.Fetched.ShouldBeEmpty();
        seen.Headings.Count(level => level == 1).ShouldBe(1);
        seen.Headings.Prepend(0).Zip(seen.Headings).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        (await browser.Barriers(file.Address, Telephone)).ShouldBeEmpty();
    }

    // Words that stand on more than one line. After a hyphen a line may end.
    private const string TornWords = """
        [...document.querySelectorAll('.table > table :is(th, td)')].flatMap(cell => {
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), torn = [];
          for (let text; (text = texts.nextNode()); ) {
            for (const word of text.data.matchAll(/[^\s-]+-?/g)) {
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) torn.push(word[0]);
            }
          }
          return torn;
        })
        """;

    private const string HairsBeyondTheFrame = """
        [...document.querySelectorAll('.scroll')].filter(s => s.scrollWidth > s.clientWidth && s.scrollWidth < s.clientWidth + 20)
          .map(s => s.parentElement.id)
        """;

    private static Task<int> Overhang(IPage page, string table) =>
        page.EvaluateAsync<int>(
            $"(() => {{ const s = document.querySelector('#{table} .scroll'); return s.scrollWidth - s.clientWidth; }})()"
        );
}
