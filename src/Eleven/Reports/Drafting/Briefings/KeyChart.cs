using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The one chart of a briefing: shares that said yes, highest first, or the strongest and weakest grades.</summary>
internal static class KeyChart
{
    private const int MostBars = 7;

    public static Chart? Of(Scope scope) => YesNo(scope) ?? Grades(scope);

    private static Chart? YesNo(Scope scope)
    {
        Tallied[] asked =
        [
            .. scope
                .Now.Tallies.Sets.Where(s => s.Instrument == Instrument.Survey)
                .SelectMany(s => s.Questions)
                .OfType<YesNoQuestion>()
                .Select(q => scope.Find(q.Code, scope.Here))
                .OfType<Tallied>()
                .Where(t => !t.IsEmpty && t[0] is not null)
                .Take(MostBars)
                .OrderByDescending(t => t[0]!.Value.Figure.Share),
        ];
        if (asked.Length < 2)
        {
            return null;
        }
        var (highest, lowest) = (asked[0], asked[^1]);
        var chart = new Chart(
            "figure-briefing",
            ChartKind.Bars,
            $"Who said yes: from {ShareWords.Short(highest[0]!.Value).Text} ({highest.Question.Label}) to {ShareWords.Short(lowest[0]!.Value).Text} ({lowest.Question.Label})",
            "%",
            [.. asked.Select(t => t.Question.Label)],
            [new("Yes", scope.Colour, "", [.. asked.Select(t => Points.Of(t[0]))])],
            "",
            $"Base: those who answered each question{scope.Where(scope.Here)}."
        );
        return chart with { AltText = ChartWords.Alt(chart) };
    }

    private static Chart? Grades(Scope scope)
    {
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, StrengthRule.BestGrade, places: 2, v => scope.Shown(v) is not null);
        ImmutableArray<(string, Tallied)> rows =
        [
            .. found
                .Strongest.Take(2)
                .Concat(found.Weakest.Take(3).Reverse())
                .Select(p => p.Question)
                .DistinctBy(q => q.Code)
                .Select(q => ($"{q.Code} {q.Label}", scope.Find(q.Code, scope.Here)))
                .Where(r => r.Item2 is not null)
                .Select(r => (r.Item1, r.Item2!)),
        ];
        return rows.IsEmpty || rows.Select(r => ((RatingQuestion)r.Item2.Question).Scale.Id).Distinct().Count() > 1
            ? null
            : GradeBars.Of(
                "figure-briefing",
                $"Strongest: {rows[0].Item2.Question.Label}. Weakest: {rows[^1].Item2.Question.Label}",
                rows,
                "Base: returns asked."
            );
    }
}
