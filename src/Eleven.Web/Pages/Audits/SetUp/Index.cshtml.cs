using Eleven.Store;
using Eleven.Web.Accounts;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>What an audit in preparation still needs before it can open.</summary>
public sealed class IndexModel(StoreContext store, TimeProvider clock) : SetUpPage(store)
{
    public Checklist List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        List = await Checklist.Of(Kept, Found, LocalTime.Today(clock), stop);
    }
}
