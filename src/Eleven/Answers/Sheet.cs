using System.Collections.Immutable;

namespace Eleven.Answers;

/// <summary>A table read from a file, row by row. Only the file readers make one; layouts and answers are made from it.</summary>
public abstract class Sheet
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    /// <summary>Name of the worksheet; null for CSV.</summary>
    public string? Worksheet { get; init; }

    /// <summary>First 16 hex digits of the file's SHA-256; computed when first asked for.</summary>
    public abstract string Hash { get; }

    /// <summary>What the reader had to decide or saw on the way (encoding, damaged text), for the reconciliation.</summary>
    public virtual ImmutableArray<Problem> Notes => [];

    /// <summary>The first rows as text, each as wide as it is, for recognising layouts: header rows and a sample of data.</summary>
    public abstract IReadOnlyList<string[]> Head(int rows);

    /// <summary>All rows after the first <paramref name="skip"/>, in file order, on the caller's thread.</summary>
    /// <param name="batch">Called on the caller's thread. Rows without a single character are passed over, yet counted in row numbers.</param>
    /// <param name="misfit">Called for every row with another number of cells than the header, in file order, by the end of reading.</param>
    public abstract void Read(int skip, Action<RowBatch> batch, Action<Misfit> misfit);

    /// <summary>As <see cref="Read"/>, on every processor: each worker gets a receiver of its own, batches come in any order.</summary>
    public virtual void ReadInParallel(int skip, Func<Action<RowBatch>> worker, Action<Misfit> misfit) => Read(skip, worker(), misfit);
}

/// <summary>A row with another number of cells than the header.</summary>
/// <param name="Row">As a spreadsheet counts it; the line on which the row starts stands in <paramref name="Line"/>.</param>
/// <param name="BrokenQuotes">Text follows a closing quote, so that nobody can say where its cells end.</param>
public sealed record Misfit(int Row, int Line, int Cells, int Expected, bool BrokenQuotes = false)
{
    public Problem Problem(string file)
    {
        var what = BrokenQuotes
            ? "text follows a closing quotation mark, so nobody can tell where its cells end"
            : $"the row has {Cells} {(Cells == 1 ? "cell" : "cells")} where the header has {Expected}";
        return new(Severity.LeftOut, $"{file}, row {Row} (line {Line})", $"{what}, so it was left out; correct the row or export again.");
    }
}
