using Eleven.Answers;

namespace Eleven.Tests.Answers;

public sealed class SameWordsTests
{
    [Theory]
    [InlineData("Supervision every two weeks with my manager", "Supervision every three weeks with my manager")]
    [InlineData("We can get hold of our lead", "We can't get hold of our lead")]
    [InlineData("I am aware of the policy", "I am unaware of the policy")]
    [InlineData("I am dissatisfied with supervision", "I am satisfied with supervision")]
    [InlineData("Audit of 2023", "Audit of 2024")]
    [InlineData("I know the policy", "I do not know the policy")]
    [InlineData("Confidence before the training", "Confidence after the training")]
    [InlineData("Supervision is always recorded", "Supervision is rarely recorded")]
    [InlineData("I know the safeguarding policy", "I know the safeguarding police")]
    [InlineData("I know our safeguarding office", "I know our safeguarding officer")]
    [InlineData("Referrals to the front door", "Referrals from the front door")]
    [InlineData("More often than last year", "Less often than last year")]
    [InlineData("Harm from outside the family", "Harm from inside the family")]
    [InlineData("Designated lead for children", "Designated lead for adults")]
    [InlineData("Team managers rather than staff", "Staff rather than team managers")]
    [InlineData("Six weekly", "6 weekly")]
    public void Another_word_means_something_else(string one, string other) => Same(one, other).ShouldBeFalse();

    [Theory]
    [InlineData("We can't get hold of our lead", "We can't get hold of the lead")]
    [InlineData("Which one of these two helps you?", "Which of these two helps you?")]
    [InlineData("Safeguarding policies and procedures", "Safeguarding policy & procedure")]
    [InlineData("Behaviour of children", "Behavior of children")]
    [InlineData("How we recognise neglect", "How we recognize neglect")]
    [InlineData("I know where to find it on-line", "I know where to find it online")]
    [InlineData("Training for managers", "Trainings for the manager")]
    [InlineData("Sometimes", "Somteimes")]
    public void Spelling_endings_and_small_words_do_not_matter(string one, string other) => Same(one, other).ShouldBeTrue();

    private static bool Same(string one, string other)
    {
        var same = SameWords.Are(Wording.Key(one), Wording.Key(other));
        SameWords.Are(Wording.Key(other), Wording.Key(one)).ShouldBe(same);
        return same;
    }
}
