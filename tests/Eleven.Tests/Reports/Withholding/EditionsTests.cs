using System.Collections.Immutable;
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
        refusal.What.ShouldEndWith("publish the same responses again, or, if that edition was withdrawn, delete withheld-public.json.");
    }

    [Fact]
    public void Where_as_many_came_as_went_it_says_so() =>
        Refusal(With("b", ("", 455)), With("a", ("", 455)))!.What.ShouldStartWith("survey responses have changed, were exchanged");

    private static Eleven.Answers.Problem? Refusal(Pattern now, Pattern published) =>
        Editions.Differencing(now, published, "withheld-public.json");

    private static Pattern With(string? digest, params (string Group, long Responses)[] members) =>
        Pattern.Nothing(Audience.Public) with
        {
            Digest = digest,
            Members = members.ToImmutableSortedDictionary(m => m.Group, m => m.Responses),
        };
}
