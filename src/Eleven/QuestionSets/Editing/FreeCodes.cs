namespace Eleven.QuestionSets.Editing;

/// <summary>Codes for what is added, in the manner of those there are.</summary>
public static class FreeCodes
{
    // Files are named by it.
    private const int LongestSetCode = 60;

    /// <summary>A set's: its title in small letters, with a number where another set has that.</summary>
    /// <param name="taken">Codes of the other sets of the library.</param>
    public static string Set(string title, IReadOnlySet<string> taken)
    {
        const int roomForNumber = 5;
        var slug = Slug.Of(title);
        var stem = slug.Length == 0 ? "question-set" : slug[..Math.Min(slug.Length, LongestSetCode - roomForNumber)].TrimEnd('-');
        return taken.Contains(stem) ? Enumerable.Range(2, taken.Count).Select(n => $"{stem}-{n}").First(c => !taken.Contains(c)) : stem;
    }

    /// <summary>A section's: the first letter that is free, then numbers.</summary>
    public static string Section(QuestionSet set)
    {
        var taken = set.Sections.Select(s => s.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable
            .Range('A', 26)
            .Select(c => $"{(char)c}")
            .Concat(Enumerable.Range(1, taken.Count + 1).Select(n => $"{n}"))
            .First(c => !taken.Contains(c));
    }

    /// <summary>A question's: one more than the highest of its section (A3 after A2), or of the set where questions are numbered through.</summary>
    public static string Question(QuestionSet set, string section)
    {
        var codes = set.Questions.Select(q => q.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stem = codes.Count > 0 && codes.All(c => c.All(char.IsAsciiDigit)) || !IsPlain(section) ? "" : section;
        var highest = codes
            .Where(c => c.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            .Select(c => int.TryParse(c.AsSpan(stem.Length), out var n) ? n : 0)
            .DefaultIfEmpty(0)
            .Max();
        return $"{stem}{highest + 1}";
    }

    /// <summary>An id made of words, as that of a scale or an option.</summary>
    /// <param name="otherwise">Where the words have neither letter nor digit of English.</param>
    public static string Id(string words, string otherwise, IEnumerable<string> taken)
    {
        var known = taken.Concat(OptionChecks.Reserved).ToHashSet();
        var stem = Slug.Of(words) is { Length: > 0 } slug ? slug : otherwise;
        return known.Contains(stem) ? Enumerable.Range(2, known.Count).Select(n => $"{stem}-{n}").First(c => !known.Contains(c)) : stem;
    }

    /// <summary>Whether it can be the code of a question: figures are named by it.</summary>
    public static bool IsPlain(string code) => CodeChecks.IsPlain(code);
}
