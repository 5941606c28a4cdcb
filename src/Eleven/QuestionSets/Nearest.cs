namespace Eleven.QuestionSets;

/// <summary>The known word that a mistyped one was most likely meant to be.</summary>
public static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>Null when nothing known is near: more than a third of the letters would have to change.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }
        var near = known
            .Where(k => Math.Abs(k.Length - word.Length) <= Allowed(word, k))
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= Allowed(word, k.Word))
            .ToList();
        return near.Count == 0 ? null : near.MinBy(k => k.Distance).Word;
    }

    /// <summary>The sentence that ends a message about an unknown word: what was meant, or what can be written.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known)
    {
        if (To(word, known) is { } meant)
        {
            return $"did you mean '{meant}'?";
        }
        return known.Count switch
        {
            0 => "there is none to name here.",
            <= 40 => $"write one of: {string.Join(", ", known)}.",
            _ => $"write one of the {known.Count} there are.",
        };
    }

    private static int Allowed(string word, string known) => Math.Max(word.Length, known.Length) / 3;

    /// <summary>Letters to add, drop, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, a, b, i, j);
            }
        }
        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
