using Eleven.Store;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>
/// Every few minutes, removes sessions, links, words, presses and counts that are of no more use. After the clock was set back, it sees to it that none of them lasts
/// longer than it would have.
/// </summary>
internal sealed partial class Tidying(Stores stores, StorePreparing preparing, TimeProvider clock, ILogger<Tidying> log)
    : Rounds(TimeSpan.FromMinutes(5), preparing, clock)
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
        await AfterClockSetBack(store, now, stop);
    }

    // Sessions end for good, or they would begin anew once their moment comes. What has an end is begun again: nobody's link or words are lost by a clock that was put right.
    private static async Task AfterClockSetBack(StoreContext store, DateTime now, CancellationToken stop)
    {
        var latest = ClockSet.Latest(now);
        await store
            .Sessions.Where(s => s.EndedAt == null && (s.StartedAt > latest || s.SeenAt > latest))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
        foreach (var (purpose, valid) in Links.Valid)
        {
            latest = ClockSet.Latest(now, valid);
            await store
                .OneTimeLinks.Where(l => l.Purpose == purpose && l.Until > latest)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now + valid), stop);
        }
        latest = ClockSet.Latest(now, WordsKept.Time);
        await store
            .KeptWords.Where(w => w.Until > latest)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Until, now + WordsKept.Time), stop);
        latest = ClockSet.Latest(now, Presses.Time);
        await store.Presses.Where(p => p.Until > latest).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, now + Presses.Time), stop);
    }

    protected override void Tell(Exception trouble) => NotNow(log, trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is of no more use could not be removed. It is tried again in five minutes.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
