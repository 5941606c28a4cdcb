using System.Runtime.CompilerServices;
using Eleven.Answers;

namespace Eleven.Tallies;

/// <summary>
/// One thread's share of a streamed tally. A row costs one look-up and one vector addition for each question: the raw bytes of its cells name a value, and what
/// that value adds stands ready.
/// </summary>
internal sealed unsafe class StreamWorker
{
    private const int Slack = 32;
    private const int LongestMark = 16;
    private const string NotAsked = "answered where it was not asked, because of the answer to another question; the answer was left out";

    private readonly StreamPlan _plan;
    private readonly SeenRows _seen;
    private readonly Step[] _steps;
    private readonly Step? _area;
    private readonly Step? _sector;
    private readonly CellCounters _cells;
    private readonly RowKey _key = new();

    public StreamWorker(StreamPlan plan, SeenRows seen)
    {
        (_plan, _seen) = (plan, seen);
        var layout = new StreamLayout(plan);
        _steps = [.. layout.Steps.Where(s => s.Columns.Length > 0)];
        (_area, _sector) = (layout.Area, layout.Sector);
        _cells = new CellCounters(plan.Audit.Areas.Length, plan.Audit.Sectors.Length, layout.Vectors);
    }

    /// <summary>A row's telling cells, as prints, one per row counted.</summary>
    public Fingerprints Prints { get; } = new();
    public long LeftOut { get; private set; }
    public long Unanswered { get; private set; }
    public Troubles Troubles { get; } = new();

    public IReadOnlyList<CellSums> Cells() => _cells.Cells();

    public void Take(RowBatch batch)
    {
        if (batch.Count == 0)
        {
            return;
        }
        var needed = batch.Ends[batch.Count * batch.Width - 1] + Slack;
        if (batch.Bytes.Length < needed)
        {
            var roomier = new byte[needed];
            batch.Bytes.CopyTo(roomier, 0);
            batch.Bytes = roomier;
        }
        fixed (byte* bytes = batch.Bytes)
        fixed (int* ends = batch.Ends)
        {
            TakeRows(batch, bytes, ends);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeRows(RowBatch batch, byte* bytes, int* ends)
    {
        for (var row = 0; row < batch.Count; row++, ends += batch.Width)
        {
            var start = batch.Starts[row];
            if (!Passes(batch, row, bytes, start, ends))
            {
                continue;
            }
            var areas = _area is null ? 0 : PlaceOf(_area, batch, row, bytes, start, ends, absent: 0);
            var sector = _sector is null ? -1 : PlaceOf(_sector, batch, row, bytes, start, ends, absent: -1);
            if (areas == 0 && !IsAnswered(batch, row, bytes, start, ends))
            {
                Unanswered++;
                continue;
            }
            Count(_cells.Next((uint)areas, sector), batch, row, bytes, start, ends);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Passes(RowBatch batch, int row, byte* bytes, int start, int* ends)
    {
        if (_plan.LeftOut.Count > 0 && _plan.LeftOut.Contains(batch.NumberOf(row)))
        {
            LeftOut++;
            return false;
        }
        if (_plan.TellingColumns == 0)
        {
            return true;
        }
        var print = Fingerprint.Of(bytes + start, ends[Math.Min(_plan.TellingColumns, batch.Width) - 1] - start);
        Prints.Add(print);
        return _seen.IsFirst(print, batch, row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PlaceOf(Step step, RowBatch batch, int row, byte* bytes, int start, int* ends, int absent)
    {
        step.Found = Value(step, batch, row, bytes, start, ends);
        return step.Found < 0 ? absent : step.Dictionary[step.Found].Place;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ushort* cell, RowBatch batch, int row, byte* bytes, int start, int* ends)
    {
        cell[StreamLayout.RowsLane]++;
        var meets = 0UL;
        foreach (var step in _steps)
        {
            var lanes = cell + step.Lane;
            if ((meets & step.Needs) != step.Needs)
            {
                lanes[Lanes.NotAsked]++;
                NameIfAnswered(step, batch, row, bytes, start, ends);
            }
            else if (step.IsText)
            {
                CountWords(lanes, step, batch, row, bytes, start, ends);
            }
            else if ((step.TellsPlace ? step.Found : Value(step, batch, row, bytes, start, ends)) is var value and >= 0)
            {
                Add(lanes, step.Dictionary, value);
                if (step.Controls || step.Dictionary.HasTrouble)
                {
                    meets |= step.Dictionary[value].Meets;
                    Name(step, value, batch, row);
                }
            }
        }
    }

    /// <summary>Whether any question has an answer; a row without one was opened and left.</summary>
    private bool IsAnswered(RowBatch batch, int row, byte* bytes, int start, int* ends)
    {
        foreach (var step in _steps)
        {
            if (IsAnswered(step, batch, row, bytes, start, ends))
            {
                return true;
            }
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsAnswered(Step step, RowBatch batch, int row, byte* bytes, int start, int* ends) =>
        Value(step, batch, row, bytes, start, ends) is var value and >= 0 && step.Dictionary[value].Answer.Given != Given.NotAnswered;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ushort* lanes, ValueDictionary dictionary, int value)
    {
        var vectors = dictionary.Vectors;
        var from = dictionary.LanesOfValues.At + value * vectors * LaneMemory.PerVector;
        for (var i = 0; i < vectors; i++)
        {
            LaneMemory.Add(lanes + i * LaneMemory.PerVector, from + i * LaneMemory.PerVector);
        }
    }

    /// <summary>The number of the value in the row's cells; -1 when a single cell is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Value(Step step, RowBatch batch, int row, byte* bytes, int start, int* ends)
    {
        if (!step.SideBySide || (step.SeveralCells && !batch.Quoted))
        {
            return ScatteredValue(step, batch, row);
        }
        var from = step.First == 0 ? start : ends[step.First - 1] + 1;
        var count = ends[step.Last] - from;
        if (count == 0)
        {
            return -1;
        }
        var found = step.Dictionary.Find(bytes + from, count);
        return found >= 0 ? found : step.Dictionary.Add(bytes + from, count, step.TextOf(batch, row));
    }

    private int ScatteredValue(Step step, RowBatch batch, int row)
    {
        var count = _key.Join(batch, row, step.Columns);
        fixed (byte* key = _key.Bytes)
        {
            var found = step.Dictionary.Find(key, count);
            return found >= 0 ? found : step.Dictionary.Add(key, count, step.TextOf(batch, row));
        }
    }

    /// <summary>Counts words without reading them; what may be no words (spaces, a mark for blank, a spreadsheet's error) is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountWords(ushort* lanes, Step step, RowBatch batch, int row, byte* bytes, int start, int* ends)
    {
        var from = step.First == 0 ? start : ends[step.First - 1] + 1;
        var count = ends[step.Last] - from;
        if (count == 0)
        {
            return;
        }
        var begins = bytes[from] == '"' && batch.Quoted ? bytes[from + 1] : bytes[from];
        if (
            begins is > (byte)' ' and < 0x80 and not (byte)'#' and not (byte)'"'
            && !(step.BlankMarks && count <= LongestMark)
            && !step.SeveralCells
        )
        {
            lanes[Lanes.Answered]++;
        }
        else if (Value(step, batch, row, bytes, start, ends) is var value and >= 0)
        {
            Add(lanes, step.Dictionary, value);
            Name(step, value, batch, row);
        }
    }

    private void NameIfAnswered(Step step, RowBatch batch, int row, byte* bytes, int start, int* ends)
    {
        if (IsAnswered(step, batch, row, bytes, start, ends))
        {
            Troubles.Add(step.Question.Code, NotAsked, losesNothing: false, batch.NumberOf(row));
        }
    }

    private void Name(Step step, int value, RowBatch batch, int row)
    {
        ref readonly var meaning = ref step.Dictionary[value];
        if (meaning.Trouble is { } trouble)
        {
            Troubles.Add(step.Question.Code, trouble, meaning.LosesNothing, batch.NumberOf(row));
        }
    }
}
