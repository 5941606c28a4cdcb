using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>Names of questions and answers where words follow them: a sign at their end gives way, or stands for the one that would come.</summary>
internal static class LabelWords
{
    /// <summary>"Receive briefings" of "Receive briefings?": what follows brings its own sign.</summary>
    public static string Bare(Question question) => question.Label.TrimEnd('?', '.', ':', ' ');

    /// <summary>"Yes; No; Other"; "What is working well? What needs to happen?": what ends with a sign of its own has no semicolon after it.</summary>
    public static string Listed(IEnumerable<string> labels)
    {
        string[] items = [.. labels.Select(l => l.TrimEnd('.', ';', ':', ',', ' '))];
        return string.Concat(
            items.Select(
                (item, i) =>
                    i == items.Length - 1 ? item
                    : item is [.., '?' or '!'] ? item + " "
                    : item + "; "
            )
        );
    }

    /// <summary>With a full stop at its end, unless it ends with a sign of its own.</summary>
    public static string Stopped(string words) => Sentence.Words(words).Stop().Text;
}
