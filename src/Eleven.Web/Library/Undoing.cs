using Eleven.Store;
using Eleven.Store.Audits;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Library;

/// <summary>Which change of a draft can be undone, and which made again, each told with who made it where that was somebody else.</summary>
public sealed record Undoing(string? Last, string? Undone)
{
    public static Undoing None { get; } = new(null, null);

    public bool IsThere => Last is not null || Undone is not null;

    /// <param name="me">Who looks.</param>
    internal static async Task<Undoing> Of(StoreContext store, QuestionSetVersion draft, Guid me, CancellationToken stop)
    {
        var changes = await store
            .Set<DraftChange>()
            .Where(c => c.QuestionSetVersionId == draft.Id)
            .OrderBy(c => c.Number)
            .Select(c => new
            {
                c.What,
                c.IsUndone,
                By = c.PersonId == me ? null : store.Users.Where(p => p.Id == c.PersonId).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(stop);
        var (last, undone) = (changes.FindLast(c => !c.IsUndone), changes.Find(c => c.IsUndone));
        return new(
            last is null ? null
                : last.By is null ? last.What
                : $"{last.What} ({last.By})",
            undone is null ? null
                : undone.By is null ? undone.What
                : $"{undone.What} ({undone.By})"
        );
    }
}
