using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>How far answers to one question lie apart: the mean distance between two respondents' grades (or steps), over all pairs of respondents.</summary>
/// <param name="Sum">Of the distances, in bands or steps.</param>
/// <param name="Pairs">Of respondents that gave one.</param>
/// <param name="Longest">The distance from the worst to the best.</param>
public readonly record struct Spread(long Sum, long Pairs, int Longest) : IComparable<Spread>
{
    /// <summary>In bands or steps: 0 where all gave the same.</summary>
    public double Mean => (double)Sum / Pairs;

    /// <summary>Null for other kinds than ratings and scales, and where fewer than two gave a grade.</summary>
    public static Spread? Of(QuestionTally tally)
    {
        var given = tally.Counts.Sum();
        if (tally.Question is not (RatingQuestion or ScaleQuestion) || given < 2)
        {
            return null;
        }
        // Each pair is one band apart for every boundary between bands that lies between them.
        long sum = 0;
        long below = 0;
        foreach (var count in tally.Counts[..^1])
        {
            below += count;
            sum += below * (given - below);
        }
        return new(sum, given * (given - 1) / 2, tally.Counts.Length - 1);
    }

    /// <summary>Scales of different length are compared by the part of their length.</summary>
    public int CompareTo(Spread other) => ((Int128)Sum * other.Pairs * other.Longest).CompareTo((Int128)other.Sum * Pairs * Longest);
}
