using System.Collections.Concurrent;
using Eleven.Files.Yaml;
using Eleven.Store;
using Eleven.Store.Audits;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Library;

/// <summary>How many questions the versions of question sets have. To read one takes longer than all else on a page, so what was read is remembered.</summary>
public sealed class QuestionCounts
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<(Guid Id, int Row), int> _known = new();

    /// <param name="code">Of the question set.</param>
    /// <param name="id">Of its version.</param>
    /// <param name="row">How often that row was changed: a draft that was changed is read anew.</param>
    public async Task<int> Of(StoreContext store, string code, Guid id, int row, CancellationToken stop)
    {
        if (_known.TryGetValue((id, row), out var count))
        {
            return count;
        }
        var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == id).Select(v => v.Yaml).SingleAsync(stop);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }
        return _known[(id, row)] = QuestionSetYaml.Draft(code, yaml)?.Questions.Count() ?? 0;
    }
}
