using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Makes ten codes and shows them, this once. Of several windows one shows codes: the others say that they were made elsewhere.</summary>
public sealed class RecoveryCodesModel(IServiceProvider services) : ItIsYouPage(services)
{
    private const string MadeCodes = "made recovery codes";

    public string[] Codes { get; private set; } = [];

    /// <summary>The line of the record that tells of the codes there were when the page was shown; 0 where there were none.</summary>
    [BindProperty]
    public long Shown { get; set; }

    /// <summary>Codes were made since the page was shown, and not by the press that was sent.</summary>
    public bool AreMadeElsewhere { get; private set; }

    private StoreContext Store => Services.GetRequiredService<StoreContext>();

    public async Task OnGet(CancellationToken stop)
    {
        var person = await Me(stop);
        await AskUnlessNew(person, stop);
        Show(await Made(person, stop));
    }

    public async Task OnPost(CancellationToken stop)
    {
        var person = await Me(stop);
        if (!await AskUnlessNew(person, stop))
        {
            Show(await Made(person, stop));
            return;
        }
        await TakeTurn(person, stop);
        var (made, press) = (await Made(person, stop), await Services.GetRequiredService<Presses>().Find(HttpContext));
        if (press is not null && press.First <= made && made <= press.Last)
        {
            Codes = await Services.GetRequiredService<SecondStep>().RecoveryCodesNow(person);
        }
        else if (made != Shown)
        {
            AreMadeElsewhere = true;
            Show(made);
        }
        else
        {
            await Make(person, made == 0, stop);
        }
    }

    private async Task Make(Person person, bool areFirst, CancellationToken stop)
    {
        Codes = await Services.GetRequiredService<SecondStep>().NewRecoveryCodes(person);
        Store.Note(new Deed(MadeCodes, nameof(Person), person.Id.ToString(), null));
        // The first are asked for as soon as the account is set up: they are no alarm then.
        if (!areFirst || !await IsNew(stop) || await Services.GetRequiredService<Sessions>().Begun(person, stop) != 1)
        {
            await Tell(person, "New recovery codes were made for your account.", stop);
        }
        await Store.SaveChangesAsync(stop);
        await Services.GetRequiredService<Presses>().Keep(HttpContext, next: null);
    }

    private void Show(long made)
    {
        Shown = made;
        ModelState.Remove(nameof(Shown));
    }

    private async Task<long> Made(Person person, CancellationToken stop)
    {
        var id = person.Id.ToString();
        return await Store
                .RecordRows.Where(r => r.Subject == nameof(Person) && r.SubjectId == id && r.Action == MadeCodes)
                .MaxAsync(r => (long?)r.Number, stop)
            ?? 0;
    }
}
