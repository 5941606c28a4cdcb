using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Makes a draft what audits can ask: from then on it stays as it is.</summary>
public sealed class PublishModel(StoreContext store) : VersionPage(store)
{
    [BindProperty]
    public int Version { get; set; }

    /// <summary>While there are any, it cannot be published.</summary>
    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    public ImmutableArray<Mistake> Notes { get; private set; } = [];

    private string Said => $"{Name} is published.";

    // What is published already is published, where the button was pressed twice.
    protected override bool IsThere() => IsDraft || HttpMethods.IsPost(Request.Method);

    public async Task OnGet(CancellationToken stop) => (Mistakes, Notes, Version) = (await FindMistakes(stop), FindNotes(), Found.Version);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!IsDraft)
        {
            TempData[Done.Key] = Said;
            return LocalRedirect(Here);
        }
        Stale.Check(Found, Version, ModelState);
        await OnGet(stop);
        var read = QuestionSetYaml.Parse(Set.Code + ".yaml", Found.Yaml);
        if (!read.Ok || !Mistakes.IsEmpty)
        {
            ModelState.AddModelError("", $"It cannot be published yet. {(read.Ok ? Mistakes[0].What : read.Problems[0].What)}");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Found.State = QuestionSetState.Published;
        Set.Title = read.Value!.Title;
        await DraftHistory.Forget(Kept, Found, stop);
        return await this.SaveAndGo(Kept, Said, Here, stop);
    }
}
