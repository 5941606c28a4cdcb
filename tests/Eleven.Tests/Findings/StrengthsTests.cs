using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Findings;

public sealed class StrengthsTests
{
    // The published grades of 2023-24 over 15 returns: red, amber, green. B2 was called the lowest share of green; E1 and E3 are lower.
    private static readonly (string Code, long[] Counts)[] Published =
    [
        ("A1", [0, 3, 12]),
        ("B2", [0, 8, 7]),
        ("B4", [0, 3, 12]),
        ("C1", [2, 3, 10]),
        ("D1", [0, 2, 13]),
        ("E1", [1, 5, 5]),
        ("E3", [1, 6, 6]),
    ];

    [Fact]
    public void The_strongest_and_weakest_ratings_go_by_the_share_of_the_best_grade_of_all_asked()
    {
        var strengths = Strengths.Of(Tallied(Published), Group.Region, StrengthRule.BestGrade, 2);

        strengths.Strongest.Select(s => (s.Question.Code, s.Place, s.Tied)).ShouldBe([("D1", 1, false), ("A1", 2, true), ("B4", 2, true)]);
        strengths.Weakest.Select(s => (s.Question.Code, s.Value.Number(0))).ShouldBe([("E1", 33m), ("E3", 40m)]);
        strengths.Weakest[0].Value.Address.ToString().ShouldBe("E1.green");
    }

    // Were it left out of a list that has room for it, its place would be told.
    [Fact]
    public void What_may_not_be_seen_has_no_place_and_leaves_none_empty()
    {
        var strengths = Strengths.Of(
            Tallied(Published),
            Group.Region,
            StrengthRule.BestGrade,
            1,
            v => v.Address.Question is not ("D1" or "E1")
        );

        strengths.Strongest.Select(s => (s.Question.Code, s.Place)).ShouldBe([("A1", 1), ("B4", 1)]);
        strengths.Weakest.Select(s => (s.Question.Code, s.Place)).ShouldBe([("E3", 1)]);
        strengths.WidestSpread.Select(s => s.Question.Code).ShouldNotContain("E1");
        strengths.AllSeen.ShouldBeFalse();
    }

    [Fact]
    public void The_widest_spread_is_where_two_returns_differ_most()
    {
        var strengths = Strengths.Of(Tallied(Published), Group.Region, StrengthRule.BestGrade, 1);

        var widest = strengths.WidestSpread.ShouldHaveSingleItem();
        widest.Question.Code.ShouldBe("E1");
        // By hand: 1 x 5 pairs red and amber, 1 x 5 red and green two apart, 5 x 5 amber and green, of the 55 pairs of 11 returns that graded.
        widest.Value.ShouldBe(new(1 * 5 + 2 * 1 * 5 + 5 * 5, 55, 2));
    }

    [Fact]
    public void The_mean_distance_is_that_of_all_pairs()
    {
        int[] grades = [0, 0, 1, 2, 2, 2, 1];
        var pairs = grades.SelectMany((a, i) => grades[(i + 1)..].Select(b => Math.Abs(a - b))).ToArray();
        var tally = Tallied(("A1", [2, 2, 3])).Find("A1", Group.Region)!;

        Spread.Of(tally)!.Value.Mean.ShouldBe(pairs.Average(), 1e-12);
    }

    [Fact]
    public void Where_all_questions_are_alike_none_is_strongest_or_weakest()
    {
        var strengths = Strengths.Of(Tallied(("A1", [0, 5, 5]), ("A2", [1, 4, 5])), Group.Region, StrengthRule.BestGrade);

        strengths.Strongest.ShouldBeEmpty();
        strengths.Weakest.ShouldBeEmpty();
        strengths.WidestSpread.Select(w => w.Question.Code).ShouldBe(["A2", "A1"]);
    }

    [Fact]
    public void Of_few_questions_none_is_both_strongest_and_weakest()
    {
        var strengths = Strengths.Of(
            Tallied(("A1", [0, 5, 5]), ("A2", [1, 3, 6]), ("A3", [1, 2, 7])),
            Group.Region,
            StrengthRule.BestGrade
        );

        strengths.Strongest.Select(s => s.Question.Code).ShouldBe(["A3"]);
        strengths.Weakest.Select(s => s.Question.Code).ShouldBe(["A1"]);
    }

    [Fact]
    public void Between_the_strongest_and_the_weakest_of_six_questions_lie_some_that_are_neither()
    {
        var strengths = Strengths.Of(
            Tallied([.. Enumerable.Range(0, 6).Select(i => ($"A{i + 1}", (long[])[1, 9 - i, i + 5]))]),
            Group.Region,
            StrengthRule.BestGrade
        );

        strengths.Strongest.Select(s => s.Question.Code).ShouldBe(["A6", "A5"]);
        strengths.Weakest.Select(s => s.Question.Code).ShouldBe(["A1", "A2"]);
    }

    [Fact]
    public void Grades_of_returns_are_no_answers_of_practitioners()
    {
        var strengths = Strengths.Of(Tallied(Published), Group.Region, StrengthRule.Favourable);

        strengths.Strongest.ShouldBeEmpty();
        strengths.Weakest.ShouldBeEmpty();
    }

    private static AuditTallies Tallied(params (string Code, long[] Counts)[] questions)
    {
        var asked = questions.Select(q => SomeReturns.Rating(q.Code)).ToArray();
        var tallies = questions.Select(
            (q, i) =>
                new QuestionTally
                {
                    Question = asked[i],
                    Group = Group.Region,
                    Who = Instrument.SelfAssessment,
                    Asked = 15,
                    Answered = q.Counts.Sum(),
                    Counts = [.. q.Counts],
                }
        );
        return new(
            SomeReturns.Audit,
            [SomeReturns.Set("returns", asked)],
            new([Group.Region], [new(Group.Region, Instrument.SelfAssessment, 15)], tallies)
        );
    }
}
