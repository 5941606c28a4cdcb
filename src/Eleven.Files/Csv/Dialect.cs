namespace Eleven.Files.Csv;

/// <summary>How a file parts its cells and rows.</summary>
/// <param name="Separator">Comma, semicolon or tab.</param>
/// <param name="RowEnd">Line feed (a carriage return before it belongs to it) or, in old Mac files, a bare carriage return.</param>
internal readonly record struct Dialect(byte Separator, byte RowEnd)
{
    private const int RowsLookedAt = 200;

    // With so many rows like the first, the others are rows that somebody damaged.
    private const double Enough = 0.8;

    /// <param name="sample">The beginning of the file as UTF-8, without byte-order mark.</param>
    public static Dialect Sniff(ReadOnlySpan<byte> sample)
    {
        var rowEnd = SniffRowEnd(sample);
        var best = new Dialect((byte)',', rowEnd);
        var bestScore = best.Score(sample);
        foreach (var separator in "\t;"u8)
        {
            var other = new Dialect(separator, rowEnd);
            if (other.Score(sample) is var score && score > bestScore)
            {
                (best, bestScore) = (other, score);
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

    /// <summary>
    /// How well the separator explains the sample: the cells of the first row, times the share of rows that have as many. A semicolon within the cells makes
    /// rows of all widths, the true separator makes them alike; and only between true separators do quotes open and close whole cells.
    /// </summary>
    private double Score(ReadOnlySpan<byte> sample)
    {
        var first = new Row();
        var (alike, rows) = (0, 0);
        for (var at = 0; rows < RowsLookedAt && at < sample.Length && Next(sample, ref at) is { } row; )
        {
            if (row.Blank)
            {
                continue;
            }
            first = rows++ == 0 ? row : first;
            alike += row.Cells == first.Cells && !row.StrayQuote ? 1 : 0;
        }
        if (first.Cells < 2)
        {
            return 0;
        }
        var share = (double)alike / rows;
        // What always stands before a space is punctuation, and no separator.
        return (share >= Enough ? 1 : share) * first.Cells * (first.Spaced == first.Cells - 1 ? 0.5 : 1);
    }

    /// <summary>The row at that place; null when the sample ends within it and it is not the first.</summary>
    private Row? Next(ReadOnlySpan<byte> sample, ref int at)
    {
        var (row, isFirst, start) = (new Row { Cells = 1 }, at == 0, at);
        while (at < sample.Length)
        {
            if (sample[at] == '"')
            {
                at = AfterClosingQuote(sample, at + 1);
            }
            var rest = sample[at..];
            var end = rest.IndexOfAny(Separator, RowEnd);
            row.StrayQuote |= rest[..Math.Max(end, 0)].Trim("\r"u8).Contains((byte)'"') || IsBroken(sample, at);
            if (end < 0)
            {
                at = sample.Length;
                break;
            }
            at += end + 1;
            if (sample[at - 1] == RowEnd)
            {
                row.Blank = sample[start..at].Trim("\r\n"u8).IsEmpty;
                return row;
            }
            row.Cells++;
            row.Spaced += at < sample.Length && sample[at] == ' ' ? 1 : 0;
        }
        return isFirst ? row : null;
    }

    // Text between a closing quote and the next separator.
    private bool IsBroken(ReadOnlySpan<byte> sample, int at) =>
        at > 0 && at < sample.Length && sample[at - 1] == '"' && sample[at] != Separator && sample[at] != RowEnd && sample[at] != '\r';

    private static int AfterClosingQuote(ReadOnlySpan<byte> sample, int at)
    {
        while (at < sample.Length)
        {
            var found = sample[at..].IndexOf((byte)'"');
            if (found < 0)
            {
                return sample.Length;
            }
            at += found + 1;
            if (at == sample.Length || sample[at] != '"')
            {
                return at;
            }
            at++;
        }
        return sample.Length;
    }

    private record struct Row(int Cells, int Spaced, bool StrayQuote, bool Blank);
}
