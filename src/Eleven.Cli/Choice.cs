using System.CommandLine.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>Words of the command line that stand for one of a few things.</summary>
internal static class Choice
{
    /// <summary>Words that may also be joined by commas.</summary>
    public static string[] Several(ArgumentResult given) =>
        [.. given.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The last that is named.</summary>
    public static T Of<T>(ArgumentResult given)
        where T : struct, Enum => SeveralOf<T>(given).LastOrDefault();

    /// <summary>All that are named.</summary>
    public static T[] SeveralOf<T>(ArgumentResult given)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var chosen = new List<T>();
        foreach (var word in Several(given))
        {
            var at = Array.IndexOf(names, word.ToLowerInvariant());
            if (at < 0)
            {
                given.AddError($"'{word}' cannot stand after {(given.Parent as OptionResult)?.Option.Name}: {Nearest.Hint(word, names)}");
                return [];
            }
            chosen.Add(Enum.GetValues<T>()[at]);
        }
        return [.. chosen];
    }
}
