using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>Brings in a directory: the file is looked at, what it would do is shown, and nothing is done before somebody says so.</summary>
public sealed class ImportModel(StoreContext store, Reach reach, WordsKept words) : PageModel
{
    private const int LargestFile = 500 * 1024;
    private const string ChangedSince =
        "What is here was changed since you looked at the file. Read what will change now, then bring it in again";

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The file that was looked at, by its id: also in the address of the look, so that whoever goes back to it finds a page.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Looked { get; set; }

    /// <summary>The plan that was shown, by its mark.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>The code of a region; where one reaches only one, it need not be said.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Of { get; set; }

    public List<Region> Regions { get; private set; } = [];

    public Region Region => Regions.Find(r => r.Code == Of) ?? Regions[0];

    /// <summary>Null before a file was looked at.</summary>
    public DirectoryPlan? Plan { get; private set; }

    /// <summary>The rows that are left out.</summary>
    public List<RowProblem> Problems { get; private set; } = [];

    public List<string> UnknownColumns { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Regions = await reach.Regions(HttpContext.Me(), stop);
        if (!Request.Query.ContainsKey(nameof(Looked)))
        {
            return;
        }
        if (await LookedAt.Find(words, HttpContext, Looked) is { } looked)
        {
            Show(await Make(looked.Rows, await Whole(stop), stop), looked);
        }
        else
        {
            LookAgain();
        }
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        Regions = await reach.Regions(HttpContext.Me(), stop);
        if (what != "bring")
        {
            return await Look(stop);
        }
        if (await LookedAt.Find(words, HttpContext, Looked) is not { } looked)
        {
            LookAgain();
            return Page();
        }
        await Turns.Take(store, stop);
        var region = await Whole(stop);
        var plan = await Make(looked.Rows, region, stop);
        if (PlanMark.Of(plan) != Shown)
        {
            Show(plan, looked);
            ModelState.AddModelError("", ChangedSince);
            return Page();
        }
        // Before it is done: afterwards nothing differs.
        TempData[Done.Key] = Said(plan);
        Apply(plan, region);
        await store.SaveChangesAsync(stop);
        await words.Forget(HttpContext.Me().PersonId, Looked!.Value, stop);
        return LocalRedirect("/organisations");
    }

    /// <summary>So many organisations and contacts will be added and changed.</summary>
    private static string Said(DirectoryPlan plan)
    {
        var contacts = plan.Organisations.SelectMany(o => o.Contacts).ToArray();
        return $"{Count(plan.Organisations.Count(o => o.Known is null), "organisation")} added, {plan.Organisations.Count(o => o.Changes.Count > 0)} changed; "
            + $"{Count(contacts.Count(c => c.Known is null), "contact")} added, {contacts.Count(c => c is { Known: not null, Change: not null })} changed.";
    }

    private void LookAgain()
    {
        // Nor is an id that is none told as wrong: there is no field for it.
        ModelState.Clear();
        ModelState.AddModelError(
            nameof(List),
            "What you looked at is not here any more: it was brought in, or more than an hour has passed. Choose the file again"
        );
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private void Show(DirectoryPlan plan, LookedAt looked)
    {
        (Plan, UnknownColumns, Shown) = (plan, looked.Unknown, PlanMark.Of(plan));
        Problems = [.. plan.Problems.Concat(looked.Broken.Select(r => new RowProblem(r, DirectoryRow.Broken))).OrderBy(p => p.Row)];
    }

    private async Task<IActionResult> Look(CancellationToken stop)
    {
        if (List is not { Length: > 0 and <= LargestFile } file)
        {
            ModelState.AddModelError(
                nameof(List),
                List is { Length: > LargestFile } ? "The file must be smaller than 500 KB" : "Choose a file"
            );
            return Page();
        }
        if (await Read(file, stop) is not var (read, broken))
        {
            return Page();
        }
        if (DirectoryRow.Twice(read) is { } twice)
        {
            ModelState.AddModelError(nameof(List), twice);
            return Page();
        }
        var (rows, unknown) = DirectoryRow.Read(read, broken);
        if ((rows.Count == 0 && broken.Count == 0) || rows.Count > DirectoryRow.Most || rows.Exists(r => r.Organisation is null))
        {
            ModelState.AddModelError(
                nameof(List),
                rows.Count > DirectoryRow.Most
                    ? "The file must have at most 5,000 rows"
                    : "The file must have a column named Organisation in its first row, and rows below it"
            );
            return Page();
        }
        var looked = await new LookedAt(rows, [.. broken], unknown).Keep(words, HttpContext);
        // Not remembered as a press: the same file may be looked at again once it is brought in.
        return Redirect($"/organisations/import?region={Region.Code}&looked={looked}");
    }

    // The rows of the file, and the numbers of those whose cells nobody can tell apart.
    private async Task<(IReadOnlyList<string[]> Rows, HashSet<int> Broken)?> Read(IFormFile file, CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var copy = System.IO.File.Create(path))
            {
                await file.CopyToAsync(copy, stop);
            }
            var sheet = SheetFile.Open(path);
            var rows = sheet.Head(DirectoryRow.Most + 2);
            var broken = new HashSet<int>();
            if (rows.Count <= DirectoryRow.Most + 1)
            {
                sheet.Read(1, _ => { }, misfit => broken.UnionWith(misfit.BrokenQuotes ? [misfit.Row] : []));
            }
            return (rows, broken);
        }
        catch (FileRefused refused)
        {
            // A place begins with the file's name, which is that of its copy here.
            var place = refused.Problem.Where.Split(", ", 2) is [_, var line] ? $"in {line}, " : "";
            var what = OfList(refused.Problem.What);
            ModelState.AddModelError(
                nameof(List),
                what.StartsWith("is ", StringComparison.Ordinal) ? $"The file {what}" : $"The file cannot be read: {place}{what}"
            );
            return null;
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    // What is to be done, behind the last semicolon or colon, is told for answers of a survey.
    private static string OfList(string what) =>
        what.Contains("export", StringComparison.Ordinal) && what.LastIndexOfAny([';', ':']) is > 0 and var end
            ? $"{what[..end]}; save the list as an Excel workbook (.xlsx) or as CSV UTF-8, and choose that file"
            : what.TrimEnd('.');

    private Task<Region> Whole(CancellationToken stop)
    {
        var id = Region.Id;
        return store
            .Regions.Include(r => r.Sectors.OrderBy(s => s.Order))
            .Include(r => r.Partnerships.OrderBy(p => p.Area))
            .Include(r => r.Organisations)
                .ThenInclude(o => o.Areas)
            .Include(r => r.Organisations)
                .ThenInclude(o => o.Contacts)
            .AsSplitQuery()
            .SingleAsync(r => r.Id == id, stop);
    }

    private async Task<DirectoryPlan> Make(IEnumerable<DirectoryRow> rows, Region region, CancellationToken stop)
    {
        var reached = await reach.Organisations(HttpContext.Me(), PermissionTable.GivesRoles).Select(o => o.Id).ToListAsync(stop);
        return DirectoryPlan.Of(rows, region, reached, areas => Reach.MayAdd(HttpContext.Me(), region, areas));
    }

    private void Apply(DirectoryPlan plan, Region region)
    {
        var taken = region.Organisations.Select(o => o.Code).ToHashSet();
        foreach (var planned in plan.Organisations)
        {
            var kept = planned.Known;
            if (kept is null)
            {
                kept = new()
                {
                    RegionId = region.Id,
                    Code = Codes.Free(planned.Name, taken),
                    Name = planned.Name,
                    SectorId = planned.SectorId,
                    IsNational = planned.IsNational,
                };
                taken.Add(kept.Code);
                store.Add(kept);
            }
            (kept.SectorId, kept.IsNational) = (planned.SectorId, planned.IsNational);
            store.RemoveRange(kept.Areas.Where(a => !planned.Areas.Contains(a.PartnershipId)));
            store.AddRange(
                planned
                    .Areas.Except(kept.Areas.Select(a => a.PartnershipId))
                    .Select(a => new OrganisationArea { OrganisationId = kept.Id, PartnershipId = a })
            );
            foreach (var contact in planned.Contacts)
            {
                Apply(contact, kept.Id);
            }
        }
    }

    private void Apply(PlannedContact planned, Guid organisation)
    {
        if (planned.Known is { } known)
        {
            (known.Name, known.JobTitle, known.Role, known.Phone) = (planned.Name, planned.JobTitle, planned.Role, planned.Phone);
            return;
        }
        store.Add(
            new Contact
            {
                OrganisationId = organisation,
                Name = planned.Name,
                JobTitle = planned.JobTitle,
                Role = planned.Role,
                Email = planned.Email,
                Phone = planned.Phone,
            }
        );
    }
}
