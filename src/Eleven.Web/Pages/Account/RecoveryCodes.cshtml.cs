using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Makes ten codes and shows them, this once.</summary>
public sealed class RecoveryCodesModel(IServiceProvider services) : ItIsYouPage(services)
{
    public string[] Codes { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => await AskUnlessNew(await Me(stop), stop);

    public async Task OnPost(CancellationToken stop)
    {
        var store = Services.GetRequiredService<StoreContext>();
        var person = await Me(stop);
        if (!await AskUnlessNew(person, stop))
        {
            return;
        }
        await using var all = await Turn(person, stop);
        Codes = await Services.GetRequiredService<SecondStep>().NewRecoveryCodes(person);
        store.Note(new Deed("made recovery codes", nameof(Person), person.Id.ToString(), null));
        store.Outbox.Add(
            await Services.GetRequiredService<Letters>().Changed(person, "New recovery codes were made for your account.", stop)
        );
        await store.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
    }
}
