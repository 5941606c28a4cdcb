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

    /// <summary>
    /// The same of those to whom the question applies, by which questions are put in order: else one would be called weak because it is not everybody's. Whether anybody said
    /// that it is not theirs makes no difference, or the order would tell of it where that count is withheld.
    /// </summary>
    public static FigureValue? WhereItApplies(QuestionTally tally, TallyBook book)
    {
        if (!tally.Question.MayNotApply)
        {
            return Of(tally, book);
        }
        var address = new FigureAddress(tally.Question.Code, OptionWords.Positive, Measure.WhereItApplies, tally.Group, null);
        return TallyFigures.Find(address, tally, book).Item1;
    }
}
