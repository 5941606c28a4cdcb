using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>An area beside the rest of its region.</summary>
internal static class RestPart
{
    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        if (
            scope is not { Area: { } area, Rest: { } group }
            || scope.Find(question.Code, scope.Here) is not { IsEmpty: false } here
            || scope.Find(question.Code, group) is not { IsEmpty: false } rest
        )
        {
            yield break;
        }
        if (!Headline.CanBeTold(here))
        {
            foreach (var block in RegionInstead(scope, question))
            {
                yield return block;
            }
            yield break;
        }
        var (place, there) = (GroupWords.In(scope.Audit, scope.Here), GroupWords.In(scope.Audit, group));
        if (here.Who == Instrument.SelfAssessment && Headline.CanBeTold(rest))
        {
            yield return Headline.Finding(rest, $" {there}").As();
        }
        else if (
            Versus.Of(scope, here, Comparisons.AreaAndRest(scope.Now.Tallies, question.Code, area.Id), place, there, inTable: true) is
            { } verdict
        )
        {
            yield return verdict.As();
        }
    }

    // Where the area's answers cannot be told, the region's can still be of use to it.
    private static IEnumerable<Block> RegionInstead(Scope scope, Question question)
    {
        if (scope.Find(question.Code, Tallies.Group.Region) is { } region && Headline.CanBeTold(region))
        {
            yield return Headline.Finding(region, $" {GroupWords.In(scope.Audit, region.Group)}").As();
        }
    }
}
