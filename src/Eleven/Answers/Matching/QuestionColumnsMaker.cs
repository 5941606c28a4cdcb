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
        var mine = columns.Where(c => c.Used && ReferenceEquals(c.Question, question)).ToList();
        var cells = mine.Where(c => c.Part is not null).ToList();
        var rules = new ParsingRules
        {
            Delimiters =
                layout.Delimiters.Length == 1 ? layout.Delimiters : DelimiterChoice.Of(question, Written(cells, layout), layout.Delimiters),
            BlankMarks = layout.BlankMarks,
            Coded = IsCoded(question, cells, layout),
            Recodes = [.. decisions.Recodes.Where(r => r.Question == question.Code)],
            Parts = cells.Count == 0 ? [Part.Whole] : [.. cells.Select(c => c.Part!)],
        };
        return new(
            question,
            [.. cells.Select(c => c.Column.Index)],
            [.. mine.Where(c => c.Part is null && c.Box is not null).Select(c => (c.Column.Index, c.Box!))],
            QuestionReader.For(question, rules)
        );
    }

    // Numbers of options in place of labels: every cell of the sample is one, and no option is itself a number.
    private static bool IsCoded(Question question, List<ColumnMatch> cells, Layout layout)
    {
        if (question is not (ChooseOneQuestion or ChooseSeveralQuestion) || question.Options.Any(o => char.IsAsciiDigit(o.Label[0])))
        {
            return false;
        }
        var written = Written(cells, layout);
        return written.Count > 0 && written.TrueForAll(c => c.Split(';', ',').All(p => p.Trim().Length == 0 || IsNumberOf(question, p)));
    }

    private static List<string> Written(List<ColumnMatch> cells, Layout layout) =>
        [
            .. cells
                .Where(c => c.Part!.Kind is PartKind.Whole or PartKind.AnyOption)
                .SelectMany(c => layout.Sample.Select(r => c.Column.Index < r.Length ? r[c.Column.Index].Trim() : ""))
                .Where(c => c.Length > 0),
        ];

    private static bool IsNumberOf(Question question, string cell) =>
        int.TryParse(cell, out var number) && number >= 1 && number <= question.Options.Length;
}
