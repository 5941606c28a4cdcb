using System.Collections.Immutable;
using Eleven.Files.Excel;

namespace Eleven.Files.Returns;

/// <summary>
/// One sheet of the return workbook. The hidden first column names each row and the hidden first row each column; the two together name the field that a
/// cell holds, so that rows may be moved and headings reworded without an answer being lost.
/// </summary>
/// <param name="Columns">Names of the columns; null for those that hold no fields.</param>
/// <param name="Widths">In characters.</param>
/// <param name="Frozen">Rows and columns that stay when one scrolls, hidden ones included.</param>
internal sealed record FormSheet(
    string Name,
    ImmutableArray<string?> Columns,
    ImmutableArray<double> Widths,
    (int Rows, int Columns) Frozen,
    ImmutableArray<FormRow> Rows
)
{
    /// <summary>Stands before the name of a column, so that it is never empty.</summary>
    public const char ColumnMark = '*';

    /// <summary>Rows repeated on every printed page.</summary>
    public int PrintedRows { get; init; }

    /// <summary>Columns repeated on every printed page, the hidden one apart.</summary>
    public int PrintedColumns { get; init; }

    /// <summary>Too wide for one page: this column begins another one, and the paper is A3. Null: as wide as the page.</summary>
    public int? BreakBefore { get; init; }
    public bool Portrait { get; init; }
}

/// <param name="Name">Begins the names of the row's fields; null for rows that hold none.</param>
internal sealed record FormRow(string? Name, ImmutableArray<FormCell> Cells)
{
    /// <summary>In points at least; a row is as high as its text needs.</summary>
    public double? Height { get; init; }
}

/// <summary>A cell of the form, blank or with a label in it.</summary>
internal sealed record FormCell(string Text, Look Look)
{
    public static readonly FormCell None = new("", default);

    /// <summary>What may be filled in; null: nothing.</summary>
    public FormField? Field { get; init; }
}

/// <summary>What a fillable cell asks for.</summary>
/// <param name="Name">See <see cref="Answers.Returns.ReturnField"/>.</param>
internal sealed record FormField(string Name)
{
    /// <summary>Shown beside the cell while it is chosen.</summary>
    public string? Prompt { get; init; }
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether other words than the choices are taken too.</summary>
    public bool Open { get; init; }

    /// <summary>Backgrounds by the choice they go with, #rrggbb.</summary>
    public ImmutableArray<(string Choice, string Colour)> Colours { get; init; } = [];
}
