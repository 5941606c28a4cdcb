using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>An audit in which an organisation was.</summary>
/// <param name="Name">What it was called then.</param>
public sealed record PastAudit(string Title, string Period, string Name, bool IsExpected);

/// <summary>One organisation: what it is, whom to write to, what it was called, and the audits it was in.</summary>
public sealed class OrganisationModel(StoreContext store, Reach reach, LastMails mails) : PageModel
{
    [FromRoute]
    public Guid Organisation { get; set; }

    public Store.Places.Organisation Found { get; private set; } = null!;

    public PlaceNames Names { get; private set; } = null!;

    public List<PastAudit> Audits { get; private set; } = [];

    /// <summary>By its address, the last mail to a contact where that did not arrive: for whoever can correct the address.</summary>
    public Dictionary<string, LostMail> Lost { get; private set; } = [];

    public bool MayChange { get; private set; }

    public bool MayKeepContacts { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Found = await store
            .Organisations.AsNoTracking()
            .Include(o => o.Areas)
            .Include(o => o.FormerNames.OrderByDescending(n => n.Until))
            .Include(o => o.Contacts.OrderBy(c => c.Name).ThenBy(c => c.Role))
            .AsSplitQuery()
            .SingleAsync(o => o.Id == Organisation, stop);
        Names = await PlaceNames.Of(store, [Found.RegionId], stop);
        Audits = await (
            from then in store.Set<AuditOrganisation>()
            join audit in store.Audits on then.AuditId equals audit.Id
            where then.OrganisationId == Organisation
            orderby audit.Period descending
            select new PastAudit(audit.Title, audit.Period, then.Name, then.IsExpected)
        ).ToListAsync(stop);
        MayChange = await May(PermissionTable.GivesRoles, stop);
        MayKeepContacts = await May(PermissionTable.KeepsContacts, stop);
        Lost = MayKeepContacts ? await mails.Lost(HttpContext.Me(), [.. Found.Contacts.Select(c => c.Email)], stop) : [];
    }

    private Task<bool> May(IEnumerable<Store.People.Role> roles, CancellationToken stop) =>
        reach.Organisations(HttpContext.Me(), roles).AnyAsync(o => o.Id == Organisation, stop);
}
