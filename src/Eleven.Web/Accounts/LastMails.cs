using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Web.Permission;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>A mail that did not arrive.</summary>
/// <param name="Trouble">In sentences; null where nobody said why.</param>
public sealed record LostMail(string To, MailState State, DateTime WrittenAt, string? Trouble)
{
    /// <summary>The last mail to this address came back (3 March 2026): why.</summary>
    public string Said =>
        $"The last e-mail to this address {(State == MailState.Bounced ? "came back" : "was not sent")} ({LocalTime.Day(WrittenAt)}). {Trouble}".TrimEnd();
}

/// <summary>Whether mails reach an address.</summary>
public sealed class LastMails(Reach reach)
{
    private static readonly MailState[] Known = [MailState.Sent, MailState.Failed, MailState.Bounced];

    /// <summary>
    /// By its address, whatever its capitals, the last mail where that did not arrive. One in doubt, or on its way, tells nothing; nor does one to a person who has no role where the asker gives roles or keeps the contacts.
    /// </summary>
    public async Task<Dictionary<string, LostMail>> Lost(SignedIn me, IReadOnlyCollection<string> addresses, CancellationToken stop)
    {
        string[] sought = [.. addresses.Select(Capitals.Of)];
        var mails = await reach
            .Mails(me, PermissionTable.KeepsContacts)
            .Where(m => sought.Contains(m.To.ToUpper()) && Known.Contains(m.State))
            .Select(m => new LostMail(m.To, m.State, m.WrittenAt, m.Trouble))
            .ToListAsync(stop);
        return mails
            .GroupBy(m => m.To, Capitals.Same)
            .Select(g => g.MaxBy(m => m.WrittenAt)!)
            .Where(m => m.State != MailState.Sent)
            .ToDictionary(m => m.To, Capitals.Same);
    }
}
