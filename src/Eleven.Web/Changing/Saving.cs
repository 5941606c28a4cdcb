using Eleven.Store;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Changing;

/// <summary>Keeps what a form changed, and leads to where one goes on.</summary>
internal static class Saving
{
    /// <param name="done">What is said there.</param>
    /// <param name="again">Where somebody was faster after all: the form as it was sent, with what is there then.</param>
    public static async Task<IActionResult> SaveAndGo(
        this PageModel page,
        StoreContext store,
        string done,
        string next,
        Func<Task<IActionResult>> again,
        CancellationToken stop
    )
    {
        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            store.ChangeTracker.Clear();
            return await again();
        }
        page.TempData[Done.Key] = done;
        return page.LocalRedirect(next);
    }
}
