using Eleven.Store;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Changing;

/// <summary>Keeps what a form changed, and leads to where one goes on.</summary>
internal static class Saving
{
    /// <param name="done">What is said there.</param>
    public static async Task<IActionResult> SaveAndGo(
        this PageModel page,
        StoreContext store,
        string done,
        string next,
        CancellationToken stop
    )
    {
        await store.SaveChangesAsync(stop);
        page.TempData[Done.Key] = done;
        return page.LocalRedirect(next);
    }
}
