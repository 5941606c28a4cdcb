using System.Collections.Immutable;

namespace Eleven.QuestionSets.Editing;

/// <summary>Options as lines of text, one label on each. An option whose label stays keeps its id, its spellings and all else that is known of it.</summary>
public static class OptionLines
{
    public static string Of(IEnumerable<Option> options) => string.Join('\n', options.Select(o => o.Label));

    /// <param name="were">The options before.</param>
    /// <param name="labels">Of those that go together with others.</param>
    /// <param name="exclusive">Of those that exclude all others; they stand last.</param>
    public static ImmutableArray<Option> Read(
        ImmutableArray<Option> were,
        IReadOnlyCollection<string> labels,
        IReadOnlyCollection<string> exclusive
    )
    {
        if (
            labels.SequenceEqual(were.Where(o => !o.ExcludesOthers).Select(o => o.Label))
            && exclusive.SequenceEqual(were.Where(o => o.ExcludesOthers).Select(o => o.Label))
        )
        {
            return were;
        }
        var left = were.ToList();
        var kept = labels.Select(l => (Label: l, Excludes: false)).Concat(exclusive.Select(l => (Label: l, Excludes: true))).ToList();
        var found = kept.ConvertAll(k => Take(left, k.Label));
        var taken = found.OfType<Option>().Select(o => o.Id).Concat(OptionChecks.Reserved).Append("other").ToHashSet();
        return
        [
            .. kept.Zip(found, (k, option) => (option ?? new Option(FreeId(k.Label, taken), k.Label)) with { ExcludesOthers = k.Excludes }),
        ];
    }

    /// <summary>The lines of a text that say something.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Option? Take(List<Option> left, string label)
    {
        var option = left.Find(o => o.Label == label);
        left.Remove(option!);
        return option;
    }

    // A label without a letter or digit of English has no id by itself, and some words mean something else.
    private static string FreeId(string label, HashSet<string> taken)
    {
        var stem = Slug.Of(label) is { Length: > 0 } slug ? slug : "option";
        var id = stem;
        for (var n = 2; !taken.Add(id); n++)
        {
            id = $"{stem}-{n}";
        }
        return id;
    }
}
