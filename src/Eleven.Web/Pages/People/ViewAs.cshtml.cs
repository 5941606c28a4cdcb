using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.People;

/// <summary>Begins to look at Eleven as somebody with another role would see it.</summary>
[InTurn]
public sealed class ViewAsModel(RolePlaces places, ViewAs viewAs) : PlacePage(places)
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Chosen(HttpContext.Me().PersonId, "Choose a role", stop) is not var (grant, place))
        {
            return Page();
        }
        await viewAs.Begin(HttpContext, grant, place.Name, stop);
        return LocalRedirect("/");
    }
}
