using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Settings;

public sealed class PartnershipLettersModel(StoreContext store, Wordings wordings) : LettersPage(store)
{
    [FromRoute]
    public Guid Partnership { get; set; }

    protected override Task<LetterPlace> Of(CancellationToken stop) => wordings.Partnership(Partnership, stop);
}
