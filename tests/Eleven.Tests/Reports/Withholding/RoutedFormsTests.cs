using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;
using Shouldly;
using Xunit;
using static Eleven.Tests.Tallies.AnAudit;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>
/// Everybody who was led on to a question answered it: then how many did is how many gave the answer that leads there, and taking the one from the other must
/// not give what is withheld.
/// </summary>
public sealed class RoutedFormsTests
{
    internal static readonly Audit Audit = SmallSurvey.Audit with { Thresholds = new Thresholds(MinimumBase: 6, SmallCount: 3) };
    private static readonly YesNoQuestion Known = new() { Code = "1", Text = "Known?" };
    private static readonly YesNoQuestion Well = new()
    {
        Code = "2",
        Text = "Well?",
        AskedIf = [new("1", ["yes"])],
    };

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 25).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void None_of_these_is_not_what_those_led_on_leave(int seed)
    {
        var ticked = new ChooseSeveralQuestion
        {
            Code = "1",
            Text = "Which?",
            Choices = [.. Options("a", "b"), new("none", "None") { ExcludesOthers = true }],
        };
        var view = View(seed, Set([ticked, Well with { AskedIf = [new("1", ["a", "b"])] }]));

        foreach (var group in OfferedGroups.Of(Audit).Where(g => !view.Find("1", g)![2].IsShown))
        {
            (view.Find("1", group)!.Base.IsShown && view.Find("2", group)!.Base.IsShown).ShouldBeFalse(group.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_police_are_not_what_a_question_leaves_that_they_are_not_asked(int seed)
    {
        var view = View(seed, Set([Known, Well], Police with { Omits = ["2"] }));

        if (!view.Find("1", new Group { Side = PoliceSide.Police })![0].IsShown)
        {
            (view.Find("1", Group.Region)![0].IsShown && view.Find("2", Group.Region)!.Base.IsShown).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_form_that_asks_what_leads_there_in_other_words_is_not_what_the_others_leave(int seed)
    {
        var view = View(seed, Set([Known, Well], Schools with { Replaces = [Otherwise(Known)] }));

        foreach (var group in OfferedGroups.Of(Audit).Where(g => Hides(view, "1-schools", g)))
        {
            (view.Find("1", group)![0].IsShown && view.Find("2", group)!.Base.IsShown).ShouldBeFalse(group.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_form_that_asks_both_in_other_words_tells_no_more_of_them(int seed)
    {
        var view = View(seed, Set([Known, Well], Schools with { Replaces = [Otherwise(Known), Otherwise(Well)] }));

        foreach (var group in OfferedGroups.Of(Audit).Where(g => Hides(view, "1-schools", g)))
        {
            view.Find("2-schools", group)!.Asked.IsShown.ShouldBeFalse(group.Key);
            view.Find("2-schools", group)!.Base.IsShown.ShouldBeFalse(group.Key);
        }
    }

    // Those led on by the one answer and by the other are together all who gave one: less those of the general form, the police of an area.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_questions_that_hang_on_one_a_form_asks_in_other_words_are_not_broken_down(int seed)
    {
        var (more, after) = (
            Well with
            {
                Code = "3",
                AskedIf = [new("1", ["no"])],
            },
            Well with
            {
                Code = "4",
                AskedIf = [new("3", ["yes"])],
            }
        );
        var view = View(seed, Set([Known, Well, more, after], Police with { Replaces = [Otherwise(Known)] }));

        BrokenDown(view, "2", "3", "4").ShouldBeEmpty();
        view.Find("2", Group.Region)!.Base.IsShown.ShouldBeTrue();
    }

    [Fact]
    public void One_question_that_hangs_on_one_a_form_asks_in_other_words_is_still_broken_down()
    {
        var told = Enumerable.Range(1, 25).Select(seed => View(seed, Set([Known, Well], Police with { Replaces = [Otherwise(Known)] })));

        told.Count(v => BrokenDown(v, "2").Any()).ShouldBeGreaterThan(5);
    }

    // Only the first of them is told over other forms than what leads to it.
    [Fact]
    public void A_chain_behind_a_question_that_a_form_asks_in_other_words_is_still_broken_down()
    {
        var after = Well with { Code = "3", AskedIf = [new("2", ["yes"])] };
        var told = Enumerable
            .Range(1, 25)
            .Select(seed => View(seed, Set([Known, Well, after], Police with { Replaces = [Otherwise(Known)] })))
            .ToArray();

        told.Count(v => BrokenDown(v, "2").Any()).ShouldBeGreaterThan(5);
        told.Count(v => BrokenDown(v, "3").Any()).ShouldBeGreaterThan(0);
    }

    // Those of the general form gave the answer and came to it. Of the others it is told only by how much the one form has more than the other.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_one_form_is_asked_in_other_words_and_another_leaves_out_is_not_broken_down(int seed)
    {
        var view = View(seed, Set([Known, Well], Police with { Replaces = [Otherwise(Known)] }, Schools with { Omits = ["2"] }));

        BrokenDown(view, "2").ShouldBeEmpty();
    }

    // No other question is asked of the general form alone: how many police there are in an area is not told, so that nothing says whether they are too few.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_a_form_leaves_out_is_not_broken_down_where_nothing_tells_how_many_were_given_it(int seed) =>
        BrokenDown(View(seed, Set([Known, Well], Police with { Omits = ["2"] })), "2").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_only_an_option_of_the_police_leads_to_is_not_broken_down(int seed)
    {
        var which = new ChooseOneQuestion
        {
            Code = "1",
            Text = "Which?",
            Choices = Options("a", "b"),
        };
        var view = View(
            seed,
            Set([which, Well with { AskedIf = [new("1", ["video"])] }], Police with { AddsOptions = [new("1", new("video", "Video"))] })
        );

        BrokenDown(view, "2").ShouldBeEmpty();
    }

    // Nobody of the police is offered what schools add: beside it a small count of theirs is alone.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_option_that_a_group_is_not_offered_hides_nothing_in_it(int seed)
    {
        var which = new ChooseOneQuestion
        {
            Code = "1",
            Text = "Which?",
            Choices = Options("a", "b"),
        };
        var view = View(
            seed,
            Set(
                [which],
                Police with
                {
                    AddsOptions = [new("1", new("video", "Video"))],
                },
                Schools with
                {
                    AddsOptions = [new("1", new("class", "Class"))],
                }
            )
        );

        var police = view.Find("1", new Group { Side = PoliceSide.Police })!;
        var hidden = new[] { "a", "b", "video" }.Count(id => !police[Counters.Ids(police.Question).ToList().IndexOf(id)].IsShown);
        hidden.ShouldNotBe(1);
    }

    // That a condition is said once more does not change who is asked.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_condition_said_twice_hides_no_more_and_no_less(int seed)
    {
        var after = Well with { Code = "3", AskedIf = [new("2", ["yes"])] };
        Variant[] forms = [Police with { Replaces = [Otherwise(Well)] }];
        var once = View(seed, Set([Known, Well, after], forms));
        var twice = View(seed, Set([Known, Well, after with { AskedIf = [new("1", ["yes"]), .. after.AskedIf] }], forms));

        twice.Pattern.Withheld.ShouldBe(once.Pattern.Withheld);
    }

    private static Variant Police =>
        new()
        {
            Id = "police",
            Title = "Police",
            Police = true,
        };

    private static Variant Schools => new() { Id = "schools", Title = "Schools" };

    private static Replacement Otherwise(YesNoQuestion question) =>
        new(question with { Text = $"{question.Text} Say so." }, Match.Different);

    // A sector that has nobody of the form has nothing to hide, and is left out.
    private static bool Hides(AudienceView view, string question, Group group) =>
        group.Sector is null && view.Find(question, group) is { } tally && !tally[0].IsShown;

    private static IEnumerable<string> BrokenDown(AudienceView view, params string[] codes) =>
        from code in codes
        from @group in OfferedGroups.Of(Audit)
        where @group.Area is not null || @group.Sector is not null and not "police"
        where view.Find(code, @group) is { AllWithheld: false, Answered.IsShown: true }
        select $"{code}@{@group.Key}";

    private static AudienceView View(int seed, QuestionSet set) => AudienceView.Of(Book(seed, set), Audit, Questions(set), Audience.Public);

    internal static Question[] Questions(QuestionSet set) =>
        [.. set.Questions, .. set.AskedApart(), .. set.Variants.SelectMany(v => set.ForVariant(v.Id).Questions)];

    /// <summary>A survey in all forms of the set whose every answer follows from the seed.</summary>
    internal static TallyBook Book(int seed, QuestionSet set)
    {
        var random = new Random(seed);
        AnswerTable[] tables =
        [
            Form(random, set, null, random.Next(40, 80)),
            .. set.Variants.Select(v => Form(random, set, v, random.Next(8, 30))),
        ];
        return Bitmaps.Tally([.. tables], Audit, OfferedGroups.Of(Audit));
    }

    private static AnswerTable Form(Random random, QuestionSet set, Variant? variant, int people)
    {
        var form = set.ForVariant(variant?.Id);
        var answers = form.Questions.ToDictionary(q => q.Code, _ => new Answer[people]);
        for (var row = 0; row < people; row++)
        {
            foreach (var question in form.Questions)
            {
                bool Holds(Condition condition) =>
                    condition.AnyOf.Any(id =>
                        answers[condition.Question][row].Has(Counters.Ids(form.Find(condition.Question)!).ToList().IndexOf(id))
                    );
                var several = question is ChooseSeveralQuestion;
                answers[question.Code][row] =
                    !question.AskedIf.All(Holds) ? Answer.NotAsked
                    : several ? Answer.OfAll((ulong)new[] { 1, 2, 3, 4, 4 }[random.Next(5)])
                    : question.Counters > 2 ? Answer.Of(random.Next(question.Counters))
                    : Answer.Of(random.Next(3) / 2);
            }
        }
        return new AnswerTable
        {
            Source = variant?.Id ?? "general",
            Questions = form with { Variants = set.Variants },
            Variant = variant?.Id,
            PoliceForm = variant is { Police: true },
            Rows = [.. Enumerable.Range(2, people).Select(r => new RowOrigin("survey.csv", r, "0123456789abcdef"))],
            Columns = [.. form.Questions.Select(q => Column(q, answers[q.Code]))],
            AreasOf = [.. Enumerable.Range(0, people).Select(_ => (uint)random.Next(1, 3))],
            SectorOf =
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(_ => variant is { Police: true } ? 0 : Math.Max(random.Next(8) - 4, variant is null ? 0 : 1)),
            ],
        };
    }
}
