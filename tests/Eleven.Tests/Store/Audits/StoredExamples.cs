using Eleven.Reports.Drafting;
using Eleven.Store.Audits;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Store.Audits;

/// <summary>The example audits taken into a store on each database, opened there, and opened again after their words were erased.</summary>
[CollectionDefinition]
public sealed class StoredExamples : ICollectionFixture<StoredExamples>, IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();
    private readonly Dictionary<Database, StoredAudits> _stores = [];

    public static IReadOnlyList<string> Names { get; } = ["2017", "2019-20", "2023-24", "2024-25"];

    public StoredAudits On(Database database) => _stores[database];

    /// <summary>Another store, with nothing in it.</summary>
    public Task<EmptyStore> Empty(Database database) => EmptyStore.On(database, _postgres);

    public async ValueTask InitializeAsync()
    {
        await _postgres.InitializeAsync();
        foreach (var database in Enum.GetValues<Database>())
        {
            _stores[database] = await StoredAudits.Make(await Empty(database));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
        {
            await store.Store.DisposeAsync();
        }
        await _postgres.DisposeAsync();
    }
}

/// <param name="Again">What was said when the first was taken in a second time.</param>
public sealed record StoredAudits(
    EmptyStore Store,
    IReadOnlyDictionary<string, Guid> Ids,
    IReadOnlyDictionary<string, CountedAudit> Opened,
    IReadOnlyDictionary<string, CountedAudit> Erased,
    TakenIn Again
)
{
    private static readonly DateOnly Today = new(2025, 3, 1);

    public static async Task<StoredAudits> Make(EmptyStore store)
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var name in StoredExamples.Names)
        {
            var taken = await TakeIn(store, name);
            ids[name] = taken.Id.ShouldNotBeNull(taken.Refusal);
        }
        var again = await TakeIn(store, StoredExamples.Names[0]);
        var opened = await Open(store, ids);
        foreach (var id in ids.Values)
        {
            await using var work = store.Open("retention");
            await WordsErasing.Of(work, id);
        }
        return new(store, ids, opened, await Open(store, ids), again);
    }

    public static async Task<TakenIn> TakeIn(EmptyStore store, string name)
    {
        await using var work = store.Open("set-up");
        return await AuditIntake.Keep(work, ExampleAudits.Of(name), Today);
    }

    private static async Task<Dictionary<string, CountedAudit>> Open(EmptyStore store, Dictionary<string, Guid> ids)
    {
        var opened = new Dictionary<string, CountedAudit>();
        foreach (var (name, id) in ids)
        {
            await using var work = store.Open();
            opened[name] = (await AuditOpening.Open(work, id)).ShouldNotBeNull();
        }
        return opened;
    }
}
