using Eleven.Answers;

namespace Eleven.Reports.Withholding;

/// <summary>Holds a new edition against the one published before: what changed shows itself in the difference.</summary>
public static class Editions
{
    private const int Named = 3;

    /// <summary>
    /// Null when the new edition may be published: its survey figures are those of the edition before. Where any differ, be it that somebody came or went or that the same
    /// answers are counted in another way, taking the one from the other gives counts away that one of them withholds, and the edition is refused.
    /// </summary>
    /// <param name="file">That keeps the pattern of the edition published before.</param>
    public static Problem? Differencing(Pattern now, Pattern published, string file)
    {
        if (published.Digest is not { } before)
        {
            return null;
        }
        if (now.Digest?.Responses != before.Responses)
        {
            return Refused(Changed(now, published), "", now.Audience, file);
        }
        var others = Others(now.Digest, before);
        return others.Length == 0
            ? null
            : Refused(
                $"{Names(others)} have changed",
                " though the responses are the same (a recode, a theme or another id of an option does that),",
                now.Audience,
                file
            );
    }

    private static Problem Refused(string what, string how, Audience audience, string file) =>
        new(
            Severity.Refused,
            file,
            $"{what} since the edition for {(audience == Audience.Public ? "the public" : "partners")} was published,{how} and comparing the two would tell counts that one of them withholds; "
                + $"publish the same figures again, or, if that edition was withdrawn, delete {file}."
        );

    private static string Changed(Pattern now, Pattern published)
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

    // The shorter codes first: 2 comes before 10.
    private static string[] Others(EditionDigest now, EditionDigest before) =>
        [
            .. now
                .Figures.Except(before.Figures)
                .Concat(before.Figures.Except(now.Figures))
                .Select(f => f.Key)
                .Distinct()
                .OrderBy(c => c.Length)
                .ThenBy(c => c, StringComparer.Ordinal),
        ];

    private static string Names(string[] codes)
    {
        string[] questions = [.. codes.Where(c => c != Pattern.Responses)];
        return questions.Length switch
        {
            0 => "the sizes of groups",
            1 => $"the figures of question {questions[0]}",
            <= Named => $"the figures of questions {string.Join(", ", questions[..^1])} and {questions[^1]}",
            _ => $"the figures of questions {string.Join(", ", questions[..Named])} and {questions.Length - Named} more",
        };
    }
}
