using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The findings that a busy reader should take away: what is strongest and what is weakest, in practitioners' answers first.</summary>
internal static class Highlights
{
    public static IEnumerable<Sentence> Of(Scope scope)
    {
        StrengthRule[] rules =
        [
            .. scope.SetOf(Instrument.Survey) is null ? [] : new[] { StrengthRule.Favourable },
            .. scope.SetOf(Instrument.SelfAssessment) is null ? [] : new[] { StrengthRule.BestGrade },
        ];
        return rules.SelectMany(rule => Of(scope, rule)).DistinctBy(s => s.Text);
    }

    private static IEnumerable<Sentence> Of(Scope scope, StrengthRule rule)
    {
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, rule, places: 2);
        var questions = found.Strongest.Take(2).Concat(found.Weakest.Take(2).Reverse()).Select(p => p.Question).DistinctBy(q => q.Code);
        return from question in questions
            let tallied = scope.Find(question.Code, scope.Here)
            where tallied is { IsEmpty: false, AllShown: true }
            select Sentence.Of($"{question.Label}: {Headline.Short(tallied)}.");
    }
}
