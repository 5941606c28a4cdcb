using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Returns;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Record;

/// <summary>The names of what the record refers to by an id, as they are now.</summary>
internal static class References
{
    private static readonly Dictionary<Type, Func<StoreContext, Guid, IQueryable<string>>> Names = new()
    {
        [typeof(AnswerRows)] = (store, id) =>
            from rows in store.Set<AnswerRows>()
            join source in store.Set<Source>() on rows.SourceId equals source.Id
            where rows.Id == id
            select source.Name,
        [typeof(Audit)] = (store, id) => store.Audits.Where(a => a.Id == id).Select(a => a.Title),
        [typeof(AuditArea)] = (store, id) => store.Set<AuditArea>().Where(a => a.Id == id).Select(a => a.Name),
        [typeof(Organisation)] = (store, id) => store.Organisations.Where(o => o.Id == id).Select(o => o.Name),
        [typeof(Partnership)] = (store, id) => store.Partnerships.Where(p => p.Id == id).Select(p => p.Name),
        [typeof(Person)] = (store, id) => store.Users.Where(p => p.Id == id).Select(p => p.Name),
        [typeof(QuestionCodebook)] = (store, id) => store.Set<QuestionCodebook>().Where(c => c.Id == id).Select(c => c.Question),
        [typeof(QuestionSet)] = (store, id) => store.QuestionSets.Where(s => s.Id == id).Select(s => s.Title),
        [typeof(QuestionSetVersion)] = (store, id) =>
            from version in store.Set<QuestionSetVersion>()
            join questions in store.QuestionSets on version.QuestionSetId equals questions.Id
            where version.Id == id
            select questions.Title + ", " + version.Label,
        [typeof(Region)] = (store, id) => store.Regions.Where(r => r.Id == id).Select(r => r.Name),
        [typeof(Return)] = (store, id) =>
            from one in store.Returns
            join organisation in store.Organisations on one.OrganisationId equals organisation.Id
            where one.Id == id
            select organisation.Name,
        [typeof(Sector)] = (store, id) => store.Set<Sector>().Where(s => s.Id == id).Select(s => s.Name),
        [typeof(Source)] = (store, id) => store.Set<Source>().Where(s => s.Id == id).Select(s => s.Name),
    };

    /// <summary>Whether things of a kind have names.</summary>
    public static bool Knows(Type kind) => Names.ContainsKey(kind);

    /// <summary>Its name, or its id where nobody can tell it any more.</summary>
    public static async Task<string> Name(StoreContext store, Type kind, Guid id, CancellationToken stop) =>
        (Names.GetValueOrDefault(kind) is { } names ? await names(store, id).SingleOrDefaultAsync(stop) : null)
        ?? $"{id} (no longer there)";
}
