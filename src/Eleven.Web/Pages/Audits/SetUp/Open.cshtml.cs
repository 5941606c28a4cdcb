using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Returns;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>Opens an audit that is ready: each organisation of which one is expected gets a return of each self-assessment.</summary>
public sealed class OpenModel(StoreContext store, TimeProvider clock) : SetUpPage(store)
{
    private AuditOrganisation[] Asked => [.. Found.Organisations.Where(o => o.IsExpected)];

    public bool IsOne => Asked.Length == 1;

    public string Expected => Asked.Length == 1 ? "1 organisation" : $"{Asked.Length} organisations";

    protected override string Next => $"/audits/{Audit}";

    public bool IsReady { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        IsReady = (await Checklist.Of(Kept, Found, LocalTime.Today(clock), stop)).IsReady;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        if (!(await Checklist.Of(Kept, Found, LocalTime.Today(clock), stop)).IsReady)
        {
            return this.TooLate("Something is to do again before the audit can open.", $"/audits/{Audit}/set-up", "What is to do");
        }
        foreach (var (name, set) in await SelfAssessments(stop))
        {
            var police = set.Variants.FirstOrDefault(v => v.Police)?.Id;
            foreach (var organisation in Asked)
            {
                Kept.Add(
                    new Store.Returns.Return
                    {
                        AuditId = Audit,
                        OrganisationId = organisation.OrganisationId,
                        Questions = name,
                        Variant = Found.Sectors.Exists(s => s.SectorId == organisation.SectorId && s.IsPolice) ? police : null,
                    }
                );
            }
        }
        Found.State = AuditState.Open;
        return await Save($"{Found.Title} is open.", stop);
    }

    private async Task<List<(string Name, Eleven.QuestionSets.QuestionSet Set)>> SelfAssessments(CancellationToken stop)
    {
        var versions = await (
            from used in Kept.Set<AuditQuestionSet>()
            join version in Kept.Set<QuestionSetVersion>() on used.QuestionSetVersionId equals version.Id
            join set in Kept.QuestionSets on version.QuestionSetId equals set.Id
            where used.AuditId == Audit && version.Instrument == Instrument.SelfAssessment
            orderby used.Order
            select new
            {
                used.Name,
                set.Code,
                version.Yaml,
            }
        ).ToListAsync(stop);
        return [.. versions.Select(v => (v.Name, Files.Yaml.QuestionSetYaml.Parse(v.Code + ".yaml", v.Yaml).Value!))];
    }
}
