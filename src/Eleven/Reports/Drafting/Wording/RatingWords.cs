using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What the grades of a rating say.</summary>
internal static class RatingWords
{
    /// <summary>"12 of 15 Outstanding, 3 Good"; "5 of 15 Outstanding, 5 Good and 1 Requires improvement; 4 did not rate".</summary>
    public static Sentence Short(Tallied rating)
    {
        if (rating.IsEmpty || rating.Base is null)
        {
            return NoAnswers.Short(rating);
        }
        var given = Given(rating).ToArray();
        if (given.Length == 0)
        {
            return Sentence.Words("no grades given");
        }
        var (first, rest) = (given[0], given[1..]);
        Sentence best = $"{ShareWords.WithCounts(first.Share)} {rating.Label(first.Counter)}";
        Sentence grades = rest.Length == 0 ? best : Sentence.Of($"{best}, {Sentence.List([.. rest.Select(r => Rest(rating, r))])}");
        return Sentence.Join([grades, .. Without(rating)], "; ");
    }

    /// <summary>
    /// "12 of the 15 returns in Westmarch are graded Outstanding and 3 Good. 1 did not rate."; of a survey, "60% of practitioners asked in Westmarch (18 of 30)
    /// gave Good and 40% (12) Outstanding."
    /// </summary>
    public static Sentence Finding(Tallied rating, string where)
    {
        if (rating.IsEmpty || rating.Base is null)
        {
            return NoAnswers.Whole(rating, where);
        }
        var given = Given(rating).ToArray();
        var sentences = new List<Sentence>();
        if (given.Length > 0)
        {
            var rest = given.Skip(1).Select(r => Rest(rating, r)).ToArray();
            var first = given[0];
            var graded = rating.Who == Instrument.Survey ? "gave" : $"{Plural.Verb(first.Share.Figure.Count, "is", "are")} graded";
            Sentence best = $"{ShareWords.Of(first.Share, Members(rating, where)).Capital()} {graded} {rating.Label(first.Counter)}";
            sentences.Add(Sentence.List([best, .. rest]).Stop());
        }
        sentences.AddRange(Without(rating).Select(w => w.Stop()));
        return Sentence.Join(sentences);
    }

    /// <summary>Bands that were given, best first.</summary>
    private static IEnumerable<(int Counter, Stated Share)> Given(Tallied rating) =>
        Enumerable
            .Range(0, rating.Question.Options.Length)
            .Reverse()
            .Where(k => rating[k] is { Figure.Count: > 0 })
            .Select(k => (k, rating[k]!.Value));

    private static Sentence Rest(Tallied rating, (int Counter, Stated Share) band) =>
        band.Share.Figure.Base < ShareWords.SmallestPercentBase
            ? Sentence.Of($"{band.Share.Count} {rating.Label(band.Counter)}")
            : Sentence.Of($"{band.Share.Percent} ({band.Share.Count}) {rating.Label(band.Counter)}");

    private static IEnumerable<Sentence> Without(Tallied rating)
    {
        if (rating.DidNotRate is { Figure.Count: > 0 } none)
        {
            yield return Sentence.Of($"{With(none.Count, "did")} not rate");
        }
        if (rating.NotRelevant is { Figure.Count: > 0 } apart)
        {
            yield return Sentence.Of($"{With(apart.Count, "said")} it was not relevant");
        }
    }

    // These begin a sentence, and a number alone at the end of a line is read as nothing.
    private static Said With(Said count, string word) => count with { Text = $"{count.Text} {word}" };

    // Every return that holds the question was asked it: what the base is in full stands under the chart.
    private static string Members(Tallied rating, string where) =>
        (rating.Question.CountedOver, rating.Who) == (BaseKind.Asked, Instrument.SelfAssessment)
            ? $"returns{where}"
            : rating.Members(where);
}
