using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Matches a column whose header is a row of a grid, a box, or a question and one of its parts in one line.</summary>
internal static class RowMatcher
{
    // A grid's row stands alone in the header, its question's title lost; so may a box ("What is working well?").
    public static ColumnMatch? Statement(LayoutColumn column, QuestionIndex index, ColumnMatch?[] matches)
    {
        var before = matches.Take(column.Index).LastOrDefault(m => m is { Used: true })?.Question;
        var key = QuestionIndex.WithoutRepeat(Wording.Key(Wording.Numbered(column.Header).Wording));
        foreach (var question in index.WithRows.OrderBy(q => ReferenceEquals(q, before) ? 0 : 1))
        {
            if (PartFinder.Row(question, key) is { } part && !IsUsed(question, part, null))
            {
                index.Take(question);
                return new(column, question, part, null, "the header is one of the question's rows", true);
            }
        }
        var box = before?.Boxes.FirstOrDefault(b => before is not TextQuestion && Wording.Key(b.Label) == key);
        return box is not null && !IsUsed(before!, null, box.Code)
            ? new(column, before, null, box.Code, "the header is one of the question's boxes", true)
            : null;

        bool IsUsed(Question question, Part? part, string? box) =>
            matches.Any(m => m is { Used: true } && ReferenceEquals(m.Question, question) && m.Part == part && m.Box == box);
    }

    public static ColumnMatch? Beginning(LayoutColumn column, QuestionIndex index) => Beginning(column, index.Beginning(column.Header));

    private static ColumnMatch? Beginning(LayoutColumn column, (Question Question, string Beyond)? begun)
    {
        if (begun is not var (question, beyond))
        {
            return null;
        }
        if (PartFinder.IsResponse(beyond))
        {
            return new(column, question, Part.Whole, null, "same wording", true);
        }
        return PartFinder.Find(question, beyond) is { } found
            ? new(column, question, found.Part, found.Box, found.Why(beyond, "the header is the question and one of its parts"), found.Sure)
            : null;
    }

    // A grid under a title that is no question: each of its rows is one ("Lead", or "Lead - Good" in expanded columns).
    public static bool TakeRows(ImmutableArray<LayoutColumn> group, QuestionIndex index, ColumnMatch?[] matches)
    {
        var any = false;
        foreach (var column in group)
        {
            var match = (index.ExactRow(column.SubHeader) ?? index.ExactRow(column.Both)) is { } question
                ? new ColumnMatch(column, question, Part.Whole, null, "the row of the grid is the question", true)
                : Beginning(column, index.RowBeginning(column.SubHeader));
            if (match is null)
            {
                continue;
            }
            index.Take(match.Question!);
            matches[column.Index] = match;
            any = true;
        }
        return any;
    }
}
