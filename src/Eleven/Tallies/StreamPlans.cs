using System.Collections.Frozen;
using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Makes the plan for streaming out of what importing would do with the same file.</summary>
public static class StreamPlans
{
    /// <summary>Null where answers must be in memory: returns, and rows that belong where their organisation does.</summary>
    public static StreamPlan? Of(ColumnMap map, ImportRequest request)
    {
        var places = map.Questions.Where(q => q.Question.Classifies == Classifies.Organisation && q.HasColumns);
        if (map.Form.Instrument != Instrument.Survey || places.Any())
        {
            return null;
        }
        return new StreamPlan
        {
            Audit = request.Audit,
            Who = map.Form.Instrument,
            HeaderRows = map.Layout.HeaderRows,
            Questions = [.. map.Questions.Select(Streamed)],
            Headers = RepeatedHeaders.Of(map),
            TellingColumns = map.Layout.Columns.Where(TellsApart).Select(c => c.Index + 1).DefaultIfEmpty(0).Max(),
            PoliceForm = request.PoliceForm ? true : null,
            LeftOut = request
                .Decisions.Duplicates.Where(d => d.Source == request.Source)
                .SelectMany(d => d.Rows.Where(row => row != d.Keep))
                .ToFrozenSet(),
        };
    }

    private static bool TellsApart(LayoutColumn column) =>
        column.Identity is IdentityKind.RespondentId or IdentityKind.Started or IdentityKind.Completed;

    private static StreamedQuestion Streamed(QuestionColumns columns)
    {
        var rules = columns.Reader.Rules;
        // Signs of Safety has boxes alone: words in any of them are the answer.
        ImmutableArray<int> cells = columns.Question is SignsOfSafetyQuestion ? [.. columns.Boxes.Select(b => b.Column)] : columns.Cells;
        Func<string, Reading> read = columns.Question is SignsOfSafetyQuestion ? Boxes : columns.Reader.Read;
        return new(columns.Question, cells, read, !rules.BlankMarks.IsEmpty);

        Reading Boxes(string raw) =>
            new(new(raw, raw.Split(QuestionReader.CellBreak).All(rules.IsBlank) ? Answer.Blank : Answer.Words), []);
    }
}
