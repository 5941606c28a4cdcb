using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.Demo;

/// <summary>Signs in as somebody of the demo region. Where there is none, there is no such page.</summary>
public sealed class IndexModel(StoreContext store, Hosting.Settings settings, Links links, Sessions sessions) : PageModel
{
    [FromRoute]
    public string Secret { get; set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (settings.Demo is null)
        {
            return NotFound();
        }
        if (await links.Find(Secret, LinkPurpose.Demo, stop) is not { PersonId: { } person } link)
        {
            return Page();
        }
        store.As(Actor.Person(person));
        if (!await links.Use(link, stop))
        {
            return Page();
        }
        await sessions.Begin(HttpContext, person, whole: true, "demo link");
        return LocalRedirect("/");
    }
}
