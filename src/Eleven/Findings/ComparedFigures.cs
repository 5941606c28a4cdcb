using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>The shares of a question that are worth holding against another group's.</summary>
internal static class ComparedFigures
{
    public static IEnumerable<(string? Option, Measure Measure)> Of(Question question)
    {
        var measure = question is RankQuestion ? Measure.First : Measure.Share;
        for (var counter = 0; counter < question.Counters; counter++)
        {
            yield return (Counters.IdOf(question, counter), measure);
            if (question is RankQuestion)
            {
                yield return (Counters.IdOf(question, counter), Measure.FirstThree);
            }
        }
        if (question is ScaleQuestion)
        {
            yield return (null, Measure.Top);
        }
        if (question is RatingQuestion)
        {
            yield return (OptionWords.Positive, Measure.Share);
            yield return (OptionWords.DidNotRate, Measure.Share);
            yield return (OptionWords.NotRelevant, Measure.Share);
        }
    }
}
