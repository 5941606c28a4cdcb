using System.Text;

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

    /// <summary>Number of the first row within the file as a spreadsheet counts rows (header and blank rows included).</summary>
    public int FirstRow { get; set; }

    /// <summary>Row numbers where rows between were left out; empty: they follow one another from <see cref="FirstRow"/>.</summary>
    public int[] Numbers { get; set; } = [];

    /// <summary>Whether cells may be in double quotes with "" for a quote (CSV).</summary>
    public bool Quoted { get; set; }

    /// <summary>The number of a row as a spreadsheet counts it.</summary>
    public int NumberOf(int row) => Numbers.Length == 0 ? FirstRow + row : Numbers[row];

    /// <summary>The bytes of a cell as they stand in the file, quotes included.</summary>
    public ReadOnlySpan<byte> Raw(int row, int column)
    {
        var at = row * Width + column;
        var from = column == 0 ? Starts[row] : Ends[at - 1] + 1;
        return Bytes.AsSpan(from, Ends[at] - from);
    }

    /// <summary>The text of a cell, quotes taken off.</summary>
    public string Text(int row, int column) => Text(Raw(row, column), Quoted);

    /// <summary>The text of a cell's bytes. What follows a closing quote is taken as it stands.</summary>
    public static string Text(ReadOnlySpan<byte> raw, bool quoted) => Shown.Of(Written(raw, quoted));

    /// <summary>Files copied one behind the other hold the mark of their encoding again before the second's first header, outside its quotes.</summary>
    internal static ReadOnlySpan<byte> Unmarked(ReadOnlySpan<byte> raw) => raw.StartsWith("\uFEFF"u8) ? raw["\uFEFF"u8.Length..] : raw;

    private static string Written(ReadOnlySpan<byte> raw, bool quoted)
    {
        raw = Unmarked(raw);
        if (!quoted || raw.Length == 0 || raw[0] != '"')
        {
            return Encoding.UTF8.GetString(raw);
        }
        var inner = raw[1..];
        var close = inner.IndexOf((byte)'"');
        return close == inner.Length - 1 ? Encoding.UTF8.GetString(inner[..^1]) : Unescaped(inner);
    }

    private static string Unescaped(ReadOnlySpan<byte> inner)
    {
        var bytes = new byte[inner.Length];
        var length = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '"')
            {
                if (i + 1 == inner.Length || inner[i + 1] != '"')
                {
                    inner[(i + 1)..].CopyTo(bytes.AsSpan(length));
                    length += inner.Length - i - 1;
                    break;
                }
                i++;
            }
            bytes[length++] = inner[i];
        }
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
