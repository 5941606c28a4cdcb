using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>People marry, and names are misspelt in invitations.</summary>
[InTurn]
public sealed class NameModel(StoreContext store) : PageModel
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter your name"),
        StringLength(200, ErrorMessage = "Name must be 200 characters or fewer"),
        NameField
    ]
    public string Name { get; set; } = "";

    public async Task OnGet(CancellationToken stop) =>
        Name = await store.Users.Where(p => p.Id == HttpContext.Me().PersonId).Select(p => p.Name).SingleAsync(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        person.Name = NameFieldAttribute.Written(Name);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = "Your name is changed.";
        return LocalRedirect("/account");
    }
}
