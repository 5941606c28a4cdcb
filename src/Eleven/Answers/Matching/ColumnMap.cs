using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Which column of an export answers which question, and what could not be told.</summary>
public sealed record ColumnMap
{
    public required Layout Layout { get; init; }

    /// <summary>The form that was sent out: variant applied, options of the audit filled in.</summary>
    public required QuestionSet Form { get; init; }

    /// <summary>A match per column of the file, in its order.</summary>
    public required ImmutableArray<ColumnMatch> Columns { get; init; }

    /// <summary>Every question of the form, in its order, with its columns; a question without a column has none.</summary>
    public required ImmutableArray<QuestionColumns> Questions { get; init; }
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether no column is used for a question beyond who answers: nothing of the file can count.</summary>
    public bool AnswersNothing =>
        !Columns.Any(c => c.Used && c.Each.Any(m => m.Question!.Classifies == Classifies.Nothing))
        && Form.Questions.Any(q => q.Classifies == Classifies.Nothing);

    /// <summary>Whether a column that is not used, and that nobody said to ignore, has answers among the first rows.</summary>
    public bool LeavesAnswers =>
        Columns.Any(c => !c.Sure && Layout.Sample.Any(r => c.Column.Index < r.Length && IsFilled(r[c.Column.Index].Trim())));

    private bool IsFilled(string cell) => cell.Length > 0 && !Layout.BlankMarks.Contains(cell);
}

/// <summary>The columns of one question and the reader for what stands in them.</summary>
/// <param name="Cells">Columns that make up the answer, in the order of the reader's parts.</param>
/// <param name="Boxes">Columns with words that go with the answer.</param>
public sealed record QuestionColumns(Question Question, ImmutableArray<int> Cells, ImmutableArray<BoxColumn> Boxes, QuestionReader Reader)
{
    public bool HasColumns => !Cells.IsEmpty || !Boxes.IsEmpty;
}

/// <param name="Column">From 0.</param>
/// <param name="Box">The box's code.</param>
public sealed record BoxColumn(int Column, string Box);
