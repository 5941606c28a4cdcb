using System.Collections.Immutable;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a set that comes with the program into the library. It is published as it is: what one wants to ask otherwise is a version of one's own.</summary>
[InTurn]
public sealed class ReadyMadeModel(StoreContext store, Reach reach) : LibraryPage(store, reach)
{
    /// <summary>The id of a set.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>Those that the library does not have.</summary>
    public ImmutableArray<ReadyMade> Offered { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var there = await Kept
            .QuestionSets.Where(s => s.RegionId == Region.Id)
            .SelectMany(s => s.Versions, (s, v) => new { s.Code, v.Label })
            .ToListAsync(stop);
        Offered = [.. ReadyMade.All.Where(r => !there.Exists(t => (t.Code, t.Label) == (r.Set.Id, r.Set.Version)))];
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (Offered.FirstOrDefault(r => r.Set.Id == Chosen) is not { } ready)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose a question set");
            return Page();
        }
        var (added, refusal) = await Shelf.Add(Kept, Region.Id, ready.Set, ready.Yaml, QuestionSetState.Published, stop);
        if (added is null)
        {
            ModelState.AddModelError(nameof(Chosen), refusal!);
            return Page();
        }
        return await Save(added, $"{ready.Set.Title} is in the library.", stop);
    }
}
