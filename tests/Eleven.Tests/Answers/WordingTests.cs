using Eleven.Answers;

namespace Eleven.Tests.Answers;

public sealed class WordingTests
{
    [Theory]
    [InlineData("Multi\u2010agency\u00a0 training", "multi agency training")]
    [InlineData(" The child\u2019s\nvoice ", "the childs voice")]
    [InlineData("Research & policy", "research and policy")]
    [InlineData("childrenâ€™s homes â€“ all", "childrens homes all")]
    [InlineData("Children@SQ@s", "childrens")]
    [InlineData("?", "")]
    public void Equal_wording_has_equal_keys(string text, string key) => Wording.Key(text).ShouldBe(key);

    [Theory]
    [InlineData("4. Who leads?", "4", "Who leads?")]
    [InlineData("Q12) Who leads?", "12", "Who leads?")]
    [InlineData("A1: Who leads?", "A1", "Who leads?")]
    [InlineData("6a. Who leads?", "6a", "Who leads?")]
    [InlineData("Question 4 - Who leads?", "4", "Who leads?")]
    [InlineData("Who leads?", null, "Who leads?")]
    [InlineData("2019 plans", null, "2019 plans")]
    [InlineData("1.5 hours of training", null, "1.5 hours of training")]
    [InlineData("Escalation: how?", null, "Escalation: how?")]
    [InlineData("4.", null, "4.")]
    public void The_authors_number_is_told_from_the_wording(string header, string? number, string wording) =>
        Wording.Numbered(header).ShouldBe((number, wording));

    [Theory]
    [InlineData("do you know who leads on safeguarding", "do you know who leads on safeguarding", 1.0, 1.0)]
    [InlineData("do you know who leads on safeguarding", "do you know who leads on safeguarding children", 0.8, 0.99)]
    [InlineData("do you know who leads on safeguarding", "how satisfied are you with supervision", 0.0, 0.4)]
    [InlineData("", "anything", 0.0, 0.0)]
    public void Likeness_orders_wordings(string a, string b, double least, double most)
    {
        Likeness.Of(a, b).ShouldBeInRange(least, most);
        Likeness.Of(b, a).ShouldBe(Likeness.Of(a, b), 1e-12);
    }
}
