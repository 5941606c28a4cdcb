using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

public sealed class ConditionWordsTests
{
    private static readonly QuestionSet Form = new()
    {
        Id = "small",
        Version = "1",
        Title = "Small",
        Instrument = Instrument.Survey,
        Sections =
        [
            new(
                "A",
                "All",
                [
                    new ChooseOneQuestion
                    {
                        Code = "4",
                        Text = "Do you know the lead?",
                        Label = "Lead known",
                        Choices = [new("yes", "Yes"), new("not-sure", "Not sure")],
                        Other = true,
                    },
                    new YesNoQuestion { Code = "5", Text = "Trained?" },
                ]
            ),
        ],
    };

    [Theory]
    [InlineData("4", "yes,not-sure", "question 4 (Lead known) is answered Yes or Not sure")]
    [InlineData("4", "other", "question 4 (Lead known) is answered Other")]
    [InlineData("5", "no", "question 5 is answered No")]
    [InlineData("5", "other", "question 5 is answered other")]
    [InlineData("9", "yes", "question 9 is answered yes")]
    public void A_condition_is_said_by_labels(string question, string answers, string words) =>
        ConditionWords.Of(Form, new(question, [.. answers.Split(',')])).ShouldBe(words);
}
