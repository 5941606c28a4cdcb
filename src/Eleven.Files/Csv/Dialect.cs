namespace Eleven.Files.Csv;

/// <summary>How a file parts its cells and rows.</summary>
/// <param name="Separator">Comma, semicolon or tab.</param>
/// <param name="RowEnd">Line feed (a carriage return before it belongs to it) or, in old Mac files, a bare carriage return.</param>
internal readonly record struct Dialect(byte Separator, byte RowEnd)
{
    private const int RowsLookedAt = 50;

    /// <param name="sample">The beginning of the file as UTF-8, without byte-order mark.</param>
    public static Dialect Sniff(ReadOnlySpan<byte> sample)
    {
        var rowEnd = SniffRowEnd(sample);
        var best = new Dialect((byte)',', rowEnd);
        var (bestWidth, bestFits) = best.Try(sample);
        foreach (var separator in ";\t"u8)
        {
            var other = new Dialect(separator, rowEnd);
            var (width, fits) = other.Try(sample);
            // A semicolon between the options of one cell makes rows of all widths; the true separator makes them alike.
            if (width > 1 && (fits, width).CompareTo((bestWidth > 1 && bestFits, bestWidth)) > 0)
            {
                (best, bestWidth, bestFits) = (other, width, fits);
            }
        }
        return best;
    }

    private static byte SniffRowEnd(ReadOnlySpan<byte> sample)
    {
        var inside = false;
        var bare = false;
        foreach (var b in sample)
        {
            inside ^= b == '"';
            if (b == '\n' && !inside)
            {
                return (byte)'\n';
            }
            bare |= b == '\r' && !inside;
        }
        return (byte)(bare ? '\r' : '\n');
    }

    /// <summary>Cells of the first row, and whether four rows in five have as many.</summary>
    private (int Width, bool Fits) Try(ReadOnlySpan<byte> sample)
    {
        var (width, alike, rows, at) = (0, 0, 0, 0);
        while (rows < RowsLookedAt && at < sample.Length && Cells(sample, ref at) is { } cells)
        {
            width = rows++ == 0 ? cells : width;
            alike += cells == width ? 1 : 0;
        }
        return (width, alike * 5 >= rows * 4);
    }

    /// <summary>Cells of the row at that place; null when the sample ends within it and it is not the first.</summary>
    private int? Cells(ReadOnlySpan<byte> sample, ref int at)
    {
        var (cells, inside, first) = (1, false, at == 0);
        for (; at < sample.Length; at++)
        {
            var b = sample[at];
            inside ^= b == '"';
            if (!inside && b == Separator)
            {
                cells++;
            }
            else if (!inside && b == RowEnd)
            {
                at++;
                return cells;
            }
        }
        return first ? cells : null;
    }
}
