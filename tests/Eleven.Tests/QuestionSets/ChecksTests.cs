using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

public sealed class ChecksTests
{
    [Fact]
    public void A_mistake_says_where_it_stands_as_keys_and_positions()
    {
        var set = Set(YesNo("1"), YesNo("2") with { AskedIf = [new("1", ["yes"]), new("9", ["yes"])] });

        var mistake = Checks.Of(set).ShouldHaveSingleItem();

        mistake.Path.ShouldBe(["sections", "0", "questions", "1", "asked-if", "1", "question"]);
        mistake.What.ShouldBe("There is no question '9': write one of: 1, 2.");
    }

    [Fact]
    public void A_mistake_of_a_replacing_question_stands_in_the_variant()
    {
        var set = Set(YesNo("1")) with
        {
            Variants =
            [
                new()
                {
                    Id = "police",
                    Title = "Police form",
                    Replaces =
                    [
                        new(
                            new RankQuestion
                            {
                                Code = "1",
                                Text = "In which order?",
                                Items = [],
                            },
                            Match.Different
                        ),
                    ],
                },
            ],
        };

        Checks.Of(set).ShouldHaveSingleItem().Path.ShouldBe(["variants", "police", "replaces", "0", "question", "options"]);
    }

    [Fact]
    public void What_is_wrong_in_every_form_is_told_once()
    {
        var set = Set(YesNo("1") with { OtherBase = BaseKind.Rated }) with
        {
            Variants = [new() { Id = "police", Title = "Police form" }, new() { Id = "fire", Title = "Fire form" }],
        };

        Checks.Of(set).Length.ShouldBe(1);
    }

    [Fact]
    public void Options_that_an_audit_fills_in_are_checked_only_then()
    {
        var areas = new ChooseSeveralQuestion
        {
            Code = "1",
            Text = "Where?",
            Choices = [],
            OptionsFrom = OptionsFrom.Areas,
        };
        var set = Set(areas, YesNo("2") with { AskedIf = [new("1", ["eastmarch"])] });

        Checks.Of(set).ShouldBeEmpty();
        Checks
            .Of(set.FilledFrom(Audits.Now))
            .ShouldHaveSingleItem()
            .What.ShouldBe("Question '1' has no option 'eastmarch': did you mean 'westmarch'?");
    }

    [Fact]
    public void A_thousand_options_are_refused_before_anything_is_compared()
    {
        var options = Enumerable.Range(0, 1001).Select(n => new Option("same", "Same"));

        Checks
            .Of(
                Set(
                    new ChooseSeveralQuestion
                    {
                        Code = "1",
                        Text = "Which?",
                        Choices = [.. options],
                    }
                )
            )
            .ShouldHaveSingleItem()
            .What.ShouldBe("There are 1001 options; at most 1000 are read. Make two questions of it.");
    }

    private static QuestionSet Set(params Question[] questions) =>
        new()
        {
            Id = "set",
            Version = "1",
            Title = "Set",
            Instrument = Instrument.Survey,
            Sections = [new("A", "All", [.. questions])],
        };

    private static YesNoQuestion YesNo(string code) => new() { Code = code, Text = "Is it?" };
}
