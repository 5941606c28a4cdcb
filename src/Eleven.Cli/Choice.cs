using System.CommandLine.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>Words of the command line that stand for one of a few things.</summary>
internal static class Choice
{
    public static T Of<T>(ArgumentResult given)
        where T : struct, Enum => SeveralOf<T>(given).LastOrDefault();

    /// <summary>Words may also be joined by commas.</summary>
    public static T[] SeveralOf<T>(ArgumentResult given)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var chosen = new List<T>();
        foreach (var word in given.Tokens.SelectMany(t => t.Value.Split(',')))
        {
            var at = Array.IndexOf(names, word.Trim().ToLowerInvariant());
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
