using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Data;

public sealed class TidyRowsTests
{
    private static readonly TidyRow[] Team = [.. SomeFigures.For(Audience.Team)];

    [Fact]
    public void A_share_stands_with_its_count_its_base_and_what_the_base_is()
    {
        var row = Of(Team, "4", "yes", "region", "share");

        (row.Count, row.Base, row.BaseIs, row.Share, row.Mark).ShouldBe((30, 38, "people who answered", 0.789474m, Mark.None));
        (row.Audit, row.Text, row.Option).ShouldBe(("2024-25", SomeFigures.Known.Text, "Yes"));
    }

    [Fact]
    public void Who_answered_is_counted_of_those_who_were_asked()
    {
        var row = Of(Team, "4", "", "westmarch", "answered");

        (row.Count, row.Base, row.BaseIs, row.Share).ShouldBe((19, 20, "people who were asked", 0.95m));
    }

    [Fact]
    public void Members_of_a_group_have_rows_of_their_own()
    {
        Of(Team, "responses", "", "westmarch", "members").Count.ShouldBe(20);
        Of(Team, "returns", "", "region", "members").Count.ShouldBe(4);
    }

    [Fact]
    public void A_scale_has_its_mean_and_the_share_of_its_top_two_steps()
    {
        var mean = Of(Team, "14", "", "region", "mean");
        var top = Of(Team, "14", "", "region", "top");

        (mean.Mean, mean.Base, mean.Count, mean.Share).ShouldBe((4m, 30, null, null));
        (top.Count, top.Base, top.Share).ShouldBe((20, 30, 0.666667m));
    }

    [Fact]
    public void A_ranked_item_has_first_places_first_three_places_and_its_mean_place()
    {
        Of(Team, "11", "time", "region", "first").Count.ShouldBe(25);
        Of(Team, "11", "time", "region", "first-three").Count.ShouldBe(40);
        Of(Team, "11", "time", "region", "mean").Mean.ShouldBe(1.375m);
    }

    [Fact]
    public void Returns_that_did_not_rate_or_said_not_relevant_are_rows_over_all_that_were_asked()
    {
        foreach (var option in (string[])["red", "green", "did-not-rate", "not-relevant"])
        {
            var row = Of(Team, "A1", option, "region", "share");
            (row.Count, row.Base, row.BaseIs, row.Share).ShouldBe((1, 4, "returns that were asked", 0.25m), option);
        }
    }

    [Fact]
    public void Nobody_answering_gives_no_share_and_no_mean_but_the_mark_for_not_applicable()
    {
        Of(Team, "14", "1", "westmarch", "share")
            .ShouldSatisfyAllConditions(r => r.Share.ShouldBeNull(), r => r.Mark.ShouldBe(Mark.NotApplicable));
        Of(Team, "14", "", "westmarch", "mean")
            .ShouldSatisfyAllConditions(r => r.Mean.ShouldBeNull(), r => r.Mark.ShouldBe(Mark.NotApplicable));
    }

    [Fact]
    public void What_is_withheld_keeps_its_row_with_the_mark_and_no_number()
    {
        var open = SomeFigures.For(Audience.Public);
        var withheld = open.Where(r => r.Mark == Mark.Withheld).ToArray();

        open.Select(Name).ShouldBe(Team.Select(Name));
        withheld.Select(Name).ShouldContain(("4", "no", "westmarch", "share"));
        withheld.ShouldAllBe(r => r.Count == null && r.Base == null && r.Share == null && r.Mean == null);
    }

    private static (string, string, string, string) Name(TidyRow row) => (row.Question, row.OptionId, row.Group, row.Measure);

    [Theory, InlineData("2017"), InlineData("2019-20"), InlineData("2023-24"), InlineData("2024-25")]
    public void No_two_rows_of_an_audit_are_called_the_same(string audit)
    {
        var read = ExampleAudits.Of(audit);
        var rows = AllFigures.Of(DraftInputs.Of(read, Audience.Team).Now.View, read);

        rows.Length.ShouldBeGreaterThan(100);
        rows.GroupBy(r => (r.Audit, r.Question, r.OptionId, r.Group, r.Measure))
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty();
    }

    private static TidyRow Of(IEnumerable<TidyRow> rows, string question, string option, string group, string measure) =>
        rows.Single(r => Name(r) == (question, option, group, measure));
}
