using System.Text.RegularExpressions;
using Eleven.Answers;

namespace Eleven.Cli;

/// <summary>Problems of one file as lines to read: by kind, what needs a decision first, and many of one sort folded into a line.</summary>
internal static partial class ProblemLines
{
    private const int Alone = 3;
    private const int Named = 3;
    private const int LongestPlace = 60;

    private static readonly (Severity Kind, string Heading)[] Kinds =
    [
        (Severity.Refused, "Refused"),
        (Severity.Unsure, "Unsure: decide before you trust the figures"),
        (Severity.LeftOut, "Left out, and counted above"),
        (Severity.Note, "Notes: nothing is lost"),
    ];

    /// <param name="file">The file they are of, which need not be said again and again; empty: of several.</param>
    /// <param name="all">Every one of them, none folded.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<Problem> problems, string file, bool all)
    {
        foreach (var (kind, heading) in Kinds)
        {
            var these = problems.Where(p => p.Severity == kind).ToArray();
            if (these.Length > 0)
            {
                yield return $"{heading} ({these.Length:N0}):";
            }
            // Two that differ only in the words they quote are of one sort.
            foreach (var same in these.GroupBy(p => Quoted().Replace(p.What, "")))
            {
                foreach (var line in all || same.Count() <= Alone ? same.Select(p => p.ToString()) : Folded([.. same], file))
                {
                    yield return $"  {line}";
                }
            }
        }
    }

    private static IEnumerable<string> Folded(Problem[] same, string file)
    {
        yield return same[0].ToString();
        var more = same[1..].Select(p => Place(p, same[0], file)).ToArray();
        yield return $"  ... and {more.Length:N0} more like it: {string.Join("; ", more.Take(Named))}{(more.Length > Named ? $"; and {more.Length - Named:N0} {(more.Length - Named == 1 ? "other" : "others")}" : "")} (--all lists them)";
    }

    private static string Place(Problem problem, Problem first, string file)
    {
        var where = problem.Where.StartsWith(file + ", ", StringComparison.Ordinal) ? problem.Where[(file.Length + 2)..] : problem.Where;
        var quoted = Quoted().Match(problem.What).Value;
        return quoted.Length == 0 || quoted == Quoted().Match(first.What).Value ? where : $"{Short(quoted)} ({where})";
    }

    private static string Short(string words) => words.Length <= LongestPlace ? words : words[..(LongestPlace - 4)] + "...\"";

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
