using System.Text.Json;
using Eleven.Answers;
using Eleven.Files.Audits;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>An audit that was taken in, or why it was not.</summary>
/// <param name="Id">Null where it was refused.</param>
/// <param name="Refusal">In a sentence.</param>
public sealed record TakenIn(Guid? Id, string? Refusal);

/// <summary>
/// Takes an audit's folder into the store, as it was read: who was asked, the question sets, the answers, what people decided and wrote. All of it or nothing; what the
/// store lacks of the region is made.
/// </summary>
public static class AuditIntake
{
    /// <param name="today">Stands for the audit's data date where it has none.</param>
    public static async Task<TakenIn> Keep(StoreContext store, ReadAudit read, DateOnly today, CancellationToken stop = default)
    {
        var definition = read.Folder;
        var region = await RegionIntake.Of(store, definition.Audit, stop);
        if (await store.Audits.AnyAsync(a => a.RegionId == region.Region.Id && a.Code == definition.Audit.Id, stop))
        {
            return Refused(store, $"{definition.Audit.Title} ({definition.Audit.Id}) is in the store already; nothing was added.");
        }
        var earlier = new List<ComparedAudit>();
        var audit = NewAudit(definition, region.Region.Id);
        foreach (var (order, name) in definition.ComparedWith.Index())
        {
            var code = read.Earlier[name].Definition.Audit.Id;
            if (await store.Audits.SingleOrDefaultAsync(a => a.RegionId == region.Region.Id && a.Code == code, stop) is not { } before)
            {
                return Refused(
                    store,
                    $"{definition.Audit.Title} is compared with {code}, which is not in the store. Take that audit in first."
                );
            }
            earlier.Add(
                new ComparedAudit
                {
                    AuditId = audit.Id,
                    Name = name,
                    EarlierId = before.Id,
                    Order = order,
                }
            );
        }
        if (await QuestionSetIntake.Keep(store, audit, definition, stop) is { } wrong)
        {
            return Refused(store, wrong);
        }
        audit.ComparedWith.AddRange(earlier);
        await region.Keep(audit, definition.Audit, today, stop);
        audit.Sources.AddRange(Sources(audit, read));
        store.Audits.Add(audit);
        store.AddRange(DecisionsIntake.Of(audit.Id, definition, region.OrganisationIds));
        await store.SaveChangesAsync(stop);
        return new(audit.Id, null);
    }

    private static TakenIn Refused(StoreContext store, string why)
    {
        store.ChangeTracker.Clear();
        return new(null, why);
    }

    private static Audit NewAudit(AuditFolder definition, Guid region)
    {
        var (id, settings) = (Guid.CreateVersion7(), definition.Audit);
        return new Audit
        {
            Id = id,
            RegionId = region,
            Code = settings.Id,
            Title = settings.Title,
            Period = settings.Period,
            State = AuditState.Closed,
            DataDate = settings.DataDate,
            DecimalsInTables = settings.Counting.DecimalsInTables,
            WhereAspectsDiffer = settings.Counting.WhereAspectsDiffer,
            MinimumBase = settings.Thresholds.MinimumBase,
            SmallCount = settings.Thresholds.SmallCount,
            HeatMapPublic = settings.Thresholds.HeatMapPublic,
            Reports = [.. definition.Reports],
            KeepColumns = [.. definition.Decisions.KeepColumns],
            Prose = definition.Prose is { } prose ? new AuditProse { AuditId = id, Markdown = prose.Text } : null,
        };
    }

    private static IEnumerable<Source> Sources(Audit audit, ReadAudit read)
    {
        var files = read.Answers.Reconciliations.Index().ToLookup(f => f.Item.Source);
        var tables = read.Answers.Tables.Index().ToLookup(t => t.Item.Source);
        foreach (var (order, source) in read.Folder.Sources.Index())
        {
            var kept = new Source
            {
                AuditId = audit.Id,
                Name = source.Name,
                Questions = source.Questions,
                Variant = source.Variant,
                Layout = source.Layout,
                Order = order,
            };
            kept.Files.AddRange(files[source.Name].Select(f => File(f.Item, kept.Id, f.Index)));
            kept.Tables.AddRange(tables[source.Name].Select(t => Rows(t.Item, read.Folder.Audit, kept.Id, t.Index)));
            yield return kept;
        }
    }

    private static SourceFile File(Reconciliation file, Guid source, int order) =>
        new()
        {
            SourceId = source,
            Name = file.File,
            Hash = file.FileHash,
            Reconciliation = JsonSerializer.Serialize(file with { Problems = [] }),
            Problems = JsonSerializer.Serialize(file.Problems),
            Order = order,
        };

    private static AnswerRows Rows(AnswerTable table, Eleven.QuestionSets.Audit audit, Guid source, int order)
    {
        var rows = new AnswerRows
        {
            SourceId = source,
            Packed = PackedRows.Pack(table, audit),
            Order = order,
        };
        rows.Words.Add(Words(rows, AnswerWords.OfRows, PackedRowWords.Pack(table)));
        // Themes are counted anew from the codes.
        foreach (var (place, column) in table.Columns.Where(c => c.Question is not ThemeQuestion).Index())
        {
            rows.Columns.Add(
                new QuestionAnswers
                {
                    AnswerRowsId = rows.Id,
                    Question = column.Question.Code,
                    Packed = PackedAnswers.Pack(column),
                    Order = place,
                }
            );
            rows.Words.Add(Words(rows, column.Question.Code, PackedWords.Pack(column)));
        }
        return rows;
    }

    private static AnswerWords Words(AnswerRows rows, string question, byte[] packed) =>
        new()
        {
            AnswerRowsId = rows.Id,
            Question = question,
            Packed = packed,
        };
}
