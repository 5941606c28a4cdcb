using Eleven.Answers;

namespace Eleven.Tests.Answers;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Supervision every two weeks with my manager", "Supervision every three weeks with my manager")]
    [InlineData("We can get hold of our lead", "We can't get hold of our lead")]
    [InlineData("I am aware of the policy", "I am unaware of the policy")]
    [InlineData("I am dissatisfied with supervision", "I am satisfied with supervision")]
    [InlineData("Audit of 2023", "Audit of 2024")]
    [InlineData("I know the policy", "I do not know the policy")]
    public void Another_number_or_a_not_means_something_else(string one, string other) => Same(one, other).ShouldBeFalse();

    [Theory]
    [InlineData("We can't get hold of our lead", "We can't get hold of the lead")]
    [InlineData("Which one of these two helps you?", "Which of these two helps you?")]
    public void Other_words_may_mean_the_same(string one, string other) => Same(one, other).ShouldBeTrue();

    private static bool Same(string one, string other)
    {
        var same = Likeness.MayMeanTheSame(Wording.Key(one), Wording.Key(other));
        Likeness.MayMeanTheSame(Wording.Key(other), Wording.Key(one)).ShouldBe(same);
        return same;
    }
}
