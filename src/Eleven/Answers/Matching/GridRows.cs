using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Matches a grid that stands whole in one column, as fragments of JSON, row by row: each of its rows is a question.</summary>
internal static class GridRows
{
    /// <summary>Null when the column holds no grid, or none of its rows is a question.</summary>
    public static ColumnMatch? Match(LayoutColumn column, QuestionIndex index, Layout layout, bool exactOnly)
    {
        var rows = Titles(column, layout).Select(row => Asking(row, Of(column, row, index, exactOnly)));
        return Matched(column, index, rows, "the rows of the grid are the questions");
    }

    /// <summary>As a mapping says; rows that it does not name are matched by their wording. Null when it names no row of the column.</summary>
    public static ColumnMatch? Mapped(LayoutColumn column, QuestionIndex index, ColumnMapping mapping, Layout layout)
    {
        var said = new Dictionary<string, Question?>();
        foreach (var row in mapping.RowsOf(column))
        {
            // A column may be told of by its letter and by its header; the first line about a row counts, and the rest are mistakes of the file.
            said.TryAdd(Wording.Key(row.Row!), row.Question is { } code ? index.ByCode(code) : null);
        }
        if (said.Count == 0)
        {
            return null;
        }
        var rows = mapping.RowsOf(column).Select(m => m.Row!).Concat(Titles(column, layout)).DistinctBy(Wording.Key);
        return Matched(
            column,
            index,
            rows.Select(row =>
                Asking(row, said.TryGetValue(Wording.Key(row), out var named) ? named : Of(column, row, index, exactOnly: true))
            ),
            "the mapping says so"
        );
    }

    private static QuestionRow? Asking(string row, Question? question) => question is null ? null : new QuestionRow(row, question);

    private static ColumnMatch? Matched(LayoutColumn column, QuestionIndex index, IEnumerable<QuestionRow?> rows, string why)
    {
        var distinct = rows.OfType<QuestionRow>().DistinctBy(r => r.Question, ReferenceEqualityComparer.Instance).ToImmutableArray();
        foreach (var row in distinct)
        {
            index.Take(row.Question);
        }
        return distinct is [var first, ..] ? new ColumnMatch(column, first.Question, null, null, why, true) { Rows = distinct } : null;
    }

    private static Question? Of(LayoutColumn column, string row, QuestionIndex index, bool exactOnly)
    {
        if ((index.ExactRow(row) ?? index.ExactRow($"{column.Header} - {row}")) is { } question && !index.IsTaken(question))
        {
            return question;
        }
        return !exactOnly && index.Near(row) is { Sure: true } near ? near.Question : null;
    }

    private static IEnumerable<string> Titles(LayoutColumn column, Layout layout) =>
        layout.Sample.SelectMany(r => GridFragments.Rows(column.Index < r.Length ? r[column.Index] : "")).DistinctBy(Wording.Key);
}
