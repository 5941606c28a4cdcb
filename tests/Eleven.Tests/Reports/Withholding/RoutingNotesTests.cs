using System.Text.RegularExpressions;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;
using Shouldly;
using Xunit;
using static Eleven.Tests.Tallies.AnAudit;
using Match = Eleven.QuestionSets.Match;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>Questions that reports will not break down because of the forms, said in words before the survey opens.</summary>
public sealed class RoutingNotesTests
{
    private static readonly YesNoQuestion Briefed = new() { Code = "16", Text = "Are you briefed?" };
    private static readonly YesNoQuestion How = After("17", "16");
    private static readonly YesNoQuestion More = After("18", "16");
    private static readonly YesNoQuestion Known = new() { Code = "1", Text = "Known?" };

    private static readonly Variant Police = new()
    {
        Id = "police",
        Title = "Police form",
        Police = true,
    };
    private static readonly Variant Schools = new() { Id = "schools", Title = "School staff" };
    private static readonly ChooseSeveralQuestion Which = new()
    {
        Code = "16",
        Text = "Which?",
        Choices = Options("a", "b", "c"),
    };

    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(ProjectFolder.Path("question-sets"), "*.yaml").Select(f => Path.GetFileName(f))];

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 60).Select(s => new TheoryDataRow<int>(s));

    [Fact]
    public void Two_questions_after_one_that_a_form_asks_in_other_words() =>
        Note(Set([Briefed, How, More], Police with { Replaces = [Otherwise(Briefed)] }))
            .ShouldBe(
                "Questions 17 and 18 follow question 16, which the police form asks in other words. Together they would tell what few people said, so reports for partners and the public "
                    + "will not show them by area or sector. To have them shown, ask question 16 in the same words on every form, or let only one question follow question 16."
            );

    [Fact]
    public void Two_questions_that_a_form_leaves_out_and_what_comes_after_them() =>
        Note(Set([Known, Briefed, How, More, After("19", "18")], Police with { Omits = ["1", "17", "18", "19"] }))
            .ShouldBe(
                "Questions 17 and 18, which the police form leaves out, follow question 16. Together they would tell what few people said, so reports for partners and the public "
                    + "will not show them, or question 19 after them, by area or sector. To have them shown, ask question 17 on the police form too, and ask question 18 on the police form too, "
                    + "or let only one question follow question 16."
            );

    [Fact]
    public void Several_conditions() =>
        Note(
                Set(
                    [Known, Briefed, How with { AskedIf = [new("1", ["yes"]), new("16", ["yes"])] }],
                    Police with
                    {
                        Replaces = [Otherwise(Briefed)],
                    }
                )
            )
            .ShouldBe(
                "Question 17 follows question 16, which the police form asks in other words. Question 17 has more than one condition, with which it would tell what few people said, "
                    + "so reports for partners and the public will not show it by area or sector. To have it shown, ask question 16 in the same words on every form."
            );

    [Fact]
    public void Several_ticks_that_lead_there() =>
        Note(
                Set(
                    [Which, How with { AskedIf = [new("16", ["a", "b"])] }],
                    Police with
                    {
                        Replaces = [new(Which with { Text = "Which of these?" }, Match.Similar)],
                    }
                )
            )
            .ShouldBe(
                "Question 17 follows question 16, which the police form asks in other words. More than one answer that people can tick leads there, and it would tell what few people said, "
                    + "so reports for partners and the public will not show it by area or sector. To have it shown, ask question 16 in the same words on every form."
            );

    [Fact]
    public void Two_forms_that_differ() =>
        Note(Set([Briefed, How], Police with { Replaces = [Otherwise(Briefed)] }, Schools with { Omits = ["17"] }))
            .ShouldBe(
                "Question 17, which the form \"School staff\" leaves out, follows question 16, which the police form asks in other words. As more than one form differs, it would tell what few "
                    + "people said, so reports for partners and the public will not show it by area or sector. To have it shown, ask question 16 in the same words on every form, and ask question 17 "
                    + "on the form \"School staff\" too."
            );

    [Fact]
    public void Nothing_that_tells_how_many_people_it_concerns() =>
        Note(Set([Briefed, How], Police with { Omits = ["17"] }, Schools))
            .ShouldBe(
                "Question 17, which the police form leaves out, follows question 16. No other question tells how many people it would tell about, and they may be few, so reports for partners and "
                    + "the public will not show it by area or sector. To have it shown, ask question 17 on the police form too."
            );

    [Fact]
    public void An_answer_that_only_one_form_offers() =>
        Note(
                Set(
                    [Known, Which, How with { AskedIf = [new("16", ["a"])] }],
                    Schools with
                    {
                        AddsOptions = [new("16", new("class", "Class"))],
                        Replaces =
                        [
                            Otherwise(Known),
                            new(How with { Text = "In class?", AskedIf = [new("16", ["class"])] }, Match.Different),
                        ],
                    }
                )
            )
            .ShouldBe(
                "On the form \"School staff\", question 17 follows an answer to question 16 that no other form offers. Those who gave it in one area may be few, and it would tell about them, so reports for "
                    + "partners and the public will not show it by area or sector. To have it shown, offer the answer that leads to question 17 on every form."
            );

    [Fact]
    public void Two_questions_that_a_form_asks_after_other_answers() =>
        Note(
                Set(
                    [Known, Briefed, How, More],
                    Police with
                    {
                        Replaces =
                        [
                            new(How with { AskedIf = [new("1", ["yes"])] }, Match.Same),
                            new(More with { AskedIf = [] }, Match.Same),
                        ],
                    }
                )
            )
            .ShouldBe(
                "Questions 17 and 18 are not asked after the same answers on every form. Together they would tell what few people said, so reports for partners and the public will not show them by "
                    + "area or sector. To have them shown, ask question 17 after the same answers on every form, and ask question 18 after the same answers on every form."
            );

    [Fact]
    public void Questions_that_do_not_hang_together_have_a_note_each()
    {
        var other = Briefed with { Code = "20" };

        var set = Set(
            [Briefed, How, More, other, After("21", "20"), After("22", "20")],
            Police with
            {
                Replaces = [Otherwise(Briefed), Otherwise(other)],
            }
        );

        RoutingNotes
            .Of(set)
            .Select(n => string.Join('/', n.Path))
            .ShouldBe(["sections/0/questions/1/asked-if", "sections/0/questions/4/asked-if"]);
    }

    [Fact]
    public void One_question_a_chain_behind_it_and_what_no_form_asks_otherwise_have_none()
    {
        var reworded = Police with { Replaces = [Otherwise(Briefed)] };

        RoutingNotes.Of(Set([Briefed, How], reworded)).ShouldBeEmpty();
        RoutingNotes.Of(Set([Briefed, How, After("18", "17")], reworded)).ShouldBeEmpty();
        RoutingNotes.Of(Set([Briefed, How, More], Police)).ShouldBeEmpty();
        RoutingNotes.Of(Set([Briefed, How, More])).ShouldBeEmpty();
        RoutingNotes.Of(Set([Briefed, How, More], Schools with { Replaces = [Otherwise(Briefed)] })).ShouldBeEmpty();
        RoutingNotes
            .Of(Set([Briefed, How, More], reworded) with { Instrument = Instrument.SelfAssessment })
            .ShouldBeEmpty("what organisations say is not withheld");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_ready_made_set_has_none(string file) =>
        RoutingNotes.Of(QuestionSetYaml.Read(ProjectFolder.Path("question-sets", file)).Value!).ShouldBeEmpty();

    // The forms alone decide it: whatever people answer, it comes out as it was said before.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_the_answers_take_out_of_areas_and_sectors_was_said_before(int seed)
    {
        var random = new Random(seed);
        foreach (var set in Enumerable.Range(0, 40).Select(_ => SomeForms.Set(random)).Where(s => Checks.Of(s).IsEmpty).ToArray())
        {
            var book = RoutedFormsTests.Book(seed, set);
            var hidden = Hidden(set, new PublishableSet(book, RoutedFormsTests.Audit, RoutedFormsTests.Questions(set)).Groups[0]);
            var said = string.Join('\n', RoutingNotes.Of(set).Select(n => n.What));

            Hidden(set, RoutingNotes.Untouched(set)).ShouldBe(hidden, QuestionSetYaml.Write(set));
            (said.Length > 0).ShouldBe(hidden.Length > 0);
            hidden.Where(code => !Regex.IsMatch(said, $"\\b{code}\\b")).ShouldBeEmpty(said);
        }
    }

    [Fact]
    public void The_forms_made_by_chance_give_every_kind_of_note()
    {
        var random = new Random(7);
        var said = string.Join(
            '\n',
            Enumerable
                .Range(0, 3000)
                .Select(_ => SomeForms.Set(random))
                .Where(s => Checks.Of(s).IsEmpty)
                .SelectMany(s => RoutingNotes.Of(s))
                .Select(n => n.What)
        );

        string[] all =
        [
            "Together they",
            "Its forms together",
            "more than one condition",
            "More than one answer",
            "more than one form differs",
            "No other question tells",
            "Those who gave it",
            "after the same answers",
        ];
        all.Where(words => !said.Contains(words)).ShouldBeEmpty();
    }

    private static string[] Hidden(QuestionSet set, Breakdown region)
    {
        var routes = new RoutesOverForms(region);
        return [.. set.Questions.Select(q => q.Code).Where(code => region.Find(code) is { } row && routes.Hides(row))];
    }

    private static string Note(QuestionSet set)
    {
        Checks.Of(set).ShouldBeEmpty();
        return RoutingNotes.Of(set).ShouldHaveSingleItem().What;
    }

    private static YesNoQuestion After(string code, string lead) =>
        new()
        {
            Code = code,
            Text = $"And {code}?",
            AskedIf = [new(lead, ["yes"])],
        };

    private static Replacement Otherwise(YesNoQuestion question) => new(question with { Text = $"{question.Text} Say so." }, Match.Similar);
}
