using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Audit = Eleven.Store.Audits.Audit;

namespace Eleven.Web.Pages.Audits;

/// <summary>Begins an audit: as a copy of an earlier one, or with nothing but its areas.</summary>
[InTurn]
public sealed class AddModel(StoreContext store, Reach reach) : PageModel
{
    public const string Nothing = "nothing";
    private const int MostEarlier = 8;

    [BindProperty]
    public AuditForm Form { get; set; } = new();

    /// <summary>The id of an earlier audit, or nothing.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>The code of a region; where one reaches only one, it need not be said.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Of { get; set; }

    public List<Region> Regions { get; private set; } = [];

    public Region Region => Regions.Find(r => r.Code == Of) ?? Regions[0];

    /// <summary>The audits that may be copied, the newest first.</summary>
    public List<(Guid Id, string Title)> Earlier { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Regions = await reach.Regions(HttpContext.Me(), stop);
        var region = Region.Id;
        var found = await reach
            .Audits(HttpContext.Me(), PermissionTable.GivesRoles)
            .Where(a => a.RegionId == region)
            .OrderByDescending(a => a.Period)
            .ThenBy(a => a.Title)
            .Take(MostEarlier)
            .Select(a => new { a.Id, a.Title })
            .ToListAsync(stop);
        Earlier = [.. found.Select(a => (a.Id, a.Title))];
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (Region.Partnerships.Count == 0)
        {
            return Page();
        }
        var last = Earlier.Find(e => e.Id.ToString() == From).Id;
        if (From != Nothing && last == Guid.Empty)
        {
            ModelState.AddModelError(nameof(From), "Choose what to begin with");
        }
        await Form.Check(store, Region.Id, null, ModelState, stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var code = Codes.Free(
            $"{Region.Code} {Form.Period}",
            await store.Audits.Where(a => a.RegionId == Region.Id).Select(a => a.Code).ToHashSetAsync(stop)
        );
        var audit = From == Nothing ? await Begin(code, stop) : await AuditCopy.Of(store, last, code, Form.Title, Form.Period, stop);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{audit.Title} is begun. Here is what is still to do before it can open.";
        return LocalRedirect($"/audits/{audit.Id}/set-up");
    }

    // Somebody who looks after one area begins with that; who looks after the region, with all.
    private async Task<Audit> Begin(string code, CancellationToken stop)
    {
        var audit = new Audit
        {
            RegionId = Region.Id,
            Code = code,
            Title = Form.Title,
            Period = Form.Period,
            State = AuditState.InPreparation,
            DecimalsInTables = new CountingRules().DecimalsInTables,
            WhereAspectsDiffer = new CountingRules().WhereAspectsDiffer,
            MinimumBase = new Thresholds().MinimumBase,
            SmallCount = new Thresholds().SmallCount,
            Reports = ["region"],
            KeepColumns = [],
        };
        store.Add(audit);
        var mine = HttpContext.Me().Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        var whole = mine.Any(g => g.RegionId == Region.Id);
        Guid[] areas = [.. Region.Partnerships.Select(p => p.Id).Where(id => whole || mine.Any(g => g.PartnershipId == id))];
        AuditPlacing.Place(store, audit, await AuditPlacing.RegionOf(store, Region.Id, stop), areas);
        return audit;
    }
}
