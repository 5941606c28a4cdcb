using System.Globalization;
using Eleven.Answers;
using Eleven.Reports.Drafting;

namespace Eleven.Cli;

/// <summary>What people read: results on standard output, progress and problems on standard error, a line each.</summary>
internal static class Screen
{
    private const int Most = 40;

    // Nobody reads a longer sentence: something in it was taken from a file.
    private const int LongestComplaint = 1000;

    private const int Narrowest = 60;
    private const int Widest = 160;
    private const int Usual = 80;
    private const int UsualOfTables = 100;

    /// <summary>Characters of a line of text.</summary>
    public static int Width => Math.Min(WidthOr(Usual), UsualOfTables);

    /// <summary>Characters of a line of a table.</summary>
    public static int TableWidth => WidthOr(UsualOfTables);

    /// <summary>A line of the result.</summary>
    public static void Say(string line) => Console.Out.WriteLine(Printable.Line(line));

    /// <summary>A whole file: as it is where it is sent on, line by line as <see cref="Say"/> where somebody looks at it.</summary>
    public static void Print(string text)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Out.Write(text);
            return;
        }
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            Say(line);
        }
    }

    /// <summary>A line of progress; nothing where nobody watches.</summary>
    public static void Progress(string line)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(Printable.Line(line));
        }
    }

    public static void Complain(string line)
    {
        try
        {
            var shown = Printable.Line(line);
            Console.Error.WriteLine(shown.Length <= LongestComplaint ? shown : shown[..LongestComplaint] + "...");
        }
        catch (IOException)
        {
            // Standard error is full or closed: the exit code is all that is left to say it by.
        }
    }

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

    /// <summary>One sentence on what in the answers needs a decision, and one on how much was left out because it did not fit, where there is any.</summary>
    /// <param name="audit">The audit's folder as given.</param>
    public static void Decisions(CountedAudit counted, string audit)
    {
        var unsure = counted.Problems.Count(p => p.Severity == Severity.Unsure);
        if (unsure > 0)
        {
            Complain(
                $"{(unsure == 1 ? "1 thing" : $"{unsure} things")} in the answers should be looked at: eleven import {Quoted(audit)} tells what."
            );
        }
        var rows = counted.Answers.Reconciliations.Sum(r => r.RowsUnfit);
        var cells = counted.Answers.Reconciliations.Sum(r => r.CellsUnfit);
        if (rows + cells > 0)
        {
            var left = string.Join(" and ", new[] { Many(rows, "row"), Many(cells, "cell") }.OfType<string>());
            Complain(
                $"{left} did not fit and {(rows + cells == 1 ? "was" : "were")} left out: eleven import {Quoted(audit)} tells which and why."
            );
        }
    }

    private static string? Many(long count, string what) =>
        count == 0 ? null
        : count == 1 ? $"1 {what}"
        : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}s");

    private static string Quoted(string name) => name.Contains(' ') ? $"\"{name}\"" : name;

    private static int WidthOr(int usual) =>
        Console.IsOutputRedirected || Console.WindowWidth <= 0 ? usual : Math.Clamp(Console.WindowWidth - 1, Narrowest, Widest);
}
