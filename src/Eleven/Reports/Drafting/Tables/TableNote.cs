using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>What stands beneath a table: base, what adds up and what does not, and the marks that it holds.</summary>
internal static class TableNote
{
    public const string Withheld = "[c]: withheld so that nobody can be recognised.";

    public static string Of(Question question, IReadOnlyList<Tallied> columns) => string.Join(' ', Parts(question, columns));

    /// <summary>Heads the row of bases.</summary>
    public static string BaseRow(Question question, Instrument who) =>
        (question.CountedOver, who) switch
        {
            (BaseKind.Asked, Instrument.SelfAssessment) => "Returns",
            (BaseKind.Asked, _) => "Practitioners asked",
            (BaseKind.Rated, _) => "Gave a grade",
            (BaseKind.RankedCompletely, _) => "Ranked every item",
            (_, Instrument.SelfAssessment) => "Returns that answered",
            _ => "Answered",
        };

    private static IEnumerable<string> Parts(Question question, IReadOnlyList<Tallied> columns)
    {
        yield return $"Base: {Wording.BaseWords.Members(question.CountedOver, columns[0].Who, "")}.";
        if (question is ChooseSeveralQuestion or ThemeQuestion)
        {
            yield return question is ThemeQuestion
                ? "One answer may hold several themes, so percentages can add to more than 100."
                : "More than one answer could be chosen, so percentages can add to more than 100.";
        }
        if (question is TickEachQuestion tick)
        {
            yield return $"Shares of those who answered item by item who said “{tick.TickedLabel}”.";
        }
        if (columns.Any(HasOwnBases))
        {
            yield return "An option that only one form offers is counted over those who were offered it.";
        }
        if (question is ChooseOneQuestion or RatingQuestion or ScaleQuestion && columns.Any(c => !AddsToHundred(c)))
        {
            yield return "Percentages are rounded one by one and may not add to exactly 100.";
        }
        if (columns.Any(c => c.Tally.AnyWithheld))
        {
            yield return Withheld;
        }
        if (columns.Any(c => Enumerable.Range(0, c.Counters).Any(k => c[k] is { Figure.Base: 0 })))
        {
            yield return "[z]: nobody there was asked.";
        }
    }

    private static bool HasOwnBases(Tallied tallied) =>
        tallied.Question is not TickEachQuestion && tallied.Question.Options.Any(o => o.OnlyIn is not null);

    private static bool AddsToHundred(Tallied tallied)
    {
        var shares = Enumerable.Range(0, tallied.Counters).Select(k => tallied[k]?.Figure.Percent(tallied.Decimals) ?? 0);
        var beside = new[] { tallied.DidNotRate, tallied.NotRelevant }.Select(s => s?.Figure.Percent(tallied.Decimals) ?? 0);
        var sum = shares.Sum() + (tallied.Question is RatingQuestion { CountedOver: BaseKind.Asked } ? beside.Sum() : 0);
        return sum is 0 or 100 || !tallied.AllShown;
    }
}
