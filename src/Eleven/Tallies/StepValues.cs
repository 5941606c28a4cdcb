using System.Runtime.CompilerServices;
using Eleven.Answers;

namespace Eleven.Tallies;

/// <summary>Which of its distinct values a row gives a question, by the raw bytes of its cells. One thread's.</summary>
internal sealed unsafe class StepValues
{
    private const int LongestMark = 16;
    private readonly RowKey _key = new();

    /// <summary>The number of the value in the question's dictionary; -1 when a single cell is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(Step step, in StreamRow row)
    {
        if (!step.SideBySide || (step.SeveralCells && !row.Quoted))
        {
            return Scattered(step, row);
        }
        var count = row.Length(step.First, step.Last);
        if (count == 0)
        {
            return -1;
        }
        var from = row.From(step.First);
        var found = step.Dictionary.Find(from, count);
        return found >= 0 ? found : step.Dictionary.Add(from, count, row.TextOf(step));
    }

    public bool IsAnswered(Step step, in StreamRow row) =>
        Of(step, row) is var value and >= 0 && step.Dictionary[value].Answer.Given != Given.NotAnswered;

    /// <summary>Words for certain, by their first letter: counted without being read. What may be none (spaces, a mark for blank, a spreadsheet's error) is looked up.</summary>
    public static bool IsPlainText(Step step, in StreamRow row)
    {
        var count = row.Length(step.First, step.Last);
        if (count == 0 || step.SeveralCells || (step.BlankMarks && count <= LongestMark))
        {
            return false;
        }
        var from = row.From(step.First);
        var begins = from[0] == '"' && row.Quoted ? from[1] : from[0];
        return begins is > (byte)' ' and < 0x80 and not (byte)'#' and not (byte)'"';
    }

    private int Scattered(Step step, in StreamRow row)
    {
        var count = row.Join(_key, step.Columns);
        fixed (byte* key = _key.Bytes)
        {
            var found = step.Dictionary.Find(key, count);
            return found >= 0 ? found : step.Dictionary.Add(key, count, row.TextOf(step));
        }
    }
}
