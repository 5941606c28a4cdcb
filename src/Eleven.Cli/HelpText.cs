using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Eleven.Cli;

/// <summary>The help of the command and of each verb, in lines that fit a terminal.</summary>
internal static class HelpText
{
    private const int WidestName = 24;

    /// <summary>Shown by --help in place of what System.CommandLine would show.</summary>
    public static HelpOption Option() => new("--help", "-h", "-?") { Description = "Show this help.", Action = new ShowHelp() };

    /// <param name="width">Characters of a line.</param>
    public static IEnumerable<string> Lines(Command command, int width)
    {
        IEnumerable<string>[] parts = command is Verb verb
            ?
            [
                .. verb.More.Prepend(verb.Description!).Select(p => Wrapped.At(p, width)),
                ["Usage:", .. Wrapped.At(Usage(verb), width - 2).Select(l => $"  {l}")],
                List("Arguments:", verb.Arguments.Select(a => (a.HelpName!, a.Description!)), width),
                List("Options:", verb.Options.Select(o => (Names(o), o.Description!)), width),
                ["Examples:", .. verb.Examples.Select(e => $"  {e}")],
            ]
            :
            [
                Wrapped.At(command.Description!, width),
                ["Usage:", "  eleven VERB [options]"],
                List("Verbs:", command.Subcommands.Select(v => (v.Name, v.Description!)), width),
                List("Options:", command.Options.Select(o => (Names(o), o.Description!)), width),
                List("Exit codes:", ExitCode.Meanings.Select((meaning, code) => ($"{code}", meaning)), width),
                Wrapped.At("eleven VERB --help tells what a verb takes, with examples.", width),
            ];
        return parts.Select(p => p.ToArray()).Where(p => p.Length > 0).SelectMany((p, i) => i == 0 ? p : p.Prepend(""));
    }

    private static string Usage(Verb verb) =>
        string.Join(
            ' ',
            ["eleven", verb.Name, .. verb.Arguments.Select(Shown), .. verb.Options.Count > 0 ? ["[options]"] : Array.Empty<string>()]
        );

    private static string Shown(Argument argument) =>
        argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.HelpName}]" : argument.HelpName!;

    private static string Names(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a != "-?").Append(option.Name)) + (option.HelpName is { } value ? $" {value}" : "");

    private static IEnumerable<string> List(string heading, IEnumerable<(string Name, string What)> entries, int width)
    {
        var all = entries.ToArray();
        if (all.Length == 0)
        {
            return [];
        }
        var names = Math.Min(all.Max(e => e.Name.Length), WidestName);
        return [heading, .. all.SelectMany(e => Wrapped.Entry(e.Name, e.What, names, width))];
    }

    internal sealed class ShowHelp : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            foreach (var line in Lines(parsed.CommandResult.Command, Screen.Width))
            {
                Screen.Say(line);
            }
            return ExitCode.Done;
        }
    }
}
