namespace Eleven.Answers;

/// <summary>
/// Whether two wordings differ in nothing that could matter. A word in place of another, however like the rest, may turn a sentence round (before and after, police and
/// policy, two and three weeks): only spelling, word endings, small words, and words written together or apart may differ.
/// </summary>
internal static class SameWords
{
    private const int Misspellable = 5;
    private const int Stem = 3;

    // Their absence, or one for another, changes no question. Not among them: what tells direction, time, or of whom is spoken.
    private static readonly HashSet<string> Small =
    [
        .. "a an the and of in within on at for to one this these that those it its is are be do does have has i you we my your our which please".Split(
            ' '
        ),
    ];

    private static readonly string[] Endings = ["ing", "ren", "es", "ed", "s", "d"];

    /// <param name="a">A key made by <see cref="Wording.Key"/>.</param>
    /// <param name="b">Another.</param>
    public static bool Are(string a, string b)
    {
        var (left, right) = (a.Split(' '), b.Split(' '));
        var reached = new bool[left.Length + 1, right.Length + 1];
        reached[0, 0] = true;
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                reached[i, j] |=
                    (i > 0 && reached[i - 1, j] && Small.Contains(left[i - 1]))
                    || (j > 0 && reached[i, j - 1] && Small.Contains(right[j - 1]))
                    || (i > 0 && j > 0 && reached[i - 1, j - 1] && IsOneWord(left[i - 1], right[j - 1]))
                    || (i > 1 && j > 0 && reached[i - 2, j - 1] && left[i - 2] + left[i - 1] == right[j - 1])
                    || (i > 0 && j > 1 && reached[i - 1, j - 2] && left[i - 1] == right[j - 2] + right[j - 1]);
            }
        }
        return reached[left.Length, right.Length];
    }

    private static bool IsOneWord(string a, string b) =>
        a == b || (!Counts(a) && !Counts(b) && (EndOtherwise(a, b) || IsMisspelt(a, b) || IsMisspelt(b, a)));

    // Numbers are never a matter of spelling.
    private static bool Counts(string word) => word.Any(char.IsAsciiDigit);

    // Policy and policies, train and training, child and children.
    private static bool EndOtherwise(string a, string b) => Stems(a).Intersect(Stems(b)).Any();

    private static IEnumerable<string> Stems(string word)
    {
        yield return word;
        foreach (var ending in Endings.Where(e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= Stem))
        {
            yield return word[..^ending.Length];
        }
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            yield return word[..^3] + "e";
        }
    }

    // Behaviour and behavior, organise and organize, sometimes and somteimes. A first or last letter more makes another word: aware and unaware, office and officer.
    private static bool IsMisspelt(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < Misspellable || a[0] != b[0] || a.Length - b.Length is not (0 or 1))
        {
            return false;
        }
        var at = 1;
        while (at < b.Length && a[at] == b[at])
        {
            at++;
        }
        if (at == b.Length)
        {
            return false;
        }
        var rest = a[(at + 1)..];
        return a.Length > b.Length ? rest == b[at..]
            : "szc".Contains(a[at]) && "szc".Contains(b[at]) ? rest == b[(at + 1)..]
            : at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a[(at + 2)..] == b[(at + 2)..];
    }
}
