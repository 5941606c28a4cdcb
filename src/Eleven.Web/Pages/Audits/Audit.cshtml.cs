using System.Collections.Immutable;
using System.Text.Json;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Eleven.Web.Reporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Audit = Eleven.Store.Audits.Audit;

namespace Eleven.Web.Pages.Audits;

/// <summary>What was asked and what came in: the rows that count, of those in the files, by question set.</summary>
public sealed record CameIn(string Questions, Instrument Instrument, int Files, long Rows, long Counted);

/// <summary>A report that can be asked for.</summary>
/// <param name="Name">As the address has it.</param>
public sealed record OfferedReport(string Name, string Title);

/// <summary>One audit: what it is, what came in, and its reports.</summary>
public sealed class AuditModel(StoreContext store, Reach reach, RememberedCounts counts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Audit { get; set; }

    [BindProperty(SupportsGet = true, Name = "audience")]
    public Audience? Chosen { get; set; }

    public Audit Found { get; private set; } = null!;

    public string Region { get; private set; } = "";

    public List<string> QuestionSets { get; private set; } = [];

    public ImmutableArray<Stage> Stages { get; private set; } = [];

    public List<CameIn> CameIn { get; private set; } = [];

    public List<(Guid Id, string Title)> Earlier { get; private set; } = [];

    /// <summary>For whom one may have the reports; the first is the one to pass on.</summary>
    public List<Audience> Audiences { get; private set; } = [];

    public Audience Audience => Chosen is { } chosen && Audiences.Contains(chosen) ? chosen : Audiences[0];

    public List<OfferedReport> Reports { get; private set; } = [];

    public bool MaySetUp { get; private set; }

    /// <summary>Give and move the challenge day and the day on which the report is due.</summary>
    public bool MayPlan { get; private set; }

    /// <summary>Returns are filled in here.</summary>
    public bool HasReturns { get; private set; }

    /// <summary>The returns of one's own organisations, and whether one fills it in.</summary>
    public List<(Guid Id, string Name, bool FillsIn)> Own { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Found = await store
            .Audits.AsNoTracking()
            .Include(a => a.Areas.OrderBy(x => x.Order))
            .Include(a => a.Organisations)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == Audit, stop);
        Region = await store.Regions.Where(r => r.Id == Found.RegionId).Select(r => r.Name).SingleAsync(stop);
        var asked = await (
            from used in store.Set<AuditQuestionSet>()
            join version in store.Set<QuestionSetVersion>() on used.QuestionSetVersionId equals version.Id
            join set in store.QuestionSets on version.QuestionSetId equals set.Id
            where used.AuditId == Audit
            orderby used.Order
            select new
            {
                set.Code,
                set.Title,
                version.Id,
                version.Version,
            }
        ).ToListAsync(stop);
        QuestionSets = [.. asked.Select(a => a.Title)];
        var mine = reach.Audits(HttpContext.Me(), Enum.GetValues<Role>());
        Earlier =
        [
            .. (
                await (
                    from compared in store.Set<ComparedAudit>()
                    join audit in store.Audits on compared.EarlierId equals audit.Id
                    where compared.AuditId == Audit && mine.Any(m => m.Id == audit.Id)
                    orderby compared.Order
                    select new { audit.Id, audit.Title }
                ).ToListAsync(stop)
            ).Select(e => (e.Id, e.Title)),
        ];
        CameIn = await Answers(stop);
        MayPlan =
            Found.State != AuditState.Published
            && await reach.Audits(HttpContext.Me(), PermissionTable.GivesRoles).AnyAsync(a => a.Id == Audit, stop);
        MaySetUp = MayPlan && Found.State == AuditState.InPreparation;
        HasReturns = await store.Returns.AnyAsync(r => r.AuditId == Audit, stop);
        Own = HasReturns ? await OwnReturns(stop) : [];
        foreach (var audience in (Audience[])[Audience.Public, Audience.Partners, Audience.Team])
        {
            if (await May(audience, stop))
            {
                Audiences.Add(audience);
            }
        }
        Reports =
        [
            new("region", Region),
            .. await (
                from area in store.Set<AuditArea>()
                join partnership in store.Partnerships on area.PartnershipId equals partnership.Id
                where area.AuditId == Audit
                orderby area.Order
                select new OfferedReport(partnership.Code, area.Name)
            ).ToListAsync(stop),
            .. Found.Reports.Contains("briefing")
                ? [new OfferedReport("briefing", "Briefing for practitioners")]
                : Array.Empty<OfferedReport>(),
        ];
        var questions = 0;
        foreach (var version in asked)
        {
            questions += await counts.Questions(store, version.Code, version.Id, version.Version, stop);
        }
        var figures = new StageFigures(questions, CameIn, Earlier.Count);
        if (Audiences.Count > 0)
        {
            figures = figures with { Reports = Reports.Count, Recommendations = await counts.Recommendations(store, Audit, stop) };
        }
        Stages = Stage.Of(Found, LocalTime.Today(clock), figures);
    }

    private async Task<List<(Guid, string, bool)>> OwnReturns(CancellationToken stop)
    {
        Guid[] mine = [.. HttpContext.Me().Grants.Select(g => g.OrganisationId).OfType<Guid>()];
        Guid[] filled =
        [
            .. HttpContext.Me().Grants.Where(g => PermissionTable.FillsIn.Contains(g.Role)).Select(g => g.OrganisationId).OfType<Guid>(),
        ];
        var own = await store.Returns.Where(r => r.AuditId == Audit && mine.Contains(r.OrganisationId)).ToListAsync(stop);
        return
        [
            .. from one in own
            join organisation in Found.Organisations on one.OrganisationId equals organisation.OrganisationId
            orderby organisation.Name
            select (one.Id, organisation.Name, Found.State == AuditState.Open && filled.Contains(one.OrganisationId)),
        ];
    }

    private async Task<List<CameIn>> Answers(CancellationToken stop)
    {
        var files = await (
            from source in store.Set<Source>()
            join file in store.Set<SourceFile>() on source.Id equals file.SourceId
            join asked in store.Set<AuditQuestionSet>()
                on new { source.AuditId, Name = source.Questions } equals new { asked.AuditId, asked.Name }
            join version in store.Set<QuestionSetVersion>() on asked.QuestionSetVersionId equals version.Id
            where source.AuditId == Audit
            orderby source.Order
            select new
            {
                source.Questions,
                version.Instrument,
                file.Reconciliation,
            }
        ).ToListAsync(stop);
        return
        [
            .. from file in files
            group JsonSerializer.Deserialize<Reconciliation>(file.Reconciliation)! by (file.Questions, file.Instrument) into set
            select new CameIn(set.Key.Questions, set.Key.Instrument, set.Count(), set.Sum(r => r.RowsIn), set.Sum(r => r.RowsStored)),
        ];
    }

    private Task<bool> May(Audience audience, CancellationToken stop) =>
        reach.Audits(HttpContext.Me(), ReportFiles.Line(audience).RolesIn(Found.State)).AnyAsync(a => a.Id == Audit, stop);
}
