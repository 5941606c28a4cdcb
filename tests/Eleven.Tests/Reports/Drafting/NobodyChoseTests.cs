using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>What is said of options where nobody chose any of those listed, or any of those that can be shown.</summary>
public sealed class NobodyChoseTests
{
    private static readonly ImmutableArray<Option> Four = [new("y", "Yes"), new("n", "No"), new("a", "A"), new("b", "B")];

    private static readonly TickEachQuestion Ticked = new()
    {
        Code = "A1",
        Text = "Which?",
        Items = Four,
    };

    private static readonly ChooseOneQuestion One = new()
    {
        Code = "A1",
        Text = "Do you?",
        Choices = [new("y", "Yes"), new("n", "No")],
        Other = true,
    };

    [Fact]
    public void All_gave_another_answer()
    {
        var told = Told(One, "zzzzzzzzzzzz");

        Headline.Short(told).Text.ShouldBe("none of the answers listed; all 12 gave another");
        Headline
            .Finding(told, "")
            .Text.ShouldBe("No listed answer was given. All 12 practitioners who answered gave an answer other than those listed.");
        Police(told).ShouldBe("Among police officers, no listed answer was given; all 12 gave an answer other than those listed.");
    }

    [Fact]
    public void All_of_many_gave_another_answer() =>
        Police(Told(One, new string('z', 30)))
            .ShouldBe("Among the 30 police officers who answered, no listed answer was given; all gave an answer other than those listed.");

    // Of answers that are withheld nobody may say that none were given, nor that one of none was given most often.
    [Fact]
    public void None_of_the_answers_that_can_be_shown_was_given()
    {
        var told = Told(
            new ChooseOneQuestion
            {
                Code = "A1",
                Text = "Which?",
                Choices = Four,
            },
            "yyyyyyyyynnn",
            0,
            1
        );

        Headline.Short(told).Text.ShouldBe("none of the answers shown");
        Headline.Finding(told, " in Westmarch").Text.ShouldBe("None of the answers in Westmarch that can be shown was given.");
        Police(told).ShouldBe("Among police officers, none of the answers that can be shown was given.");
    }

    [Fact]
    public void None_of_the_listed_answers_that_can_be_shown_was_given_and_another_was()
    {
        var told = Told(One, "yyyzzzzzzzzz", 0);

        Headline.Short(told).Text.ShouldBe("none of the listed answers shown; 9 of 12 gave another");
        Headline
            .Finding(told, "")
            .Text.ShouldBe(
                "None of the listed answers that can be shown was given. 9 of the 12 practitioners who answered gave an answer other than those listed."
            );
        Police(told)
            .ShouldBe(
                "Among police officers, none of the listed answers that can be shown was given; 9 of 12 gave an answer other than those listed."
            );
    }

    [Fact]
    public void None_of_the_items_that_can_be_shown_was_ticked()
    {
        var told = Told(Ticked, "yyyyyyyyynnn", 0, 1);

        Headline.Short(told).Text.ShouldBe("none of the items shown");
        Headline.Finding(told, "").Text.ShouldBe("None of the items that can be shown was ticked.");
        Police(told).ShouldBe("Among police officers, none of the items that can be shown was ticked.");
    }

    [Fact]
    public void No_item_was_ticked()
    {
        var told = Told(Ticked, "------------");

        Headline.Short(told).Text.ShouldBe("none ticked");
        Headline.Finding(told, "").Text.ShouldBe("No item was ticked.");
        Police(told).ShouldBe("Nobody among police officers chose any.");
    }

    private static string Police(Tallied told) => PeopleWords.Finding(told, "police officers", "police officers", "").Text;

    /// <param name="withheld">Counters of which the figure cannot be seen.</param>
    private static Tallied Told(Question question, string letters, params int[] withheld)
    {
        var set = SomeReturns.Set("asked", question) with { Instrument = Instrument.Survey };
        var answers = SomeReturns.Of(SomeReturns.Audit, set, [.. letters.Select(l => ("fire", $"{l}"))]);
        if (question is TickEachQuestion)
        {
            answers = answers.WithColumn(question.Code, c => c with { Values = [.. c.Values.Select(Ticks)] });
        }
        var tallies = SomeReturns.Tallied(answers);
        var tally = tallies.Find(question.Code, Eleven.Tallies.Group.Region)!;
        return new(new ShownTally(tally, false, [.. Enumerable.Range(0, question.Counters).Select(k => withheld.Contains(k))]), null)
        {
            Decimals = 0,
        };
    }

    // Whoever ticked one item left the others unticked.
    private static Value Ticks(Value one) => one with { Answer = Answer.OfTicks((uint)one.Answer.Bits, 0b1111) };
}
