using Eleven.Answers;

namespace Eleven.Reports.Withholding;

/// <summary>Holds a new edition against the one published before: what changed shows itself in the difference.</summary>
public static class Editions
{
    /// <summary>
    /// Null when the new edition may be published. Where it is not made of the responses that the edition before was made of, how those who came or went answered can
    /// be worked out by taking the one from the other, small counts and all, and the edition is refused, however many came.
    /// </summary>
    /// <param name="file">That keeps the pattern of the edition published before.</param>
    public static Problem? Differencing(Pattern now, Pattern published, string file) =>
        published.Digest is null || published.Digest == now.Digest
            ? null
            : new Problem(
                Severity.Refused,
                file,
                $"{What(now, published)} since the edition for {Readers(now.Audience)} was published, and comparing the two would tell how those who came or went answered; "
                    + $"publish the same responses again, or, if that edition was withdrawn, delete {file}."
            );

    private static string What(Pattern now, Pattern published)
    {
        string[] groups =
        [
            .. published
                .Members.Where(m => now.Members.TryGetValue(m.Key, out var responses) && responses != m.Value)
                .Select(m => $"{(m.Key is "" ? "the region" : m.Key)} {m.Value} to {now.Members[m.Key]}"),
        ];
        return groups.Length == 0
            ? "survey responses have changed, were exchanged for others or are read from other columns"
            : $"survey responses have changed (in {string.Join(", in ", groups)})";
    }

    private static string Readers(Audience audience) => audience == Audience.Public ? "the public" : "partners";
}
