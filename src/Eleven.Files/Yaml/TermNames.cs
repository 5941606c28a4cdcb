using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>What an area calls the terms of question sets: under 'names' of an area, each term with its name there.</summary>
internal static class TermNames
{
    private const string Key = "names";

    public static ImmutableDictionary<string, string> Of(MapReader area)
    {
        var names = NamesInText.None.ToBuilder();
        foreach (var (term, value) in area.Entries(Key))
        {
            if (NamesInText.HasBraces(term.Value))
            {
                area.Problems.At(term, "Write the term without its braces.");
            }
            else if (area.TextOf(value, term.Value) is not { } name) { }
            else if (string.IsNullOrWhiteSpace(name))
            {
                area.Problems.At(value, $"Nothing is given for '{term.Value}'. Write what it is called in the area, or take the line out.");
            }
            else if (NamesInText.HasBraces(name))
            {
                area.Problems.At(value, $"The name for '{term.Value}' has two braces together, which would be printed. Take them out.");
            }
            else if (!names.TryAdd(term.Value, name.Trim()))
            {
                area.Problems.At(term, $"'{term.Value}' has a name already: capitals make no difference. Keep one of the two.");
            }
        }
        return names.ToImmutable();
    }

    /// <summary>Says which terms no question set has: their names would be printed nowhere.</summary>
    public static void SayUnknown(MapReader audit, KnownNames known)
    {
        if (known.SetsUnread)
        {
            return;
        }
        ImmutableArray<string> terms = [.. known.Sets.SelectMany(s => s.Set.Terms).Distinct(StringComparer.OrdinalIgnoreCase)];
        var areas = (audit.Take("areas") as YamlList)?.Items.OfType<YamlMap>() ?? [];
        foreach (var (term, _) in areas.SelectMany(a => (a.Find(Key)?.Value as YamlMap)?.Entries ?? []))
        {
            if (!terms.Contains(term.Value, StringComparer.OrdinalIgnoreCase) && !NamesInText.HasBraces(term.Value))
            {
                audit.Problems.At(
                    term,
                    terms.IsEmpty
                        ? "The question sets of this audit have no terms, such as {{threshold document}}, so that this name is printed nowhere. Take it out."
                        : $"No question set of this audit has the term '{term.Value}', so that this name is printed nowhere: {Nearest.Hint(term.Value, terms)}"
                );
            }
        }
    }
}
