using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;

namespace Eleven.Tests.Findings;

public sealed class ResponseRateTests
{
    private static readonly QuestionSet Set = SomeReturns.Set("returns", SomeReturns.Rating("A1"));

    [Fact]
    public void Returned_is_held_against_expected_over_all_by_area_and_by_sector()
    {
        var rate = ResponseRate.Of(SomeReturns.Of(SomeReturns.Audit, Set, ("calderport-council", "g"), ("constabulary", "a")));

        (rate.All.Figure.Count, rate.All.Figure.Base).ShouldBe((2, 4));
        rate.All.NotReturned.Select(o => o.Id).ShouldBe(["westmarch-council", "fire"]);
        rate.ByArea.Select(a => (a.Area.Id, a.Turnout.Figure.Count, a.Turnout.Figure.Base))
            .ShouldBe([("calderport", 2, 3), ("westmarch", 1, 3)]);
        rate.BySector.Select(s => (s.Sector.Id, s.Turnout.Figure.Count, s.Turnout.Figure.Base))
            .ShouldBe([("council", 1, 2), ("police", 1, 1), ("fire", 0, 1)]);
    }

    [Fact]
    public void A_return_in_an_own_format_was_returned_and_one_that_nobody_expected_is_outside_the_rate()
    {
        var audit = SomeReturns.Audit with { Expected = ["calderport-council", "fire"] };
        var answers = SomeReturns
            .Of(audit, Set, ("calderport-council", "g"), ("constabulary", "a"))
            .Formatted(0, ReturnFormat.OwnTranscribed);

        var rate = ResponseRate.Of(answers, ["fire"]);

        (rate.All.Figure.Count, rate.All.Figure.Base).ShouldBe((2, 2));
        rate.NotAsked.Select(o => o.Id).ShouldBe(["constabulary"]);
        rate.OwnFormat.Select(o => o.Id).ShouldBe(["calderport-council", "fire"]);
    }
}
