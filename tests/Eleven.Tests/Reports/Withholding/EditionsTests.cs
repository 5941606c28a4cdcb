using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Tests.Reports.Withholding;

public sealed class EditionsTests
{
    [Theory]
    [InlineData(455, 455, true)]
    [InlineData(455, 465, true)]
    [InlineData(455, 456, false)]
    [InlineData(455, 446, false)]
    public void A_second_edition_with_a_few_more_or_fewer_responses_is_refused(long before, long now, bool allowed) =>
        (Editions.Differencing(With(now), With(before), new Thresholds(10)) is null).ShouldBe(allowed);

    [Fact]
    public void A_single_new_response_of_one_area_is_refused_however_many_came_elsewhere()
    {
        var before = With(455, ("westmarch", 71));
        var now = With(475, ("westmarch", 72));

        Editions.Differencing(now, before, new Thresholds(10))!.What.ShouldStartWith("1 survey response has come or gone in westmarch");
    }

    private static Pattern With(long people, params (string Group, long Members)[] more) =>
        Pattern.Nothing(Audience.Public) with
        {
            Members = more.Append(("", people)).ToImmutableSortedDictionary(m => m.Item1, m => m.Item2),
        };
}
