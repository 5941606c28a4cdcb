using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>The one share that says how well a question was answered: the options that count as positive, or the top two steps of a scale.</summary>
internal static class Favourable
{
    /// <summary>Null where no option counts as positive or one respondent may give several.</summary>
    /// <param name="auditName">Name of an earlier audit in addresses; null: this audit.</param>
    public static FigureValue? Of(QuestionTally tally, TallyBook book, string? auditName = null)
    {
        var address =
            tally.Question is ScaleQuestion
                ? new FigureAddress(tally.Question.Code, null, Measure.Top, tally.Group, auditName)
                : new FigureAddress(tally.Question.Code, OptionWords.Positive, Measure.Share, tally.Group, auditName);
        return TallyFigures.Find(address, tally, book).Item1;
    }
}
