using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Tables;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>A question's chart and table, by its kind; none where nobody answered or all is withheld.</summary>
internal static class FiguresPart
{
    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        if (
            question.Options.IsEmpty
            || scope.Find(question.Code, scope.Here) is not { IsEmpty: false } here
            || !Wording.Headline.CanBeTold(here)
        )
        {
            yield break;
        }
        if (here.Counters > 1)
        {
            yield return new ChartBlock(ChartOf(scope, question, here));
        }
        if (TableOf(scope, question) is { } table)
        {
            var names = AreaNamesNote.Of(scope, question);
            yield return new TableBlock(names.Length == 0 ? table : table with { Note = $"{table.Note} {names}".TrimStart() });
        }
    }

    private static Chart ChartOf(Scope scope, Question question, Tallied here)
    {
        var anchor = Anchor.Figure(question.Code);
        var rest = scope.Rest is { } group ? scope.Find(question.Code, group) : null;
        var groups = Groups(scope, question);
        return question switch
        {
            RatingQuestion => GradeBars.Of(scope, here, groups, anchor),
            YesNoQuestion => YesBars.Of(scope, here, rest, groups, anchor),
            _ => ShareBars.Of(scope, here, rest, anchor),
        };
    }

    private static Table? TableOf(Scope scope, Question question)
    {
        var (anchor, caption) = (Anchor.Table(question.Code), Caption(scope, question));
        if (question is RankQuestion rank)
        {
            return RankTable.Of(scope, rank, scope.Rest is { } rest ? [scope.Here, rest] : scope.Columns, anchor, caption);
        }
        var table = GroupTable.Of(scope, question, scope.Columns, anchor, caption);
        return table is not null && question is ScaleQuestion ? ScaleRows.With(table, Groups(scope, question, empty: true)) : table;
    }

    private static ImmutableArray<Tallied> Groups(Scope scope, Question question, bool empty = false) =>
        [.. scope.Columns.Select(g => scope.Find(question.Code, g)).OfType<Tallied>().Where(t => empty || !t.IsEmpty)];

    private static string Caption(Scope scope, Question question)
    {
        var period = question.Period is { } of && !Says(question.Label, of) ? $", {of}" : "";
        var by = scope.Rest is null ? "by area" : $"{scope.HereName} beside the rest of {scope.Audit.Region}";
        return $"{ChartWords.Name(scope, question)}{period}: {by}";
    }

    // "Trained in three years" says "the past three years".
    private static bool Says(string label, string period) =>
        label.Contains(
            string.Join(' ', period.Split(' ').SkipWhile(w => w is "the" or "in" or "last" or "past")),
            StringComparison.OrdinalIgnoreCase
        );
}
