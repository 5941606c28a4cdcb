using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a draft out of the library, and its set where it was the only version. One that an audit asks stays.</summary>
public sealed class RemoveModel(StoreContext store) : VersionPage(store)
{
    public List<string> AskedIn { get; private set; } = [];

    protected override bool IsThere() => IsDraft;

    public async Task OnGet(CancellationToken stop) => AskedIn = await Audits(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (AskedIn.Count > 0)
        {
            ModelState.AddModelError("", $"It is asked in {AskedIn[0]}. Take it out there first");
            return Page();
        }
        var last = !await Kept.Set<QuestionSetVersion>().AnyAsync(v => v.QuestionSetId == SetId && v.Id != EditionId, stop);
        Kept.Remove(Found);
        if (last)
        {
            Kept.Remove(Set);
        }
        return await this.SaveAndGo(Kept, $"{Name} is removed.", "/question-sets", stop);
    }
}
