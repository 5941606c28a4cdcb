using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>What the counters of a question stand for: its options, then Other where it is offered.</summary>
internal static class Counters
{
    public const string Other = "other";

    public static string IdOf(Question question, int counter) => counter < question.Options.Length ? question.Options[counter].Id : Other;

    public static IEnumerable<string> Ids(Question question) => Enumerable.Range(0, question.Counters).Select(i => IdOf(question, i));

    /// <summary>The question with the options of both, in the first one's order and then the second's own.</summary>
    public static Question Union(Question one, Question other)
    {
        ImmutableArray<Option> options = [.. one.Options, .. other.Options.ExceptBy(one.Options.Select(o => o.Id), o => o.Id)];
        return one switch
        {
            _ when options.Length == one.Options.Length => one,
            ChoiceQuestion q => q with { Choices = options },
            TickEachQuestion q => q with { Items = options },
            ThemeQuestion q => q with { Themes = options },
            RankQuestion q => q with { Items = options },
            _ => one,
        };
    }
}
