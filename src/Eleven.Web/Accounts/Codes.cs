using Eleven.QuestionSets;

namespace Eleven.Web.Accounts;

/// <summary>Makes a code, as it stands in addresses and file names, of a name. It is for good.</summary>
internal static class Codes
{
    // Of the sixty letters that a code may have, some are for a number behind it.
    private const int Longest = 50;

    /// <summary>Five Rivers gives five-rivers. A name without a letter or digit of English gives "region".</summary>
    public static string Of(string name) =>
        Slug.Of(name) is { Length: > 0 } slug ? slug[..Math.Min(Longest, slug.Length)].TrimEnd('-') : "region";

    /// <summary>The same, with a number behind it where it is taken: fire-and-rescue-2.</summary>
    public static string Free(string name, IReadOnlySet<string> taken)
    {
        var (stem, code) = (Of(name), Of(name));
        for (var n = 2; taken.Contains(code); n++)
        {
            code = $"{stem}-{n}";
        }
        return code;
    }
}
