using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>What can stand in an address in place of an option: option ids, and the words for the rows beside them.</summary>
internal static class OptionWords
{
    public const string Positive = "positive";
    public const string DidNotRate = "did-not-rate";
    public const string NotRelevant = "not-relevant";
    public const string NotAnswered = "not-answered";
    public const string Other = "other";

    /// <summary>Index of the counter of an option (Other comes last); null for what is none.</summary>
    public static int? CounterOf(Question question, string option)
    {
        var options = question.Options;
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i].Id == option)
            {
                return i;
            }
        }
        return question.OffersOther && option == Other ? options.Length : null;
    }

    /// <summary>The option id of a counter, as addresses say it.</summary>
    public static string Of(Question question, int counter) => counter < question.Options.Length ? question.Options[counter].Id : Other;

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
        return question.Options.Select(o => o.Id).Concat(question.OffersOther ? [Other] : []).Concat(beside);
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
