using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

/// <summary>The mails that the site wrote to somebody.</summary>
internal static partial class Mailbox
{
    public static async Task<string[]> MailsTo(this Site site, string email)
    {
        await using var store = site.Open();
        return await store
            .Outbox.Where(m => m.To == email)
            .OrderBy(m => m.WrittenAt)
            .Select(m => m.Subject + "\n" + m.Text)
            .ToArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The path of the only link of the last mail.</summary>
    public static async Task<string> LinkTo(this Site site, string email) =>
        new Uri(Link().Match((await site.MailsTo(email))[^1]).Value).AbsolutePath;

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Link();
}
