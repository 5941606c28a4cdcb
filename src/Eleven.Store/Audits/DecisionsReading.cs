using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>What people decided, said and released in an audit, from its rows in the store.</summary>
internal static class DecisionsReading
{
    /// <param name="organisations">Codes by id.</param>
    /// <param name="definition">Of the audit, as yet without decisions and voices.</param>
    public static async Task<AuditDefinition> Read(
        StoreContext store,
        Audit kept,
        Dictionary<Guid, string> organisations,
        AuditDefinition definition,
        CancellationToken stop
    )
    {
        var codebooks = await Of(store.Set<QuestionCodebook>().Include(c => c.Themes));
        return definition with
        {
            Decisions = new Decisions
            {
                Recodes = [.. (await Of(store.Set<RecodeDecision>())).Select(r => new Recode(r.Question, r.From, r.To, r.Reason))],
                Duplicates = [.. (await Of(store.Set<DuplicateChoice>())).Select(Duplicate)],
                ThemeCodes =
                [
                    .. (await Of(store.Set<GivenThemes>())).Select(g => new ThemeCode(g.Question, g.FileHash, g.Row, [.. g.Themes])),
                ],
                Codebooks = [.. codebooks.Select(Codebook)],
                KeepColumns = [.. kept.KeepColumns],
            },
            Quotes = [.. (await Of(store.Set<Quote>())).Select(Quoted)],
            YouSaid =
            [
                .. (await Of(store.Set<YouSaidWeWill>())).Select(s => new YouSaid(
                    organisations[s.OrganisationId],
                    s.Said,
                    s.WeWill,
                    s.Area
                )),
            ],
            ReceivedInOwnFormat =
            [
                .. (await Of(store.Set<OwnFormatReturn>())).Select(r => new OwnFormat(organisations[r.OrganisationId], r.Format, r.Note)),
            ],
        };

        Task<List<T>> Of<T>(IQueryable<T> all)
            where T : Decided => all.AsNoTracking().Where(d => d.AuditId == kept.Id).OrderBy(d => d.Order).ToListAsync(stop);
    }

    private static DuplicateDecision Duplicate(DuplicateChoice choice) =>
        new(choice.Source, [.. choice.Rows], choice.Keep, choice.Reason)
        {
            File = choice.File,
            Files = [.. choice.Files],
            KeepFile = choice.KeepFile,
        };

    private static Codebook Codebook(QuestionCodebook kept) =>
        new(
            kept.Question,
            [.. kept.Themes.OrderBy(t => t.Order).Select(t => new Option(t.Code, t.Label) { Positive = t.Positive, Colour = t.Colour })],
            kept.Base
        );

    public static ReleasedQuote Quoted(Quote kept) =>
        new(kept.Question, kept.FileHash, kept.Row, kept.Text, kept.Who, kept.ReleasedBy, kept.ReleasedOn, kept.Kind) { Area = kept.Area };
}
