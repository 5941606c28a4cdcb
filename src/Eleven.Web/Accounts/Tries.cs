using System.Security.Cryptography;
using System.Text;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>
/// Counts a try before it is looked at, so that trying many at once gains nothing. After five in vain the next waits a minute, then two, four, eight, at most
/// fifteen. Addresses that nobody has are counted alike, so that waiting tells nothing.
/// </summary>
internal sealed class Tries(StoreContext store, Settings settings, TimeProvider clock)
{
    private const int Free = 5;

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>How long to wait; null where one may try now.</summary>
    /// <param name="what">password or code.</param>
    /// <param name="whom">An e-mail address as it was typed, or the id of an account.</param>
    public async Task<TimeSpan?> Wait(string what, string whom, CancellationToken stop)
    {
        var of = Of(what, whom);
        var now = Now;
        await store.WrongTries.Where(t => t.Of == of && t.LastAt < now - Forgotten).ExecuteDeleteAsync(stop);
        for (var again = 0; again < 5; again++)
        {
            if (await Count(of, now, stop))
            {
                return null;
            }
            var there = await store.WrongTries.AsNoTracking().SingleOrDefaultAsync(t => t.Of == of, stop);
            if (there is not null && there.WaitUntil > now)
            {
                return there.WaitUntil - now;
            }
            // Else somebody began, or was forgotten, between our looks.
            if (there is null && await Begin(of, now, stop))
            {
                return null;
            }
        }
        return TimeSpan.FromSeconds(1);
    }

    /// <summary>It was right, or somebody showed otherwise who they are.</summary>
    public Task<int> Forget(string what, string whom, CancellationToken stop)
    {
        var of = Of(what, whom);
        return store.WrongTries.Where(t => t.Of == of).ExecuteDeleteAsync(stop);
    }

    private async Task<bool> Count(string of, DateTime now, CancellationToken stop)
    {
        var (one, two, four, eight, fifteen) = (
            now.AddMinutes(1),
            now.AddMinutes(2),
            now.AddMinutes(4),
            now.AddMinutes(8),
            now.AddMinutes(15)
        );
        var latest = ClockSet.Latest(now);
        return await store
                .WrongTries.Where(t => t.Of == of && (t.WaitUntil <= now || t.LastAt > latest))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(t => t.Count, t => t.Count + 1)
                            .SetProperty(t => t.LastAt, now)
                            .SetProperty(
                                t => t.WaitUntil,
                                t =>
                                    t.Count + 1 < Free ? t.WaitUntil
                                    : t.Count + 1 == Free ? one
                                    : t.Count + 1 == Free + 1 ? two
                                    : t.Count + 1 == Free + 2 ? four
                                    : t.Count + 1 == Free + 3 ? eight
                                    : fifteen
                            ),
                    stop
                ) > 0;
    }

    // Where somebody else was first, theirs counts. Nothing to wait for: not even for the moment at which another looked at its clock.
    private async Task<bool> Begin(string of, DateTime now, CancellationToken stop)
    {
        var first = store.WrongTries.Add(
            new WrongTries
            {
                Of = of,
                Count = 1,
                LastAt = now,
                WaitUntil = DateTime.UnixEpoch,
            }
        );
        try
        {
            await store.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException trouble) when (!StoreTrouble.Is(trouble))
        {
            return false;
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }

    private string Of(string what, string whom) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(settings.Key.AttemptsKey, Encoding.UTF8.GetBytes($"{what}:{whom.Trim().ToUpperInvariant()}"))
        );
}
