using Eleven.Store;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.SignOut;

public sealed class IndexModel(StoreContext store, Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var me = HttpContext.Me();
        await sessions.End(me.PersonId, only: me.SessionId, stop: stop);
        await store.SaveChangesAsync(stop);
        sessions.Forget(HttpContext);
        return LocalRedirect(WayIn.Password);
    }
}
