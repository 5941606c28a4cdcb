using Eleven.Store;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>What an audit in preparation still needs before it can open.</summary>
public sealed class IndexModel(StoreContext store) : SetUpPage(store)
{
    public Checklist List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        List = await Checklist.Of(Kept, Found, stop);
    }
}
