using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>A question's short name where words follow it.</summary>
internal static class LabelWords
{
    /// <summary>"Receive briefings" of "Receive briefings?": what follows brings its own sign.</summary>
    public static string Bare(Question question) => question.Label.TrimEnd('?', '.', ':', ' ');
}
