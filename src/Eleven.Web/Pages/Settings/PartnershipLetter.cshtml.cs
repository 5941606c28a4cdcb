using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Settings;

/// <summary>The words of one letter in a partnership.</summary>
public sealed class PartnershipLetterModel(StoreContext store, Wordings wordings, Hosting.Settings settings)
    : LetterPage(store, wordings, settings)
{
    private readonly Wordings _wordings = wordings;

    [FromRoute]
    public Guid Partnership { get; set; }

    public override string Back => $"/settings/partnerships/{Partnership}/letters";

    protected override Task<LetterPlace> Of(CancellationToken stop) => _wordings.Partnership(Partnership, stop);
}
