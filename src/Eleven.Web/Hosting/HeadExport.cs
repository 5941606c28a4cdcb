using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Hosting;

/// <summary>Writes the head of the record to the data folder once a day, so that a record cut short shows.</summary>
internal sealed partial class HeadExport(
    Settings settings,
    Stores stores,
    StorePreparing preparing,
    TimeProvider clock,
    ILogger<HeadExport> log
) : Rounds(TimeSpan.FromMinutes(1), preparing, clock)
{
    private readonly TimeProvider _clock = clock;
    private DateTime _last;

    protected override async Task Round(CancellationToken stop)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        if (_last.Date == now.Date)
        {
            return;
        }
        // The clock may have been ahead once: what was written last counts, and not what has the latest day.
        _last = HeadFile.Read(settings.DataFolder).Select(h => h.At).LastOrDefault();
        if (_last.Date == now.Date)
        {
            return;
        }
        await using var store = stores.Open();
        HeadFile.Add(settings.DataFolder, await store.RecordHeads.AsNoTracking().SingleAsync(stop), now);
        _last = now;
    }

    protected override void Tell(Exception trouble) => NotNow(log, trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "The head of the record could not be written to the data folder. It is tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
