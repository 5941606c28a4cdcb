using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Matches neighbouring columns under one header to one question and its parts.</summary>
internal static class GroupMatcher
{
    /// <param name="exactOnly">The first pass takes the same wording only, so that a near wording never takes another column's question.</param>
    public static void Match(ImmutableArray<LayoutColumn> group, QuestionIndex index, ColumnMatch?[] matches, Layout layout, bool exactOnly)
    {
        var header = group[0].Header;
        if (index.Exact(header) is { } question && (!index.IsTaken(question) || group[0].SubHeader.Length > 0))
        {
            Take(group, question, index, matches, layout, "same wording", sure: true);
            return;
        }
        if (group.Length == 1 && group[0].SubHeader.Length == 0)
        {
            if (GridRows.Match(group[0], index, layout, exactOnly) is { } grid)
            {
                matches[group[0].Index] = grid;
                return;
            }
            if (RowMatcher.Statement(group[0], index, matches) is { } statement)
            {
                matches[group[0].Index] = statement;
                return;
            }
            if (RowMatcher.Beginning(group[0], index) is { } beginning)
            {
                index.Take(beginning.Question!);
                matches[group[0].Index] = beginning;
                return;
            }
        }
        if (group[0].SubHeader.Length > 0 && RowMatcher.TakeRows(group, index, matches))
        {
            return;
        }
        if (!exactOnly)
        {
            Near(group, index, matches, layout);
        }
    }

    private static void Near(ImmutableArray<LayoutColumn> group, QuestionIndex index, ColumnMatch?[] matches, Layout layout)
    {
        const string unsure = "the wording is only something like it";
        var question = index.Near(group[0].Header);
        var row = group.Length == 1 && group[0].SubHeader.Length == 0 ? index.NearRow(group[0].Header) : null;
        if (row is { } r && r.Likeness > (question?.Likeness ?? 0))
        {
            var taken = matches.Any(m => m is { Used: true } && ReferenceEquals(m.Question, r.Question) && m.Part == r.Part);
            var sure = r.Sure && !taken;
            matches[group[0].Index] = new(
                group[0],
                r.Question,
                r.Part,
                null,
                sure ? "the header is nearly one of the question's rows" : unsure,
                sure
            );
            return;
        }
        if (question is { } q)
        {
            Take(group, q.Question, index, matches, layout, q.Sure ? "near wording" : unsure, q.Sure);
        }
    }

    /// <param name="why">Where the heading that stands under the header is one of the question's too.</param>
    public static void Take(
        ImmutableArray<LayoutColumn> group,
        Question question,
        QuestionIndex index,
        ColumnMatch?[] matches,
        Layout layout,
        string why,
        bool sure
    )
    {
        if (sure)
        {
            index.Take(question);
        }
        var repeated = group.Length > 1 && group.All(c => PartFinder.IsResponse(c.SubHeader));
        for (var i = 0; i < group.Length; i++)
        {
            var column = group[i];
            if (repeated)
            {
                matches[column.Index] = new(column, question, Repeated(question, i, group, layout), null, why, sure);
            }
            else if (PartFinder.IsResponse(column.SubHeader) || question is TextQuestion)
            {
                var comment = PartFinder.IsOpenEnded(column.SubHeader) && question is not TextQuestion && group.Length > 1;
                matches[column.Index] = new(column, question, comment ? null : Part.Whole, comment ? "comment" : null, why, sure);
            }
            else if (PartFinder.Find(question, column.SubHeader) is { } found)
            {
                var reason = sure ? found.Why(column.SubHeader, why) : why;
                matches[column.Index] = new(column, question, found.Part, found.Box, reason, sure && found.Sure);
            }
            else
            {
                var other = index.ExactRow(column.SubHeader) ?? index.ExactRow(column.Both);
                matches[column.Index] = other is not null
                    ? new(column, other, Part.Whole, null, "same wording in the second header row", true)
                    : new(
                        column,
                        question,
                        null,
                        null,
                        $"\"{Wording.OneLine(column.SubHeader)}\" is no option or box of question {question.Code}",
                        false
                    );
            }
        }
    }

    // The question's text stands over each of its columns and the cells say which option they are, or the order does.
    private static Part Repeated(Question question, int place, ImmutableArray<LayoutColumn> group, Layout layout) =>
        question switch
        {
            RankQuestion => new Part(HoldsNumbers(group[place], layout) ? PartKind.Option : PartKind.Place, place),
            RatingQuestion => new Part(PartKind.Aspect, place),
            ChoiceQuestion or YesNoQuestion => Part.AnyOption,
            TickEachQuestion => new Part(PartKind.Option, Math.Min(place, question.Options.Length - 1)),
            _ => Part.Whole,
        };

    // A few cells may be no place: damaged by a spreadsheet, or "1 or 2".
    private static bool HoldsNumbers(LayoutColumn column, Layout layout)
    {
        var cells = layout.Sample.Select(r => column.Index < r.Length ? r[column.Index].Trim() : "").Where(c => c.Length > 0).ToArray();
        return cells.Count(c => Leading.NumberOf(c) is not null) * 2 >= cells.Length;
    }
}
