using Eleven.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Record;

/// <summary>How many lines of the record tell that somebody did something to one kind of thing.</summary>
/// <param name="Actor">As the record calls them.</param>
/// <param name="Subject">The kind of thing.</param>
public sealed record LineCount(string Actor, string Action, string Subject, int Lines);

/// <summary>
/// How many lines the record has of whom and of what. Lines are only ever added, so that what was counted once stays counted and only new lines are read:
/// counting a record of a million lines at every visit would take longer than everything else on the page.
/// </summary>
public sealed class LineCounts
{
    private readonly SemaphoreSlim _counting = new(1, 1);
    private readonly Dictionary<(string Actor, string Action, string Subject), int> _counts = [];
    private IReadOnlyList<LineCount> _all = [];
    private long _until;

    /// <summary>Of all lines that stand in the store now.</summary>
    public async Task<IReadOnlyList<LineCount>> Of(StoreContext store, CancellationToken stop)
    {
        var last = await store.RecordHeads.AsNoTracking().Select(h => h.Number).SingleAsync(stop);
        await _counting.WaitAsync(stop);
        try
        {
            if (last > _until)
            {
                await Add(store, last, stop);
            }
            return _all;
        }
        finally
        {
            _counting.Release();
        }
    }

    private async Task Add(StoreContext store, long last, CancellationToken stop)
    {
        var added = await store
            .RecordRows.Where(r => r.Number > _until && r.Number <= last)
            .GroupBy(r => new
            {
                r.Actor,
                r.Action,
                r.Subject,
            })
            .Select(g => new LineCount(g.Key.Actor, g.Key.Action, g.Key.Subject, g.Count()))
            .ToListAsync(stop);
        foreach (var some in added)
        {
            var key = (some.Actor, some.Action, some.Subject);
            _counts[key] = _counts.GetValueOrDefault(key) + some.Lines;
        }
        _all = [.. _counts.Select(c => new LineCount(c.Key.Actor, c.Key.Action, c.Key.Subject, c.Value))];
        _until = last;
    }
}
