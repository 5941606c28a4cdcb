using System.Text.RegularExpressions;

namespace Eleven.Answers.Parsing;

/// <summary>Several areas in one breath, as people type them where a form let them: "Westmarch and Northmarch", "Westmarch / Northmarch", "all areas".</summary>
internal static partial class JoinedAreas
{
    private static readonly string[] All = ["all", "all areas", "all of them", "every area"];

    /// <summary>Options by bit; 0 where a part of the words is no area, or where one area stands alone.</summary>
    /// <param name="several">Whether the question takes several: only then may "all" be meant.</param>
    public static ulong Of(string words, Vocabulary vocabulary, bool several)
    {
        if (several && Array.IndexOf(All, Wording.Key(words)) >= 0)
        {
            return Enumerable
                .Range(0, vocabulary.Options.Length)
                .Where(o => !vocabulary.Options[o].ExcludesOthers)
                .Aggregate(0UL, (bits, option) => bits | 1UL << option);
        }
        var meanings = Joints().Split(words).Where(p => p.Trim().Length > 0).Select(vocabulary.Find).ToArray();
        return meanings.Length > 1 && Array.TrueForAll(meanings, m => m >= 0) ? meanings.Aggregate(0UL, (bits, m) => bits | 1UL << m) : 0;
    }

    [GeneratedRegex(@"\s+and\s+|\s*[&/+,;]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();
}
