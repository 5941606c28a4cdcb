using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Pages.Audits.SetUp;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits;

/// <summary>Closes an audit: what was filled in by then is what its reports are made of.</summary>
public sealed class CloseModel(StoreContext store, TimeProvider clock) : SetUpPage(store)
{
    public int All { get; private set; }

    public int Begun { get; private set; }

    protected override string Next => $"/audits/{Audit}";

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        All = await Kept.Returns.CountAsync(r => r.AuditId == Audit, stop);
        Begun = await Kept.Returns.CountAsync(r => r.AuditId == Audit && r.SavedAt != null, stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        (Found.State, Found.DataDate) = (AuditState.Closed, LocalTime.Today(clock));
        return await Save($"{Found.Title} is closed.", stop);
    }
}
