namespace Eleven.Files.Xlsx;

/// <summary>The cells of one row as UTF-8, one byte between them, as a <see cref="Answers.RowBatch"/> has them. Cells left out in the file are empty.</summary>
internal sealed class RowCells(Func<string> where)
{
    private byte[] _bytes = new byte[1 << 14];
    private int[] _ends = new int[256];
    private int _filled;

    /// <summary>Cells up to the last one that was written, empty ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Cells up to the last one with a character in it.</summary>
    public int Width { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Width == 0 ? 0 : _ends[Width - 1]);
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Width);

    public void Clear() => (Count, Width, _filled) = (0, 0, 0);

    /// <summary>Makes all cells before that column, and room for one of so many bytes.</summary>
    public Span<byte> Begin(int column, int longest)
    {
        while (Count < column)
        {
            Part(0);
            Keep();
        }
        Part(longest);
        return _bytes.AsSpan(_filled, longest);
    }

    /// <summary>Ends the cell that was begun, of which so many bytes were written.</summary>
    public void End(int length)
    {
        _filled += length;
        Keep();
        Width = length > 0 ? Count : Width;
    }

    public string[] Texts()
    {
        var texts = new string[Width];
        for (var (cell, from) = (0, 0); cell < Width; from = _ends[cell++] + 1)
        {
            texts[cell] = Answers.RowBatch.Text(_bytes.AsSpan(from, _ends[cell] - from), quoted: false);
        }
        return texts;
    }

    // A byte between the cells, of no meaning.
    private void Part(int longest)
    {
        Need(longest + 1);
        _filled += Count == 0 ? 0 : 1;
    }

    private void Keep()
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }
        _ends[Count++] = _filled;
    }

    private void Need(int more)
    {
        if (_filled + more > XlsxLimits.RowBytes)
        {
            throw XlsxLimits.RowTooLong(where());
        }
        if (_filled + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _filled + more));
        }
    }
}
