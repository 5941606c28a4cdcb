using System.Numerics;
using System.Runtime.CompilerServices;

namespace Eleven.Files.Csv;

/// <summary>
/// Finds the ends of cells and rows in memory, 64 bytes at a time, by the parity of quotes. That is right as long as every quote opens or closes a whole
/// cell or is one of a pair within one; the first that does not is seen (<see cref="Irregular"/>), and the reading from there on is <see cref="RowReader"/>'s.
/// </summary>
internal sealed unsafe class BlockScanner(Dialect dialect)
{
    private int[] _ends = new int[1 << 15];
    private int[] _rowEnds = new int[1 << 10];
    private ulong _inside;
    private ulong _afterClosing;
    private ulong _mayOpen;

    /// <summary>Ends of cells, exclusive, of all rows one after the other.</summary>
    public int[] Ends => _ends;
    public int Count { get; private set; }

    /// <summary>Per row: how many of <see cref="Ends"/> come up to and with its own last one.</summary>
    public int[] RowEnds => _rowEnds;
    public int Rows { get; private set; }

    /// <summary>Line ends, those within quotes included.</summary>
    public int Lines { get; private set; }

    /// <summary>A quote stands where none should; nothing found after it can be trusted.</summary>
    public bool Irregular { get; private set; }
    public bool InsideQuotes => _inside != 0;

    public void Begin(bool insideQuotes)
    {
        (Count, Rows, Lines, Irregular) = (0, 0, 0, false);
        _inside = insideQuotes ? ~0UL : 0;
        // What stands before the chunk was seen by the one that read it. The first byte gets the benefit of the doubt.
        (_afterClosing, _mayOpen) = (0, 1);
    }

    /// <summary>Parity of the quotes and whether there is a zero byte: all that the next chunk waits for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (bool OddQuotes, bool Zero) LookOver(byte* bytes, int count)
    {
        var (odd, zero, at) = (0, 0UL, 0);
        for (; at + Masks.Block <= count; at += Masks.Block)
        {
            odd += BitOperations.PopCount(Masks.Of(bytes + at, (byte)'"'));
            zero |= Masks.Of(bytes + at, 0);
        }
        for (; at < count; at++)
        {
            odd += bytes[at] == '"' ? 1 : 0;
            zero |= bytes[at] == 0 ? 1UL : 0;
        }
        return ((odd & 1) != 0, zero != 0);
    }

    /// <summary>Goes over a stretch that begins where the last one ended. At least 64 bytes past its end must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(byte* bytes, int from, int to)
    {
        MakeRoom(to - from);
        var (inside, afterClosing, mayOpen, irregular) = (_inside, _afterClosing, _mayOpen, 0UL);
        var (count, rows, lines) = (Count, Rows, Lines);
        var (separator, rowEnd, beforeRowEnd) = (dialect.Separator, dialect.RowEnd, dialect.RowEnd == '\n' ? (byte)'\r' : dialect.RowEnd);
        fixed (
            int* ends = _ends,
                rowEnds = _rowEnds
        )
        {
            for (var at = from; at < to; at += Masks.Block)
            {
                var last = Math.Min(Masks.Block, to - at) - 1;
                var valid = ~0UL >> Masks.Block - 1 - last;
                var quotes = Masks.Of(bytes + at, (byte)'"') & valid;
                var feeds = Masks.Of(bytes + at, rowEnd) & valid;
                var separators = Masks.Of(bytes + at, separator) & valid;
                var quoted = Masks.RunningParity(quotes) ^ inside;
                var marks = (separators | feeds) & ~quoted;
                var closing = quotes & ~quoted;

                // A quote may open behind a separator, a row end or a closing quote; behind a closing one stands one of these or another quote.
                irregular |= quotes & quoted & ~((marks | closing) << 1 | mayOpen);
                var odd = (closing << 1 | afterClosing) & ~(separators | feeds | quotes) & valid;
                if (odd != 0)
                {
                    irregular |= odd & ~Masks.Of(bytes + at, beforeRowEnd);
                }
                afterClosing = closing >> last & 1;
                mayOpen = (marks | closing) >> last & 1;
                inside = 0 - (quoted >> last & 1);
                lines += BitOperations.PopCount(feeds);
                for (var rowMarks = feeds & ~quoted; rowMarks != 0; rowMarks &= rowMarks - 1)
                {
                    // Through the row's last cell: the lowest mark and all below it.
                    rowEnds[rows++] = count + BitOperations.PopCount(marks & (rowMarks ^ rowMarks - 1));
                }
                Put(ends + count, marks, at);
                count += BitOperations.PopCount(marks);
            }
        }
        (_inside, _afterClosing, _mayOpen) = (inside, afterClosing, mayOpen);
        (Count, Rows, Lines, Irregular) = (count, rows, lines, Irregular || irregular != 0);
    }

    /// <summary>Forgets the rows after that many, which are another chunk's.</summary>
    public void KeepRows(int rows, int lines) => (Rows, Count, Lines) = (rows, rows == 0 ? 0 : _rowEnds[rows - 1], lines);

    /// <summary>The end of a file closes its last row, if that has anything in it.</summary>
    public void EndFile(int at)
    {
        MakeRoom(1);
        _ends[Count++] = at;
        _rowEnds[Rows++] = Count;
    }

    // Most blocks hold few marks: four are written whether they are there or not, so that the processor need not guess how many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(int* ends, ulong marks, int at)
    {
        for (; ; ends += 4)
        {
            ends[0] = at + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            ends[1] = at + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            ends[2] = at + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            ends[3] = at + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            if (marks == 0)
            {
                return;
            }
        }
    }

    private void MakeRoom(int more)
    {
        var needed = Count + more + Masks.Block;
        if (needed > _ends.Length)
        {
            Array.Resize(ref _ends, needed);
        }
        if (needed > _rowEnds.Length)
        {
            Array.Resize(ref _rowEnds, needed);
        }
    }
}
