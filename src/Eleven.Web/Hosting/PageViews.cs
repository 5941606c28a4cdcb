using System.Threading.Channels;
using Eleven.Store;
using Eleven.Store.Record;

namespace Eleven.Web.Hosting;

/// <summary>Who opened what that is not their own: gathered as pages are answered, and written to the record together, within a second.</summary>
public sealed partial class PageViews(Stores stores, StorePreparing preparing, StoreWatch watch, TimeProvider clock, ILogger<PageViews> log)
    : BackgroundService
{
    private const string Opened = "opened";

    // The store may be gone for hours: what is gathered then stays within some ten megabytes.
    private const int Most = 100_000;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);
    private readonly Channel<(Actor Actor, Deed Deed)> _gathered = Channel.CreateBounded<(Actor, Deed)>(Most);
    private readonly List<(Actor Actor, Deed Deed)> _batch = [];
    private bool _troubled;

    public void Add(Actor actor, string subject, string id)
    {
        if (!_gathered.Writer.TryWrite((actor, new Deed(Opened, subject, id, null))))
        {
            Lost(log);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Write();
        }
    }

    // Pages are no longer answered when this begins, and what they left is written before it ends.
    private async Task Write()
    {
        while (_batch.Count < Most && _gathered.Reader.TryRead(out var view))
        {
            _batch.Add(view);
        }
        if (_batch.Count == 0 || !preparing.IsReady)
        {
            return;
        }
        try
        {
            await using var store = stores.Open();
            await using var all = await store.BeginRecorded();
            foreach (var of in _batch.GroupBy(v => v.Actor, v => v.Deed))
            {
                await store.As(of.Key).AddToRecord([.. of]);
            }
            await all.CommitAsync();
            _batch.Clear();
            _troubled = false;
        }
        catch (Exception trouble)
        {
            // Once, and not twice a second until the store is well again.
            if (!_troubled)
            {
                NotNow(log, trouble);
            }
            _troubled = true;
            watch.Trouble();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Views of pages could not be recorded. They are tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A view of a page is lost: the store has been gone for too long.")]
    private static partial void Lost(ILogger log);
}
