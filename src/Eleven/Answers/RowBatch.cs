namespace Eleven.Answers;

/// <summary>
/// Rows of one file as bytes (UTF-8) with their places, and nothing else: no string is made that nobody asked for. Every row has <see cref="Width"/> cells;
/// cell c of row r ends (exclusive) at Ends[r * Width + c], and begins one byte after the end before it, the first at <see cref="Starts"/>[r]. A reader may
/// fill and hand over the same batch again and again: keep nothing of it.
/// </summary>
public sealed class RowBatch
{
    public byte[] Bytes { get; set; } = [];
    public int[] Ends { get; set; } = [];
    public int[] Starts { get; set; } = [];
    public int Width { get; set; }
    public int Count { get; set; }

    /// <summary>Order of the batch in the file; batches may arrive out of order on several threads.</summary>
    public int Ordinal { get; set; }

    /// <summary>Number of the first row within the file as a spreadsheet counts rows (header included); 0 where the reader does not know it yet.</summary>
    public int FirstRow { get; set; }

    /// <summary>Whether cells may be in double quotes with "" for a quote (CSV).</summary>
    public bool Quoted { get; set; }

    /// <summary>The bytes of a cell as they stand in the file, quotes included.</summary>
    public ReadOnlySpan<byte> Raw(int row, int column)
    {
        var at = row * Width + column;
        var from = column == 0 ? Starts[row] : Ends[at - 1] + 1;
        return Bytes.AsSpan(from, Ends[at] - from);
    }
}
