using Eleven.Answers;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Parsing;

public sealed class ChoiceReaderTests
{
    private static readonly ChooseSeveralQuestion Ways = A.Several(
        "5",
        "Ways",
        "Training",
        "Training; online",
        "Pharmacy shop ",
        "None of these"
    ) with
    {
        Other = true,
    };

    private static readonly QuestionReader Reader = QuestionReader.For(
        Ways with
        {
            Choices = Ways.Choices.SetItem(3, Ways.Choices[3] with { ExcludesOthers = true }),
        }
    );

    [Theory]
    [InlineData("Training;", 0b00001UL)]
    [InlineData("Training", 0b00001UL)]
    [InlineData("Training;Pharmacy shop ;", 0b00101UL)]
    [InlineData("Training; online;Pharmacy shop ;", 0b00110UL)]
    [InlineData("training ;Training; online;", 0b00011UL)]
    [InlineData("None of these;", 0b01000UL)]
    public void Options_are_matched_longest_first_and_not_by_splitting(string cell, ulong options) =>
        Reader.Parse(cell).Answer.ShouldBe(Answer.OfAll(options));

    [Theory]
    [InlineData("Training;By word of mouth;", 0b10001UL, "By word of mouth")]
    [InlineData("By word; of mouth;Training;", 0b10001UL, "By word; of mouth")]
    [InlineData("Trainings;", 0b10000UL, "Trainings")]
    [InlineData("Other", 0b10000UL, null)]
    public void Other_is_the_typed_text_in_the_place_of_an_option(string cell, ulong options, string? words)
    {
        var value = Reader.Parse(cell);

        value.Answer.ShouldBe(Answer.OfAll(options));
        value.Other.ShouldBe(words);
    }

    [Fact]
    public void None_beside_other_answers_does_not_count_and_it_says_so()
    {
        var reading = Reader.Read("Training;None of these;");

        reading.Value.Answer.ShouldBe(Answer.OfAll(0b00001));
        reading.Trouble.ShouldNotBeNull().ShouldContain("an answer that excludes all others stands beside others");
    }

    [Fact]
    public void Where_Other_is_not_offered_the_part_that_is_no_option_is_left_out_and_named()
    {
        var reading = QuestionReader.For(Ways with { Other = false }).Read("Training;By post;");

        reading.Value.Answer.ShouldBe(Answer.OfAll(0b0001));
        reading.Trouble.ShouldNotBeNull().ShouldStartWith("\"By post\" is no listed answer of question 5");
    }

    [Fact]
    public void A_cell_of_nothing_but_unlisted_answers_is_unreadable()
    {
        var reading = QuestionReader.For(Ways with { Other = false }).Read("By post;");

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
        reading.Fates.ShouldBe([CellFate.NoListedOption]);
    }

    [Fact]
    public void A_typed_answer_that_looks_like_an_option_counts_as_Other_and_is_asked_about()
    {
        var reading = Reader.Read("Pharmacy shops;");

        reading.Value.Answer.ShouldBe(Answer.OfAll(0b10000));
        reading.LosesNothing.ShouldBeTrue();
        reading.Trouble.ShouldNotBeNull().ShouldContain("if it means \"Pharmacy shop \"");
    }

    [Theory]
    [InlineData("Every six weeks", "training", 0b00001UL)]
    [InlineData("every  SIX weeks", "Training", 0b00001UL)]
    [InlineData("Training", "other", 0b10000UL)]
    public void A_recode_counts_words_as_an_option(string from, string to, ulong options)
    {
        var rules = ParsingRules.Default with
        {
            Recodes = [new Recode("5", "Every six weeks", to, null), new Recode("5", "Training", to, null)],
        };

        QuestionReader.For(Ways, rules).Parse(from + ";").Answer.ShouldBe(Answer.OfAll(options));
    }

    // An option that another form of the set adds: the words stay what they are in this form.
    [Theory]
    [InlineData("Training", 0b001)]
    [InlineData("Every six weeks", 0b100)]
    public void A_recode_to_what_the_form_does_not_offer_changes_nothing(string from, ulong options)
    {
        var ways = A.Several("5", "Ways", "Training", "Newsletter") with { Other = true };
        var rules = ParsingRules.Default with { Recodes = [new Recode("5", from, "body-worn-video", null)] };

        QuestionReader.For(ways, rules).Parse(from + ";").Answer.ShouldBe(Answer.OfAll(options));
    }

    [Theory]
    [InlineData("Yes", 0)]
    [InlineData(" yes ", 0)]
    [InlineData("Y", 0)]
    [InlineData("TRUE", 0)]
    [InlineData("1", 0)]
    [InlineData("Yes - always", 0)]
    [InlineData("No", 1)]
    [InlineData("n", 1)]
    [InlineData("FALSE", 1)]
    [InlineData("0", 1)]
    [InlineData("No, never", 1)]
    public void Yes_and_no_are_written_in_many_ways(string cell, int option) =>
        QuestionReader.For(A.YesNo("1", "Ready?")).Parse(cell).Answer.ShouldBe(Answer.Of(option));

    [Theory]
    [InlineData("Not sure")]
    [InlineData("No answer")]
    [InlineData("Nobody")]
    [InlineData("Maybe")]
    public void What_is_neither_yes_nor_no_is_unreadable(string cell) =>
        QuestionReader.For(A.YesNo("1", "Ready?")).Parse(cell).Answer.ShouldBe(Answer.Unreadable);

    [Fact]
    public void Not_relevant_is_an_answer_only_where_the_question_allows_it()
    {
        var question = A.YesNo("1", "Ready?");

        QuestionReader.For(question with { MayBeNotRelevant = true }).Parse("Not relevant to us").Answer.ShouldBe(Answer.NotRelevant);
        QuestionReader.For(question).Parse("Not relevant to us").Answer.ShouldBe(Answer.Unreadable);
    }

    [Fact]
    public void Two_columns_ticked_for_a_question_that_takes_one_answer_count_for_none()
    {
        var rules = ParsingRules.Default with { Parts = [new Part(PartKind.Option, 0), new Part(PartKind.Option, 1)] };

        var reading = QuestionReader.For(A.One("1", "How often?", "Weekly", "Monthly"), rules).Read("Weekly\u001fMonthly");

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
        reading.Fates.ShouldBe([CellFate.NoListedOption, CellFate.NoListedOption]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00a0")]
    public void A_blank_cell_is_not_an_answer(string cell) => Reader.Parse(cell).Answer.ShouldBe(Answer.Blank);

    [Fact]
    public void Every_part_of_a_cell_that_is_no_option_is_named()
    {
        var reading = QuestionReader.For(Ways with { Other = false }).Read("By post;Training;By drum;");

        reading.Value.Answer.ShouldBe(Answer.OfAll(0b0001));
        reading.Fates.ShouldBe([CellFate.Stored]);
        reading
            .Trouble.ShouldNotBeNull()
            .ShouldSatisfyAllConditions(t => t.ShouldContain("\"By post\""), t => t.ShouldContain("\"By drum\""));
    }

    [Fact]
    public void Delimiters_alone_are_a_blank()
    {
        var reading = Reader.Read(";;");

        reading.Value.Answer.ShouldBe(Answer.Blank);
        reading.Fates.ShouldBe([CellFate.Blank]);
    }
}
