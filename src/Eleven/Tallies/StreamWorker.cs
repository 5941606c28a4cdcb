using System.Runtime.CompilerServices;
using System.Text;
using Eleven.Answers;
using Eleven.Answers.Importing;

namespace Eleven.Tallies;

/// <summary>
/// One thread's share of a streamed tally. A row costs one look-up and one vector addition for each question: the raw bytes of its cells name a value, and what
/// that value adds stands ready.
/// </summary>
internal sealed unsafe class StreamWorker
{
    private const int Slack = 32;
    private const int MostLikeTotals = 10_000;
    private const string NotAsked = "answered where it was not asked, because of the answer to another question; the answer was left out";

    private readonly StreamPlan _plan;
    private readonly SeenRows _seen;
    private readonly Step[] _steps;
    private readonly Step? _area;
    private readonly Step? _sector;
    private readonly CellCounters _cells;
    private readonly CellText _text = new();
    private readonly int _headColumn;
    private readonly byte _headByte;
    private readonly StepValues _values = new();

    public StreamWorker(StreamPlan plan, SeenRows seen)
    {
        (_plan, _seen) = (plan, seen);
        var layout = new StreamLayout(plan);
        _steps = [.. layout.Steps.Where(s => s.Columns.Length > 0)];
        (_area, _sector) = (layout.Area, layout.Sector);
        _headColumn = plan.Headers.First?.Column ?? -1;
        _headByte = FirstByte(Encoding.UTF8.GetBytes(plan.Headers.First?.Text ?? ""));
        _cells = new CellCounters(plan.Audit.Areas.Length, plan.Audit.Sectors.Length, layout.Vectors);
    }

    /// <summary>A row's telling cells, as prints, one per row counted.</summary>
    public Fingerprints Prints { get; } = new();
    public long LeftOut { get; private set; }
    public long Unanswered { get; private set; }
    public Troubles Troubles { get; } = new();

    /// <summary>Whether a row that was counted repeats the headers: whoever reads the file whole can tell.</summary>
    public bool HeadersAgain { get; private set; }

    /// <summary>Rows that were counted and begin like one of totals.</summary>
    public List<TotalsRow> LikeTotals { get; } = [];

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
            for (var row = 0; row < batch.Count; row++)
            {
                Take(new StreamRow(batch, row, bytes, batch.Starts[row], ends + row * batch.Width));
            }
        }
    }

    private void Take(in StreamRow row)
    {
        if (!Passes(row))
        {
            return;
        }
        var areas = _area is null ? 0 : PlaceOf(_area, row, absent: 0);
        var sector = _sector is null ? -1 : PlaceOf(_sector, row, absent: -1);
        if (areas == 0 && !IsAnswered(row))
        {
            Unanswered++;
            return;
        }
        Count(_cells.Next((uint)areas, sector), row);
        NoteTotals(row);
    }

    // The few rows that begin like totals are looked at apart, so that what every row passes through is compiled ahead.
    private void NoteTotals(in StreamRow row)
    {
        var column = 0;
        while (column < row.Width - 1 && row.Length(column, column) == 0)
        {
            column++;
        }
        var length = row.Length(column, column);
        // Not the first filled cell: one of quotation marks or blanks alone may stand before it.
        HeadersAgain |=
            _headColumn >= 0
            && _headColumn < row.Width
            && FirstByte(new ReadOnlySpan<byte>(row.From(_headColumn), row.Length(_headColumn, _headColumn))) == _headByte
            && row.Repeats(_plan.Headers, _text);
        if (TotalsRow.CanBegin(new ReadOnlySpan<byte>(row.From(column), length)) && LikeTotals.Count < MostLikeTotals)
        {
            NoteTotals(row, column);
        }
    }

    private void NoteTotals(in StreamRow row, int column)
    {
        if (TotalsRow.Begins(row.Text(column)) is not { } words)
        {
            return;
        }
        foreach (var step in _steps)
        {
            if (Array.IndexOf(step.Columns, column) >= 0 && _values.Of(step, row) is var value and >= 0)
            {
                if (TotalsRow.IsAnswer(step.Question, step.Dictionary[value].Answer))
                {
                    return;
                }
            }
        }
        LikeTotals.Add(new(row.Number, words));
    }

    // Headers may differ in capitals.
    private static byte FirstByte(ReadOnlySpan<byte> cell) =>
        cell.TrimStart("\" \t\r\n\uFEFF"u8) is [var first, ..]
            ? (byte)(first is >= (byte)'A' and <= (byte)'Z' ? first | 0x20 : first)
            : (byte)0;

    private bool Passes(in StreamRow row)
    {
        if (_plan.LeftOut.Count > 0 && _plan.LeftOut.Contains(row.Number))
        {
            LeftOut++;
            return false;
        }
        if (_plan.TellingColumns == 0)
        {
            return true;
        }
        var print = row.PrintOf(_plan.TellingColumns);
        Prints.Add(print);
        return row.IsFirst(_seen, print);
    }

    private int PlaceOf(Step step, in StreamRow row, int absent)
    {
        step.Found = _values.Of(step, row);
        return step.Found < 0 ? absent : step.Dictionary[step.Found].Place;
    }

    // Its vectors are not compiled ahead: rather once and well than first without care.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ushort* cell, in StreamRow row)
    {
        cell[StreamLayout.RowsLane]++;
        var meets = 0UL;
        foreach (var step in _steps)
        {
            var lanes = cell + step.Lane;
            if ((meets & step.Needs) != step.Needs)
            {
                lanes[Lanes.NotAsked]++;
                if (_values.IsAnswered(step, row))
                {
                    Troubles.Add(step.Question.Code, NotAsked, losesNothing: false, row.Number);
                }
            }
            else if (step.IsText && StepValues.IsPlainText(step, row))
            {
                lanes[Lanes.Answered]++;
            }
            else if ((step.TellsPlace ? step.Found : _values.Of(step, row)) is var value and >= 0)
            {
                Add(lanes, step.Dictionary, value);
                if (step.Controls || step.Dictionary.HasTrouble)
                {
                    meets |= step.Dictionary[value].Meets;
                    Name(step, value, row);
                }
            }
        }
    }

    /// <summary>Whether any question has an answer; a row without one was opened and left.</summary>
    private bool IsAnswered(in StreamRow row)
    {
        foreach (var step in _steps)
        {
            if (_values.IsAnswered(step, row))
            {
                return true;
            }
        }
        return false;
    }

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

    private void Name(Step step, int value, in StreamRow row)
    {
        ref readonly var meaning = ref step.Dictionary[value];
        if (meaning.Trouble is { } trouble)
        {
            Troubles.Add(step.Question.Code, trouble, meaning.LosesNothing, row.Number);
        }
    }
}
