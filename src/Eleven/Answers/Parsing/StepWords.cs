namespace Eleven.Answers.Parsing;

/// <summary>Holds the words beside a number against the labels of the steps: "5 (Not at all)" where 1 is not at all.</summary>
internal static class StepWords
{
    /// <summary>How near the words are to a label, 0 to 1; 1 where one begins with the other.</summary>
    /// <param name="words">A key made by <see cref="Wording.Key"/>.</param>
    /// <param name="labels">Keys of all labels of one step.</param>
    public static double Nearness(string words, IEnumerable<string> labels) =>
        labels
            .Where(l => l.Length > 0)
            .Select(l => Begins(words, l) || Begins(l, words) ? 1 : Likeness.Of(words, l))
            .DefaultIfEmpty()
            .Max();

    /// <summary>Whether the words are another step's label, or deny the step's own.</summary>
    /// <param name="own">Key of the step's label; empty where it has none.</param>
    /// <param name="others">Keys of the labels of other steps.</param>
    public static bool Contradict(string words, string own, params ReadOnlySpan<string> others)
    {
        if (words.Length == 0 || words == own)
        {
            return false;
        }
        foreach (var other in others)
        {
            if (
                other.Length > 0
                && (
                    Begins(words, other)
                    || Likeness.OfSpelling(words, other) is var like and >= 0.85 && like > Likeness.OfSpelling(words, own)
                )
            )
            {
                return true;
            }
        }
        return own.Length > 0 && Begins(words, "not " + own);
    }

    private static bool Begins(string words, string beginning) =>
        words == beginning || words.StartsWith(beginning + " ", StringComparison.Ordinal);
}
