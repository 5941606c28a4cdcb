using System.Collections.Immutable;
using Eleven.Answers.Matching;

namespace Eleven.Answers.Importing;

/// <summary>One file taken in: its answers, and what became of every row and cell.</summary>
/// <param name="Table">Null when the file was refused.</param>
public sealed record Imported(AnswerTable? Table, Reconciliation Reconciliation)
{
    public ColumnMap? Map { get; init; }

    /// <summary>Whether people answered, and nothing of it counts but who they are: the file is another form's, or its columns are not told yet.</summary>
    public bool CountsForNothing { get; init; }

    /// <summary>The rows that responses stand in, as a spreadsheet numbers them; the last is 0 where there are none.</summary>
    public (int First, int Last) Extent { get; init; }

    public bool HasRow(int row) => row >= Extent.First && row <= Extent.Last;

    /// <summary>Says that there are no answers in a row, and where they are; without a full stop.</summary>
    public string NoRow(int row)
    {
        var (first, last) = Extent;
        var stand =
            last < first ? "it holds no answers"
            : first == last ? $"its answers stand in row {first}"
            : $"its answers stand in rows {first} to {last}";
        return $"{Reconciliation.File} has no answers in row {row}: {stand}";
    }

    /// <summary>Per row of the table 128 bits that equal rows share; empty where nothing tells people's rows apart.</summary>
    public ImmutableArray<UInt128> RowPrints { get; init; } = [];

    /// <summary>Day of the newest answer, where the file tells and the order of day and month is clear.</summary>
    public DateOnly? NewestAnswer { get; init; }

    /// <summary>A file that nothing was read of.</summary>
    public static Imported Refused(string source, string file, Problem why) => NothingOf(source, file, "not recognised", why);

    /// <summary>The same bytes under a second name: importing a file again adds nothing.</summary>
    public static Imported Again(string source, string file, string same) =>
        NothingOf(
            source,
            file,
            "the same file again",
            new(Severity.LeftOut, file, $"This is the same file as {same}, byte for byte, and adds nothing.")
        );

    /// <param name="layout">What it was taken for, in words.</param>
    private static Imported NothingOf(string source, string file, string layout, Problem why) =>
        new(
            null,
            new Reconciliation
            {
                Source = source,
                File = file,
                Layout = layout,
                RowsIn = 0,
                RowsStored = 0,
                Rows = [],
                CellsIn = 0,
                CellsStored = 0,
                Cells = [],
                Columns = [],
                Problems = [why],
            }
        );
}
