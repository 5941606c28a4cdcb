using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Matches the columns that a mapping tells of. Of what it names only the very thing is taken, and never one that is like it.</summary>
internal static class MappedColumns
{
    private const string Why = "the mapping says so";

    public static void Match(Layout layout, QuestionIndex index, ColumnMapping mapping, ColumnMatch?[] matches)
    {
        if (mapping.Columns.IsEmpty)
        {
            return;
        }
        var columns = layout.Columns.Select(c => (Column: c, Said: mapping.For(c))).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Said is not { } said)
            {
                continue;
            }
            var first = columns[i].Column;
            var group = columns
                .Skip(i)
                .TakeWhile(c => ReferenceEquals(c.Said, said) && c.Column.Header == first.Header)
                .Select(c => c.Column)
                .ToImmutableArray();
            i += group.Length - 1;
            if (said.Option is null && said.Question is { } code && index.ByCode(code) is { } question)
            {
                Take(group, question, index, matches, layout);
                continue;
            }
            foreach (var column in group)
            {
                matches[column.Index] = Match(column, said, index);
            }
        }
    }

    // Under the header of several columns stand the options; under that of one may stand anything.
    private static void Take(
        ImmutableArray<LayoutColumn> group,
        Question question,
        QuestionIndex index,
        ColumnMatch?[] matches,
        Layout layout
    )
    {
        if (group is not [var column])
        {
            GroupMatcher.Take(group, question, index, matches, layout, Why, sure: true);
            return;
        }
        index.Take(question);
        var named = question is TextQuestion || PartFinder.IsResponse(column.SubHeader) ? null : NamedPart.Find(question, column.SubHeader);
        matches[column.Index] = new(column, question, named?.Part ?? Part.Whole, null, Why, true);
    }

    private static ColumnMatch Match(LayoutColumn column, MappedColumn said, QuestionIndex index)
    {
        if (said.Question is not { } code)
        {
            return ColumnMatch.Unused(column, "the mapping says to ignore it");
        }
        if (index.ByCode(code) is not { } question)
        {
            return Unknown(column, $"the mapping names question {code}, which the question set does not have");
        }
        if (NamedPart.Find(question, said.Option!) is not { } found)
        {
            return Unknown(column, $"the mapping names \"{said.Option}\", which question {question.Code} does not have");
        }
        index.Take(question);
        return new(column, question, found.Part, found.Box, Why, true);
    }

    private static ColumnMatch Unknown(LayoutColumn column, string why) =>
        ColumnMatch.Unused(column, why, sure: false) with
        {
            Sort = "the mapping names what the question set does not have",
        };
}
