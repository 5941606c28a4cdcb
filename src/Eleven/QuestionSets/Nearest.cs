namespace Eleven.QuestionSets;

/// <summary>The known word that someone who mistyped may have meant; null when none is near. Near: at most a third of the letters differ.</summary>
public static class Nearest
{
    public static string? To(string word, IEnumerable<string> known)
    {
        var best = (Word: (string?)null, Distance: int.MaxValue);
        foreach (var candidate in known)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            var allowed = Math.Max(1, Math.Max(word.Length, candidate.Length) / 3);
            if (distance <= allowed && distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }
        return best.Word;
    }

    /// <summary>Letters to put in, take out, replace or swap with their neighbour until the words are equal.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[3][] { new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1] };
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            var (now, last, beforeLast) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
