using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The one chart of a briefing: shares that gave the good answer, highest first, or the strongest and weakest grades.</summary>
internal static class KeyChart
{
    private const int MostBars = 7;

    public static Chart? Of(Scope scope) => YesNo(scope) ?? Grades(scope);

    // Of some questions No is the good answer: bars of Yes alone would set good beside bad.
    private static Chart? YesNo(Scope scope)
    {
        (Question Question, string Name, Stated Share)[] asked =
        [
            .. (
                from set in scope.Now.Tallies.Sets
                where set.Instrument == Instrument.Survey
                from question in set.Questions.OfType<YesNoQuestion>()
                where scope.Find(question.Code, scope.Here) is { IsEmpty: false }
                let tallied = scope.Find(question.Code, scope.Here)!
                from good in PositiveShare.Counters(question)
                let share = tallied[good]
                where share is not null
                select ((Question)question, $"{LabelWords.Bare(question)}: {tallied.Label(good).ToLowerInvariant()}", share.Value)
            )
                .DistinctBy(a => a.Item1.Code)
                .Take(MostBars)
                .OrderByDescending(a => a.Value.Figure.Share),
        ];
        if (asked.Length < 2)
        {
            return null;
        }
        var (highest, lowest) = (asked[0], asked[^1]);
        var chart = new Chart(
            "figure-briefing",
            ChartKind.Bars,
            $"Good answers: from {ShareWords.Short(highest.Share).Text} ({LabelWords.Bare(highest.Question)}) to {ShareWords.Short(lowest.Share).Text} ({LabelWords.Bare(lowest.Question)})",
            "%",
            [.. asked.Select(a => a.Name)],
            [
                new(
                    "Good answer",
                    scope.Colour,
                    "",
                    [.. asked.Select(a => Points.Of(a.Share) with { Label = ShareWords.WithCounts(a.Share).Text })]
                ),
            ],
            "",
            $"Base: those who answered each question{scope.Where(scope.Here)}. After each question stands the answer that is counted, which is the good one."
        );
        return chart with { AltText = ChartWords.Alt(chart), CategoriesAre = "Question and answer" };
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
