using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Settings;

public sealed class RegionLettersModel(StoreContext store, Wordings wordings) : LettersPage(store)
{
    [FromRoute]
    public Guid Region { get; set; }

    protected override Task<LetterPlace> Of(CancellationToken stop) => wordings.Region(Region, stop);
}
