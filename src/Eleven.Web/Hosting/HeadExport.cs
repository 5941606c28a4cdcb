using Eleven.Store;
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
) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);
    private DateTime _last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Export(stoppingToken);
            await Task.Delay(preparing.IsReady ? Wait : TimeSpan.FromSeconds(1), clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Export(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!preparing.IsReady || _last.Date == now.Date)
        {
            return;
        }
        try
        {
            _last = HeadFile.Read(settings.DataFolder).Select(h => h.At).DefaultIfEmpty().Max();
            if (_last.Date == now.Date)
            {
                return;
            }
            await using var store = stores.Open();
            HeadFile.Add(settings.DataFolder, await store.RecordHeads.AsNoTracking().SingleAsync(stop), now);
            _last = now;
        }
        catch (OperationCanceledException)
        {
            // Being stopped.
        }
        catch (Exception trouble)
        {
            NotNow(log, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The head of the record could not be written to the data folder. It is tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
