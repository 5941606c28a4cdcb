using Eleven.Answers;
using Eleven.Answers.Importing;

namespace Eleven.Tallies;

/// <summary>One row of a pinned batch: where its cells stand as bytes. Keep nothing of it.</summary>
/// <param name="start">Where the row begins.</param>
/// <param name="ends">Where each of its cells ends.</param>
internal readonly unsafe ref struct StreamRow(RowBatch batch, int row, byte* bytes, int start, int* ends)
{
    public int Number => batch.NumberOf(row);

    /// <summary>Cells may be in double quotes.</summary>
    public bool Quoted => batch.Quoted;

    public int Width => batch.Width;

    public string Text(int column) => batch.Text(row, column);

    public byte* From(int column) => bytes + (column == 0 ? start : ends[column - 1] + 1);

    /// <summary>Bytes from the first to the last of columns that stand side by side.</summary>
    public int Length(int first, int last) => ends[last] - (first == 0 ? start : ends[first - 1] + 1);

    public ulong PrintOf(int columns) => Fingerprint.Of(bytes + start, ends[Math.Min(columns, batch.Width) - 1] - start);

    public bool IsFirst(SeenRows seen, ulong print) => seen.IsFirst(print, batch, row);

    public bool Repeats(RepeatedHeaders headers, CellText text) => headers.Find(-1, batch, row, text) >= 0;

    public string TextOf(Step step) => step.TextOf(batch, row);

    public int Join(RowKey key, int[] columns) => key.Join(batch, row, columns);
}
