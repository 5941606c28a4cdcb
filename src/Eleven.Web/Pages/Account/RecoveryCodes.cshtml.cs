using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Makes ten codes and shows them, this once.</summary>
public sealed class RecoveryCodesModel(IServiceProvider services) : PageModel
{
    public string[] Codes { get; private set; } = [];

    public async Task OnPost(CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        await using var all = await store.BeginRecorded(stop);
        Codes = await services.GetRequiredService<SecondStep>().NewRecoveryCodes(person);
        store.Note(new Deed("made recovery codes", nameof(Person), person.Id.ToString(), null));
        store.Outbox.Add(
            await services.GetRequiredService<Letters>().Changed(person, "New recovery codes were made for your account.", stop)
        );
        await store.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
    }
}
