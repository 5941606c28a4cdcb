using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Findings;

public sealed class TriangulationsTests
{
    private static readonly QuestionSet Returns = SomeReturns.Set("returns", SomeReturns.Rating("A1"));

    // 2023-24: 12 of 15 outstanding and 3 good; 2024-25: 63 of 71 know the lead.
    private static readonly EarlierAudit Last = new(
        "2023-24",
        SomeFigures.Audit("2023-24", [Returns], SomeFigures.Tally(Returns.Find("A1")!, Group.Region, Instrument.SelfAssessment, 0, 3, 12))
    );

    [Fact]
    public void Managers_grades_stand_beside_practitioners_answers_and_the_gap_is_named()
    {
        var topic = Gathered(Match.Similar, Last).ShouldHaveSingleItem();

        var managers = topic.Managers.ShouldHaveSingleItem();
        managers.Favourable!.Address.ToString().ShouldBe("A1.positive#2023-24");
        var beside = managers.Beside.ShouldHaveSingleItem();
        (beside.Question.Code, beside.Match, beside.Note).ShouldBe(("4", Match.Similar, "who was asked"));
        beside.Differs.Select(d => d.What).ShouldBe([DiffersIn.Wording, DiffersIn.Scale, DiffersIn.Base, DiffersIn.WhoWasAsked]);
        topic.Practitioners.ShouldHaveSingleItem().Favourable!.Figure.ShouldBe(new(63, 71, BaseKind.Answered, Instrument.Survey));
        topic.LastTime.ShouldBeEmpty();
        topic.Gap!.Points(1).ShouldBe(11.3m);
        topic.Gap.PractitionersInterval.ShouldBe(Wilson.Of(63, 71));
        topic.HasSomethingBeside.ShouldBeTrue();
    }

    [Fact]
    public void A_question_declared_different_is_not_set_beside_and_it_says_why()
    {
        var topic = Gathered(Match.Different, Last).ShouldHaveSingleItem();

        topic.Managers.ShouldBeEmpty();
        topic.Gap.ShouldBeNull();
        topic.HasSomethingBeside.ShouldBeFalse();
        var apart = topic.NotBeside.ShouldHaveSingleItem();
        (apart.AuditName, apart.Question.Code, apart.Why, apart.Note).ShouldBe(
            ("2023-24", "A1", WhyApart.DeclaredDifferent, "who was asked")
        );
    }

    [Fact]
    public void A_question_on_the_topic_that_no_set_pairs_is_not_set_beside()
    {
        var topic = Gathered(null, Last).ShouldHaveSingleItem();

        topic.NotBeside.ShouldHaveSingleItem().Why.ShouldBe(WhyApart.NotDeclared);
        topic.Managers.ShouldBeEmpty();
    }

    [Fact]
    public void An_audit_that_has_nothing_of_the_group_is_named_so()
    {
        var elsewhere = new EarlierAudit("2023-24", SomeFigures.Audit("2023-24", [Returns]));

        Gathered(Match.Similar, elsewhere).Single().NotBeside.ShouldHaveSingleItem().Why.ShouldBe(WhyApart.NoAnswers);
    }

    [Fact]
    public void Older_answers_of_the_same_kind_are_last_time()
    {
        var older = new EarlierAudit(
            "2019-20",
            SomeFigures.Audit(
                "2019-20",
                [Returns],
                SomeFigures.Tally(Returns.Find("A1")!, Group.Region, Instrument.SelfAssessment, 5, 5, 5)
            )
        );

        var topic = Gathered(Match.Similar, Last, older).ShouldHaveSingleItem();

        topic.Managers.ShouldHaveSingleItem().AuditName.ShouldBe("2023-24");
        topic.LastTime.ShouldHaveSingleItem().AuditName.ShouldBe("2019-20");
    }

    [Fact]
    public void One_question_may_stand_beside_several_and_says_of_each_what_differs()
    {
        var how = SomeFigures.Known with { Code = "5", Text = "Were you told by someone?" };
        var set = SomeFigures.Survey("survey", SomeFigures.Known, how) with
        {
            Links =
            [
                new("4", "returns", "A1", Match.Different) { Topic = "lead" },
                new("5", "returns", "A1", Match.Similar) { Topic = "lead", Differs = "ways" },
            ],
        };
        var now = SomeFigures.Audit(
            "2024-25",
            [set],
            SomeFigures.Tally(SomeFigures.Known, Group.Region, Instrument.Survey, 63, 8),
            SomeFigures.Tally(how, Group.Region, Instrument.Survey, 40, 31)
        );

        var topic = Triangulations.Of(now, [Last], Group.Region).ShouldHaveSingleItem();

        topic.Practitioners.Select(p => p.Question.Code).ShouldBe(["4", "5"]);
        topic.Managers.ShouldHaveSingleItem().Beside.Select(b => (b.Question.Code, b.Note)).ShouldBe([("5", "ways")]);
        topic.NotBeside.ShouldBeEmpty();
        topic.Gap!.Practitioners.Question!.Code.ShouldBe("5");
    }

    [Fact]
    public void Trends_follow_organisations_through_mergers_and_only_questions_that_are_the_same()
    {
        var before = SomeReturns.Audit;
        var now = before with
        {
            Organisations =
            [
                new("rivers-council", "Rivers Council", "council", ["calderport", "westmarch"])
                {
                    Was = ["calderport-council", "westmarch-council"],
                },
                new("police", "Rivers Police", "police", ["calderport"]) { FormerNames = ["Rivers Constabulary"] },
                new("fire", "Rivers Fire", "fire", ["calderport"]),
            ],
        };
        var set = SomeReturns.Set("returns", SomeReturns.Rating("A1"), SomeReturns.Rating("A2"));
        var earlier = SomeReturns.Of(
            before,
            set,
            ("calderport-council", "ar"),
            ("westmarch-council", "ga"),
            ("constabulary", "gr"),
            ("fire", "-r")
        );
        var later = SomeReturns.Of(now, set, ("rivers-council", "ga"), ("police", "ag"), ("fire", "gr"));

        var trends = OrganisationTrend.Between(
            HeatMap.Of(later),
            HeatMap.Of(earlier),
            Pairing.Between(set, set),
            Organisations.Trace(now, before)
        );

        trends
            .Select(t => (t.Organisation.Id, string.Join(' ', t.Was.Select(w => w.Id))))
            .ShouldBe([("rivers-council", "calderport-council westmarch-council"), ("police", "constabulary"), ("fire", "fire")]);
        trends.Select(t => string.Join(' ', t.Cells.Select(c => c.Movement))).ShouldBe(["Unknown Unknown", "Down Up", "Unknown Unchanged"]);
        var similar = Pairing.Between(set, set).Select(p => p with { Match = Match.Similar });
        OrganisationTrend
            .Between(HeatMap.Of(later), HeatMap.Of(earlier), similar, Organisations.Trace(now, before))
            .ShouldAllBe(t => t.Cells.IsEmpty);
    }

    private static ImmutableArray<Triangulation> Gathered(Match? match, params EarlierAudit[] earlier)
    {
        var set = SomeFigures.Survey("survey", SomeFigures.Known) with
        {
            Links = match is { } m ? [new("4", "returns", "A1", m) { Topic = "lead", Differs = "who was asked" }] : [],
        };
        var now = SomeFigures.Audit("2024-25", [set], SomeFigures.Tally(SomeFigures.Known, Group.Region, Instrument.Survey, 63, 8));
        return Triangulations.Of(now, earlier, Group.Region);
    }
}
