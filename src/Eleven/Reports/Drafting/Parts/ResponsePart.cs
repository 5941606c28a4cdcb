using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>Who was asked, who answered, and what became of the files.</summary>
internal static class ResponsePart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        yield return new Heading(1, "Who answered", "response");
        if (scope.SetOf(Instrument.Survey) is { } survey)
        {
            foreach (var block in SurveyResponse.Of(scope, survey))
            {
                yield return block;
            }
        }
        if (scope.SetOf(Instrument.SelfAssessment) is { } returns)
        {
            foreach (var block in ReturnsReceived.Of(scope, returns))
            {
                yield return block;
            }
        }
        foreach (var block in scope.Prose.Of("response"))
        {
            yield return block;
        }
    }
}
