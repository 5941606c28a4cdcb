using Eleven.Store;
using Eleven.Store.Places;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages;

/// <summary>A page that anyone may read, and that says whom of the partnerships to ask.</summary>
public abstract class PartnershipContacts(StoreContext store) : PageModel
{
    /// <summary>Those that name a contact, by name.</summary>
    public List<Partnership> Partnerships { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) =>
        Partnerships = await store.Partnerships.AsNoTracking().Where(p => p.ContactEmail != null).OrderBy(p => p.Name).ToListAsync(stop);
}
