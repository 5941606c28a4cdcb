using System.CommandLine;
using System.CommandLine.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>What is wrong with a command line, in sentences.</summary>
internal static class Mistyped
{
    public static IEnumerable<string> Sentences(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = Hyphened(parsed).Concat(parsed.UnmatchedTokens).Select(t => Unknown(t, command)).ToArray();
        var others = parsed.Errors.Select(e => Sentence(e, command)).OfType<string>();
        // A verb that is not known makes everything after it unknown too.
        return command is Verb ? [.. unknown, .. others] : unknown.Take(1).Concat(unknown.Length == 0 ? others : []);
    }

    // A mistyped option would else be read as the name of a file.
    private static IEnumerable<string> Hyphened(ParseResult parsed) =>
        parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            ? []
            : parsed
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(a => a.Tokens)
                .Select(t => t.Value)
                .Where(t => t.StartsWith('-'));

    private static string Unknown(string token, Command command)
    {
        if (command is not Verb)
        {
            return $"'{token}' is not something eleven does: {Nearest.Hint(token, [.. command.Subcommands.Select(v => v.Name)])}";
        }
        return token.StartsWith('-')
            ? $"'{token}' is no option of eleven {command.Name}: {Nearest.Hint(token, [.. command.Options.Select(o => o.Name)])} "
                + $"A file whose name begins with a hyphen is written ./{token}."
            : $"'{token}' is one word too many for eleven {command.Name}: names with spaces are written in quotation marks.";
    }

    private static string? Sentence(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            ArgumentResult { Tokens.Count: 0 } argument =>
                $"eleven {command.Name} needs {argument.Argument.HelpName}: {argument.Argument.Description}",
            OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value after it: {option.Option.Description}",
            OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 =>
                $"{option.Option.Name} is given more than once; give it once.",
            // Unknown words were told already.
            CommandResult => null,
            _ => error.Message,
        };
}
