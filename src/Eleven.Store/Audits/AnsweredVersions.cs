using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>A published version of a question set was about to change: its answers would no longer say what was asked.</summary>
public sealed class PublishedVersionException(string label)
    : Exception($"Version {label} is published and is not changed. Make a new version.");

/// <summary>Keeps published versions of question sets as they are: their words for good, and their being published while any answers are there.</summary>
internal static class AnsweredVersions
{
    /// <exception cref="PublishedVersionException">What is about to be saved changes one.</exception>
    public static async Task Guard(StoreContext store, CancellationToken stop)
    {
        foreach (
            var entry in store
                .ChangeTracker.Entries<QuestionSetVersion>()
                .Where(e => e.State is EntityState.Modified or EntityState.Deleted)
        )
        {
            if (entry.OriginalValues.GetValue<QuestionSetState>(nameof(QuestionSetVersion.State)) != QuestionSetState.Published)
            {
                continue;
            }
            var id = entry.Entity.Id;
            var reworded = entry.Property(v => v.Yaml).IsModified || entry.Property(v => v.Label).IsModified;
            if (reworded || await IsAnswered(store, id, stop))
            {
                throw new PublishedVersionException(entry.OriginalValues.GetValue<string>(nameof(QuestionSetVersion.Label)));
            }
        }
    }

    private static Task<bool> IsAnswered(StoreContext store, Guid version, CancellationToken stop) =>
        (
            from used in store.Set<AuditQuestionSet>()
            join source in store.Set<Source>()
                on new { used.AuditId, Questions = used.Name } equals new { source.AuditId, source.Questions }
            where used.QuestionSetVersionId == version && source.Tables.Count > 0
            select used.Id
        ).AnyAsync(stop);
}
