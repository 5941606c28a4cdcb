using Eleven.Answers;

namespace Eleven.Cli;

/// <summary>What people read: results on standard output, progress and problems on standard error.</summary>
internal static class Screen
{
    private const int Most = 40;

    public static void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>A line of progress; nothing where nobody watches.</summary>
    public static void Progress(string line)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(line);
        }
    }

    public static void Complain(string line) => Console.Error.WriteLine(line);

    /// <summary>The problems, one sentence a line; beyond forty only how many more there are.</summary>
    public static void Complain(IReadOnlyCollection<Problem> problems)
    {
        foreach (var problem in problems.Take(Most))
        {
            Complain(problem.ToString());
        }
        if (problems.Count > Most)
        {
            Complain($"... and {problems.Count - Most} more.");
        }
    }
}
