namespace Eleven.Answers;

/// <summary>How near two wordings are, 0 to 1: the mean of the words they share (Dice) and of the characters that would have to change (Levenshtein).</summary>
public static class Likeness
{
    // Longer questions are told apart within this many characters; the rest costs time and adds nothing.
    private const int Longest = 240;

    /// <param name="a">A key made by <see cref="Wording.Key"/>.</param>
    /// <param name="b">Another.</param>
    public static double Of(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }
        return a.Length == 0 || b.Length == 0 ? 0 : (Words(a, b) + Characters(a, b)) / 2;
    }

    /// <summary>How near two spellings are, 0 to 1: the share of characters that stay.</summary>
    public static double OfSpelling(string a, string b) => Math.Max(a.Length, b.Length) == 0 ? 1 : Characters(a, b);

    private static double Words(string a, string b)
    {
        var left = a.Split(' ').ToHashSet();
        var right = b.Split(' ').ToHashSet();
        return 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    private static double Characters(string a, string b)
    {
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return 1 - (double)row[b.Length] / Math.Max(a.Length, b.Length);
    }
}
