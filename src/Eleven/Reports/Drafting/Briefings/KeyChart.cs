using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Parts;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The one chart of a briefing: shares that gave the good answer, of a survey; or the strongest and weakest grades.</summary>
internal static class KeyChart
{
    /// <summary>In its title, of questions that share a place; of more than that the others are counted.</summary>
    public const int MostNamed = 2;
    private const int MostStrong = 2;
    private const int MostWeak = 3;

    public static Chart? Of(Scope scope) => GoodAnswerBars.Of(scope) ?? Grades(scope);

    private static Chart? Grades(Scope scope)
    {
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, StrengthRule.BestGrade, places: 2, v => scope.Shown(v) is not null);
        if (found.Strongest.IsEmpty || found.Weakest.IsEmpty)
        {
            return null;
        }
        ImmutableArray<(string, Tallied)> rows =
        [
            .. found
                .Strongest.Take(MostStrong)
                .Concat(found.Weakest.Take(MostWeak).Reverse())
                .Select(p => p.Question)
                .DistinctBy(q => q.Code)
                .Select(q => ($"{q.Code} {q.Label}", scope.Find(q.Code, scope.Here)))
                .Where(r => r.Item2 is not null)
                .Select(r => (r.Item1, r.Item2!)),
        ];
        var isCut = found.Strongest.Length > MostStrong || found.Weakest.Length > MostWeak;
        return rows.IsEmpty || rows.Select(r => ((RatingQuestion)r.Item2.Question).Scale.Id).Distinct().Count() > 1
            ? null
            : GradeBars.Of(
                "figure-briefing",
                $"Strongest: {First(found.Strongest)}. Weakest: {First(found.Weakest)}",
                rows,
                $"Base: returns.{(isCut ? " Not every question that shares a place is drawn." : "")}"
            );
    }

    private static string First(ImmutableArray<PlacedQuestion<FigureValue>> placed) =>
        Tied.Names(placed.Where(p => p.Place == placed[0].Place).Select(p => p.Question), MostNamed).Text;
}
