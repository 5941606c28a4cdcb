using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>Scales to choose from: those of the set, then those of the ready-made sets.</summary>
internal static class OfferedScales
{
    public static ImmutableArray<Scale> Of(QuestionSet set) =>
        [.. set.AllScales.Concat(ReadyMade.All.SelectMany(r => r.Set.AllScales)).DistinctBy(s => s.Id)];
}
