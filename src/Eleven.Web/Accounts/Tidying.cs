using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Once an hour, removes sessions, links, words, presses and counts that are of no more use.</summary>
internal sealed partial class Tidying(Stores stores, StorePreparing preparing, TimeProvider clock, ILogger<Tidying> log)
    : Rounds(TimeSpan.FromHours(1), preparing, clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly TimeProvider _clock = clock;

    protected override async Task Round(CancellationToken stop)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await using var store = stores.Open("tidying");
        await store.Sessions.Where(s => s.SeenAt < now - Kept).ExecuteDeleteAsync(stop);
        await store.OneTimeLinks.Where(l => l.Until < now - Kept).ExecuteDeleteAsync(stop);
        await store.KeptWords.Where(w => w.Until < now).ExecuteDeleteAsync(stop);
        await store.Presses.Where(p => p.Until < now).ExecuteDeleteAsync(stop);
        await store.WrongTries.Where(t => t.LastAt < now - Kept).ExecuteDeleteAsync(stop);
    }

    protected override void Tell(Exception trouble) => NotNow(log, trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is of no more use could not be removed. It is tried again in an hour.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
