using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;

namespace Eleven.Tests.Examples;

/// <summary>The examples' reports, drafted for the team, hold what people wrote and released.</summary>
public sealed class DraftedReportsTests
{
    [Theory]
    [InlineData("2019-20", "northmarch", 6, 0)]
    [InlineData("2023-24", "westmarch", 12, 6)]
    [InlineData("2023-24", "northmarch", 3, 0)]
    [InlineData("2024-25", "westmarch", 8, 10)]
    [InlineData("2024-25", "northmarch", 5, 9)]
    public void An_areas_report_holds_its_recommendations_and_every_released_quote(
        string audit,
        string area,
        int recommendations,
        int quotes
    )
    {
        var drafted = Draft(audit, area);

        drafted.Problems.ShouldBeEmpty();
        drafted.Report.Blocks.OfType<RecommendationBlock>().Count().ShouldBe(recommendations);
        drafted.Report.Blocks.OfType<QuoteBlock>().Count().ShouldBe(quotes);
    }

    [Theory]
    [InlineData("2023-24", "westmarch", 10)]
    [InlineData("2024-25", "westmarch", 5)]
    [InlineData("2024-25", "northmarch", 5)]
    [InlineData("2024-25", "region", 9)]
    public void A_report_answers_what_organisations_asked_of_the_partnership(string audit, string name, int replies) =>
        Draft(audit, name).Report.Blocks.OfType<YouSaidBlock>().Count().ShouldBe(replies);

    [Fact]
    public void Where_an_area_calls_policies_by_other_names_its_report_says_what_the_others_call_each()
    {
        var input = DraftInputs.Of(ExampleAudits.Of("2024-25"), Audience.Public);
        var renamed = input.Now.Tallies.Questions.SelectMany(q => q.Options).Where(o => o.LabelIn("northmarch") != o.Label).ToArray();
        string[] texts =
        [
            .. ReportDrafting
                .Of(input, "northmarch")!
                .Report.Blocks.OfType<Paragraph>()
                .Select(p => string.Concat(p.Runs.Select(r => r.Text))),
        ];

        renamed.Length.ShouldBe(2);
        foreach (var option in renamed)
        {
            texts.ShouldContain(t => t.Contains($"“{option.LabelIn("northmarch")}”") && t.Contains($"“{option.Label}”"));
        }
    }

    [Fact]
    public void The_regions_report_recommends_what_every_areas_report_does()
    {
        var regional = Recommended("region");

        regional.Length.ShouldBe(2);
        Recommended("westmarch").Intersect(Recommended("northmarch")).ShouldBe(regional);

        static string[] Recommended(string name) =>
            [.. Draft("2024-25", name).Report.Blocks.OfType<RecommendationBlock>().Select(r => r.Text)];
    }

    [Theory]
    [InlineData("2017", Audience.Team)]
    [InlineData("2019-20", Audience.Public)]
    [InlineData("2023-24", Audience.Public)]
    [InlineData("2024-25", Audience.Team)]
    [InlineData("2024-25", Audience.Public)]
    public void Every_report_that_an_example_names_is_drafted_without_a_problem(string audit, Audience audience)
    {
        var input = DraftInputs.Of(ExampleAudits.Of(audit), audience);
        foreach (var name in ExampleAudits.Of(audit).Folder.Reports)
        {
            ReportDrafting.Of(input, name)!.Problems.ShouldBeEmpty($"{audit}, {name}");
        }
    }

    [Fact]
    public void What_was_taken_out_of_a_quote_is_in_no_report()
    {
        foreach (var name in ExampleAudits.Of("2024-25").Folder.Reports)
        {
            foreach (var quote in Draft("2024-25", name).Report.Blocks.OfType<QuoteBlock>())
            {
                quote.ToString().ShouldNotContain("Okafor");
                quote.ToString().ShouldNotContain("07700");
            }
        }
    }

    private static Drafted Draft(string audit, string name) =>
        ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of(audit), Audience.Team), name).ShouldNotBeNull();
}
