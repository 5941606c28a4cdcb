using System.Collections.Concurrent;
using Eleven.Files.Yaml;
using Eleven.Reports.Prose;
using Eleven.Store;
using Eleven.Store.Audits;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Library;

/// <summary>How many questions and recommendations were written. To read them takes longer than all else on a page, so their number is remembered until the row they stand in is changed.</summary>
public sealed class RememberedCounts
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<(Guid Id, int Version), int> _known = new();

    /// <summary>Of a version of a question set.</summary>
    /// <param name="code">Of the question set.</param>
    /// <param name="row">How often the row of that version was changed: a draft that was changed is read anew.</param>
    public Task<int> Questions(StoreContext store, string code, Guid id, int row, CancellationToken stop) =>
        Of(
            (id, row),
            async () =>
            {
                var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == id).Select(v => v.Yaml).SingleAsync(stop);
                return QuestionSetYaml.Draft(code, yaml)?.Questions.Count() ?? 0;
            }
        );

    /// <summary>That the reports of an audit make, of the region and of all areas.</summary>
    public async Task<int> Recommendations(StoreContext store, Guid audit, CancellationToken stop)
    {
        var prose = store.Set<AuditProse>().Where(p => p.AuditId == audit);
        return await prose.Select(p => new { p.Id, p.Version }).SingleOrDefaultAsync(stop) is { } row
            ? await Of((row.Id, row.Version), async () => WrittenIn(await prose.Select(p => p.Markdown).SingleAsync(stop)))
            : 0;
    }

    private static int WrittenIn(string markdown) =>
        ProseReading.Read("prose", markdown).Prose.Sections.Sum(s => s.Blocks.OfType<WrittenRecommendation>().Count());

    private async Task<int> Of((Guid, int) row, Func<Task<int>> read)
    {
        if (_known.TryGetValue(row, out var count))
        {
            return count;
        }
        if (_known.Count >= Most)
        {
            _known.Clear();
        }
        return _known[row] = await read();
    }
}
