using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>A comparison that the audience may see: both figures, with what may be said of them.</summary>
internal sealed record SeenComparison(Comparison Comparison, Stated One, Stated Other, string Label)
{
    public Verdict Verdict => Comparison.Verdict;
}

/// <summary>Verdicts in words. "Higher" and "lower" stand only where the interval of the difference leaves out nought.</summary>
internal static class ComparisonWords
{
    private const int MostNamed = 4;

    /// <param name="label">Of the option, as the report names it.</param>
    public static IEnumerable<SeenComparison> Seen(Scope scope, IEnumerable<Comparison> comparisons, Func<Comparison, string> label) =>
        from c in comparisons
        let one = scope.Shown(c.One.Value)
        let other = scope.Shown(c.Other.Value)
        where one is { Figure.Base: > 0 } && other is { Figure.Base: > 0 }
        select new SeenComparison(c, one.Value, other.Value, label(c));

    /// <summary>"That is similar to the rest of Five Rivers (94%, 360 of 384): the difference of 5 points may be chance (interval: 15 points lower to 1 point higher)."</summary>
    /// <param name="than">"in the rest of Five Rivers".</param>
    public static Sentence One(SeenComparison seen, string than)
    {
        if (seen.Comparison.Difference is not { } difference)
        {
            return $"It is {ShareWords.WithCounts(seen.Other)} {than}.";
        }
        var source = $"{seen.One.Address} less {seen.Other.Address}";
        var points = Points(Math.Abs(difference.Points(0)), source);
        var interval = Interval(difference, source);
        return seen.Verdict switch
        {
            Verdict.Higher => Sentence.Of($"That is higher than {than} ({ShareWords.Within(seen.Other)}), by {points} ({interval})."),
            Verdict.Lower => Sentence.Of($"That is lower than {than} ({ShareWords.Within(seen.Other)}), by {points} ({interval})."),
            _ => Sentence.Of(
                $"That is similar {To(than)} ({ShareWords.Within(seen.Other)}): {DifferenceOf(difference, points)} ({interval})."
            ),
        };
    }

    /// <summary>Where both figures have just been said: "The difference of 17 points is more than chance would explain (interval: 6 to 32 points)."</summary>
    public static Sentence? Difference(SeenComparison seen)
    {
        if (seen.Comparison.Difference is not { } difference)
        {
            return null;
        }
        var source = $"{seen.One.Address} less {seen.Other.Address}";
        var points = Points(Math.Abs(difference.Points(0)), source);
        return seen.Verdict is Verdict.Higher or Verdict.Lower
            ? Sentence.Of($"The difference of {points} is more than chance would explain ({Interval(difference, source)}).")
            : Sentence.Of($"{DifferenceOf(difference, points).Capital()} ({Interval(difference, source)}).");
    }

    /// <summary>"Higher than in the rest of Five Rivers: “Training” (59% against 47%). All other answers are similar."</summary>
    public static Sentence Many(ImmutableArray<SeenComparison> all, bool everyOne, string than)
    {
        SeenComparison[] higher = [.. all.Where(c => c.Verdict == Verdict.Higher)];
        SeenComparison[] lower = [.. all.Where(c => c.Verdict == Verdict.Lower)];
        if (higher.Length + lower.Length == 0)
        {
            var which = everyOne ? "No answer differs" : "Of the answers that can be shown, none differs";
            return Sentence.Words($"{which} from what was said {than} by more than chance would explain.");
        }
        var sentences = new List<Sentence>();
        if (higher.Length > 0)
        {
            sentences.Add($"Higher than {than}: {Named(higher)}.");
        }
        if (lower.Length > 0)
        {
            sentences.Add($"Lower than {than}: {Named(lower)}.");
        }
        if (higher.Length + lower.Length < all.Length)
        {
            sentences.Add(Sentence.Words(everyOne ? "The other answers are similar." : "The other answers that can be shown are similar."));
        }
        return Sentence.Join(sentences);
    }

    private static Sentence Named(SeenComparison[] some)
    {
        var named = some.OrderByDescending(c => Math.Abs(c.Comparison.Difference!.Value.Value)).Take(MostNamed).ToArray();
        Sentence[] parts =
        [
            .. named.Select(c =>
                Sentence.Of($"{OptionList.Quoted(c.Label)} ({ShareWords.Short(c.One)} against {ShareWords.Short(c.Other)})")
            ),
        ];
        return named.Length == some.Length ? Sentence.List(parts) : Sentence.Of($"{Sentence.List(parts)}, and others in the table");
    }

    private static Sentence DifferenceOf(Difference difference, Sentence points) =>
        difference.Points(0) == 0
            ? Sentence.Words("there is no difference to speak of")
            : Sentence.Of($"the difference of {points} may be chance");

    private static Sentence Interval(Difference difference, string source)
    {
        var (low, high) = difference.Interval.Percent(0);
        if (low >= 0 || high <= 0)
        {
            var (near, far) = (Math.Min(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high)));
            return $"interval: {Number(near, source)} to {Points(far, source)}";
        }
        return $"interval: from {Points(-low, source)} lower to {Points(high, source)} higher";
    }

    private static Sentence Points(decimal points, string source) => $"{Number(points, source)} {(points == 1 ? "point" : "points")}";

    private static Said Number(decimal points, string source) => new($"{points:0}", source);

    private static string To(string than) => $"to that {than}";
}
