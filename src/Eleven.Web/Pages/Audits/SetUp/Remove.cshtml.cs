using Eleven.Store;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>Takes back an audit that was begun by mistake. One that nobody has answered can go; any other stays.</summary>
public sealed class RemoveModel(StoreContext store) : SetUpPage(store)
{
    public Task OnGet(CancellationToken stop) => Find(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        if (await Kept.Set<Store.Audits.ComparedAudit>().AnyAsync(c => c.EarlierId == Audit, stop))
        {
            ModelState.AddModelError("", "A later audit is compared with this one. Remove that one first");
            return Page();
        }
        await Kept.Entry(Found).Collection(a => a.ComparedWith).LoadAsync(stop);
        Kept.Remove(Found);
        return await this.SaveAndGo(Kept, $"{Found.Title} is removed.", "/audits", stop);
    }
}
