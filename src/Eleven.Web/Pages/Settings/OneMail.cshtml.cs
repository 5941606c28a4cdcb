using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>What became of one mail. Its text, with a link that signs in, is shown only where no server can bring it to whom it is for.</summary>
[InTurn]
public sealed class OneMailModel(StoreContext store, Reach reach, Hosting.Settings settings, PageViews views, TimeProvider clock)
    : PageModel
{
    [FromRoute]
    public Guid Mail { get; set; }

    public OutboxMail Found { get; private set; } = null!;

    /// <summary>Whom it is for, where it went to the address of their account.</summary>
    public Guid? Person { get; private set; }

    public bool ShowsText => !settings.SendsMail;

    public bool IsUnderWay => settings.SendsMail && (Found.State is MailState.Waiting or MailState.Sending);

    /// <summary>What lets it go out to others than the team at GOV.UK Notify, where it went to nobody because they are not of it.</summary>
    public string? Remedy =>
        Found.Trouble is not { } trouble ? null
        : trouble.StartsWith(NotifyServer.TeamKey, StringComparison.Ordinal) ? "to set a live key"
        : trouble.StartsWith(NotifyServer.TrialMode, StringComparison.Ordinal)
            ? "to make the service live there: another key does not help before that"
        : null;

    public bool MaySendAgain => Found.State is MailState.Doubtful or MailState.Failed or MailState.Bounced;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (ShowsText)
        {
            views.Add(HttpContext.Me().Actor, nameof(OutboxMail), Mail.ToString());
        }
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (MaySendAgain)
        {
            Outbox.Again(Found, clock);
            try
            {
                await store.SaveChangesAsync(stop);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Sent twice, or by somebody else: it is on its way already.
            }
            TempData[Done.Key] = "It is sent again.";
        }
        return LocalRedirect($"/settings/mail/{Mail}");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (await reach.Mails(HttpContext.Me()).SingleOrDefaultAsync(m => m.Id == Mail, stop) is not { } found)
        {
            return false;
        }
        Found = found;
        Person = await store
            .Users.Where(p => p.Id == found.PersonId && p.Email == found.To)
            .Select(p => (Guid?)p.Id)
            .SingleOrDefaultAsync(stop);
        return true;
    }
}
