using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Findings;

public sealed class HeatMapTests
{
    private static readonly QuestionSet Set = SomeReturns.Set(
        "returns",
        SomeReturns.Rating("A1"),
        SomeReturns.Rating("A2"),
        SomeReturns.YesNo("A3")
    );

    private static readonly AuditAnswers Answers = SomeReturns.Of(
        SomeReturns.Audit,
        Set,
        ("fire", "gny"),
        ("calderport-council", "rgn"),
        ("westmarch-council", "g-y"),
        ("constabulary", "aax")
    );

    [Fact]
    public void Organisations_stand_in_the_audits_order_and_every_total_is_counted()
    {
        var map = HeatMap.Of(Answers);

        map.Rows.Select(r => r.Organisation.Id).ShouldBe(["calderport-council", "westmarch-council", "constabulary", "fire"]);
        map.Rows.Select(Letters).ShouldBe(["R G N", "G - Y", "A A x", "G n Y"]);
        map.Rows[1]
            .Totals.ShouldSatisfyAllConditions(
                t => t.Bands.ShouldBe([0, 0, 1]),
                t => (t.Yes, t.No, t.DidNotRate, t.NotRelevant, t.Asked).ShouldBe((1, 0, 1, 0, 3))
            );
        map.Columns.Select(c => string.Join(' ', c.Bands)).ShouldBe(["1 1 2", "0 1 1", "0 0 0"]);
        (map.Columns[2].Yes, map.Columns[2].No, map.Columns[2].Asked).ShouldBe((2, 1, 3));
        (map.All.Rated, map.All.Asked).ShouldBe((6, 11));
    }

    [Fact]
    public void An_area_has_its_own_returns_and_the_grades_given_for_it()
    {
        var answers = Answers.WithColumn("A1", c => c with { InArea = c.InArea.Add((3, "westmarch"), new("r", Answer.Of(0))) });

        HeatMap.Of(answers, "westmarch").Rows.Select(Letters).ShouldBe(["G - Y", "R A x", "G n Y"]);
        HeatMap.Of(answers, "calderport").Rows.Select(Letters).ShouldBe(["R G N", "A A x", "G n Y"]);
        HeatMap.Of(answers).Rows.Select(Letters).ShouldContain("A A x");
    }

    [Fact]
    public void Two_aspects_graded_differently_are_marked_and_the_lower_stands()
    {
        var answers = Answers.WithColumn(
            "A1",
            c => c with { Values = [.. c.Values.Select(v => v.Raw == "r" ? v with { GradesGiven = [2, 0] } : v)] }
        );

        var cell = HeatMap.Of(answers).Rows[0].Cells[0];

        cell.TwoAspects.ShouldBeTrue();
        cell.AspectGrades.ShouldBe(["Good", "Poor"]);
        cell.Letter.ShouldBe("R");
        HeatMap.Of(answers).Rows[1].Cells[0].TwoAspects.ShouldBeFalse();
    }

    [Fact]
    public void A_transcribed_return_counts_and_one_that_is_not_comparable_stands_outside_every_total()
    {
        var answers = Answers.Formatted(0, ReturnFormat.OwnNotComparable).Formatted(1, ReturnFormat.OwnTranscribed);

        var map = HeatMap.Of(answers, null, ["ambulance"]);

        map.Rows.Single(r => r.Organisation.Id == "fire").Cells.ShouldAllBe(c => c.Mark == HeatMark.NotComparable);
        map.Rows[^1].Organisation.Id.ShouldBe("ambulance");
        map.Rows[^1].Totals.Asked.ShouldBe(0);
        map.Rows.Single(r => r.Format == ReturnFormat.OwnTranscribed).Organisation.Id.ShouldBe("calderport-council");
        map.Columns[0].Bands.ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Columns_of_the_map_are_the_tallies_of_the_questions() =>
        Prop.ForAll(
                Gen.ArrayOf(Gen.Elements("rag-nx".ToCharArray()), 12).ToArbitrary(),
                letters =>
                {
                    var text = new string(letters);
                    var answers = SomeReturns.Of(
                        SomeReturns.Audit,
                        SomeReturns.Set("returns", SomeReturns.Rating("A1"), SomeReturns.Rating("A2"), SomeReturns.Rating("A3")),
                        ("calderport-council", text[..3]),
                        ("westmarch-council", text[3..6]),
                        ("constabulary", text[6..9]),
                        ("fire", text[9..])
                    );
                    var tallies = SomeReturns.Tallied(answers);
                    foreach (var area in new[] { null, "calderport", "westmarch" })
                    {
                        var map = HeatMap.Of(answers, area);
                        foreach (var (question, totals) in map.Questions.Zip(map.Columns))
                        {
                            var tally = tallies.Find(question.Code, new() { Area = area })!;
                            totals.Bands.Select(b => (long)b).ShouldBe(tally.Counts);
                            (totals.DidNotRate, totals.NotRelevant, totals.Asked).ShouldBe(
                                ((int)tally.Blank, (int)tally.NotRelevant, (int)tally.Asked)
                            );
                            (totals.Rated + totals.DidNotRate + totals.NotRelevant).ShouldBe(totals.Asked);
                        }
                        map.Rows.Sum(r => r.Totals.Rated).ShouldBe(map.All.Rated);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Questions_and_organisations_without_grades_are_named()
    {
        var unrated = DidNotRate.Of(HeatMap.Of(Answers));

        var question = unrated.Questions.ShouldHaveSingleItem();
        question.Question.Code.ShouldBe("A2");
        question.DidNotRate.ShouldBe(new(1, 4, BaseKind.Asked, Instrument.SelfAssessment));
        question.DidNotRateBy.Select(o => o.Id).ShouldBe(["westmarch-council"]);
        question.NotRelevantTo.Select(o => o.Id).ShouldBe(["fire"]);
        unrated
            .Returns.Select(r => (r.Organisation.Id, r.DidNotRate.Length, r.NotRelevant.Length, r.Asked))
            .ShouldBe([("westmarch-council", 1, 0, 3), ("fire", 0, 1, 3)]);
    }

    private static string Letters(HeatRow row) =>
        string.Join(
            ' ',
            row.Cells.Select(c =>
                c.Mark switch
                {
                    HeatMark.DidNotRate => "-",
                    HeatMark.NotRelevant => "n",
                    HeatMark.NotAsked => "x",
                    _ => c.Letter,
                }
            )
        );
}
