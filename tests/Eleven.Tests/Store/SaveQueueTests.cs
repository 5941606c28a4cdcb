using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store;

/// <summary>Who saves through one program waits in a queue, and holds up nobody who reads.</summary>
public sealed class SaveQueueTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    public enum End
    {
        Committed,
        RolledBack,
        Left,
        WithItsStore,
        Failed,
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Who_came_first_saves_first(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using var first = store.Open();
        var turn = await first.BeginRecorded(Stop);
        var served = new List<int>();
        async Task Save(int number)
        {
            await using var work = store.Open();
            await using var own = await work.BeginRecorded(Stop);
            served.Add(number);
            work.Regions.Add(new Region { Name = $"Region {number}", Code = $"region-{number}" });
            await work.SaveChangesAsync(Stop);
            await own.CommitAsync(Stop);
        }

        Task[] all = [.. Enumerable.Range(1, 20).Select(Save)];
        served.ShouldBeEmpty();
        await turn.CommitAsync(Stop);
        await Task.WhenAll(all);

        served.ShouldBe(Enumerable.Range(1, 20));
        (await first.Regions.CountAsync(Stop)).ShouldBe(20);
    }

    [Theory, OnBoth]
    public async Task However_a_turn_ends_the_next_one_comes(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        foreach (var end in Enum.GetValues<End>())
        {
            var work = store.Open();
            switch (end)
            {
                case End.Committed:
                    await (await work.BeginRecorded(Stop)).CommitAsync(Stop);
                    break;
                case End.RolledBack:
                    await (await work.BeginRecorded(Stop)).RollbackAsync(Stop);
                    break;
                case End.Left:
                    await (await work.BeginRecorded(Stop)).DisposeAsync();
                    break;
                case End.WithItsStore:
                    await work.BeginRecorded(Stop);
                    break;
                default:
                    using (var hasLeft = new CancellationTokenSource())
                    {
                        await hasLeft.CancelAsync();
                        await Should.ThrowAsync<OperationCanceledException>(() => work.BeginRecorded(hasLeft.Token));
                    }
                    break;
            }
            await work.DisposeAsync();

            await using var next = store.Open();
            next.Regions.Add(new Region { Name = $"{end}", Code = $"{end}" });
            await next.SaveChangesAsync(Stop);
        }

        await using var reading = store.Open();
        (await reading.Regions.CountAsync(Stop)).ShouldBe(Enum.GetValues<End>().Length);
    }

    [Fact]
    public async Task Who_does_not_leave_holds_up_nobody_for_longer_than_the_database_lets_it()
    {
        await using var store = await EmptyStore.On(Database.Postgres, postgres);
        var settings = new StoreSettings(store.Connection + ";Options=-c idle_in_transaction_session_timeout=500ms")
        {
            Queue = new(TimeSpan.FromMilliseconds(50)),
        };
        StoreContext Open() => settings.Open(new RecordSeal(EmptyStore.RecordKey, TimeProvider.System)).As(Actor.Program("test"));
        await using var still = Open();
        await still.BeginRecorded(Stop);

        await using (var work = Open())
        {
            work.Regions.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });
            await work.SaveChangesAsync(Stop);
        }

        await using var reading = store.Open();
        (await reading.Regions.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_holds_no_connection_that_somebody_could_read_with()
    {
        await using var store = await EmptyStore.On(Database.Postgres, postgres);
        var few = new StoreSettings(store.Connection + ";Maximum Pool Size=2;Timeout=5");
        StoreContext Open() => few.Open(new RecordSeal(EmptyStore.RecordKey, TimeProvider.System)).As(Actor.Program("test"));
        await using var first = Open();
        var turn = await first.BeginRecorded(Stop);
        var waiting = Enumerable
            .Range(1, 10)
            .Select(async number =>
            {
                await using var work = Open();
                work.Regions.Add(new Region { Name = $"Region {number}", Code = $"region-{number}" });
                await work.SaveChangesAsync(Stop);
            })
            .ToArray();

        await using var reader = Open();
        (await reader.Regions.CountAsync(Stop)).ShouldBe(0);

        await turn.DisposeAsync();
        await Task.WhenAll(waiting);
        (await reader.Regions.CountAsync(Stop)).ShouldBe(10);
    }
}
