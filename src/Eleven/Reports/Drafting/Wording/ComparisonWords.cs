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

/// <summary>What stands before a comparison of two groups' answers.</summary>
/// <param name="One">What every share of the first group is a share of, where it was said.</param>
internal sealed record SaidBefore(Stated? One, Stated? Other);

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

    /// <summary>"The share in Westmarch is similar to the rest of Five Rivers (94%, 360 of 384): the difference of 5 points may be chance (interval: 15 points lower to 1 point higher)."</summary>
    /// <param name="where">"in Westmarch".</param>
    /// <param name="than">"in the rest of Five Rivers".</param>
    public static Sentence One(SeenComparison seen, string where, string than)
    {
        if (seen.Comparison.Difference is not { } difference)
        {
            return $"It is {ShareWords.WithCounts(seen.Other)} {than}.";
        }
        var apart = new PointsApart(seen.One, seen.Other, difference);
        var other =
            apart.Decimals == 0 ? ShareWords.Within(seen.Other) : Sentence.Of($"{apart.Shares}, {seen.Other.Count} of {seen.Other.Base}");
        return seen.Verdict switch
        {
            Verdict.Higher => Sentence.Of($"The share {where} is higher than {than} ({other}), by {apart.Points} ({apart.Interval})."),
            Verdict.Lower => Sentence.Of($"The share {where} is lower than {than} ({other}), by {apart.Points} ({apart.Interval})."),
            _ => Sentence.Of($"The share {where} is similar {To(than)} ({other}): {apart.MayBeChance} ({apart.Interval})."),
        };
    }

    /// <summary>Where both figures have just been said: "The difference of 17 points is more than chance would explain (interval: 6 to 32 points)."</summary>
    public static Sentence? Difference(SeenComparison seen)
    {
        if (seen.Comparison.Difference is not { } difference)
        {
            return null;
        }
        var apart = new PointsApart(seen.One, seen.Other, difference);
        var exact = apart.Decimals == 0 ? Sentence.Words("") : Sentence.Of($"{apart.Shares}; ");
        return seen.Verdict is Verdict.Higher or Verdict.Lower
            ? Sentence.Of($"{apart.Named} is more than chance would explain ({exact}{apart.Interval}).").Capital()
            : Sentence.Of($"{apart.MayBeChance.Capital()} ({exact}{apart.Interval}).");
    }

    /// <summary>"Higher in Westmarch than in the rest of Five Rivers: “Training” (59% against 47%). All other answers are similar."</summary>
    /// <param name="one">"in Westmarch", "among police officers".</param>
    /// <param name="said">Both groups' answers stand in the sentence before; null: they do not, and the base of each is said elsewhere.</param>
    /// <param name="inTable">Both groups' figures stand in a table, which may tell what is not named here.</param>
    public static Sentence Many(ImmutableArray<SeenComparison> all, bool everyOne, string one, string than, SaidBefore? said, bool inTable)
    {
        SeenComparison[] higher = [.. all.Where(c => c.Verdict == Verdict.Higher)];
        SeenComparison[] lower = [.. all.Where(c => c.Verdict == Verdict.Lower)];
        if (higher.Length + lower.Length == 0)
        {
            var which = everyOne ? "The answers" : "The answers that can be shown";
            return Sentence.Words(
                $"{which} are similar{(said is not null ? "" : " " + To(than))}: no difference is larger than chance would explain."
            );
        }
        var sentences = new List<Sentence>();
        if (higher.Length > 0)
        {
            sentences.Add($"Higher {one} than {than}: {Named(higher, said, inTable)}.");
        }
        if (lower.Length > 0)
        {
            sentences.Add($"Lower {one} than {than}: {Named(lower, said, inTable)}.");
        }
        if (higher.Length + lower.Length < all.Length)
        {
            sentences.Add(Sentence.Words(everyOne ? "All other answers are similar." : "All other answers that can be shown are similar."));
        }
        return Sentence.Join(sentences);
    }

    private static Sentence Named(SeenComparison[] some, SaidBefore? said, bool inTable)
    {
        // One more is as soon named as counted.
        var named = some.OrderByDescending(c => Math.Abs(c.Comparison.Difference!.Value.Value))
            .Take(inTable && some.Length > MostNamed + 1 ? MostNamed : some.Length)
            .ToArray();
        Sentence[] parts =
        [
            .. named.Select(c =>
                Sentence.Of(
                    $"{OptionList.Quoted(c.Label)} ({Share(c.One, said is null ? c.One : said.One)} against {Share(c.Other, said is null ? c.Other : said.Other)})"
                )
            ),
        ];
        return named.Length == some.Length
            ? Sentence.List(parts)
            : Sentence.List([.. parts, Sentence.Words($"{NumberWords.Of(some.Length - named.Length)} more in the table")]);
    }

    private static Sentence Share(Stated share, Stated? before) =>
        share.Figure.Base == before?.Figure.Base ? ShareWords.Short(share) : ShareWords.Within(share);

    // "to the rest of Five Rivers".
    private static string To(string than) => than.StartsWith("in ", StringComparison.Ordinal) ? $"to {than[3..]}" : $"to that {than}";
}
