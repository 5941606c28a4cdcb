using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Recodes of audit.yaml that do not say what they should.</summary>
internal static class RecodeProblems
{
    private static readonly string[] Always = ["other", "not relevant", "not answered", "blank"];

    public static IEnumerable<Problem> Of(QuestionSet form, Decisions decisions, string file) =>
        from recode in decisions.Recodes
        let question = form.Find(recode.Question)
        where question is not null && !Targets(question).Contains(Wording.Key(recode.To))
        select new Problem(
            Severity.Unsure,
            file,
            $"audit.yaml recodes \"{recode.From}\" to \"{recode.To}\", which is no answer of question {question.Code} in this form, so nothing was recoded here; write one of {string.Join(", ", Shown(question))}."
        );

    private static IEnumerable<string> Targets(Question question)
    {
        var options = question.Options.SelectMany(o => new[] { o.Id, o.Label });
        var more = question switch
        {
            RatingQuestion rating => rating.Scale.Grades.SelectMany(g => new[] { g.Value, g.Label }),
            TickEachQuestion each => [each.TickedLabel, each.UntickedLabel, "ticked", "unticked"],
            _ => [],
        };
        return options.Concat(more).Select(Wording.Key).Concat(Always);
    }

    private static ImmutableArray<string> Shown(Question question) =>
        question switch
        {
            TickEachQuestion each => [each.TickedLabel, each.UntickedLabel],
            RatingQuestion rating => [.. rating.Scale.Grades.Select(g => g.Label)],
            _ => [.. question.Options.Select(o => o.Id), .. question.OffersOther ? new[] { "other" } : []],
        };
}
