using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Columns that look like one question.</summary>
/// <param name="IsGrid">Statements of a grid whose title the tool did not keep.</param>
internal sealed record DraftGroup(string Header, List<ColumnAnswers> Columns, bool IsGrid = false)
{
    // A header that goes on after this is still found by its beginning.
    private const int LongestText = 1000;

    public string Text =>
        Cut(
            IsGrid
                ? "Grid: " + string.Join("; ", Columns.Take(3).Select(c => Wording.OneLine(c.Column.Header)))
                : Wording.Numbered(Header).Wording
        );

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)].TrimEnd();

    public string Letters =>
        Columns.Count == 1
            ? ColumnLetter.Of(Columns[0].Column.Index)
            : $"{ColumnLetter.Of(Columns[0].Column.Index)} to {ColumnLetter.Of(Columns[^1].Column.Index)}";

    public (Question Question, string Why) Guess(string code)
    {
        if (IsGrid)
        {
            var (ticked, unticked) = GroupGuess.Answers(Columns)!.Value;
            var items = DraftedOptions.Of(Columns.Select(c => Wording.OneLine(c.Column.Header)));
            var each = new TickEachQuestion
            {
                Code = code,
                Text = Text,
                Items = items,
                TickedLabel = ticked,
                UntickedLabel = unticked,
            };
            return (
                each,
                $"tick each: {Columns.Count} columns side by side hold \"{ticked}\" or \"{unticked}\"; the title of the grid is not in the file"
            );
        }
        return Columns.Count == 1 ? KindGuess.Of(Columns[0], code, Text) : GroupGuess.Of(Columns, code, Text);
    }
}

/// <summary>Puts the columns of an export together by question.</summary>
internal static class DraftGroups
{
    // What a question of this kind holds.
    private const int MostItems = 31;

    public static List<DraftGroup> Of(List<ColumnAnswers> columns, ImmutableArray<Guess>.Builder guesses)
    {
        var groups = new List<DraftGroup>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Column.Role != ColumnRole.Answer || columns[i].Column.Shown.Length == 0)
            {
                guesses.Add(new(null, ColumnLetter.Of(columns[i].Column.Index), columns[i].Column.Shown, WhyLeftOut(columns[i].Column)));
                continue;
            }
            var header = columns[i].Column.Header;
            var end = i + 1;
            while (end < columns.Count && columns[end].Column.Role == ColumnRole.Answer && columns[end].Column.Header == header)
            {
                end++;
            }
            AddApart(groups, header, columns.GetRange(i, end - i));
            i = end - 1;
        }
        return Grids(groups);
    }

    private static string WhyLeftOut(LayoutColumn column) =>
        column is not { Role: ColumnRole.Identity } ? "left out: it is no question"
        : column.CellsAre is { } kind ? $"left out: most of its cells are {kind}, which tell who answered or when"
        : "left out: its header tells who answered or when";

    // Boxes of words under a question are questions of their own, named after both; the rest is what they go with.
    private static void AddApart(List<DraftGroup> groups, string header, List<ColumnAnswers> columns)
    {
        if (columns is [{ Filled: > 0 } whole] && whole.RowsOfGrid() is { Count: > 0 } rows)
        {
            groups.AddRange(
                GroupGuess.Answers(rows) is not null
                    ? [new(header, rows)]
                    : rows.Select(r => new DraftGroup($"{header} - {r.Column.SubHeader}", [r]))
            );
            return;
        }
        var boxes = columns.Count == 1 ? [] : columns.FindAll(c => !PartFinder.IsResponse(c.Column.SubHeader) && c.LooksLikeWords);
        var rest = columns.FindAll(c => !boxes.Contains(c));
        if (rest.Count > 0)
        {
            groups.Add(new(header, rest));
        }
        groups.AddRange(boxes.Where(b => !GroupGuess.IsOtherWords(b)).Select(b => new DraftGroup($"{header} - {b.Column.SubHeader}", [b])));
        if (boxes.Find(GroupGuess.IsOtherWords) is { } other && rest.Count > 0)
        {
            rest.Add(other);
        }
    }

    private static List<DraftGroup> Grids(List<DraftGroup> groups)
    {
        var joined = new List<DraftGroup>();
        foreach (var group in groups)
        {
            var isStatement = group.Columns.Count == 1 && !group.Header.Contains('?') && Wording.Numbered(group.Header).Number is null;
            if (
                isStatement
                && joined.Count > 0
                && joined[^1] is var before
                && IsStatement(before)
                && before.Columns.Count < MostItems
                && GroupGuess.Answers([.. before.Columns, .. group.Columns]) is not null
            )
            {
                joined[^1] = new(before.Header, [.. before.Columns, .. group.Columns], IsGrid: true);
            }
            else
            {
                joined.Add(group);
            }
        }
        return joined;
    }

    private static bool IsStatement(DraftGroup group) =>
        group.IsGrid || group.Columns.Count == 1 && !group.Header.Contains('?') && Wording.Numbered(group.Header).Number is null;
}
