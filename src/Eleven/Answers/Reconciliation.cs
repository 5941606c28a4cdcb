using System.Collections.Immutable;
using Eleven.Answers.Importing;

namespace Eleven.Answers;

/// <summary>
/// What became of every row and cell of one file: rows in = rows stored + rows explained; cells in = cells stored + cells explained. Rows are the data rows (headers apart), cells are rows times columns.
/// </summary>
public sealed record Reconciliation
{
    public required string Source { get; init; }
    public required string File { get; init; }

    /// <summary>First 16 hex digits of the file's SHA-256; null where nothing was read of it.</summary>
    public string? FileHash { get; init; }

    /// <summary>The layout recognised, in words a user knows: "Microsoft Forms (.xlsx)".</summary>
    public required string Layout { get; init; }
    public required long RowsIn { get; init; }
    public required long RowsStored { get; init; }
    public required ImmutableArray<Explained> Rows { get; init; }
    public required long CellsIn { get; init; }

    /// <summary>Cells that became answers.</summary>
    public required long CellsStored { get; init; }

    /// <summary>Blank, identity columns dropped, not asked, no listed option, in a duplicate row, ...</summary>
    public required ImmutableArray<Explained> Cells { get; init; }
    public required ImmutableArray<MatchedColumn> Columns { get; init; }
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Rows that did not fit: no account of blank rows, repeats and duplicates that somebody decided about.</summary>
    public long RowsUnfit => Rows.Where(e => e.Why is RowFates.MisfitRow or RowFates.HeadersAgain).Sum(e => e.Count);

    /// <summary>Cells with an answer that did not fit its question, in rows that count.</summary>
    public long CellsUnfit => Cells.Where(e => e.Why.EndsWith(CellLedger.LeftOut, StringComparison.Ordinal)).Sum(e => e.Count);

    public bool AddsUp => RowsIn == RowsStored + Rows.Sum(e => e.Count) && CellsIn == CellsStored + Cells.Sum(e => e.Count);
}

/// <summary>So many rows or cells, and why they are not answers.</summary>
public sealed record Explained(string Why, long Count);

/// <summary>A column of the file and the question it was matched to; null: dropped or unused, and Why says why.</summary>
public sealed record MatchedColumn(int Column, string Header, string? Question, string Why, bool Sure);

/// <summary>Everything that was answered in one audit, form by form, with what became of each file.</summary>
public sealed record AuditAnswers(
    QuestionSets.Audit Audit,
    ImmutableArray<AnswerTable> Tables,
    ImmutableArray<Reconciliation> Reconciliations
)
{
    /// <summary>By which editions know the responses again, where words were erased since it was made from them; null: it is made from what is there.</summary>
    public byte[]? ResponsesKey { get; init; }
}
