using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>The mails to people whom one looks after, and what became of each: the newest first.</summary>
[InTurn]
public sealed class MailModel(
    StoreContext store,
    Reach reach,
    Letters letters,
    Hosting.Settings settings,
    PageViews views,
    TimeProvider clock
) : PageModel
{
    public const string StateName = "state";

    private static readonly SortBy<OutboxMail>[] Orders =
    [
        new("written", (all, down) => down ? all.OrderBy(m => m.WrittenAt) : all.OrderByDescending(m => m.WrittenAt), IsFromLast: true),
        SortBy<OutboxMail>.On("to", m => m.To.ToUpper()),
    ];

    public ListAddress Address => new(Request);

    public Listing<OutboxMail> List { get; private set; } = null!;

    /// <summary>Why mails are still waiting; null where none is kept.</summary>
    public string? Trouble { get; private set; }

    /// <summary>In doubt, and chosen to be sent again: that is asked once more.</summary>
    public IReadOnlyList<OutboxMail> Chosen { get; private set; } = [];

    /// <summary>Only those in doubt are shown, so that several can be chosen.</summary>
    public bool Chooses => Address.Filter(StateName) == nameof(MailState.Doubtful);

    public bool HasServer => settings.SendsMail;

    public async Task OnGet(CancellationToken stop)
    {
        Trouble = await reach
            .Mails(HttpContext.Me())
            .Where(m => m.State == MailState.Waiting && m.Trouble != null)
            .OrderByDescending(m => m.DueAt)
            .Select(m => m.Trouble)
            .FirstOrDefaultAsync(stop);
        List = await Listing<OutboxMail>.Of(Asked(), Address, Orders, m => m.Id, stop);
    }

    public IActionResult OnGetCsv()
    {
        views.Add(HttpContext.Me().Actor, "Mails", "as a file");
        return new CsvDownload(
            "mails",
            ["Subject", "To", "State", "Written", "Sent", "What happened"],
            Rows(Listing<OutboxMail>.Whole(Asked(), Address, Orders, m => m.Id))
        );
    }

    private IQueryable<OutboxMail> Asked()
    {
        var found = reach.Mails(HttpContext.Me()).AsNoTracking();
        if (Address.Search is { Length: > 0 } search)
        {
            var sought = Capitals.Of(search);
            found = found.Where(m => m.To.ToUpper().Contains(sought) || m.Subject.ToUpper().Contains(sought));
        }
        if (Enum.TryParse<MailState>(Address.Filter(StateName), out var state))
        {
            found = found.Where(m => m.State == state);
        }
        return found;
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(IQueryable<OutboxMail> mails)
    {
        await foreach (var mail in mails.AsAsyncEnumerable())
        {
            yield return
            [
                mail.Subject,
                mail.To,
                Name(mail.State),
                LocalTime.Moment(mail.WrittenAt),
                mail.SentAt is { } sent ? LocalTime.Moment(sent) : "",
                mail.Trouble ?? "",
            ];
        }
    }

    /// <param name="chosen">Mails in doubt.</param>
    public Task<IActionResult> OnPost(string? @do, Guid[] chosen, CancellationToken stop) =>
        @do switch
        {
            "choose" => Choose(chosen, stop),
            "again" => SendAgain(chosen, stop),
            _ => SendTest(stop),
        };

    private async Task<IActionResult> Choose(Guid[] chosen, CancellationToken stop)
    {
        Chosen = await InDoubt(chosen).ToListAsync(stop);
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose the mails that you want to send again");
            await OnGet(stop);
        }
        return Page();
    }

    private async Task<IActionResult> SendAgain(Guid[] chosen, CancellationToken stop)
    {
        var mails = 0;
        foreach (var mail in await InDoubt(chosen).ToListAsync(stop))
        {
            Outbox.Again(mail, clock);
            try
            {
                await store.SaveChangesAsync(stop);
                mails++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Settled meanwhile: whoever took it was asked.
                store.Entry(mail).State = EntityState.Detached;
            }
        }
        TempData[Done.Key] = mails switch
        {
            0 => "None of them is in doubt any more.",
            1 => "1 mail is sent again.",
            _ => $"{mails} mails are sent again.",
        };
        return LocalRedirect("/settings/mail");
    }

    private IQueryable<OutboxMail> InDoubt(Guid[] chosen) =>
        reach.Mails(HttpContext.Me()).Where(m => chosen.Contains(m.Id) && m.State == MailState.Doubtful).OrderBy(m => m.To);

    // To oneself.
    private async Task<IActionResult> SendTest(CancellationToken stop)
    {
        var id = HttpContext.Me().PersonId;
        var me = await store.Users.SingleAsync(p => p.Id == id, stop);
        store.Add(letters.Test(me));
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = HasServer
            ? $"A test mail to {me.Email} is written. Look again in a minute to see what became of it, and look into your mail."
            : $"A test mail to {me.Email} is written. It waits here: no mail server is set.";
        return LocalRedirect("/settings/mail");
    }

    public static string Name(MailState state) =>
        state switch
        {
            MailState.Waiting => "Waiting",
            MailState.Sending => "Being sent",
            MailState.Sent => "Sent",
            MailState.Doubtful => "Perhaps sent",
            MailState.Failed => "Not sent",
            _ => "Came back",
        };
}
