using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Settings;

/// <summary>The words of one letter in a region, for partnerships that have none of their own.</summary>
public sealed class RegionLetterModel(StoreContext store, Wordings wordings, Hosting.Settings settings)
    : LetterPage(store, wordings, settings)
{
    private readonly Wordings _wordings = wordings;

    [FromRoute]
    public Guid Region { get; set; }

    public override string Back => $"/settings/regions/{Region}/letters";

    protected override Task<LetterPlace> Of(CancellationToken stop) => _wordings.Region(Region, stop);
}
