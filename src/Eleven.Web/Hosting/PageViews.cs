using System.Threading.Channels;
using Eleven.Store;
using Eleven.Store.Record;

namespace Eleven.Web.Hosting;

/// <summary>Who opened what that is not their own: gathered as pages are answered, and written to the record together, within a second.</summary>
public sealed partial class PageViews(Stores stores, StorePreparing preparing, StoreWatch watch, TimeProvider clock, ILogger<PageViews> log)
    : Rounds(TimeSpan.FromMilliseconds(500), preparing, clock)
{
    public const string Opened = "opened";

    // The store may be gone for hours: what is gathered then stays within some ten megabytes.
    private const int Most = 100_000;
    private readonly Channel<(Actor Actor, Deed Deed)> _gathered = Channel.CreateBounded<(Actor, Deed)>(Most);
    private readonly List<(Actor Actor, Deed Deed)> _batch = [];

    public void Add(Actor actor, string subject, string id)
    {
        if (!_gathered.Writer.TryWrite((actor, new Deed(Opened, subject, id, null))))
        {
            Lost(log);
        }
    }

    // Pages are no longer answered when the rounds end, and what they left is written then.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await base.ExecuteAsync(stoppingToken);
        await Try(CancellationToken.None);
    }

    // Seen through, even where the program is being stopped.
    protected override async Task Round(CancellationToken stop)
    {
        while (_batch.Count < Most && _gathered.Reader.TryRead(out var view))
        {
            _batch.Add(view);
        }
        if (_batch.Count == 0)
        {
            return;
        }
        try
        {
            await using var store = stores.Open();
            await using var all = await store.BeginRecorded(CancellationToken.None);
            foreach (var of in _batch.GroupBy(v => v.Actor, v => v.Deed))
            {
                await store.As(of.Key).AddToRecord([.. of], CancellationToken.None);
            }
            await all.CommitAsync(CancellationToken.None);
            _batch.Clear();
        }
        catch
        {
            watch.Trouble();
            throw;
        }
    }

    protected override void Tell(Exception trouble) => NotNow(log, trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Views of pages could not be recorded. They are tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A view of a page is lost: the store has been gone for too long.")]
    private static partial void Lost(ILogger log);
}
