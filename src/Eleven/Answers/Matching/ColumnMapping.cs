using System.Collections.Immutable;

namespace Eleven.Answers.Matching;

/// <summary>What a person said the columns of an export are; kept in a file for the next export of the same shape. It goes before all guessing.</summary>
public sealed record ColumnMapping(ImmutableArray<MappedColumn> Columns)
{
    public static readonly ColumnMapping None = new([]);

    /// <summary>What was said about a column: by its letter, by its header with what stands under it, or by the header alone; null: nothing.</summary>
    public MappedColumn? For(Layouts.LayoutColumn column) =>
        Columns.FirstOrDefault(c => c.Row is null && c.Column == ColumnLetter.Of(column.Index))
        ?? Columns.FirstOrDefault(c => c.Row is null && IsWorded(c, column.Shown))
        ?? Columns.FirstOrDefault(c => c.Row is null && IsWorded(c, column.Header));

    /// <summary>What was said about the rows of a grid that stands whole in a column.</summary>
    public IEnumerable<MappedColumn> RowsOf(Layouts.LayoutColumn column) => Columns.Where(c => c.Row is not null && IsOf(c, column));

    /// <summary>Whether a column is told of at all, as a whole or one of its rows.</summary>
    public static bool IsOf(MappedColumn mapped, Layouts.LayoutColumn column) =>
        mapped.Column == ColumnLetter.Of(column.Index) || IsWorded(mapped, column.Shown) || IsWorded(mapped, column.Header);

    private static bool IsWorded(MappedColumn mapped, string header) =>
        Wording.Key(mapped.Column) is { Length: > 0 } key && key == Wording.Key(header);
}

/// <summary>One column of a mapping.</summary>
/// <param name="Column">Its header, or its letter.</param>
/// <param name="Question">Code of the question; null: ignore the column.</param>
/// <param name="Option">Option, item or aspect (id or label), "other", a box code, or "place 2" of a ranking; null: the whole answer.</param>
/// <param name="Row">Title of the row of a grid that stands whole in the column; null: the column.</param>
public sealed record MappedColumn(string Column, string? Question, string? Option = null, string? Row = null)
{
    /// <summary>Where it stands in the mapping file, as mistakes tell it.</summary>
    public string Where { get; init; } = "";

    /// <summary>Whether a question has the part that a line of a mapping names.</summary>
    public static bool IsPart(QuestionSets.Question question, string option) => NamedPart.Find(question, option) is not null;

    /// <summary>Every name of a part of a question that a mapping may write.</summary>
    public static ImmutableArray<string> PartsOf(QuestionSets.Question question) => [.. NamedPart.Names(question)];
}
