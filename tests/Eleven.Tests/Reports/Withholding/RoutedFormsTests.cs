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
    private static readonly Audit Audit = SmallSurvey.Audit with { Thresholds = new Thresholds(MinimumBase: 6, SmallCount: 3) };
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

    private static AudienceView View(int seed, QuestionSet set)
    {
        var random = new Random(seed);
        AnswerTable[] tables =
        [
            Form(random, set, null, random.Next(40, 80)),
            .. set.Variants.Select(v => Form(random, set, v, random.Next(8, 30))),
        ];
        var book = Bitmaps.Tally([.. tables], Audit, OfferedGroups.Of(Audit));
        Question[] questions = [.. set.Questions, .. set.AskedApart(), .. set.Variants.SelectMany(v => set.ForVariant(v.Id).Questions)];
        return AudienceView.Of(book, Audit, questions, Audience.Public);
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
