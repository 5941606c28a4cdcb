using System.Collections.Immutable;

namespace Eleven.QuestionSets.Editing;

/// <summary>Options as lines of text, one label on each. An option whose label stays keeps its id, its spellings and all else that is known of it.</summary>
public static class OptionLines
{
    public static string Of(IEnumerable<Option> options) => string.Join('\n', options.Select(o => o.Label));

    /// <param name="were">The options before.</param>
    /// <param name="labels">Of all that stand in no other list.</param>
    /// <param name="exclusive">Of those that exclude all others; they stand behind. Null: these are not told apart, and stay as they were.</param>
    /// <param name="notApplying">Of those that say that the question does not apply; they stand last. Null: as for the others.</param>
    public static ImmutableArray<Option> Read(
        ImmutableArray<Option> were,
        IReadOnlyCollection<string> labels,
        IReadOnlyCollection<string>? exclusive = null,
        IReadOnlyCollection<string>? notApplying = null
    )
    {
        bool SaysNot(Option option) => notApplying is not null && option.DoesNotApply;
        bool Excludes(Option option) => exclusive is not null && option.ExcludesOthers && !SaysNot(option);
        if (
            labels.SequenceEqual(were.Where(o => !Excludes(o) && !SaysNot(o)).Select(o => o.Label))
            && (exclusive ?? []).SequenceEqual(were.Where(Excludes).Select(o => o.Label))
            && (notApplying ?? []).SequenceEqual(were.Where(SaysNot).Select(o => o.Label))
        )
        {
            return were;
        }
        var left = were.ToList();
        string[] all = [.. labels, .. exclusive ?? [], .. notApplying ?? []];
        var found = Array.ConvertAll(all, l => Take(left, l));
        var taken = found.OfType<Option>().Select(o => o.Id).Concat(OptionChecks.Reserved).Append("other").ToHashSet();
        return [.. all.Select((label, i) => Marked(found[i] ?? new Option(FreeId(label, taken), label), i))];

        Option Marked(Option option, int i)
        {
            var last = i >= all.Length - (notApplying?.Count ?? 0);
            var alone = exclusive is null ? option.ExcludesOthers : i >= labels.Count;
            // What says that the question does not apply is neither good nor bad.
            return last
                ? option with
                {
                    ExcludesOthers = alone,
                    DoesNotApply = true,
                    Positive = null,
                }
                : option with
                {
                    ExcludesOthers = alone,
                    DoesNotApply = notApplying is null && option.DoesNotApply,
                };
        }
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
