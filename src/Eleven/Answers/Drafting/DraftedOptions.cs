using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Options of a drafted question, made of the words of its answers.</summary>
internal static class DraftedOptions
{
    private const int LongestId = 60;

    /// <summary>Each wording once, with an id of its own; Other is no option but a setting of the question.</summary>
    public static ImmutableArray<Option> Of(IEnumerable<string> labels)
    {
        var taken = new HashSet<string>(OptionChecks.Reserved) { "other" };
        return
        [
            .. labels
                .DistinctBy(Wording.Key)
                .DistinctBy(l => l.Trim().ToUpperInvariant())
                .Where(l => !IsOther(l))
                .Select(l => new Option(Id(l, taken), l) { ExcludesOthers = IsNone(l) }),
        ];
    }

    // Labels that differ in signs only, or have no letters of the alphabet, are told apart by a number.
    private static string Id(string label, HashSet<string> taken)
    {
        var slug = Slug.Of(label.Length <= LongestId ? label : label[..LongestId]) is { Length: > 0 } id ? id : "option";
        var free = slug;
        for (var n = 2; !taken.Add(free); n++)
        {
            free = $"{slug}-{n}";
        }
        return free;
    }

    private static bool IsOther(string label) =>
        Wording.Key(label) is "other" or "other please specify" or "other say which" or "other please state";

    private static bool IsNone(string label) => Wording.Key(label) is "none" or "none of these" or "none of the above";
}
