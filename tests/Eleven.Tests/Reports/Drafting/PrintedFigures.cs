using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>The numbers that stand for figures in a report, of those that its audience may see.</summary>
internal sealed class PrintedFigures(DraftInput input)
{
    private readonly ShownLookup _lookup = new(
        input.Now.Tallies,
        input.Now.View,
        input.Earlier.ToImmutableDictionary(e => e.Name, e => (e.Material.Tallies, e.Material.View))
    );

    /// <summary>The figure at an address, or the difference of two ("4.yes less 4.yes@police"), in every form in which it may be printed.</summary>
    public IEnumerable<string> Of(string source) =>
        source.Split(" less ") is [var one, var other]
            ? Find(one) is { } a && Find(other) is { } b && Newcombe.Of(a.Figure, b.Figure) is { } difference
                ? Points(difference)
                : []
            : Find(source) is { } value
                ? Forms(value)
                : [];

    /// <summary>Every figure of a question, in this audit or an earlier one, by whomever it is broken down.</summary>
    public IEnumerable<string> OfQuestion((AuditMaterial Audit, string Code) question) =>
        question
            .Audit.Tallies.Book.Groups.Where(g => g.Classifier is null && (g.Area is null || g.Sector is null))
            .SelectMany(group =>
                new[]
                {
                    question.Audit.View.Find(question.Code, group),
                    question.Audit.View.Find(ThemeQuestion.CodeOf(question.Code), group),
                }
            )
            .OfType<ShownTally>()
            .SelectMany(Forms)
            .Distinct();

    private FigureValue? Find(string text) =>
        FigureAddress.TryParse(text, out var address, out _)
        && _lookup.TryFind(address, out var mark, out var value, out _)
        && mark == Mark.None
            ? value
            : null;

    private static IEnumerable<string> Forms(FigureValue value)
    {
        var steps = value.Question is ScaleQuestion scale ? new[] { $"{scale.Steps - 1}", $"{scale.Steps}" } : [];
        return value.Mean is { } mean ? [.. Forms(mean.Sum, mean.Base), .. steps] : [.. Forms(value.Figure), .. steps];
    }

    private static IEnumerable<string> Forms(ShownTally tally)
    {
        Shown[] shares =
        [
            .. Enumerable.Range(0, tally.Question.Counters).Select(k => tally[k]),
            tally.Base,
            tally.Answered,
            tally.DidNotRate,
            tally.NotRelevant,
            tally.Apply,
            .. Enumerable.Range(0, tally.Question.Counters).Select(k => tally.ApplyingTo([k])),
            .. tally.Question is ScaleQuestion ? [tally.Top] : Array.Empty<Shown>(),
            .. tally.Question is RankQuestion ranked ? ranked.Items.Select((_, i) => tally.FirstThree(i)) : [],
        ];
        ShownMean[] means = tally.Question switch
        {
            ScaleQuestion => [tally.Mean],
            RankQuestion rank => [.. rank.Items.Select((_, i) => tally.MeanPlace(i))],
            _ => [],
        };
        return shares
            .Where(s => s.IsShown)
            .SelectMany(s => Forms(s.Figure))
            .Concat(means.Where(m => m.IsShown).SelectMany(m => Forms(m.Sum, m.Count)));
    }

    private static IEnumerable<string> Forms(Figure figure)
    {
        yield return $"{figure.Count:N0}";
        yield return $"{figure.Base:N0}";
        if (figure.Base == 0)
        {
            yield break;
        }
        yield return $"{figure.Percent(0)}%";
        yield return $"{figure.Percent(1):0.0}%";
        if (figure.Count > 0 && figure.Count < figure.Base)
        {
            // Under 1%, over 99%.
            yield return figure.Percent(0) switch
            {
                0 => "1%",
                100 => "99%",
                _ => $"{figure.Percent(0)}%",
            };
        }
    }

    private static IEnumerable<string> Forms(long sum, long count) =>
        count == 0
            ? []
            : [$"{Rounding.Mean(sum, count, 2):0.00}", $"{Rounding.Mean(sum, count, 1):0.0}", $"{Rounding.Mean(sum, count, 3):0.000}"];

    private static IEnumerable<string> Points(Difference difference)
    {
        var (low, high) = difference.Interval.Percent(0);
        return
        [
            .. new[] { difference.Points(0), low, high }.Select(points => $"{Math.Abs(points):0}"),
            $"{Math.Abs(difference.Points(1)):0.0}",
        ];
    }
}
