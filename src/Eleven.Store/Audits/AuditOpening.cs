using System.Collections.Immutable;
using System.Text.Json;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting;
using Eleven.Store.Returns;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>From an audit in the store to its answers and figures: what an audit's folder gives too.</summary>
public static class AuditOpening
{
    /// <summary>With the earlier audits that it is compared with. Null where there is no such audit.</summary>
    public static async Task<CountedAudit?> Open(StoreContext store, Guid audit, CancellationToken stop = default)
    {
        var earlier = ImmutableSortedDictionary.CreateBuilder<string, CountedAudit>(StringComparer.Ordinal);
        foreach (var compared in await store.Set<ComparedAudit>().AsNoTracking().Where(c => c.AuditId == audit).ToListAsync(stop))
        {
            if (await Read(store, compared.EarlierId, ImmutableSortedDictionary<string, CountedAudit>.Empty, stop) is { } before)
            {
                earlier.Add(compared.Name, before);
            }
        }
        return await Read(store, audit, earlier.ToImmutable(), stop);
    }

    private static async Task<CountedAudit?> Read(
        StoreContext store,
        Guid id,
        ImmutableSortedDictionary<string, CountedAudit> earlier,
        CancellationToken stop
    )
    {
        if (await DefinitionReading.Read(store, id, stop) is not { } definition)
        {
            return null;
        }
        return CountedAudit.Of(definition, await Answers(store, id, definition, stop), earlier);
    }

    internal static async Task<AuditAnswers> Answers(StoreContext store, Guid audit, AuditDefinition definition, CancellationToken stop)
    {
        var sources = await store
            .Set<Source>()
            .AsNoTracking()
            .Include(s => s.Files)
            .Include(s => s.Tables)
                .ThenInclude(t => t.Columns)
            .Include(s => s.Tables)
                .ThenInclude(t => t.Words)
            .Where(s => s.AuditId == audit)
            .AsSplitQuery()
            .ToListAsync(stop);
        var returns = await ReturnTables.Of(store, audit, definition, stop);
        return new AuditAnswers(
            definition.Audit,
            [
                .. sources
                    .SelectMany(s => s.Tables.Select(t => (Source: s, Table: t)))
                    .OrderBy(t => t.Table.Order)
                    .Select(t => Table(t.Source, t.Table, definition)),
                .. returns.Tables,
            ],
            [.. sources.SelectMany(s => s.Files).OrderBy(f => f.Order).Select(File), .. returns.Files]
        )
        {
            ResponsesKey = await store.Audits.Where(a => a.Id == audit).Select(a => a.ResponsesKey).SingleAsync(stop),
        };
    }

    private static AnswerTable Table(Source source, AnswerRows rows, AuditDefinition definition)
    {
        var set = definition.FindSet(source.Questions)!;
        var words = rows.Words.ToDictionary(w => w.Question, w => w.Packed);
        var form = set.ForVariant(source.Variant);
        var table = new AnswerTable
        {
            Source = source.Name,
            Questions = form,
            Variant = source.Variant,
            PoliceForm = set.Variants.Any(v => v.Id == source.Variant && v.Police),
            Rows = [],
            Columns =
            [
                .. rows
                    .Columns.OrderBy(c => c.Order)
                    .Select(c => PackedAnswers.Unpack(c.Packed, form.Find(c.Question)!, words.GetValueOrDefault(c.Question))),
            ],
            AreasOf = [],
            SectorOf = [],
        };
        var placed = PackedRows.Unpack(rows.Packed, table, definition.Audit);
        return words.TryGetValue(AnswerWords.OfRows, out var ofRows) ? PackedRowWords.Unpack(ofRows, placed) : placed;
    }

    private static Reconciliation File(SourceFile file) =>
        JsonSerializer.Deserialize<Reconciliation>(file.Reconciliation)! with
        {
            Problems = file.Problems is { } problems ? JsonSerializer.Deserialize<ImmutableArray<Problem>>(problems) : [],
        };
}
