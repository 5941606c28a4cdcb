using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Returns;

/// <summary>The returns of an audit that were filled in here, as tables: by the reader that workbooks of returns go through.</summary>
internal static class ReturnTables
{
    /// <returns>A table for each form that somebody answered, and what became of each field of each return.</returns>
    public static async Task<(ImmutableArray<AnswerTable> Tables, ImmutableArray<Reconciliation> Files)> Of(
        StoreContext store,
        Guid audit,
        AuditDefinition definition,
        CancellationToken stop
    )
    {
        var kept = await (
            from one in store.Set<Return>().AsNoTracking().Include(r => r.Answers)
            join organisation in store.Organisations on one.OrganisationId equals organisation.Id
            where one.AuditId == audit && one.SavedAt != null
            orderby organisation.Code
            select new { organisation.Code, Return = one }
        ).ToListAsync(stop);
        var (tables, files) = (new List<AnswerTable>(), new List<Reconciliation>());
        foreach (var same in kept.GroupBy(r => (r.Return.Questions, r.Return.Variant)))
        {
            var request = Request(definition, same.Key.Questions, same.Key.Variant);
            var form = new ReturnForm(request.Form, request.Audit);
            var read = ReturnIntake.Read([.. same.Select(r => ReturnFields.Written(form, r.Code, r.Return))], request);
            tables.AddRange(read.Select(r => r.Table).OfType<AnswerTable>());
            files.AddRange(read.Select(r => r.Reconciliation with { Layout = "Filled in here" }));
        }
        return ([.. tables], [.. files]);
    }

    private static ImportRequest Request(AuditDefinition definition, string questions, string? variant)
    {
        var set = definition.FindSet(questions)!;
        return new()
        {
            Source = variant is null ? questions : $"{questions}-{variant}",
            Form = set.ForVariant(variant),
            Audit = definition.Audit,
            Variant = variant,
            PoliceForm = set.Variants.Any(v => v.Id == variant && v.Police),
            Decisions = definition.Decisions,
            OwnFormats = definition.ReceivedInOwnFormat.ToDictionary(r => r.Organisation, r => r.Format),
        };
    }
}
