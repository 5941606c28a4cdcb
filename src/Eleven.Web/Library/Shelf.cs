using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Writing;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Web.Library;

/// <summary>Puts versions of question sets into the library of a region.</summary>
internal static class Shelf
{
    /// <summary>Letters of a version's name, as the store keeps it.</summary>
    public const int LongestLabel = 60;
    public const int LongestTitle = 200;

    /// <summary>Bytes of a set's YAML: several times what the longest set needs.</summary>
    public const int Largest = 500_000;

    /// <summary>Adds a version, and its set where the library has none of that code. It is saved by whoever asks.</summary>
    /// <returns>The version, or a sentence why it cannot be added.</returns>
    public static async Task<(QuestionSetVersion? Added, string? Refusal)> Add(
        StoreContext store,
        Guid region,
        Asked asked,
        string yaml,
        QuestionSetState state,
        CancellationToken stop
    )
    {
        if (asked.Title.Length > LongestTitle || asked.Version.Length > LongestLabel)
        {
            return (null, "The title must be 200 characters or fewer, and the version 60 or fewer");
        }
        if (
            (NameFieldAttribute.Problem("The title", asked.Title) ?? NameFieldAttribute.Problem("The version", asked.Version)) is { } unseen
        )
        {
            return (null, unseen);
        }
        var set = await store
            .QuestionSets.Include(s => s.Versions)
            .SingleOrDefaultAsync(s => s.RegionId == region && s.Code == asked.Id, stop);
        if (set is null)
        {
            set = new()
            {
                RegionId = region,
                Code = asked.Id,
                Title = asked.Title,
            };
            store.Add(set);
        }
        if (set.Versions.Exists(v => v.Label == asked.Version))
        {
            return (null, $"{set.Title} has a version {asked.Version} already. Give this one another version");
        }
        var version = new QuestionSetVersion
        {
            QuestionSetId = set.Id,
            Label = asked.Version,
            State = state,
            Instrument = asked.Instrument,
            Yaml = yaml,
        };
        store.Add(version);
        return (version, null);
    }

    /// <summary>The address of a version's page.</summary>
    public static string Address(QuestionSetVersion version) => $"/question-sets/{version.QuestionSetId}/versions/{version.Id}";
}
