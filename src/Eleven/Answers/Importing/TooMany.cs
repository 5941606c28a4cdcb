namespace Eleven.Answers.Importing;

/// <summary>Problems of one sort in a file in which nearly everything is wrong: nobody reads a million sentences, and they would fill memory.</summary>
internal static class TooMany
{
    public const int Most = 1000;

    /// <param name="count">How many there are; the sentences are made only of those that are told.</param>
    /// <param name="rest">Says how many more there are.</param>
    public static IEnumerable<Problem> Told(IEnumerable<Problem> problems, int count, Func<int, Problem> rest) =>
        count <= Most ? problems : problems.Take(Most).Append(rest(count - Most));
}
