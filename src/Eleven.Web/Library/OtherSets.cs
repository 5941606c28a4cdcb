using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Web.Library;

/// <summary>A set with which questions can be held together.</summary>
/// <param name="Set">Its last published version, or else its newest; null where that cannot be read.</param>
public sealed record OtherSet(string Code, string Title, Asked? Set)
{
    /// <summary>Questions that only earlier versions ask: a link may be with one of these.</summary>
    public ImmutableArray<Question> Earlier { get; init; } = [];
}

/// <summary>The other sets of a library.</summary>
internal static class OtherSets
{
    private const string Absent = "Put it into the library, or take the link out.";

    /// <summary>By title.</summary>
    /// <param name="set">The set that they are other than.</param>
    public static async Task<ImmutableArray<OtherSet>> Of(StoreContext store, Store.Audits.QuestionSet set, CancellationToken stop)
    {
        var kept = await store
            .QuestionSets.Where(s => s.RegionId == set.RegionId && s.Id != set.Id)
            .OrderBy(s => s.Title)
            .Select(s => new
            {
                s.Code,
                s.Title,
                Versions = s
                    .Versions.OrderByDescending(v => v.State == QuestionSetState.Published)
                    .ThenByDescending(v => v.Id)
                    .Select(v => v.Yaml)
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(stop);
        return
        [
            .. from other in kept
            let read = other.Versions.ConvertAll(yaml => QuestionSetYaml.Draft(other.Code, yaml))
            select new OtherSet(other.Code, other.Title, read.FirstOrDefault())
            {
                Earlier = [.. read.Skip(1).OfType<Asked>().SelectMany(r => r.Questions)],
            },
        ];
    }

    /// <summary>Links with questions that are neither in the library nor in a set that comes with the program.</summary>
    public static async Task<ImmutableArray<Mistake>> Mistakes(
        StoreContext store,
        Store.Audits.QuestionSet set,
        Asked asked,
        CancellationToken stop
    )
    {
        if (asked.Links.IsEmpty)
        {
            return [];
        }
        var known = ReadyMade.All.ToDictionary(r => r.Set.Id, Asked? (r) => r.Set);
        foreach (var other in await Of(store, set, stop))
        {
            known[other.Code] = other.Set is { } last ? last with { Sections = last.Sections.Add(new("", "", other.Earlier)) } : null;
        }
        return Checks.OfLinks(asked, known, Absent);
    }
}
