using Eleven.Answers;

namespace Eleven.Files.Csv;

/// <summary>Gathers rows of one width into batches, and hands over rows that do not fit one by one.</summary>
internal sealed class RowGatherer(RowReader reader, int skip, int width, Action<RowBatch> batch, Action<Misfit> misfit)
{
    private readonly RowBatch _batch = new() { Quoted = true };
    private int[] _numbers = new int[64];
    private bool _gap;
    private int _width = width;

    /// <summary>Reads to the end of the file.</summary>
    public void Run(int ordinal)
    {
        _batch.Ordinal = ordinal;
        do
        {
            while (reader.Read())
            {
                Take();
            }
            HandOver();
        } while (reader.Refill());
    }

    private void Take()
    {
        if (reader.Row <= skip)
        {
            _width = Math.Max(_width, reader.Cells);
            return;
        }
        if (reader.Blank)
        {
            return;
        }
        _width = _width == 0 ? reader.Cells : _width;
        if (reader.Cells != _width || reader.BrokenQuotes)
        {
            misfit(new(reader.Row, reader.Line, reader.Cells, _width, reader.BrokenQuotes));
            return;
        }
        Keep();
    }

    private void Keep()
    {
        var row = _batch.Count++;
        if (row == _numbers.Length)
        {
            Array.Resize(ref _numbers, row * 2);
        }
        if (row >= _batch.Starts.Length)
        {
            _batch.Starts = Grown(_batch.Starts, row + 1);
        }
        if (_batch.Count * _width > _batch.Ends.Length)
        {
            _batch.Ends = Grown(_batch.Ends, _batch.Count * _width);
        }
        _numbers[row] = reader.Row;
        _gap |= row > 0 && reader.Row != _numbers[row - 1] + 1;
        _batch.Starts[row] = reader.Start;
        reader.Ends.CopyTo(_batch.Ends.AsSpan(row * _width));
    }

    private void HandOver()
    {
        if (_batch.Count > 0)
        {
            (_batch.Bytes, _batch.Width, _batch.FirstRow, _batch.Numbers) = (reader.Bytes, _width, _numbers[0], _gap ? _numbers : []);
            batch(_batch);
            _batch.Ordinal++;
        }
        (_batch.Count, _gap) = (0, false);
    }

    private static int[] Grown(int[] old, int needed)
    {
        Array.Resize(ref old, Math.Max(needed, old.Length * 2));
        return old;
    }
}
