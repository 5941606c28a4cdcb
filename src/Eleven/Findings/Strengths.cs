using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>By what questions are put in order, strongest to weakest; printed with the lists.</summary>
public enum StrengthRule
{
    /// <summary>Ratings: the share of the returns asked that gave the best grade.</summary>
    BestGrade,

    /// <summary>
    /// Yes-no, choose one and scales of a survey: the share of answers that count as positive, or of the top two steps, over the question's base; where an answer says that the
    /// question does not apply, over those to whom it does.
    /// </summary>
    Favourable,

    /// <summary>The same of questions that returns answer without a grade.</summary>
    FavourableReturns,
}

/// <summary>A question and its place in an order; questions with equal values share the place and are tied.</summary>
public sealed record PlacedQuestion<TValue>(int Place, bool Tied, Question Question, TValue Value);

/// <summary>
/// The questions with the highest and the lowest share by one rule, and the ratings or scales on which answers lie furthest apart. Each list holds the first
/// places and everything tied with the last of them; strongest and weakest are empty where all questions have the same share.
/// </summary>
public sealed record Strengths(
    StrengthRule Rule,
    ImmutableArray<PlacedQuestion<FigureValue>> Strongest,
    ImmutableArray<PlacedQuestion<FigureValue>> Weakest,
    ImmutableArray<PlacedQuestion<Spread>> WidestSpread
)
{
    /// <summary>Every question with a share has a place; else there are some whose share readers may not see.</summary>
    public bool AllSeen { get; init; }

    /// <summary>Every question with a share that readers may see, highest share first.</summary>
    public required ImmutableArray<(Question Question, FigureValue Value)> InOrder { get; init; }

    /// <param name="places">How many places each list has at most, ties apart.</param>
    /// <param name="seen">Whether readers may see a figure: one that they may not has no place, or the places of the others would tell of it. Null: they may see all.</param>
    public static Strengths Of(AuditTallies audit, Group group, StrengthRule rule, int places = 3, Func<FigureValue, bool>? seen = null)
    {
        bool IsSeen(FigureValue? value) => value is not null && (seen is null || seen(value));
        var tallies = Asked(audit, group, rule);
        var all = Shares(tallies, audit.Book, rule);
        var shares = Array.FindAll(all, s => IsSeen(s.Value));
        var differ = shares.DistinctBy(s => s.Value.Figure.Share).Count() > 1;
        // Of few questions no more than a third are strong, so that some lie between; what is tied with them is not weak too.
        var most = Math.Min(places, Math.Max(1, shares.Length / 3));
        var strongest = differ ? Placed(shares, (a, b) => Compare(b, a), most) : [];
        var weakest = differ ? Placed(shares, Compare, most) : [];
        var spreads = tallies
            .Where(t => (t.Question is RatingQuestion) == (rule == StrengthRule.BestGrade))
            .Where(t => t.Question.Options.All(o => IsSeen(TallyFigures.Find(Share(t, o.Id), t, audit.Book).Item1)))
            .Select(t => (t.Question, Value: Spread.Of(t)))
            .Where(s => s.Value is { Sum: > 0 })
            .Select(s => (s.Question, Value: s.Value!.Value))
            .ToArray();
        return new(
            rule,
            strongest,
            [.. weakest.Where(w => !strongest.Any(s => s.Question.Code == w.Question.Code))],
            Placed(spreads, (a, b) => b.CompareTo(a), places)
        )
        {
            AllSeen = shares.Length == all.Length,
            InOrder = [.. shares.Order(Comparer<(Question, FigureValue Value)>.Create((a, b) => Compare(b.Value, a.Value)))],
        };
    }

    private static QuestionTally[] Asked(AuditTallies audit, Group group, StrengthRule rule)
    {
        var who = rule == StrengthRule.Favourable ? Instrument.Survey : Instrument.SelfAssessment;
        return [.. audit.Questions.Select(q => audit.Find(q.Code, group)).OfType<QuestionTally>().Where(t => t.Who == who)];
    }

    private static (Question Question, FigureValue Value)[] Shares(QuestionTally[] tallies, TallyBook book, StrengthRule rule) =>
        [
            .. tallies
                .Select(t => (t.Question, Value: ShareOf(t, book, rule)))
                .Where(s => s.Value is { Figure.Base: > 0 })
                .Select(s => (s.Question, Value: s.Value!)),
        ];

    private static FigureValue? ShareOf(QuestionTally tally, TallyBook book, StrengthRule rule)
    {
        if (tally.Question is RatingQuestion rating)
        {
            var best = Share(tally, rating.Scale.Bands[^1].Id);
            return rule == StrengthRule.BestGrade ? TallyFigures.Find(best, tally, book).Item1 : null;
        }
        return rule == StrengthRule.BestGrade ? null : Favourable.WhereItApplies(tally, book);
    }

    private static FigureAddress Share(QuestionTally tally, string option) =>
        new(tally.Question.Code, option, Measure.Share, tally.Group, null);

    // By fractions, so that only equal shares tie.
    private static int Compare(FigureValue one, FigureValue other) =>
        ((Int128)one.Figure.Count * other.Figure.Base).CompareTo((Int128)other.Figure.Count * one.Figure.Base);

    private static ImmutableArray<PlacedQuestion<T>> Placed<T>((Question Question, T Value)[] all, System.Comparison<T> compare, int places)
    {
        var placed = all.Select(a => new PlacedQuestion<T>(
            1 + all.Count(b => compare(b.Value, a.Value) < 0),
            all.Count(b => compare(b.Value, a.Value) == 0) > 1,
            a.Question,
            a.Value
        ));
        return [.. placed.Where(p => p.Place <= places).OrderBy(p => p.Place)];
    }
}
