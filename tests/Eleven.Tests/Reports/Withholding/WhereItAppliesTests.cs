using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>Those to whom a question applies are the difference of two counts of its table: told where both are, and nowhere else.</summary>
public sealed class WhereItAppliesTests
{
    private static readonly ChooseOneQuestion Decides = new()
    {
        Code = "1",
        Text = "How often do you ask first?",
        Choices =
        [
            new("always", "Always") { Positive = true },
            new("never", "Never") { Positive = false },
            new("not-mine", "I make no decisions") { DoesNotApply = true },
        ],
    };

    private static readonly FigureAddress Share = new("1", OptionWords.Positive, Measure.WhereItApplies, Group.Region, null);

    private static readonly FigureAddress People = new("1", null, Measure.WhereItApplies, Group.Region, null);

    public static IEnumerable<TheoryDataRow<int, Audience>> Seeds =>
        from seed in Enumerable.Range(1, 40)
        from audience in new[] { Audience.Partners, Audience.Public }
        select new TheoryDataRow<int, Audience>(seed, audience);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_is_told_only_where_the_table_tells_every_count_that_it_is_made_of(int seed, Audience audience)
    {
        var survey = Random(seed);
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, audience);
        var lookup = LookupOf(survey, view);

        foreach (var group in OfferedGroups.Of(SmallSurvey.Audit))
        {
            var shown = view.Find("1", group)!;
            foreach (var (address, counters) in new[] { (Share, new[] { 0, 2 }), (People, [2]) })
            {
                lookup.TryFind(address with { Group = group }, out var mark, out var value, out _).ShouldBeTrue();
                var told = !shown.AllWithheld && Array.TrueForAll(counters, k => shown[k].IsShown);
                var left = shown.Base.Figure.Count - shown[2].Figure.Count;
                var enough = left == 0 || left >= SmallSurvey.Audit.Thresholds.MinimumBase;

                mark.ShouldBe(told && enough ? Mark.None : Mark.Withheld, $"{address} {group.Key}");
                if (mark == Mark.None)
                {
                    (address == Share ? value!.Figure.Base : value!.Figure.Count).ShouldBe(left);
                }
            }
        }
    }

    [Fact]
    public void A_withheld_count_of_those_to_whom_it_does_not_apply_takes_the_question_out_of_the_order()
    {
        // Two of fifty make no decisions: few, and withheld with one count more.
        var survey = Of(always: 30, never: 18, notTheirs: 2);
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Public);
        view.Find("1", Group.Region)![2].Mark.ShouldBe(Mark.Withheld);

        var found = Found(survey, view);

        found.InOrder.ShouldBeEmpty();
        found.AllSeen.ShouldBeFalse();
        Found(survey, AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Team)).AllSeen.ShouldBeTrue();
    }

    // The table may tell that four of fifty decide anything. A share of four people is a share of too few.
    [Fact]
    public void A_share_of_fewer_than_the_minimum_base_is_told_to_the_team_alone()
    {
        var survey = Of(always: 3, never: 1, notTheirs: 46);
        var partners = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Partners);
        partners.Find("1", Group.Region)!.AnyWithheld.ShouldBeFalse();

        Found(survey, partners).InOrder.ShouldBeEmpty();
        Found(survey, AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Team))
            .InOrder.Single()
            .Value.Figure.ShouldBe(new(3, 4, BaseKind.Applies, Instrument.Survey));
    }

    private static Strengths Found(SmallSurvey survey, AudienceView view)
    {
        var lookup = LookupOf(survey, view);
        return Strengths.Of(
            Tallies(survey),
            Group.Region,
            StrengthRule.Favourable,
            seen: v => lookup.TryFind(v.Address, out var mark, out _, out _) && mark == Mark.None
        );
    }

    private static ShownLookup LookupOf(SmallSurvey survey, AudienceView view) =>
        new(Tallies(survey), view, ImmutableDictionary<string, (AuditTallies, AudienceView)>.Empty);

    private static AuditTallies Tallies(SmallSurvey survey) =>
        new(SmallSurvey.Audit, [Eleven.Tests.Tallies.AnAudit.Set(survey.Questions)], survey.Book());

    private static SmallSurvey Of(int always, int never, int notTheirs) =>
        new(
            [
                .. Enumerable
                    .Repeat(1, always)
                    .Concat(Enumerable.Repeat(2, never))
                    .Concat(Enumerable.Repeat(4, notTheirs))
                    .Select((answer, n) => new SmallSurvey.Person(n % 4, 1 + n % 3, [answer])),
            ],
            [Decides]
        );

    private static SmallSurvey Random(int seed)
    {
        var random = new Random(seed);
        return new(
            [
                .. Enumerable
                    .Range(0, random.Next(24, 60))
                    .Select(_ => new SmallSurvey.Person(random.Next(4), random.Next(1, 4), [1 << random.Next(4) % 3])),
            ],
            [Decides]
        );
    }
}
