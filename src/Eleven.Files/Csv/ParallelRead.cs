using System.Runtime.ExceptionServices;
using Eleven.Answers;
using Microsoft.Win32.SafeHandles;

namespace Eleven.Files.Csv;

/// <summary>
/// Reads one file on every processor: chunks are handed out in file order, one thread a processor, and every thread hands over the rows of its own. From the
/// first place that cannot be told apart by quotes alone, one thread reads on by itself.
/// </summary>
internal sealed class ParallelRead(SafeFileHandle file, string name, Dialect dialect, long start, int width, int skip, int chunkSize)
{
    public const int UsualChunk = 1 << 20;

    private readonly List<Misfit> _misfits = [];
    private ExceptionDispatchInfo? _failure;

    public SafeFileHandle File => file;
    public Dialect Dialect => dialect;
    public long Start => start;
    public int Width => width;
    public int Skip => skip;
    public int ChunkSize => chunkSize;
    public ChunkChain Chain { get; } = new((int)((RandomAccess.GetLength(file) - start + chunkSize - 1) / chunkSize), start);

    public void Run(int threads, Func<Action<RowBatch>> worker, Action<Misfit> misfit)
    {
        var others = new Thread[threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            var theirs = worker();
            others[i] = new Thread(() => Work(theirs));
            others[i].Start();
        }
        Work(worker());
        foreach (var other in others)
        {
            other.Join();
        }
        _failure?.Throw();
        foreach (var one in _misfits.OrderBy(m => m.Row))
        {
            misfit(one);
        }
    }

    public void Misfit(Misfit misfit)
    {
        lock (_misfits)
        {
            _misfits.Add(misfit);
        }
    }

    /// <summary>Reads the rest of the file from there, row by row, on this thread.</summary>
    public void ReadOn(ChunkChain.Place place, Action<RowBatch> receive)
    {
        using var rest = new FileRest(file, place.FirstRow);
        var reader = new RowReader(rest, dialect, name);
        reader.Continue(place.Rows, place.Lines);
        new RowGatherer(reader, skip, width, receive, Misfit).Run(ordinal: int.MaxValue / 2);
    }

    private void Work(Action<RowBatch> receive)
    {
        try
        {
            new ChunkReader(this).Run(receive);
        }
        catch (Exception e)
        {
            // Thrown again on the caller's thread, when nobody works any more.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(e), null);
            Chain.Stop();
        }
    }
}
