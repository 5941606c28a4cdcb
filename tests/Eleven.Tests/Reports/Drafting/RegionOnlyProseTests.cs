using Eleven.Reports;
using Eleven.Reports.Drafting;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>What people wrote of the region alone, under a heading that ends in @region.</summary>
public sealed class RegionOnlyProseTests
{
    private static readonly DraftInput Written = SmallDraft.Of(
        prose: """
        ## conclusion @region

        All areas together have begun.

        - [recommendation] Meet once a year. | who: The executive | by: May 2025
        """
    );

    [Fact]
    public void It_stands_in_the_regions_report()
    {
        var drafted = ReportDrafting.Region(Written);

        drafted.Problems.ShouldBeEmpty();
        drafted.Report.Texts().ShouldContain("All areas together have begun.");
        drafted.Report.Blocks.OfType<RecommendationBlock>().ShouldHaveSingleItem().Text.ShouldBe("Meet once a year.");
    }

    [Fact]
    public void It_does_not_stand_in_an_areas_report()
    {
        var drafted = ReportDrafting.Area(Written, "westmarch");

        drafted.Problems.ShouldBeEmpty();
        drafted.Report.Texts().ShouldNotContain("All areas together have begun.");
        drafted.Report.Blocks.OfType<RecommendationBlock>().ShouldBeEmpty();
    }
}
