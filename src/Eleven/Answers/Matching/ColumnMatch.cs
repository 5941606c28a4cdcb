using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>What a column is used for: a part of a question's answer, the words of one of its boxes, or nothing.</summary>
/// <param name="Question">Null: the column is not used. With <paramref name="Sure"/> false: a suggestion, not used until a mapping settles it.</param>
/// <param name="Part">What it holds of the answer; null: words of <paramref name="Box"/>.</param>
/// <param name="Why">In words a user knows: why it was matched, or why it is not used.</param>
public sealed record ColumnMatch(LayoutColumn Column, Question? Question, Part? Part, string? Box, string Why, bool Sure)
{
    /// <summary>The reason as it is summed over the columns of a file, where <see cref="Why"/> names what differs from column to column; null: the reason itself.</summary>
    public string? Sort { get; init; }

    public bool Used => Question is not null && Sure;

    /// <summary>Where a grid stands whole in the column and its rows are questions: each row's title and question; the match itself is of the first.</summary>
    public ImmutableArray<QuestionRow> Rows { get; init; } = [];

    /// <summary>The match question by question: of a grid's rows, one each.</summary>
    public IEnumerable<ColumnMatch> Each =>
        Rows.IsEmpty
            ? [this]
            : Rows.Select(r => this with { Question = r.Question, Part = new Part(PartKind.GridRow, Label: r.Row), Rows = [] });

    public static ColumnMatch Unused(LayoutColumn column, string why, bool sure = true) => new(column, null, null, null, why, sure);
}

/// <summary>A row of a grid that is a question of its own.</summary>
/// <param name="Row">Its title, as the cells write it.</param>
public sealed record QuestionRow(string Row, Question Question);
