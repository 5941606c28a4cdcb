using Eleven.Reports.Drafting.Questions;
using Eleven.Reports.Withholding;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>Erases what people wrote in an audit. Every count stays, released quotes keep their words, and editions are known again as before.</summary>
public static class WordsErasing
{
    public const string Action = "words erased";

    public static async Task Of(StoreContext store, Guid audit, CancellationToken stop = default)
    {
        await using var all = await store.BeginRecorded(stop);
        var kept = await store.Audits.SingleAsync(a => a.Id == audit, stop);
        var definition = (await DefinitionReading.Read(store, audit, stop))!;
        var answers = await AuditOpening.Answers(store, audit, definition, stop);
        kept.ResponsesKey ??= ResponsesKey.Of(answers, definition.Audit);
        foreach (var quote in await store.Set<Quote>().Where(q => q.AuditId == audit && q.Text == null).ToListAsync(stop))
        {
            quote.Text = ReleasedWords.In(answers, DecisionsReading.Quoted(quote));
        }
        await store.SaveChangesAsync(stop);
        var sources = store.Set<Source>().Where(s => s.AuditId == audit).Select(s => s.Id);
        var tables = store.Set<AnswerRows>().Where(t => sources.Contains(t.SourceId)).Select(t => t.Id);
        await store.Set<AnswerWords>().Where(w => tables.Contains(w.AnswerRowsId)).ExecuteDeleteAsync(stop);
        await store
            .Set<SourceFile>()
            .Where(f => sources.Contains(f.SourceId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Problems, (string?)null).SetProperty(f => f.Version, f => f.Version + 1),
                stop
            );
        await store.AddToRecord([new Deed(Action, nameof(Audit), audit.ToString(), null)], stop);
        await all.CommitAsync(stop);
    }
}
