using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Which organisations of an earlier audit correspond to those of a later one, through changes of name and mergers.</summary>
public static class Organisations
{
    /// <summary>
    /// By organisation id of <paramref name="now"/>: the ids in <paramref name="earlier"/> that it is or that merged into it, in the earlier
    /// audit's order; empty when it is new. An organisation is the earlier one of the same id, one that it says it was, or one that bore one of its
    /// names. One that another says it was is not taken by name.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Trace(Audit now, Audit earlier)
    {
        var claimed = now.Organisations.SelectMany(o => o.Was.Append(o.Id)).ToHashSet();
        return now.Organisations.ToImmutableDictionary(
            o => o.Id,
            o =>
                earlier
                    .Organisations.Where(e => e.Id == o.Id || o.Was.Contains(e.Id) || (!claimed.Contains(e.Id) && SharesName(o, e)))
                    .Select(e => e.Id)
                    .ToImmutableArray()
        );
    }

    private static bool SharesName(Organisation now, Organisation earlier) => earlier.FormerNames.Append(earlier.Name).Any(now.Is);
}
