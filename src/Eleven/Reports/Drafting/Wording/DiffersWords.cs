using System.Collections.Immutable;
using Eleven.Findings;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>In what two questions differ that stand beside one another.</summary>
internal static class DiffersWords
{
    /// <summary>"wording, how they are answered and who was asked"; null where they do not differ.</summary>
    /// <param name="differing">Of one pair or of several.</param>
    public static string? Of(IEnumerable<Differing> differing)
    {
        Sentence[] all = [.. differing.GroupBy(d => d.What).OrderBy(g => g.Key).Select(g => Sentence.Words(Words(g.Key, [.. g])))];
        return all.Length == 0 ? null : Sentence.List(all).Text;
    }

    private static string Words(DiffersIn what, ImmutableArray<Differing> differing) =>
        what switch
        {
            DiffersIn.Wording => "wording",
            DiffersIn.Period => $"the period asked about ({Periods(differing)})",
            DiffersIn.Scale => "how they are answered",
            DiffersIn.Base => "what shares are of",
            DiffersIn.WhoWasAsked => "who was asked",
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "A difference without words."),
        };

    private static string Periods(ImmutableArray<Differing> differing) =>
        string.Join("; ", differing.SelectMany(d => new[] { d.One, d.Other }).Select(p => p.Length == 0 ? "none named" : p).Distinct());
}
