using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>Scales to choose from: those of the set, then those of the ready-made sets.</summary>
internal static class OfferedScales
{
    public static ImmutableArray<Scale> Of(QuestionSet set) =>
        [.. Used(set).Concat(ReadyMade.All.SelectMany(r => Used(r.Set))).DistinctBy(s => s.Id)];

    private static IEnumerable<Scale> Used(QuestionSet set) =>
        set
            .Questions.Concat(set.Variants.SelectMany(v => v.Replaces.Select(r => r.Question)))
            .OfType<RatingQuestion>()
            .Select(q => q.Scale)
            .DistinctBy(s => s.Id);
}
