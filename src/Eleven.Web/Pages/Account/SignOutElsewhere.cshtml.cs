using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.Account;

/// <summary>Ends all of one's sessions but this.</summary>
[InTurn]
public sealed class SignOutElsewhereModel(StoreContext store, Sessions sessions) : PageModel
{
    public List<Session> Others { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var me = HttpContext.Me();
        Others = [.. (await sessions.Open(me.PersonId, stop)).Where(s => s.Id != me.SessionId)];
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var me = HttpContext.Me();
        await sessions.End(me.PersonId, butNot: me.SessionId, stop: stop);
        return await this.SaveAndGo(store, "You are signed out everywhere else.", "/account", stop);
    }
}
