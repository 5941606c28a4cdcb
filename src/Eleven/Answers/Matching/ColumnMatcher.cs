using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>
/// Matches the columns of an export to the questions of a form: what a person said first, then the same wording, then near wording. What is unsure is listed with
/// its suggestion and not used until a mapping settles it.
/// </summary>
public static class ColumnMatcher
{
    private const string Dropped = "identity column, dropped";

    public static ColumnMap Match(Layout layout, QuestionSet form, ColumnMapping mapping, Decisions decisions, string file)
    {
        var index = new QuestionIndex(form);
        var matches = new ColumnMatch?[layout.Columns.Length];
        MappedColumns.Match(layout, index, mapping, matches);
        foreach (var column in layout.Columns.Where(c => matches[c.Index] is null))
        {
            matches[column.Index] = NotAnAnswer(column, layout, index) ?? GridRows.Mapped(column, index, mapping, layout);
        }
        CodedNames.Match(layout, form, matches);
        foreach (var pass in new[] { true, false })
        {
            foreach (var group in Groups(layout, matches))
            {
                GroupMatcher.Match(group, index, matches, layout, exactOnly: pass);
            }
        }
        foreach (var column in layout.Columns)
        {
            matches[column.Index] =
                Identifying(column, matches[column.Index], layout, form)
                ?? matches[column.Index]
                ?? ColumnMatch.Unused(column, "the column matches no question", sure: false);
        }
        Doubles(matches);
        var columns = matches.OfType<ColumnMatch>().ToImmutableArray();
        var questions = form.Questions.Select(q => QuestionColumnsMaker.Of(q, columns, layout, decisions)).ToImmutableArray();
        return new ColumnMap
        {
            Layout = layout,
            Form = form,
            Columns = columns,
            Questions = questions,
            Problems = [.. MatchProblems.Of(columns, questions, layout, form, file), .. RecodeProblems.Of(form, decisions, file)],
        };
    }

    // In a plain table a question may be named like an identity ("Name"): the form knows better.
    private static ColumnMatch? NotAnAnswer(LayoutColumn column, Layout layout, QuestionIndex index) =>
        column.Role switch
        {
            ColumnRole.Identity when layout.Kind == LayoutKind.Plain && index.Exact(column.Header) is not null => null,
            ColumnRole.Identity => ColumnMatch.Unused(column, Dropped),
            ColumnRole.Metadata => ColumnMatch.Unused(column, "says something about the form and answers no question"),
            ColumnRole.Quiz => ColumnMatch.Unused(column, "points or feedback of a quiz"),
            _ when column.Shown.Length == 0 => ColumnMatch.Unused(column, "the column has no header", sure: true),
            _ => null,
        };

    // What the question set asks, its author wants to have. Returns are organisations', and name who leads.
    private static ColumnMatch? Identifying(LayoutColumn column, ColumnMatch? match, Layout layout, QuestionSet form) =>
        form.Instrument == Instrument.Survey
        && match is null or { Question: not null, Sure: false }
        && IdentityColumns.Of(column, layout) is { } found
            ? ColumnMatch.Unused(found, Dropped)
            : null;

    /// <summary>Unmatched neighbours under one header: the columns of one question.</summary>
    private static IEnumerable<ImmutableArray<LayoutColumn>> Groups(Layout layout, ColumnMatch?[] matches)
    {
        var group = ImmutableArray.CreateBuilder<LayoutColumn>();
        foreach (var column in layout.Columns)
        {
            var goesOn = group.Count > 0 && column.Header == group[0].Header && group[^1].Index == column.Index - 1;
            if (group.Count > 0 && (!goesOn || matches[column.Index] is not null))
            {
                yield return group.ToImmutable();
                group.Clear();
            }
            if (matches[column.Index] is null)
            {
                group.Add(column);
            }
        }
        if (group.Count > 0)
        {
            yield return group.ToImmutable();
        }
    }

    // Two columns that both hold the whole answer: the second would overwrite the first.
    private static void Doubles(ColumnMatch?[] matches)
    {
        var whole = new Dictionary<string, ColumnMatch>();
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] is not { Used: true, Part: { } part, Question: { } question } match || question is TextQuestion)
            {
                continue;
            }
            if (!whole.TryAdd($"{question.Code}/{part}", match) && part.Kind is not (PartKind.AnyOption or PartKind.OtherWords))
            {
                matches[i] = match with
                {
                    Sure = false,
                    Why = $"column {ColumnLetter.Of(whole[$"{question.Code}/{part}"].Column.Index)} already answers this",
                };
            }
        }
    }
}
