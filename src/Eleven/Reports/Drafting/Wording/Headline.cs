using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What a question's answers say, by the kind of question: in a few words, and as the sentence that states the finding with its base.</summary>
internal static class Headline
{
    /// <param name="baseSaid">The words before say of how many: no share needs its base again.</param>
    public static Sentence Short(Tallied question, bool baseSaid = false) =>
        question.Question switch
        {
            _ when !CanBeTold(question) => NoAnswers.Short(question),
            RatingQuestion => RatingWords.Short(question),
            YesNoQuestion => ChoiceWords.YesShort(question),
            ChoiceQuestion or ThemeQuestion => ChoiceWords.Short(question, baseSaid),
            TickEachQuestion => TickWords.Short(question, baseSaid),
            RankQuestion => RankWords.Short(question),
            ScaleQuestion => ScaleWords.Short(question, baseSaid),
            TextQuestion or SignsOfSafetyQuestion => TextWords.Short(question),
            _ => throw new ArgumentException($"A {question.Question.GetType().Name} has no words.", nameof(question)),
        };

    /// <param name="where">" in Westmarch", or empty.</param>
    public static Sentence Finding(Tallied question, string where) =>
        question.Question switch
        {
            _ when !CanBeTold(question) => NoAnswers.Whole(question, where),
            RatingQuestion => RatingWords.Finding(question, where),
            YesNoQuestion => ChoiceWords.YesFinding(question, where),
            ChoiceQuestion or ThemeQuestion => ChoiceWords.Finding(question, where),
            TickEachQuestion => TickWords.Finding(question, where),
            RankQuestion => RankWords.Finding(question, where),
            ScaleQuestion => ScaleWords.Finding(question, where),
            TextQuestion or SignsOfSafetyQuestion => TextWords.Finding(question, where),
            _ => throw new ArgumentException($"A {question.Question.GetType().Name} has no words.", nameof(question)),
        };

    /// <summary>The base of every share of the question, to be said once for all; null where each share has to say its own, as shares of few people do.</summary>
    public static Stated? CommonBase(Tallied question)
    {
        if (question.Question is YesNoQuestion or RatingQuestion or TextQuestion or SignsOfSafetyQuestion || !CanBeTold(question))
        {
            return null;
        }
        Stated[] shares =
        [
            .. question.Question is ScaleQuestion
                ? new[] { question.Top }.OfType<Stated>()
                : question.Alike.Select(k => question[k]).OfType<Stated>(),
        ];
        return shares.Select(s => s.Figure.Base).Distinct().ToArray() is [>= ShareWords.SmallestPercentBase] ? shares[0] : null;
    }

    /// <summary>Whether enough of the figures may be seen to say what was answered: at least two of them, or the figure that the kind rests on.</summary>
    public static bool CanBeTold(Tallied question)
    {
        if (question.IsEmpty || question.Tally.AllWithheld)
        {
            return false;
        }
        return question.Question switch
        {
            RankQuestion => RankWords.Means(question).Count > 1,
            ScaleQuestion => question.Mean is not null || question.Top is not null,
            YesNoQuestion => question[0] is not null,
            // Of grades that are withheld nobody may say that none were given.
            RatingQuestion => question.InOrder() is var seen
                && (seen.Length == question.Counters || seen is [{ Share.Figure.Count: > 0 }, ..]),
            ChoiceQuestion or ThemeQuestion or TickEachQuestion => question.InOrder().Length >= Math.Min(2, question.Counters),
            _ => true,
        };
    }
}
