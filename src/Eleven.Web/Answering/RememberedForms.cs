using System.Collections.Concurrent;
using Eleven.Answers.Returns;
using Eleven.Store;
using Eleven.Store.Returns;

namespace Eleven.Web.Answering;

/// <summary>What returns ask. To read a question set takes longer than all else on a page, so it is remembered until the audit is changed.</summary>
public sealed class RememberedForms
{
    private const int Most = 100;
    private readonly ConcurrentDictionary<(Guid Audit, int Version, string Questions, string? Variant), ReturnForm> _known = new();

    /// <param name="version">How often the audit was changed.</param>
    public async Task<ReturnForm> Of(StoreContext store, Return one, int version, CancellationToken stop)
    {
        var key = (one.AuditId, version, one.Questions, one.Variant);
        if (_known.TryGetValue(key, out var form))
        {
            return form;
        }
        if (_known.Count >= Most)
        {
            _known.Clear();
        }
        return _known[key] = await ReturnForms.Of(store, one.AuditId, one.Questions, one.Variant, stop);
    }
}
