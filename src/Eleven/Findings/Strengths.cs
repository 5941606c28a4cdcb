using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>By what questions are put in order, strongest to weakest; printed with the lists.</summary>
public enum StrengthRule
{
    /// <summary>Ratings: the share of the returns asked that gave the best grade.</summary>
    BestGrade,

    /// <summary>Yes-no, choose one and scales: the share of answers that count as positive, or of the top two steps, over the question's base.</summary>
    Favourable,
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
    /// <param name="places">How many places each list has, ties apart.</param>
    public static Strengths Of(AuditTallies audit, Group group, StrengthRule rule, int places = 3)
    {
        var tallies = audit.Questions.Select(q => audit.Find(q.Code, group)).OfType<QuestionTally>().ToArray();
        var shares = tallies
            .Select(t => (t.Question, Value: ShareOf(t, audit.Book, rule)))
            .Where(s => s.Value is { Figure.Base: > 0 })
            .Select(s => (s.Question, Value: s.Value!))
            .ToArray();
        var differ = shares.DistinctBy(s => s.Value.Figure.Share).Count() > 1;
        var spreads = tallies
            .Where(t => (t.Question is RatingQuestion) == (rule == StrengthRule.BestGrade))
            .Select(t => (t.Question, Value: Spread.Of(t)))
            .Where(s => s.Value is { Sum: > 0 })
            .Select(s => (s.Question, Value: s.Value!.Value))
            .ToArray();
        return new(
            rule,
            differ ? InOrder(shares, (a, b) => Compare(b, a), places) : [],
            differ ? InOrder(shares, Compare, places) : [],
            InOrder(spreads, (a, b) => b.CompareTo(a), places)
        );
    }

    private static FigureValue? ShareOf(QuestionTally tally, TallyBook book, StrengthRule rule)
    {
        if (tally.Question is RatingQuestion rating)
        {
            var best = new FigureAddress(rating.Code, rating.Scale.Bands[^1].Id, Measure.Share, tally.Group, null);
            return rule == StrengthRule.BestGrade ? TallyFigures.Find(best, tally, book).Item1 : null;
        }
        return rule == StrengthRule.Favourable ? Favourable.Of(tally, book) : null;
    }

    // By fractions, so that only equal shares tie.
    private static int Compare(FigureValue one, FigureValue other) =>
        ((Int128)one.Figure.Count * other.Figure.Base).CompareTo((Int128)other.Figure.Count * one.Figure.Base);

    private static ImmutableArray<PlacedQuestion<T>> InOrder<T>(
        (Question Question, T Value)[] all,
        System.Comparison<T> compare,
        int places
    )
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
