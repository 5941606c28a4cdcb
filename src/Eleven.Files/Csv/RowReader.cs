using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Eleven.Files.Csv;

/// <summary>
/// Reads rows one after the other, as forgiving as spreadsheets: a quote within an unquoted cell is a quote. What a quoted cell holds after its closing
/// quote cannot be told apart from a lost separator, so such a row is marked.
/// </summary>
/// <param name="content">UTF-8 from the beginning of a row.</param>
internal sealed class RowReader(Stream content, Dialect dialect, string file, int room = 1 << 18)
{
    private byte[] _bytes = new byte[room];
    private int[] _ends = new int[256];
    private int _next;
    private int _filled;
    private bool _whole;
    private int _lineAfter = 1;
    private int _lineOfWindow = 1;

    /// <summary>The bytes that the places of a row are places in; rows stay where they are until <see cref="Refill"/>.</summary>
    public byte[] Bytes => _bytes;
    public int Start { get; private set; }
    public int Cells { get; private set; }
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Cells);
    public bool BrokenQuotes { get; private set; }

    /// <summary>Number of the row, and of the line it starts on; the first are 1.</summary>
    public int Row { get; private set; }
    public int Line { get; private set; }
    public bool Blank => Cells == 1 && _ends[0] == Start;

    /// <summary>Where the first row to be read stands in a file of which others have read the beginning.</summary>
    public void Continue(int rowsBefore, int linesBefore) =>
        (Row, _lineAfter, _lineOfWindow) = (rowsBefore, linesBefore + 1, linesBefore + 1);

    /// <summary>The next row of those in memory; false when the rest of it must be fetched.</summary>
    public bool Read()
    {
        if (_next == _filled)
        {
            return false;
        }
        (Cells, BrokenQuotes) = (0, false);
        var at = _next;
        while (true)
        {
            var end = EndOfCell(at);
            if (end < 0)
            {
                return false;
            }
            Add(end);
            if (end == _filled || _bytes[end] == dialect.RowEnd)
            {
                Finish(end);
                return true;
            }
            at = end + 1;
        }
    }

    /// <summary>Fetches more behind the rows not yet read; false at the end of the file.</summary>
    public bool Refill()
    {
        Check(_bytes.AsSpan(0, _next));
        _lineOfWindow = _lineAfter;
        if (_whole)
        {
            return false;
        }
        var kept = _filled - _next;
        if (kept > CsvLimits.RowBytes)
        {
            throw CsvLimits.TooLong(file, _lineAfter);
        }
        var to = kept * 2 > _bytes.Length ? new byte[_bytes.Length * 2] : _bytes;
        _bytes.AsSpan(_next, kept).CopyTo(to);
        (_bytes, _next) = (to, 0);
        _filled = kept + content.ReadAtLeast(_bytes.AsSpan(kept), _bytes.Length - kept, throwOnEndOfStream: false);
        _whole = _filled < _bytes.Length;
        return true;
    }

    /// <summary>The separator, row end or end of the file behind the cell at that place; -1 when it is not in memory.</summary>
    private int EndOfCell(int at)
    {
        if (at < _filled && _bytes[at] == '"')
        {
            at = AfterClosingQuote(at + 1);
            if (at < 0)
            {
                return -1;
            }
        }
        var found = _bytes.AsSpan(at, _filled - at).IndexOfAny(dialect.Separator, dialect.RowEnd);
        return found >= 0 ? at + found
            : _whole ? _filled
            : -1;
    }

    private int AfterClosingQuote(int at)
    {
        while (true)
        {
            var found = _bytes.AsSpan(at, _filled - at).IndexOf((byte)'"');
            if (found < 0)
            {
                return _whole ? throw CsvLimits.Unclosed(file, _lineAfter) : -1;
            }
            at += found + 1;
            if (at == _filled)
            {
                return _whole ? at : -1;
            }
            if (_bytes[at] != '"')
            {
                BrokenQuotes |= !EndsCell(_bytes[at]);
                return at;
            }
            at++;
        }
    }

    private bool EndsCell(byte b) => b == dialect.Separator || b == dialect.RowEnd || (b == '\r' && dialect.RowEnd == '\n');

    private void Add(int end)
    {
        if (Cells == CsvLimits.Columns)
        {
            throw CsvLimits.TooWide(file, _lineAfter);
        }
        if (Cells == _ends.Length)
        {
            Array.Resize(ref _ends, Cells * 2);
        }
        _ends[Cells++] = end;
    }

    private void Finish(int end)
    {
        Start = _next;
        _next = Math.Min(end + 1, _filled);
        Row++;
        Line = _lineAfter;
        _lineAfter += _bytes.AsSpan(Start, _next - Start).Count(dialect.RowEnd);
        var from = Cells > 1 ? _ends[Cells - 2] + 1 : Start;
        while (dialect.RowEnd == '\n' && end > from && _bytes[end - 1] == '\r')
        {
            end--;
        }
        _ends[Cells - 1] = end;
    }

    // Whole rows hold whole characters.
    private void Check(ReadOnlySpan<byte> rows)
    {
        var zero = rows.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw CsvLimits.NotText(file, _lineOfWindow + rows[..zero].Count(dialect.RowEnd));
        }
        if (!Utf8.IsValid(rows))
        {
            throw CsvLimits.NotUtf8(file, _lineOfWindow + rows[..FirstInvalid(rows)].Count(dialect.RowEnd));
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done)
        {
            at += used;
        }
        return at;
    }
}
