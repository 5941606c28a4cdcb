using Eleven.Store;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Record;

/// <summary>The names of those who did something, by how the record calls them.</summary>
public sealed class Who
{
    private readonly Dictionary<string, string> _names;

    private Who(Dictionary<string, string> names) => _names = names;

    public static async Task<Who> Of(StoreContext store, IEnumerable<RecordRow> lines, CancellationToken stop)
    {
        var ids = lines.Select(l => Guid.TryParse(l.Actor, out var id) ? id : Guid.Empty).Distinct().ToArray();
        var people = await store.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(stop);
        return new(people.ToDictionary(p => p.Id.ToString(), p => p.Name));
    }

    /// <summary>Jo Lead; Jo Lead as Executive; Eleven (tidying); an account that is gone by its id.</summary>
    public string Name(RecordRow line)
    {
        var name = _names.GetValueOrDefault(line.Actor) ?? (line.Actor.StartsWith('(') ? "Eleven " + line.Actor : line.Actor);
        return line.ActingAs.Length == 0 ? name : $"{name} as {line.ActingAs}";
    }
}
