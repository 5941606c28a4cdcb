namespace Eleven.Answers.Parsing;

/// <summary>What one column holds of its question.</summary>
public enum PartKind
{
    /// <summary>The whole answer in one cell.</summary>
    Whole,

    /// <summary>One option, row or item, by index.</summary>
    Option,

    /// <summary>One cell of a grid: item by index, and the column's label.</summary>
    GridCell,

    /// <summary>One row of a grid that stands whole in the cell: what the cell says of that row is the whole answer. The label is the row's title.</summary>
    GridRow,

    /// <summary>Words typed for Other.</summary>
    OtherWords,

    /// <summary>Whichever option the cell names: the question's text stands over each of its columns.</summary>
    AnyOption,

    /// <summary>The item at a place of a ranking, by place from 0.</summary>
    Place,

    /// <summary>One aspect of a rating, by index.</summary>
    Aspect,
}

/// <summary>What one column holds of its question: for example option 3.</summary>
/// <param name="Label">The column label of a grid cell, or the title of a grid's row.</param>
public sealed record Part(PartKind Kind, int Index = 0, string? Label = null)
{
    public static readonly Part Whole = new(PartKind.Whole);
    public static readonly Part OtherWords = new(PartKind.OtherWords);
    public static readonly Part AnyOption = new(PartKind.AnyOption);
}
