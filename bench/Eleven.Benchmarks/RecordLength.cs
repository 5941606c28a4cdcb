using System.Diagnostics;
using Eleven.Store;
using Eleven.Store.Record;

namespace Eleven.Benchmarks;

/// <summary>How long it takes to go through a long record, on an empty store that it fills first.</summary>
internal static class RecordLength
{
    private const int AtOnce = 10_000;
    private static readonly byte[] Key = new byte[RecordSeal.KeyLength];

    public static async Task Run(string connection, int lines)
    {
        var settings = new StoreSettings(connection);
        await using (var store = Open(settings))
        {
            await StorePreparation.Prepare(store, settings);
        }
        var filling = Stopwatch.StartNew();
        for (var done = 0; done < lines; done += AtOnce)
        {
            await using var store = Open(settings);
            await using var all = await store.BeginRecorded();
            await store.AddToRecord([.. Enumerable.Range(done, Math.Min(AtOnce, lines - done)).Select(Deed)]);
            await all.CommitAsync();
        }
        Console.WriteLine($"{lines:N0} lines written in {filling.Elapsed.TotalSeconds:N1} s");
        for (var round = 0; round < 3; round++)
        {
            await using var store = Open(settings);
            var checking = Stopwatch.StartNew();
            var found = await RecordCheck.Run(store, Key, []);
            Console.WriteLine($"checked {found.Lines:N0} lines in {checking.Elapsed.TotalSeconds:N2} s: {found.Troubles.Count} troubles");
        }
    }

    private static StoreContext Open(StoreSettings settings) =>
        settings.Open(new RecordSeal(Key, TimeProvider.System)).As(Actor.Person(Guid.Empty));

    private static Deed Deed(int i) =>
        new(
            "changed",
            "Organisation",
            Guid.CreateVersion7().ToString(),
            $$"""{"Name":["Organisation {{i}} of the region, as it was called","Organisation {{i}} of the region, as it is called"]}"""
        );
}
