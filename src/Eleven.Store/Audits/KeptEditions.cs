using System.Collections.Immutable;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>What was withheld from each audience when an audit's reports were written, so that it stays withheld.</summary>
public static class KeptEditions
{
    /// <summary>Of the audit, and of those that it is compared with.</summary>
    public static async Task<StandingEditions> Find(StoreContext store, Guid audit, Audience audience, CancellationToken stop = default)
    {
        var own = await Edition(store, audit, audience, "", stop);
        var earlier = ImmutableDictionary.CreateBuilder<string, StandingEdition>();
        // The team sees everything of every year.
        var compared =
            audience == Audience.Team
                ? []
                : await store.Set<ComparedAudit>().AsNoTracking().Where(c => c.AuditId == audit).ToListAsync(stop);
        foreach (var one in compared)
        {
            if (await Edition(store, one.EarlierId, audience, one.Name + ", ", stop) is { } edition)
            {
                earlier.Add(one.Name, edition);
            }
        }
        return new(own, earlier.ToImmutable());
    }

    /// <summary>To be saved before any of the reports is handed out.</summary>
    public static async Task Keep(StoreContext store, Guid audit, KeptPattern pattern, CancellationToken stop = default)
    {
        using var written = new MemoryStream();
        PatternFile.Write(written, await Code(store, audit, stop), pattern);
        if (await Row(store, audit, pattern.Pattern.Audience, stop) is { } kept)
        {
            kept.Written = written.ToArray();
        }
        else
        {
            store.Add(
                new KeptEdition
                {
                    AuditId = audit,
                    Audience = pattern.Pattern.Audience,
                    Written = written.ToArray(),
                }
            );
        }
    }

    private static async Task<StandingEdition?> Edition(
        StoreContext store,
        Guid audit,
        Audience audience,
        string beginning,
        CancellationToken stop
    )
    {
        if (await Row(store, audit, audience, stop) is not { } kept)
        {
            return null;
        }
        var (code, file) = (await Code(store, audit, stop), PatternFile.NameOf(audience));
        return new StandingEdition(PatternFile.Parse(kept.Written, file, code, audience, code), beginning + file, beginning);
    }

    private static Task<string> Code(StoreContext store, Guid audit, CancellationToken stop) =>
        store.Audits.Where(a => a.Id == audit).Select(a => a.Code).SingleAsync(stop);

    private static Task<KeptEdition?> Row(StoreContext store, Guid audit, Audience audience, CancellationToken stop) =>
        store.Set<KeptEdition>().SingleOrDefaultAsync(e => e.AuditId == audit && e.Audience == audience, stop);
}
