using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages;

/// <summary>A page that anyone may read, and that says whom of the partnerships to ask.</summary>
public abstract class PartnershipContacts(StoreContext store, StorePreparing preparing, StoreWatch watch) : PageModel
{
    /// <summary>Those that name a contact, by name; null while the store is away.</summary>
    public List<Partnership>? Partnerships { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        try
        {
            Partnerships = preparing.IsReady ? await Named(stop) : null;
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble) && !StoreTrouble.IsOfConnection(trouble))
        {
            watch.Trouble();
        }
    }

    private Task<List<Partnership>> Named(CancellationToken stop) =>
        store.Partnerships.AsNoTracking().Where(p => p.ContactEmail != null).OrderBy(p => p.Name).ToListAsync(stop);
}
