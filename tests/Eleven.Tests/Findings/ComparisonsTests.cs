using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Findings;

public sealed class ComparisonsTests
{
    private static readonly Group Westmarch = new() { Area = "westmarch" };
    private static readonly Group Rest = Westmarch with { NotThatArea = true };
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group Others = new() { Side = PoliceSide.Others };

    [Fact]
    public void An_area_is_compared_with_the_rest_of_its_region()
    {
        var audit = Survey("2024-25", [], (Westmarch, [63, 8]), (Rest, [360, 24]));

        var comparisons = Comparisons.AreaAndRest(audit, "4", "westmarch");

        comparisons.Select(c => c.One.Value.Address.ToString()).ShouldBe(["4.yes@westmarch", "4.no@westmarch"]);
        var yes = comparisons[0];
        yes.Other.Value.Address.ToString().ShouldBe("4.yes@rest-of:westmarch");
        yes.Difference!.Value.Points(1).ShouldBe(-5.0m);
        yes.Verdict.ShouldBe(Verdict.Similar);
        yes.Differs.ShouldBeEmpty();
        yes.One.Interval!.Value.Percent(1).ShouldBe(Wilson.Of(63, 71).Percent(1));
    }

    [Fact]
    public void Police_and_others_are_higher_or_lower_only_where_their_interval_excludes_nothing_between_them()
    {
        var audit = Survey("2024-25", [], (Police, [8, 4]), (Others, [3, 68]));

        Comparisons.PoliceAndOthers(audit, "4").Select(c => c.Verdict).ShouldBe([Verdict.Higher, Verdict.Lower]);
    }

    [Theory]
    [InlineData(Match.Same, 2, Verdict.Higher)]
    [InlineData(Match.Similar, 2, Verdict.None)]
    [InlineData(Match.Different, 0, Verdict.None)]
    public void A_form_that_asks_in_its_own_words_gets_the_verdict_its_match_allows(Match match, int shown, Verdict verdict)
    {
        var variant = new Variant
        {
            Id = "police",
            Title = "Police",
            Police = true,
            Replaces = [new(SomeFigures.Known with { Text = "Other words?" }, match)],
        };
        var set = SomeFigures.Survey("survey", SomeFigures.Known) with { Variants = [variant] };
        var audit = SomeFigures.Audit(
            "2024-25",
            [set],
            SomeFigures.Tally(variant.Replaces[0].Question, Police, Instrument.Survey, 8, 4) with
            {
                Forms = ["police"],
            },
            SomeFigures.Tally(SomeFigures.Known, Others, Instrument.Survey, 3, 68)
        );

        var comparisons = Comparisons.PoliceAndOthers(audit, "4");

        comparisons.Length.ShouldBe(shown);
        comparisons.ShouldAllBe(c => c.Differs.Single().What == DiffersIn.Wording);
        (comparisons.IsEmpty ? Verdict.None : comparisons[0].Verdict).ShouldBe(verdict);
    }

    [Theory]
    [InlineData(Match.Same, 2, Verdict.Higher)]
    [InlineData(Match.Similar, 2, Verdict.None)]
    [InlineData(Match.Different, 0, Verdict.None)]
    public void This_audit_is_judged_against_the_last_only_where_the_questions_are_the_same(Match match, int shown, Verdict verdict)
    {
        var before = new YesNoQuestion
        {
            Code = "9",
            Text = "Is the lead known to you?",
            Period = "the last year",
        };
        var now = SomeFigures.Survey("new", SomeFigures.Known) with { Links = [new("4", "old", "9", match) { Differs = "the wording" }] };

        var comparisons = Comparisons.ThisAndLast(
            SomeFigures.Audit("2024-25", [now], SomeFigures.Tally(SomeFigures.Known, Group.Region, Instrument.Survey, 90, 10)),
            SomeFigures.Audit(
                "2022",
                [SomeFigures.Survey("old", before)],
                SomeFigures.Tally(before, Group.Region, Instrument.Survey, 50, 50)
            ),
            "last",
            "4",
            Group.Region
        );

        comparisons.Length.ShouldBe(shown);
        foreach (var comparison in comparisons.Take(1))
        {
            comparison.Verdict.ShouldBe(verdict);
            comparison.Other.Value.Address.ToString().ShouldBe("9.yes#last");
            comparison.Other.AuditName.ShouldBe("2022");
            comparison.Note.ShouldBe("the wording");
            comparison.Differs.Select(d => d.What).ShouldBe([DiffersIn.Wording, DiffersIn.Period]);
        }
    }

    [Fact]
    public void The_same_questions_asked_again_need_no_declaration_and_returns_get_no_verdict()
    {
        var set = SomeReturns.Set("returns", SomeReturns.Rating("A1"));
        QuestionTally Graded(params long[] counts) =>
            SomeFigures.Tally(SomeReturns.Rating("A1"), Group.Region, Instrument.SelfAssessment, counts);

        var comparisons = Comparisons.ThisAndLast(
            SomeFigures.Audit("2023-24", [set], Graded(0, 3, 12)),
            SomeFigures.Audit("2021-22", [set], Graded(10, 3, 2)),
            "last",
            "A1",
            Group.Region
        );

        comparisons.Select(c => c.One.Value.Address.Option).ShouldBe(["red", "amber", "green", "positive", "did-not-rate", "not-relevant"]);
        comparisons.ShouldAllBe(c => c.Match == Match.Same && c.Verdict == Verdict.None && c.One.Interval == null);
    }

    [Fact]
    public void A_question_that_one_side_was_not_asked_is_not_compared()
    {
        var audit = Survey("2024-25", [], (Others, [3, 68]));

        Comparisons.PoliceAndOthers(audit, "4").ShouldBeEmpty();
        Comparisons.AreaAndRest(audit, "99", "westmarch").ShouldBeEmpty();
    }

    [Fact]
    public void An_area_against_the_rest_is_the_rest_against_the_area_turned_round() =>
        Prop.ForAll(
                Gen.ArrayOf(Gen.Choose(1, 300), 4).ToArbitrary(),
                n =>
                {
                    var there = Comparisons.AreaAndRest(
                        Survey("now", [], (Westmarch, [n[0], n[1]]), (Rest, [n[2], n[3]])),
                        "4",
                        "westmarch"
                    )[0];
                    var back = Comparisons.AreaAndRest(
                        Survey("now", [], (Westmarch, [n[2], n[3]]), (Rest, [n[0], n[1]])),
                        "4",
                        "westmarch"
                    )[0];

                    there.Difference!.Value.Value.ShouldBe(-back.Difference!.Value.Value, 1e-12);
                    (there.Verdict, back.Verdict).ShouldBeOneOf(
                        (Verdict.Higher, Verdict.Lower),
                        (Verdict.Similar, Verdict.Similar),
                        (Verdict.Lower, Verdict.Higher)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Shares_stay_between_nothing_and_all_and_groups_add_up_to_the_region() =>
        Prop.ForAll(
                Gen.Choose(0, 400).ToArbitrary(),
                rows =>
                {
                    var sets = new[] { AnAudit.Set(AnAudit.Questions) };
                    var book = Bitmaps.Tally([AnAudit.Table(rows, seed: rows)], AnAudit.Region, Groups.Of(AnAudit.Region, sets));
                    foreach (var question in AnAudit.Questions)
                    {
                        QuestionTally In(Group group) => book.Find(question.Code, group)!;
                        var region = In(Group.Region);
                        foreach (var (one, other) in new[] { (In(Westmarch), In(Rest)), (In(Police), In(Others)) })
                        {
                            one.Counts.Zip(other.Counts, (a, b) => a + b).ShouldBe(region.Counts);
                            (one.Asked + other.Asked, one.Answered + other.Answered).ShouldBe((region.Asked, region.Answered));
                        }
                        for (var i = 0; i < question.Counters; i++)
                        {
                            (region.Of(i).Percent(1) ?? 0).ShouldBeInRange(0, 100);
                        }
                        if (question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion)
                        {
                            region.Counts.Sum().ShouldBe(region.Base(0));
                        }
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private static AuditTallies Survey(string period, Variant[] variants, params (Group Group, long[] Counts)[] groups) =>
        SomeFigures.Audit(
            period,
            [SomeFigures.Survey("survey", SomeFigures.Known) with { Variants = [.. variants] }],
            [.. groups.Select(g => SomeFigures.Tally(SomeFigures.Known, g.Group, Instrument.Survey, g.Counts))]
        );
}
