using Eleven.Answers;

namespace Eleven.Files.Xlsx;

/// <summary>Gathers the rows of a worksheet into batches of one width; a wider row begins a new batch.</summary>
internal sealed class SheetGatherer(WorksheetReader reader, int skip, Action<RowBatch> batch)
{
    private const int BatchBytes = 1 << 18;
    private const int BatchCells = 1 << 18;
    private readonly RowBatch _batch = new() { Bytes = new byte[BatchBytes] };
    private int[] _numbers = new int[64];
    private int _filled;

    public void Run()
    {
        while (reader.Read())
        {
            var width = Math.Max(_batch.Width, reader.Cells.Width);
            if (reader.Row <= skip)
            {
                _batch.Width = width;
            }
            else if (reader.Cells.Width > 0)
            {
                if (width > _batch.Width || _filled > BatchBytes || _batch.Count * width > BatchCells)
                {
                    HandOver();
                    _batch.Width = width;
                }
                Keep();
            }
        }
        HandOver();
    }

    private void Keep()
    {
        var (row, cells, width) = (_batch.Count++, reader.Cells, _batch.Width);
        _batch.Bytes = Grown(_batch.Bytes, _filled + cells.Bytes.Length + width);
        _batch.Starts = Grown(_batch.Starts, row + 1);
        _batch.Ends = Grown(_batch.Ends, (row + 1) * width);
        _numbers = Grown(_numbers, row + 1);
        cells.Bytes.CopyTo(_batch.Bytes.AsSpan(_filled));
        var ends = _batch.Ends.AsSpan(row * width, width);
        for (var cell = 0; cell < width; cell++)
        {
            ends[cell] = cell < cells.Width ? _filled + cells.Ends[cell] : ends[cell - 1] + 1;
        }
        (_batch.Starts[row], _numbers[row]) = (_filled, reader.Row);
        _filled = ends[^1] + 1;
    }

    private void HandOver()
    {
        if (_batch.Count > 0)
        {
            var follow = _numbers[_batch.Count - 1] - _numbers[0] == _batch.Count - 1;
            (_batch.FirstRow, _batch.Numbers) = (_numbers[0], follow ? [] : _numbers);
            batch(_batch);
            _batch.Ordinal++;
        }
        (_batch.Count, _filled) = (0, 0);
    }

    private static T[] Grown<T>(T[] old, int needed)
    {
        if (needed > old.Length)
        {
            Array.Resize(ref old, Math.Max(needed, old.Length * 2));
        }
        return old;
    }
}
