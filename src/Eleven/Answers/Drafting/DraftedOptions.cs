using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Options of a drafted question, made of the words of its answers.</summary>
internal static class DraftedOptions
{
    private const int LongestId = 60;

    private static readonly string[] NotApplying =
    [
        "not applicable",
        "does not apply",
        "it does not apply",
        "this does not apply",
        "the question does not apply",
        "this question does not apply",
    ];

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

    /// <summary>
    /// The options of a question that people choose from, with those marked that say in plain words that it does not apply; and a note of them. Of several answers of one person only
    /// one can say so.
    /// </summary>
    public static (ImmutableArray<Option> Choices, string Note) ToChoose(ImmutableArray<Option> options, bool several)
    {
        Option[] saying = [.. options.Where(o => SaysItDoesNotApply(Wording.Key(o.Label)))];
        if (saying.Length == 0 || saying.Length == options.Length || (several && saying.Length > 1))
        {
            return (options, "");
        }
        var names = string.Join(" and ", saying.Select(o => $"\"{o.Label}\""));
        return (
            [.. options.Select(o => saying.Contains(o) ? o with { DoesNotApply = true, ExcludesOthers = several || o.ExcludesOthers } : o)],
            $"; {names} {(saying.Length == 1 ? "is" : "are")} taken to say that the question does not apply"
        );
    }

    private static bool SaysItDoesNotApply(string key) =>
        key == "n a" || Array.Exists(NotApplying, words => key == words || key.StartsWith(words + " ", StringComparison.Ordinal));

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
