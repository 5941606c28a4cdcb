using Eleven.Store;
using Eleven.Store.Audits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>A version of a question set that an audit can ask.</summary>
public sealed record OfferedVersion(Guid Id, Guid SetId, string Code, string Name, string Hint);

/// <summary>What an audit asks: one version each of one or more question sets.</summary>
public sealed class QuestionSetsModel(StoreContext store) : SetUpPage(store)
{
    /// <summary>Ids of versions.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>By title, the newest version first.</summary>
    public List<OfferedVersion> Offered { get; private set; } = [];

    public string Region { get; private set; } = "";

    public async Task OnGet(CancellationToken stop)
    {
        await FindAll(stop);
        (Chosen, Version) = ([.. Found.QuestionSets.Select(s => s.QuestionSetVersionId)], Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await FindAll(stop);
        var chosen = Offered.Where(o => Chosen.Contains(o.Id)).ToArray();
        if (chosen.Length == 0 || chosen.Length < Chosen.Distinct().Count())
        {
            ModelState.AddModelError(nameof(Chosen), "Choose at least one question set");
        }
        else if (chosen.GroupBy(c => c.SetId).FirstOrDefault(s => s.Skip(1).Any()) is { } twice)
        {
            ModelState.AddModelError(nameof(Chosen), $"Choose one version of {twice.First().Name.Split(", version ")[0]}");
        }
        Compare(
            new Changing.Difference("Question sets", Names([.. Found.QuestionSets.Select(s => s.QuestionSetVersionId)]), Names(Chosen))
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Keep(chosen);
        return await Save("The question sets are saved.", stop);
    }

    // A set that stays keeps its name in the audit, by which its answers will be told.
    private void Keep(OfferedVersion[] chosen)
    {
        var sets = Offered.ToDictionary(o => o.Id, o => o.SetId);
        Kept.RemoveRange(Found.QuestionSets.Where(s => !Array.Exists(chosen, c => c.SetId == sets[s.QuestionSetVersionId])));
        foreach (var (order, version) in chosen.Index())
        {
            if (Found.QuestionSets.Find(s => sets[s.QuestionSetVersionId] == version.SetId) is { } kept)
            {
                (kept.QuestionSetVersionId, kept.Order) = (version.Id, order);
                continue;
            }
            Kept.Add(
                new AuditQuestionSet
                {
                    AuditId = Audit,
                    Name = version.Code,
                    QuestionSetVersionId = version.Id,
                    Order = order,
                }
            );
        }
    }

    private async Task FindAll(CancellationToken stop)
    {
        await Find(stop);
        Region = await Kept.Regions.Where(r => r.Id == Found.RegionId).Select(r => r.Name).SingleAsync(stop);
        var versions = await (
            from version in Kept.Set<QuestionSetVersion>()
            join set in Kept.QuestionSets on version.QuestionSetId equals set.Id
            where set.RegionId == Found.RegionId
            orderby set.Title, version.Id descending
            select new
            {
                version.Id,
                SetId = set.Id,
                set.Code,
                set.Title,
                version.Label,
                version.State,
            }
        ).ToListAsync(stop);
        Offered =
        [
            .. versions.Select(v => new OfferedVersion(
                v.Id,
                v.SetId,
                v.Code,
                $"{v.Title}, version {v.Label}",
                v.State == QuestionSetState.Draft ? "A draft: publish it before the audit opens" : "Published"
            )),
        ];
    }

    private string Names(List<Guid> versions) => string.Join("; ", Offered.Where(o => versions.Contains(o.Id)).Select(o => o.Name));
}
