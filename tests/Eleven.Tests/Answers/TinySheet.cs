using System.Text;
using Eleven.Answers;

namespace Eleven.Tests.Answers;

/// <summary>A sheet in memory: rows of cells, the first of them headers. Rows of another width than the first are misfits.</summary>
internal sealed class TinySheet(IReadOnlyList<string[]> rows) : Sheet
{
    // Two rows a batch, so that every test crosses batches.
    private const int BatchRows = 2;

    public override string Hash => "0123456789abcdef";

    /// <summary>Rows written one a line, cells apart by a bar; ¶ is a line break within a cell.</summary>
    public static TinySheet Of(string file, params string[] lines) =>
        new([.. lines.Select(l => l.Split('|').Select(c => c.Replace('\u00b6', '\n')).ToArray())]) { File = file };

    public override IReadOnlyList<string[]> Head(int count) => [.. rows.Take(count)];

    public override void Read(int skip, Action<RowBatch> batch, Action<Misfit> misfit)
    {
        var waiting = new List<(int Number, string[] Cells)>();
        for (var row = skip; row < rows.Count; row++)
        {
            if (rows[row].Length != rows[0].Length)
            {
                Send(waiting, batch);
                misfit(new Misfit(row + 1, row + 1, rows[row].Length, rows[0].Length));
                continue;
            }
            waiting.Add((row + 1, rows[row]));
            if (waiting.Count == BatchRows)
            {
                Send(waiting, batch);
            }
        }
        Send(waiting, batch);
    }

    private static void Send(List<(int Number, string[] Cells)> waiting, Action<RowBatch> batch)
    {
        if (waiting.Count == 0)
        {
            return;
        }
        var bytes = new List<byte>();
        var ends = new List<int>();
        var starts = new List<int>();
        foreach (var (_, cells) in waiting)
        {
            starts.Add(bytes.Count);
            foreach (var cell in cells)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(cell));
                ends.Add(bytes.Count);
                bytes.Add((byte)',');
            }
        }
        batch(
            new RowBatch
            {
                Bytes = [.. bytes],
                Ends = [.. ends],
                Starts = [.. starts],
                Width = waiting[0].Cells.Length,
                Count = waiting.Count,
                FirstRow = waiting[0].Number,
            }
        );
        waiting.Clear();
    }
}
