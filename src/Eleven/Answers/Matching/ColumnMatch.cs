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
    public bool Used => Question is not null && Sure;

    public static ColumnMatch Unused(LayoutColumn column, string why, bool sure = true) => new(column, null, null, null, why, sure);
}
