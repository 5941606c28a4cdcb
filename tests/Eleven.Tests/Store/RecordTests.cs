using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store;

public sealed class RecordTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Everything_saved_is_recorded_with_its_values_before_and_after(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using (var work = store.Open("set-up"))
        {
            work.Regions.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });
            await work.SaveChangesAsync(Stop);
        }
        await using (var work = store.Open("clerk"))
        {
            (await work.Regions.SingleAsync(Stop)).Name = "Six Rivers";
            await work.SaveChangesAsync(Stop);
            work.Regions.Remove(await work.Regions.SingleAsync(Stop));
            await work.SaveChangesAsync(Stop);
        }

        await using var reading = store.Open();
        var rows = await reading.RecordRows.OrderBy(r => r.Number).ToListAsync(Stop);
        var values = await reading.RecordValues.OrderBy(v => v.Number).Select(v => v.Json).ToListAsync(Stop);
        rows.Select(r => (r.Number, r.Actor, r.Action, r.Subject))
            .ShouldBe([(1, "(set-up)", "added", "Region"), (2, "(clerk)", "changed", "Region"), (3, "(clerk)", "removed", "Region")]);
        values.ShouldBe([
            """{"Code":[null,"five-rivers"],"Name":[null,"Five Rivers"]}""",
            """{"Name":["Five Rivers","Six Rivers"]}""",
            """{"Code":["five-rivers",null],"Name":["Six Rivers",null]}""",
        ]);
    }

    [Theory, OnBoth]
    public async Task Secrets_are_recorded_as_changed_and_never_told(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using var work = store.Open();
        work.Users.Add(
            new Person
            {
                Name = "Jo Bell",
                Email = "jo@example.org",
                PasswordHash = "hash-of-a-password",
                SecurityStamp = "stamp-of-an-account",
            }
        );
        await work.SaveChangesAsync(Stop);

        var json = await work.RecordValues.Select(v => v.Json).SingleAsync(Stop);

        json.ShouldContain("\"PasswordHash\":[null,\"(secret)\"]");
        json.ShouldNotContain("hash-of-a-password");
        json.ShouldNotContain("stamp-of-an-account");
    }

    [Theory, OnBoth]
    public async Task What_two_people_change_at_once_is_refused_to_the_second_and_not_recorded(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using var first = store.Open("first");
        first.Regions.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });
        await first.SaveChangesAsync(Stop);
        await using var second = store.Open("second");
        (await second.Regions.SingleAsync(Stop)).Name = "Second";
        (await first.Regions.SingleAsync(Stop)).Name = "First";
        await first.SaveChangesAsync(Stop);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));

        await using var reading = store.Open();
        (await reading.Regions.SingleAsync(Stop)).Name.ShouldBe("First");
        (await reading.RecordRows.Select(r => r.Actor).ToListAsync(Stop)).ShouldBe(["(first)", "(first)"]);
    }

    [Theory, OnBoth]
    public async Task Many_who_save_at_once_make_one_chain_without_a_gap(Database database)
    {
        const int people = 16;
        const int each = 10;
        await using var store = await EmptyStore.On(database, postgres);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, people),
            new ParallelOptions { MaxDegreeOfParallelism = people, CancellationToken = Stop },
            async (person, stop) =>
            {
                for (var i = 0; i < each; i++)
                {
                    await using var work = store.Open($"person {person}");
                    work.Regions.Add(new Region { Name = $"Region {i} of {person}", Code = $"region-{person}-{i}" });
                    await work.SaveChangesAsync(stop);
                }
            }
        );

        await using var reading = store.Open();
        var found = await RecordCheck.Run(reading, EmptyStore.RecordKey, [], Stop);
        found.Troubles.ShouldBeEmpty();
        found.Lines.ShouldBe(people * each);
        (await reading.Regions.CountAsync(Stop)).ShouldBe(people * each);
    }

    [Theory, OnBoth]
    public async Task Nobody_saves_without_a_name(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using var work = store.Settings.Open(new RecordSeal(EmptyStore.RecordKey, TimeProvider.System));
        work.Regions.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });

        await Should.ThrowAsync<InvalidOperationException>(() => work.SaveChangesAsync(Stop));

        (await work.Regions.CountAsync(Stop)).ShouldBe(0);
    }
}
