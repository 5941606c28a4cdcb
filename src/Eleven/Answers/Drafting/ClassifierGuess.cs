using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Whether a drafted question says who answers: the audit's areas or sectors are its options, or its header says so.</summary>
internal static class ClassifierGuess
{
    // A header of more words may be a question about agencies or authorities.
    private const int Label = 5;

    public static (Question Question, string Note) Of(Question question, Audit? audit)
    {
        if (question is not (ChoiceQuestion or TextQuestion { Long: false }))
        {
            return (question, "");
        }
        if (audit is not null && question.Options.Length > 0)
        {
            var areas = question.Options.Count(o => audit.Areas.Any(a => a.Is(o.Label)));
            var sectors = question.Options.Count(o =>
                audit.Sectors.Any(s => s.Spellings.Append(s.Name).Any(n => Wording.Key(n) == Wording.Key(o.Label)))
            );
            if (areas * 2 > question.Options.Length)
            {
                return (question with { Classifies = Classifies.Area }, $"; area: {areas} of its answers are areas of the audit");
            }
            if (sectors * 2 > question.Options.Length)
            {
                return (question with { Classifies = Classifies.Sector }, $"; sector: {sectors} of its answers are sectors of the audit");
            }
        }
        var words = Wording.Key(question.Text).Split(' ');
        var what =
            words.Contains("team") || words.Contains("department") ? Classifies.Team
            : question is not TextQuestion && (words.Contains("sector") || NamesSector(words)) ? Classifies.Sector
            : words.Contains("organisation") && (words.Contains("name") || words[0] == "which") ? Classifies.Organisation
            : question is TextQuestion ? Classifies.Nothing
            : words.Contains("area") || words.Contains("areas") || words.Contains("locality") ? Classifies.Area
            : words.Length <= Label && words.Contains("local") && words.Contains("authority") ? Classifies.Area
            : Classifies.Nothing;
        return what == Classifies.Nothing
            ? (question, "")
            : (question with { Classifies = what }, $"; {what.ToString().ToLowerInvariant()}: the header names it");
    }

    private static bool NamesSector(string[] words) =>
        words.Length <= Label
        && (
            (words.Contains("type") && (words.Contains("organisation") || words.Contains("agency")))
            || (words.Length <= 3 && words[^1] == "agency")
        );
}
