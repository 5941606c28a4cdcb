using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Parts;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The one chart of a briefing: shares that gave the good answer, highest first, of a survey; or the strongest and weakest grades.</summary>
internal static class KeyChart
{
    private const int OfEachEnd = 3;

    public static Chart? Of(Scope scope) => GoodAnswers(scope) ?? Grades(scope);

    // By the rule that names the strongest and the weakest beneath: what is weakest there stands here too.
    private static Chart? GoodAnswers(Scope scope)
    {
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, StrengthRule.Favourable, OfEachEnd, v => scope.Shown(v) is not null);
        (Question Question, Stated Share)[] all =
        [
            .. (
                from placed in found.InOrder
                let share = scope.Shown(placed.Value)
                where share is not null
                select (placed.Question, share.Value)
            ),
        ];
        if (all.Length < 2)
        {
            return null;
        }
        var isCut = all.Length > 2 * OfEachEnd;
        var bars = isCut ? [.. all[..OfEachEnd], .. all[^OfEachEnd..]] : all;
        var (highest, lowest) = (bars[0], bars[^1]);
        var chart = new Chart(
            "figure-briefing",
            ChartKind.Bars,
            $"Good answers: from {ShareWords.Short(highest.Share).Text} ({LabelWords.Bare(highest.Question)}) to {ShareWords.Short(lowest.Share).Text} ({LabelWords.Bare(lowest.Question)})",
            "%",
            [.. bars.Select(b => $"{LabelWords.Bare(b.Question)}: {GoodAnswer.Of(b.Question, b.Share.Address).Text}")],
            [
                new(
                    "Good answer",
                    scope.Colour,
                    "",
                    [.. bars.Select(b => Points.Of(b.Share) with { Label = ShareWords.WithCounts(b.Share).Text })]
                ),
            ],
            "",
            $"Base: those who answered each question{scope.Where(scope.Here)}{OfFewer(bars)}. After each question stands the answer that is counted, which is the good one.{(isCut ? " The three highest and the three lowest of all that can be shown." : !found.AllSeen ? " Others cannot be shown." : "")}"
        );
        return chart with { AltText = ChartWords.Alt(chart), CategoriesAre = "Question and answer" };
    }

    // "; for Hearing the child, those to whom it applies"
    private static string OfFewer((Question Question, Stated Share)[] bars)
    {
        Sentence[] names =
        [
            .. bars.Where(b => b.Share.Figure.Of == BaseKind.Applies).Select(b => Sentence.Words(LabelWords.Bare(b.Question))),
        ];
        return names.Length == 0
            ? ""
            : $"; for {Sentence.List(names).Text}, those to whom {(names.Length == 1 ? "it applies" : "they apply")}";
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
                $"Strongest: {First(found.Strongest)}. Weakest: {First(found.Weakest)}",
                rows,
                "Base: returns."
            );
    }

    // What shares the first place is not said to be first alone.
    private static string First(ImmutableArray<PlacedQuestion<FigureValue>> placed) =>
        placed.Where(p => p.Place == placed[0].Place).Select(p => p.Question.Label).ToArray() switch
        {
            [var one] => one!,
            [var one, var other] => $"{one} and {other}",
            var many => $"{many[0]} and {many.Length - 1} others",
        };
}
