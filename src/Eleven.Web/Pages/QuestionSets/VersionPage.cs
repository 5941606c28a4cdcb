using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;
using QuestionSet = Eleven.Store.Audits.QuestionSet;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A page of one version of a question set. A version of another set is not there, and a published one leads from where only drafts are to its own page.</summary>
[InTurn]
public abstract class VersionPage(StoreContext store) : PageModel
{
    [FromRoute(Name = "questionSet")]
    public Guid SetId { get; set; }

    [FromRoute(Name = "edition")]
    public Guid EditionId { get; set; }

    public QuestionSet Set { get; private set; } = null!;

    public QuestionSetVersion Found { get; private set; } = null!;

    /// <summary>Null where it cannot be read.</summary>
    public Asked? Asked { get; private set; }

    public string Here => Shelf.Address(Found);

    public string Name => $"{Asked?.Title ?? Set.Title}, version {Found.Label}";

    public bool IsDraft => Found.State == QuestionSetState.Draft;

    protected StoreContext Kept => store;

    /// <summary>Whether the page is there for this version.</summary>
    protected virtual bool IsThere() => true;

    /// <summary>Reads what else the page shows of every version.</summary>
    protected virtual Task Load(CancellationToken stop) => Task.CompletedTask;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Find(HttpContext.RequestAborted) && IsThere())
        {
            await Load(HttpContext.RequestAborted);
            await base.OnPageHandlerExecutionAsync(context, next);
        }
        else if (Set is not null && HttpMethods.IsPost(Request.Method))
        {
            // It was there when the form was opened.
            context.Result = this.TooLate(
                IsDraft
                    ? "Somebody changed the question set, and what you were changing is no longer in it."
                    : "This version of the question set was published, so it stays as it is now.",
                IsDraft ? $"{Here}/edit" : Here,
                Name
            );
        }
        else if (Set is not null && !IsDraft)
        {
            // It was there before it was published: whoever goes back finds what became of it.
            context.Result = LocalRedirect(Here);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Reads it from the store, as it is now.</summary>
    protected async Task<bool> Find(CancellationToken stop)
    {
        var found = await store.Set<QuestionSetVersion>().SingleOrDefaultAsync(v => v.Id == EditionId && v.QuestionSetId == SetId, stop);
        if (found is null)
        {
            return false;
        }
        Found = found;
        Set = await store.QuestionSets.SingleAsync(s => s.Id == SetId, stop);
        Asked = QuestionSetYaml.Draft(Set.Code, Found.Yaml);
        return true;
    }

    /// <summary>Titles of the audits that ask it.</summary>
    protected Task<List<string>> Audits(CancellationToken stop) =>
        (
            from asked in store.Set<AuditQuestionSet>()
            join audit in store.Audits on asked.AuditId equals audit.Id
            where asked.QuestionSetVersionId == EditionId
            orderby audit.Period descending, audit.Title
            select audit.Title
        ).ToListAsync(stop);

    /// <summary>What is wrong with it, by itself and with its links.</summary>
    protected async Task<ImmutableArray<Mistake>> FindMistakes(CancellationToken stop) =>
        Asked is null ? [] : [.. Checks.Of(Asked), .. await OtherSets.Mistakes(store, Set, Asked, stop)];

    /// <summary>What is worth knowing of it before the survey opens, where nothing is wrong with it.</summary>
    protected ImmutableArray<Mistake> FindNotes() => Asked is null || !Checks.Of(Asked).IsEmpty ? [] : RoutingNotes.Of(Asked);

    protected async Task<bool> MayChange(CancellationToken stop)
    {
        var grants = HttpContext.Me().Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        return Array.Exists(grants, g => g.RegionId == Set.RegionId)
            || await store.Partnerships.AnyAsync(p => p.RegionId == Set.RegionId && partnerships.Contains(p.Id), stop);
    }
}
