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

    private static Pattern With(long people) => Pattern.Nothing(Audience.Public) with { People = people };
}
