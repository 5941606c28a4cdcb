using Eleven.Answers;

namespace Eleven.Tallies;

/// <summary>The cells of one question put side by side where the file has other columns between them.</summary>
internal sealed class RowKey
{
    private const byte Between = 0x1F;
    private const int Slack = 32;

    public byte[] Bytes { get; private set; } = new byte[1 << 10];

    /// <summary>How long the key is.</summary>
    public int Join(RowBatch batch, int row, int[] columns)
    {
        var count = 0;
        foreach (var column in columns)
        {
            var cell = batch.Raw(row, column);
            if (count + cell.Length + 1 + Slack > Bytes.Length)
            {
                var larger = new byte[(count + cell.Length + Slack) * 2];
                Bytes.AsSpan(0, count).CopyTo(larger);
                Bytes = larger;
            }
            cell.CopyTo(Bytes.AsSpan(count));
            count += cell.Length;
            Bytes[count++] = Between;
        }
        return count;
    }
}
