using Eleven.Answers;

namespace Eleven.Files.Csv;

/// <summary>One thread's share of a file read in parallel: takes a chunk, finds the rows that start in it, and hands them over as one batch.</summary>
internal sealed unsafe class ChunkReader
{
    private const int Tail = 1 << 14;
    private const int TailStep = 1 << 11;

    private readonly ParallelRead _read;
    private readonly BlockScanner _scanner;
    private readonly RowBatch _batch;
    private readonly ChunkBytes _bytes;
    private int[] _numbers = [];

    public ChunkReader(ParallelRead read)
    {
        _read = read;
        _scanner = new BlockScanner(read.Dialect);
        _bytes = new ChunkBytes(read.File, read.ChunkSize + Tail);
        _batch = new RowBatch { Quoted = true, Width = read.Width };
    }

    public void Run(Action<RowBatch> receive)
    {
        for (int chunk; (chunk = _read.Chain.Take()) >= 0; )
        {
            if (!Do(chunk, receive))
            {
                return;
            }
        }
    }

    private long Offset(int chunk) => _read.Start + (long)chunk * _read.ChunkSize;

    private bool Do(int chunk, Action<RowBatch> receive)
    {
        _bytes.Begin(Offset(chunk));
        var own = Math.Min(_bytes.Filled, _read.ChunkSize);
        var (odd, zero) = LookOver(own);
        _scanner.Begin(_read.Chain.StartsInside(chunk, odd));
        var understood = !zero && Scan(chunk, own);

        if (_read.Chain.PlaceOf(chunk) is not { } place)
        {
            return false;
        }
        if (!understood)
        {
            _read.Chain.Stop();
            _read.ReadOn(place, receive);
            return false;
        }
        _read.Chain.PassOn(chunk, Gather(chunk, place, own));
        if (_batch.Count > 0)
        {
            receive(_batch);
        }
        return true;
    }

    private (bool OddQuotes, bool Zero) LookOver(int own)
    {
        fixed (byte* bytes = _bytes.All)
        {
            return BlockScanner.LookOver(bytes, own);
        }
    }

    private void ScanStretch(int from, int to)
    {
        fixed (byte* bytes = _bytes.All)
        {
            _scanner.Scan(bytes, from, to);
        }
    }

    /// <summary>Finds all rows that start in the chunk; false when they must be read another way.</summary>
    private bool Scan(int chunk, int own)
    {
        ScanStretch(0, own);
        var rows = _scanner.Rows;
        // Without a row end of its own a chunk is the middle of another one's row. The first chunk begins a row of itself.
        if (rows == 0 && chunk > 0)
        {
            return !_scanner.Irregular;
        }
        var ownLines = _scanner.Lines;
        for (var at = own; _scanner.Rows == rows && (at < _bytes.Filled || _bytes.More()); )
        {
            if (at - own > CsvLimits.RowBytes || _scanner.Irregular)
            {
                return false;
            }
            var to = Math.Min(at + TailStep, _bytes.Filled);
            ScanStretch(at, to);
            at = to;
        }
        if (_scanner.Rows == rows)
        {
            if (_scanner.InsideQuotes)
            {
                return false;
            }
            if (RowStart(rows) < _bytes.Filled)
            {
                _scanner.EndFile(_bytes.Filled);
            }
        }
        _scanner.KeepRows(Math.Min(rows + 1, _scanner.Rows), ownLines);
        return !_scanner.Irregular;
    }

    /// <summary>Makes the batch of the rows that start in the chunk, and says where the next chunk stands.</summary>
    private ChunkChain.Place Gather(int chunk, ChunkChain.Place place, int own)
    {
        var first = chunk == 0 ? 0 : 1;
        var rows = _scanner.Rows;
        (_batch.Count, _batch.Ordinal, _batch.Bytes, _batch.Numbers) = (0, chunk, _bytes.All, []);
        if (rows <= first)
        {
            return place;
        }
        var start = RowStart(first);
        if (Offset(chunk) + start != place.FirstRow)
        {
            throw new InvalidOperationException($"Chunk {chunk} begins its rows at {Offset(chunk) + start}, not at {place.FirstRow}.");
        }
        MakeRoom(rows - first);
        for (var row = first; row < rows; row++)
        {
            Take(row, place, place.Rows + row - first + 1, start);
        }
        if (_batch.Count > 0 && _numbers[_batch.Count - 1] - _numbers[0] != _batch.Count - 1)
        {
            _batch.Numbers = _numbers;
        }
        _batch.FirstRow = _numbers[0];
        var next = Math.Min(RowStart(rows), _bytes.Filled);
        var lines = _scanner.Lines - Lines(0, start) + Lines(Math.Min(own, next), next);
        return new(place.Rows + rows - first, place.Lines + lines, Offset(chunk) + next);
    }

    private void Take(int row, ChunkChain.Place place, int number, int firstStart)
    {
        var from = row == 0 ? 0 : _scanner.RowEnds[row - 1];
        var ends = _scanner.Ends.AsSpan(from, _scanner.RowEnds[row] - from);
        var (start, end, bytes) = (RowStart(row), ends[^1], _bytes.All);
        var lastCell = ends.Length > 1 ? ends[^2] + 1 : start;
        while (_read.Dialect.RowEnd == '\n' && end > lastCell && bytes[end - 1] == '\r')
        {
            end--;
        }
        if (number <= _read.Skip || (ends.Length == 1 && end == start))
        {
            return;
        }
        if (ends.Length != _read.Width)
        {
            _read.Misfit(new(number, place.Lines + Lines(firstStart, start) + 1, ends.Length, _read.Width));
            return;
        }
        var kept = _batch.Count++;
        _numbers[kept] = number;
        _batch.Starts[kept] = start;
        var to = _batch.Ends.AsSpan(kept * _read.Width, _read.Width);
        ends.CopyTo(to);
        to[^1] = end;
    }

    private int RowStart(int row) => row == 0 ? 0 : _scanner.Ends[_scanner.RowEnds[row - 1] - 1] + 1;

    private int Lines(int from, int to) => _bytes.All.AsSpan(from, to - from).Count(_read.Dialect.RowEnd);

    private void MakeRoom(int rows)
    {
        if (rows > _numbers.Length)
        {
            _numbers = new int[rows * 2];
            _batch.Starts = new int[rows * 2];
        }
        if (rows * _read.Width > _batch.Ends.Length)
        {
            _batch.Ends = new int[rows * _read.Width * 2];
        }
    }
}
