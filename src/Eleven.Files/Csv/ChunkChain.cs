namespace Eleven.Files.Csv;

/// <summary>
/// What each chunk of a file must know of those before it, passed on as soon as it is known: first whether it starts within quotes, then, once all before it
/// were gone over and found regular, how many rows and lines came before and where its first row starts.
/// </summary>
internal sealed class ChunkChain(int chunks, long start)
{
    private const int Unknown = 0;
    private const int Outside = 1;
    private const int Inside = 2;

    private readonly int[] _quotes = [Outside, .. new int[chunks]];
    private readonly Place?[] _places = [new(0, 0, start), .. new Place?[chunks]];
    private int _next;
    private volatile bool _stopped;

    /// <param name="FirstRow">Where in the file the first row that is not yet anybody's starts.</param>
    public sealed record Place(int Rows, int Lines, long FirstRow);

    /// <summary>The next chunk in file order; -1 when there is none left.</summary>
    public int Take()
    {
        var taken = Interlocked.Increment(ref _next) - 1;
        return taken < chunks && !_stopped ? taken : -1;
    }

    /// <summary>Whether the chunk starts within quotes, waiting until it is known.</summary>
    public bool StartsInside(int chunk, bool oddQuotes)
    {
        var spin = new SpinWait();
        int before;
        while ((before = Volatile.Read(ref _quotes[chunk])) == Unknown)
        {
            if (_stopped)
            {
                return false;
            }
            spin.SpinOnce();
        }
        Volatile.Write(ref _quotes[chunk + 1], before == Inside ^ oddQuotes ? Inside : Outside);
        return before == Inside;
    }

    /// <summary>Where the chunk stands in the file, waiting until it is known; null when the file is read on in another way from before it.</summary>
    public Place? PlaceOf(int chunk)
    {
        var spin = new SpinWait();
        Place? place;
        while ((place = Volatile.Read(ref _places[chunk])) is null)
        {
            if (_stopped)
            {
                return null;
            }
            spin.SpinOnce();
        }
        return place;
    }

    public void PassOn(int chunk, Place next)
    {
        _places[chunk] = null;
        Volatile.Write(ref _places[chunk + 1], next);
    }

    /// <summary>Nobody takes or waits for a chunk any more.</summary>
    public void Stop() => _stopped = true;
}
