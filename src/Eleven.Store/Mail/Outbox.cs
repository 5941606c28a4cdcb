using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Mail;

/// <summary>The mails of the store on their way: each is handed over once, and again only where it was certainly not sent.</summary>
/// <param name="deliver">Hands a mail to a server. What it throws is taken as no answer.</param>
/// <param name="isAsked">The server tells later what became of a mail: see <see cref="Enquiry"/>.</param>
public sealed class Outbox(Func<OutboxMail, CancellationToken, Task<Delivery>> deliver, TimeProvider clock, bool isAsked = false)
{
    /// <summary>A mail handed over so long ago, and still without an answer, was left by a process that died.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);
    private const int InRound = 50;

    // Large providers take no more than three connections of one account.
    internal const int AtATime = 3;

    // A morning's trouble of a mail server is got over; after about a day a person should look.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(18),
    ];

    /// <summary>A mail for the store, to be saved with what causes it.</summary>
    /// <param name="subject">What would break its line is a space, and what is too long is cut off: it is a header of the mail.</param>
    /// <param name="host">Of the address of the application: the right half of the message's id.</param>
    /// <param name="person">Whom it is for.</param>
    public OutboxMail New(string to, string subject, string text, string host, Guid? person = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new OutboxMail
        {
            To = to,
            PersonId = person,
            Subject = OneLine(subject),
            Text = text,
            MessageId = $"<{Guid.NewGuid():N}@{host}>",
            WrittenAt = now,
            DueAt = now,
        };
    }

    private static string OneLine(string subject)
    {
        var line = string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= OutboxMail.LongestSubject
            ? line
            // Not in the middle of a letter that takes two places.
            : line[..(OutboxMail.LongestSubject - (char.IsHighSurrogate(line[OutboxMail.LongestSubject - 1]) ? 1 : 0))];
    }

    /// <summary>Hands over every mail that is due, several at a time. A server that does not answer ends the round: the others wait, and tell why.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> Send(StoreContext store, CancellationToken stop = default)
    {
        await GiveUpOnTheDead(store, Now, stop);
        // One at which the server falls silent, each time, comes after the others.
        var due = await Due(store).OrderBy(m => m.Tries).ThenBy(m => m.DueAt).Take(InRound).ToListAsync(stop);
        var (tried, trouble) = await Send(store, new(due), stop);
        if (trouble is not null)
        {
            var later = Now + Waits[0];
            await Due(store)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(m => m.DueAt, later)
                            .SetProperty(m => m.Trouble, trouble)
                            .SetProperty(m => m.Version, m => m.Version + 1),
                    stop
                );
        }
        return tried;
    }

    /// <summary>Sends a mail again that is doubtful, failed or came back: a person decided so.</summary>
    public static void Again(OutboxMail mail, TimeProvider clock) =>
        (mail.State, mail.Tries, mail.DueAt, mail.SentAt, mail.AskAt, mail.Trouble) = (
            MailState.Waiting,
            0,
            clock.GetUtcNow().UtcDateTime,
            null,
            null,
            null
        );

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // One that nothing ever kept is due whatever the clock says, and so is one that would wait for longer than it can have to: the clock was set back since.
    private IQueryable<OutboxMail> Due(StoreContext store)
    {
        var now = Now;
        DateTime[] latest = [.. Waits.Select(w => ClockSet.Latest(now, w))];
        var (first, second, third, fourth, fifth, sixth) = (latest[0], latest[1], latest[2], latest[3], latest[4], latest[5]);
        return store.Outbox.Where(m =>
            m.State == MailState.Waiting
            && (
                m.DueAt <= now
                || (m.Tries == 0 && m.Trouble == null)
                || m.DueAt
                    > (
                        m.Tries <= 1 ? first
                        : m.Tries == 2 ? second
                        : m.Tries == 3 ? third
                        : m.Tries == 4 ? fourth
                        : m.Tries == 5 ? fifth
                        : sixth
                    )
            )
        );
    }

    // Only the handing over goes on side by side: the store is used by one after the other.
    private async Task<(int Tried, string? Trouble)> Send(StoreContext store, Queue<OutboxMail> due, CancellationToken stop)
    {
        var underWay = new Dictionary<Task<Delivery>, OutboxMail>();
        // The first goes alone: a server that does not answer keeps no more of them.
        var (tried, most, trouble) = (0, 1, (string?)null);
        try
        {
            while (true)
            {
                while (underWay.Count < most && trouble is null && !stop.IsCancellationRequested && due.TryDequeue(out var mail))
                {
                    if (await Take(store, mail))
                    {
                        underWay.Add(Try(mail, stop), mail);
                        tried++;
                    }
                }
                if (underWay.Count == 0)
                {
                    return (tried, trouble);
                }
                var delivery = await Settle(store, underWay, await Task.WhenAny(underWay.Keys));
                (most, trouble) = (AtATime, trouble ?? delivery.OfServer);
            }
        }
        finally
        {
            // Where the store failed in between: what is on its way is seen through.
            while (underWay.Count > 0)
            {
                await Settle(store, underWay, underWay.Keys.First());
            }
        }
    }

    private async Task<bool> Take(StoreContext store, OutboxMail mail)
    {
        (mail.State, mail.Tries, mail.DueAt) = (MailState.Sending, mail.Tries + 1, Now);
        try
        {
            await store.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (Exception trouble)
        {
            store.Entry(mail).State = EntityState.Detached;
            if (trouble is DbUpdateConcurrencyException)
            {
                // Another node has it.
                return false;
            }
            throw;
        }
    }

    private async Task<Delivery> Settle(StoreContext store, Dictionary<Task<Delivery>, OutboxMail> underWay, Task<Delivery> done)
    {
        var delivery = await done;
        underWay.Remove(done, out var mail);
        Settle(mail!, delivery);
        // Even where the program is being stopped: the answer is known.
        await store.SaveChangesAsync(CancellationToken.None);
        return delivery;
    }

    private async Task<Delivery> Try(OutboxMail mail, CancellationToken stop)
    {
        try
        {
            return await deliver(mail, stop);
        }
        catch (Exception unknown)
        {
            return new(DeliveryEnd.Unknown, unknown.Message);
        }
    }

    private void Settle(OutboxMail mail, Delivery delivery)
    {
        var now = Now;
        mail.Trouble = delivery.Trouble;
        mail.State = delivery.End switch
        {
            DeliveryEnd.Taken => MailState.Sent,
            DeliveryEnd.Unknown => MailState.Doubtful,
            DeliveryEnd.NotNow when mail.Tries <= Waits.Length => MailState.Waiting,
            _ => MailState.Failed,
        };
        mail.AskAt = isAsked && mail.State is MailState.Sent or MailState.Doubtful ? now + Enquiry.First : null;
        if (mail.State == MailState.Sent)
        {
            mail.SentAt = now;
        }
        else if (mail.State == MailState.Waiting)
        {
            mail.DueAt = now + Waits[mail.Tries - 1];
        }
    }

    private async Task GiveUpOnTheDead(StoreContext store, DateTime now, CancellationToken stop)
    {
        DateTime? asked = isAsked ? now : null;
        var latest = ClockSet.Latest(now);
        // Whoever hands it over may yet settle it, so that it stays of the same version.
        await store
            .Outbox.Where(m => m.State == MailState.Sending && m.DueAt > latest)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now), stop);
        await store
            .Outbox.Where(m => m.State == MailState.Sending && m.DueAt < now - LongestAnswer)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MailState.Doubtful)
                        .SetProperty(m => m.AskAt, asked)
                        .SetProperty(m => m.Version, m => m.Version + 1)
                        .SetProperty(
                            m => m.Trouble,
                            "Eleven was stopped before the mail server had answered: the mail may have been sent."
                        ),
                stop
            );
    }
}
