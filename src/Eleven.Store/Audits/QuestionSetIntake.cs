using Eleven.Reports.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>The question sets of an audit that is taken in: each version is kept once, and published, because it has answers.</summary>
internal static class QuestionSetIntake
{
    /// <returns>A sentence where the store holds other words under the same version.</returns>
    public static async Task<string?> Keep(StoreContext store, Audit audit, AuditDefinition definition, CancellationToken stop)
    {
        foreach (var (order, named) in definition.QuestionSets.Index())
        {
            var set = await Set(store, audit.RegionId, named.Set, stop);
            var version = set.Versions.Find(v => v.Label == named.Set.Version);
            if (version is null)
            {
                version = new QuestionSetVersion
                {
                    QuestionSetId = set.Id,
                    Label = named.Set.Version,
                    State = QuestionSetState.Published,
                    Instrument = named.Set.Instrument,
                    Yaml = named.Yaml,
                };
                store.Add(version);
            }
            else if (version.Yaml != named.Yaml)
            {
                return $"Version {version.Label} of the question set {set.Code} is in the store with other words. Give this one another version.";
            }
            version.State = QuestionSetState.Published;
            await DraftHistory.Forget(store, version, stop);
            audit.QuestionSets.Add(
                new AuditQuestionSet
                {
                    AuditId = audit.Id,
                    Name = named.Name,
                    QuestionSetVersionId = version.Id,
                    Order = order,
                }
            );
        }
        return null;
    }

    private static async Task<QuestionSet> Set(StoreContext store, Guid region, Eleven.QuestionSets.QuestionSet set, CancellationToken stop)
    {
        var kept =
            store.QuestionSets.Local.FirstOrDefault(s => s.RegionId == region && s.Code == set.Id)
            ?? await store.QuestionSets.Include(s => s.Versions).SingleOrDefaultAsync(s => s.RegionId == region && s.Code == set.Id, stop);
        if (kept is null)
        {
            kept = new QuestionSet
            {
                RegionId = region,
                Code = set.Id,
                Title = set.Title,
            };
            store.Add(kept);
        }
        return kept;
    }
}
