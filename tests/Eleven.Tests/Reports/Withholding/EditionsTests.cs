using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Tests.Reports.Withholding;

public sealed class EditionsTests
{
    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("a", null, false)]
    // Of so few responses that nothing is told there is nothing to compare.
    [InlineData(null, "b", true)]
    public void An_edition_of_other_responses_is_refused(string? before, string? now, bool allowed) =>
        (Refusal(With(now, ("", 455)), With(before, ("", 455))) is null).ShouldBe(allowed);

    [Fact]
    public void Nor_are_many_more_responses_let_through()
    {
        var refusal = Refusal(With("b", ("", 855), ("westmarch", 72)), With("a", ("", 455), ("westmarch", 71), ("northmarch", 20)))!;

        refusal.What.ShouldStartWith(
            "survey responses have changed (in the region 455 to 855, in westmarch 71 to 72) since the edition for the public"
        );
        refusal.What.ShouldEndWith("publish the same figures again, or, if that edition was withdrawn, delete withheld-public.json.");
    }

    [Fact]
    public void Where_as_many_came_as_went_it_says_so() =>
        Refusal(With("b", ("", 455)), With("a", ("", 455)))!.What.ShouldStartWith("survey responses have changed, were exchanged");

    [Theory]
    [InlineData("1 2 10", "the figures of question 5 have changed", "5")]
    [InlineData("1 5 10", "the figures of questions 1 and 10 have changed", "10 1")]
    [InlineData("7 8", "the figures of questions 2, 3, 4 and 2 more have changed", "2 3 4 5 10")]
    [InlineData("1 5", "the figures of question 5 have changed", "5 responses")]
    [InlineData("1 5", "the sizes of groups have changed", "responses")]
    public void Of_the_same_responses_it_says_which_figures_are_others(string same, string told, string others)
    {
        var before = Counted([
            .. same.Split(' ').Except(others.Split(' ')).Select(c => (c, "a")),
            .. others.Split(' ').Select(c => (c, "a")),
        ]);
        var now = Counted([.. same.Split(' ').Except(others.Split(' ')).Select(c => (c, "a")), .. others.Split(' ').Select(c => (c, "b"))]);

        var refusal = Refusal(now, before)!;

        refusal.Where.ShouldBe("withheld-public.json");
        refusal.What.ShouldStartWith(told);
        refusal.What.ShouldContain("though the responses are the same");
    }

    [Fact]
    public void A_question_that_comes_or_goes_is_told()
    {
        Refusal(Counted(("1", "a")), Counted(("1", "a"), ("2", "a")))!.What.ShouldStartWith("the figures of question 2 have changed");
        Refusal(Counted(("1", "a"), ("2", "a")), Counted(("1", "a")))!.What.ShouldStartWith("the figures of question 2 have changed");
        Refusal(Counted(("1", "a")), Counted(("1", "a"))).ShouldBeNull();
    }

    private static Problem? Refusal(Pattern now, Pattern published) => Editions.Differencing(now, published, "withheld-public.json");

    private static Pattern Counted(params (string Question, string Digest)[] figures) =>
        Pattern.Nothing(Audience.Public) with
        {
            Digest = new EditionDigest("same", figures.ToImmutableSortedDictionary(f => f.Question, f => f.Digest)),
        };

    private static Pattern With(string? digest, params (string Group, long Responses)[] members) =>
        Pattern.Nothing(Audience.Public) with
        {
            Digest = digest is null ? null : new EditionDigest(digest, ImmutableSortedDictionary<string, string>.Empty),
            Members = members.ToImmutableSortedDictionary(m => m.Group, m => m.Responses),
        };
}
