using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>What can stand in an address in place of an option: option ids, and the words for the rows beside them.</summary>
internal static class OptionWords
{
    public const string Positive = "positive";
    public const string DidNotRate = "did-not-rate";
    public const string NotRelevant = "not-relevant";
    public const string NotAnswered = "not-answered";

    /// <summary>Index of the counter of an option (Other comes last); null for what is none.</summary>
    public static int? CounterOf(Question question, string option)
    {
        for (var i = 0; i < question.Counters; i++)
        {
            if (Counters.IdOf(question, i) == option)
            {
                return i;
            }
        }
        return null;
    }

    public static string LabelOf(Question question, int counter) =>
        counter < question.Options.Length ? question.Options[counter].Label : "Other";

    public static IEnumerable<string> Known(Question question)
    {
        var beside = question switch
        {
            RatingQuestion => [Positive, DidNotRate, NotRelevant],
            _ when question.Options.Length == 0 => [],
            _ when question.MayBeNotRelevant => [NotAnswered, NotRelevant],
            _ => new[] { NotAnswered },
        };
        return Counters.Ids(question).Concat(beside);
    }

    public static string NoOption(Question question, string option)
    {
        var known = Known(question).ToArray();
        if (known.Length == 0)
        {
            return $"Question {question.Code} asks for words: it has no option {option}.";
        }
        var none = question is ThemeQuestion themes
            ? $"The text of question {themes.CodedQuestion} has no theme"
            : $"Question {question.Code} has no option";
        return $"{none} '{option}': {Nearest.Hint(option, known)}";
    }
}
