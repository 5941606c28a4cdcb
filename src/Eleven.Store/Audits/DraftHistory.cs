using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>
/// The changes of a draft, so that they can be undone one by one, and done again. Each is saved with the draft by whoever asks: of two people the slower one
/// finds the draft changed.
/// </summary>
public static class DraftHistory
{
    /// <summary>How many changes are remembered; older ones cannot be undone.</summary>
    public const int Most = 50;

    internal const int LongestSentence = 200;

    /// <summary>Gives the draft other words. What had been undone cannot be done again from then on.</summary>
    public static async Task Change(
        StoreContext store,
        QuestionSetVersion draft,
        string yaml,
        string what,
        Guid person,
        CancellationToken stop
    )
    {
        if (draft.Yaml == yaml)
        {
            return;
        }
        // Their words are long and not needed to forget them.
        var known = await Of(store, draft)
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.IsUndone,
            })
            .ToListAsync(stop);
        var left = known.FindAll(c => !c.IsUndone);
        var forgotten = known.FindAll(c => c.IsUndone).Concat(left.Take(left.Count - (Most - 1))).Select(c => c.Id).ToArray();
        store.RemoveRange(await Of(store, draft).Where(c => forgotten.Contains(c.Id)).ToListAsync(stop));
        store.Add(
            new DraftChange
            {
                QuestionSetVersionId = draft.Id,
                Number = left.Select(c => c.Number).DefaultIfEmpty().Max() + 1,
                What = what.Length > LongestSentence ? what[..LongestSentence] : what,
                PersonId = person,
                Yaml = draft.Yaml,
            }
        );
        draft.Yaml = yaml;
    }

    /// <summary>Takes the last change back.</summary>
    /// <returns>Null where there is none.</returns>
    public static async Task<DraftChange?> Undo(StoreContext store, QuestionSetVersion draft, CancellationToken stop) =>
        Turn(draft, await Of(store, draft).LastOrDefaultAsync(c => !c.IsUndone, stop));

    /// <summary>Makes the change again that was undone last.</summary>
    /// <returns>Null where there is none.</returns>
    public static async Task<DraftChange?> Redo(StoreContext store, QuestionSetVersion draft, CancellationToken stop) =>
        Turn(draft, await Of(store, draft).FirstOrDefaultAsync(c => c.IsUndone, stop));

    /// <summary>Forgets all changes: what they left is no draft any more.</summary>
    public static async Task Forget(StoreContext store, QuestionSetVersion draft, CancellationToken stop) =>
        store.RemoveRange(await Of(store, draft).ToListAsync(stop));

    private static IOrderedQueryable<DraftChange> Of(StoreContext store, QuestionSetVersion draft) =>
        store.Set<DraftChange>().Where(c => c.QuestionSetVersionId == draft.Id).OrderBy(c => c.Number);

    private static DraftChange? Turn(QuestionSetVersion draft, DraftChange? change)
    {
        if (change is not null)
        {
            (draft.Yaml, change.Yaml, change.IsUndone) = (change.Yaml, draft.Yaml, !change.IsUndone);
        }
        return change;
    }
}
