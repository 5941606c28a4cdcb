using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Pages.Audits.SetUp;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages;

/// <summary>One thing that waits for whoever is there.</summary>
/// <param name="When">A date, in a few words; null where there is none.</param>
public sealed record Waiting(string What, string Address, string? When);

/// <summary>What waits for whoever is there, at most seven things.</summary>
public sealed class IndexModel(StoreContext store, Reach reach, TimeProvider clock) : PageModel
{
    private const int Most = 7;
    private static readonly MailState[] Stuck = [MailState.Doubtful, MailState.Failed, MailState.Bounced];

    public List<Waiting> Lines { get; } = [];

    /// <summary>With what one begins where there is no audit yet.</summary>
    public List<FirstStep> Steps { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var me = HttpContext.Me();
        if (me.Is(PermissionTable.Administers))
        {
            var mails = await reach.Mails(me).CountAsync(m => Stuck.Contains(m.State), stop);
            if (mails > 0)
            {
                Lines.Add(
                    new(
                        mails == 1 ? "1 mail did not arrive, or may not have" : $"{mails} mails did not arrive, or may not have",
                        "/settings/mail",
                        null
                    )
                );
            }
            await Alone(me, stop);
        }
        await Returns(me, stop);
        Steps = await FirstSteps.Of(store, reach, me, stop);
        var begun = await reach
            .Audits(me, PermissionTable.GivesRoles)
            .Where(a => a.State == AuditState.InPreparation)
            .Include(a => a.Areas)
                .ThenInclude(a => a.Names)
            .Include(a => a.Organisations)
            .Include(a => a.QuestionSets)
            .AsNoTracking()
            .AsSplitQuery()
            .OrderBy(a => a.OpensOn ?? DateOnly.MaxValue)
            .ThenBy(a => a.Id)
            .Take(Most - Lines.Count)
            .ToListAsync(stop);
        foreach (var audit in begun)
        {
            var list = await Checklist.Of(store, audit, LocalTime.Today(clock), stop);
            Lines.Add(
                new(
                    $"{audit.Title}: {(list.IsReady ? "ready to open" : list.ToDo == 1 ? "1 thing to set up" : $"{list.ToDo} things to set up")}",
                    $"/audits/{audit.Id}/set-up",
                    audit.OpensOn is { } opens ? $"opens on {LocalTime.Day(opens)}" : null
                )
            );
        }
    }

    private async Task Returns(SignedIn me, CancellationToken stop)
    {
        Guid[] mine = [.. me.Grants.Where(g => PermissionTable.FillsIn.Contains(g.Role)).Select(g => g.OrganisationId).OfType<Guid>()];
        if (mine.Length == 0)
        {
            return;
        }
        var open = await (
            from one in store.Returns
            join audit in store.Audits on one.AuditId equals audit.Id
            join organisation in store.Organisations on one.OrganisationId equals organisation.Id
            where audit.State == AuditState.Open && mine.Contains(one.OrganisationId)
            orderby audit.ClosesOn, organisation.PlainName, one.Id
            select new
            {
                one.Id,
                one.SavedAt,
                organisation.Name,
                audit.Title,
                audit.ClosesOn,
            }
        )
            .Take(Most - Lines.Count)
            .ToListAsync(stop);
        Lines.AddRange(
            open.Select(r => new Waiting(
                $"{r.Title}: {(r.SavedAt is null ? "begin" : "go on with")} the return of {r.Name}",
                $"/returns/{r.Id}",
                r.ClosesOn is { } closes ? $"closes on {LocalTime.Day(closes)}" : null
            ))
        );
    }

    // One phone lost, and nobody can let anybody in.
    private async Task Alone(SignedIn me, CancellationToken stop)
    {
        Role[] administer = [.. PermissionTable.Administers];
        Guid?[] mine = [.. me.Grants.Where(g => administer.Contains(g.Role)).Select(g => g.RegionId)];
        var alone = await store
            .Regions.Where(r =>
                mine.Contains(r.Id)
                && !store.Users.Any(p =>
                    p.Id != me.PersonId
                    && (p.PasswordHash != null || p.OutsideAccounts.Any())
                    && p.Grants.Any(g => g.RegionId == r.Id && administer.Contains(g.Role))
                )
            )
            .OrderBy(r => r.Name)
            .Take(Most - Lines.Count)
            .Select(r => new { r.Id, r.Name })
            .ToListAsync(stop);
        Lines.AddRange(
            alone.Select(r => new Waiting(
                $"Invite a second administrator of {r.Name}, who can let you in again if you lose your phone",
                $"/people/invite?place={r.Id}",
                null
            ))
        );
    }
}
