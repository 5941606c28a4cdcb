using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Gathers the columns that were matched to one question and makes the reader for them.</summary>
internal static class QuestionColumnsMaker
{
    public static QuestionColumns Of(Question question, ImmutableArray<ColumnMatch> columns, Layout layout, Decisions decisions)
    {
        var mine = columns.Where(c => c.Used).SelectMany(c => c.Each).Where(c => ReferenceEquals(c.Question, question)).ToList();
        var cells = mine.Where(c => c.Part is not null).ToList();
        var rules = new ParsingRules
        {
            Delimiters =
                layout.Delimiters.Length == 1
                    ? layout.Delimiters
                    : DelimiterChoice.Of(question, CodedAnswers.Written(cells, layout), layout.Delimiters),
            BlankMarks = layout.BlankMarks,
            Coded = CodedAnswers.Seen(question, cells, layout),
            Recodes = [.. decisions.Recodes.Where(r => r.Question == question.Code)],
            KnownRows = [.. cells.SelectMany(c => RowsToldBy(question, columns[c.Column.Index]))],
            Parts = cells.Count == 0 ? [Part.Whole] : [.. cells.Select(c => c.Part!)],
        };
        return new(
            question,
            [.. cells.Select(c => c.Column.Index)],
            [.. mine.Where(c => c.Part is null && c.Box is not null).Select(c => new BoxColumn(c.Column.Index, c.Box!))],
            QuestionReader.For(question, rules)
        );
    }

    // The first question of a grid names the rows that are nobody's.
    private static IEnumerable<string> RowsToldBy(Question question, ColumnMatch match) =>
        match.Rows is [var first, ..] && ReferenceEquals(first.Question, question) ? match.Rows.Select(r => Wording.Key(r.Row)) : [];
}
