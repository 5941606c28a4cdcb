using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Mail;

/// <summary>Asks whoever took mails what became of them, for as long as something may. One in doubt is settled only where that is known for certain.</summary>
/// <param name="ask">What it throws is taken as no answer.</param>
public sealed class Enquiry(Func<OutboxMail, CancellationToken, Task<Fate>> ask, TimeProvider clock)
{
    /// <summary>How long after a mail was handed over.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private const int AtOnce = 50;

    // Again after as long as a mail is old, but no longer than this. Servers try to deliver for three days.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan Last = TimeSpan.FromDays(4);

    /// <summary>Asks about every mail that is due for it.</summary>
    /// <returns>How many were asked about.</returns>
    public async Task<int> Run(StoreContext store, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var latest = ClockSet.Latest(now, Longest);
        var due = await store
            .Outbox.Where(m => (m.AskAt <= now || m.AskAt > latest) && (m.State == MailState.Sent || m.State == MailState.Doubtful))
            .OrderBy(m => m.AskAt)
            .Take(AtOnce)
            .ToListAsync(stop);
        var asked = 0;
        foreach (var mail in due)
        {
            var fate = await Ask(mail, stop);
            Settle(mail, fate ?? Fate.NotKnown);
            try
            {
                await store.SaveChangesAsync(stop);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node asked too, or somebody sends it again.
                store.Entry(mail).State = EntityState.Detached;
            }
            asked++;
            if (fate is null)
            {
                // Nor would it answer about the others now, and mails wait to be sent.
                break;
            }
        }
        return asked;
    }

    // Null where no answer came.
    private async Task<Fate?> Ask(OutboxMail mail, CancellationToken stop)
    {
        try
        {
            return await ask(mail, stop);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Settle(OutboxMail mail, Fate fate)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // One in doubt was handed over when it was due: by now, whatever a clock said that was set back since.
        var handedOver = mail.SentAt ?? mail.DueAt;
        var age = now - handedOver;
        if (handedOver > ClockSet.Latest(now))
        {
            (mail.DueAt, mail.SentAt, age) = (now, mail.SentAt is null ? null : now, TimeSpan.Zero);
        }
        mail.AskAt =
            fate.End is FateEnd.Arrived or FateEnd.CameBack || age > Last
                ? null
                : now + TimeSpan.FromTicks(Math.Clamp(age.Ticks, First.Ticks, Longest.Ticks));
        if (fate.End == FateEnd.NotKnown)
        {
            return;
        }
        mail.State = fate.End == FateEnd.CameBack ? MailState.Bounced : MailState.Sent;
        mail.Trouble = fate.Trouble;
        mail.SentAt ??= mail.DueAt;
    }
}
