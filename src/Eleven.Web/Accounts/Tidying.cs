using Eleven.Store;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Once an hour, removes sessions, links, words and counts that are of no more use.</summary>
internal sealed partial class Tidying(Stores stores, StorePreparing preparing, TimeProvider clock, ILogger<Tidying> log) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested && preparing.IsReady)
            {
                await Tidy(stoppingToken);
            }
        }
    }

    internal async Task Tidy(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var store = stores.Open("tidying");
            await store.Sessions.Where(s => s.SeenAt < now - Kept).ExecuteDeleteAsync(stop);
            await store.OneTimeLinks.Where(l => l.Until < now - Kept).ExecuteDeleteAsync(stop);
            await store.KeptWords.Where(w => w.Until < now).ExecuteDeleteAsync(stop);
            await store.WrongTries.Where(t => t.LastAt < now - Kept).ExecuteDeleteAsync(stop);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble) || trouble is OperationCanceledException)
        {
            NotNow(log);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is of no more use could not be removed. It is tried again in an hour.")]
    private static partial void NotNow(ILogger log);
}
