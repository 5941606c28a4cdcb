using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Web.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Eleven.Tests.Web.Hosting;

/// <summary>backup, restore and verify-record, as whoever runs Eleven asks for them.</summary>
public sealed class StoreVerbsTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-verbs-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_store_is_backed_up_lost_and_there_again(Database database)
    {
        var key = Key();
        await using var store = await EmptyStore.On(database, postgres);
        await Prepare(store, key);
        var file = Path.Combine(_folder, "monday.db");

        var (taken, exit) = await Run(store, "backup", file);
        (taken, exit).ShouldBe(
            (
                $"Backed up to {file}, {new FileInfo(file).Length / 1_000_000m:0.0} MB. The key file is not in it: keep a copy of that somewhere else.",
                0
            )
        );
        await using var empty = await EmptyStore.On(database, postgres);
        (await Run(empty, "restore", file)).ShouldBe(
            (
                $"Everything in {file} is in the store again.\nThe record is whole: 1 line.\nNo exported head of the record was found in the data folder, and so nothing shows whether lines are missing at its end.",
                0
            )
        );
        (await Run(empty, "restore", file)).Exit.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_record_that_was_cut_short_is_found_by_its_exported_heads(Database database)
    {
        var key = Key();
        await using var store = await EmptyStore.On(database, postgres);
        await Prepare(store, key);
        await using var work = store.Open();
        HeadFile.Add(_folder, await work.RecordHeads.SingleAsync(Stop), new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        (await Run(store, "verify-record")).ShouldBe(
            ("The record is whole: 1 line.\nIt holds what 1 exported head of the record says.", 0)
        );

        await work.Database.ExecuteSqlRawAsync(
            """DELETE FROM "RecordValues"; DELETE FROM "Record"; UPDATE "RecordHead" SET "Number" = 0;""",
            Stop
        );

        (await Run(store, "verify-record")).ShouldBe(("Line 1 is missing.\nThe record is not as it was written.", 1));
    }

    [Fact]
    public async Task A_restore_that_fails_says_so_in_a_sentence_and_leaves_the_store_as_it_was()
    {
        var key = Key();
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Prepare(store, key);
        // SQLite keeps it, and PostgreSQL does not.
        await using (var work = store.Open())
        {
            await work.Database.ExecuteSqlAsync($"""UPDATE "Regions" SET "Name" = {new string('x', 300)}""", Stop);
        }
        var file = Path.Combine(_folder, "long.db");
        (await Run(store, "backup", file)).Exit.ShouldBe(0);
        await using var empty = await EmptyStore.On(Database.Postgres, postgres);

        (await Run(empty, "restore", file)).ShouldBe(
            ($"{file} could not be brought back, and the store is as it was: value too long for type character varying(200).", 1)
        );

        await using var left = empty.Open();
        (await left.Regions.AnyAsync(Stop)).ShouldBeFalse();
        (await left.RecordHeads.SingleAsync(Stop)).Number.ShouldBe(0);
        (await Run(empty, "verify-record")).Exit.ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_backup_that_comes_back_to_another_key_says_whose_key_is_missing(Database database)
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Prepare(store, Key());
        var file = Path.Combine(_folder, "kept.db");
        (await Run(store, "backup", file)).Exit.ShouldBe(0);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "key"), [.. EmptyStore.Key.Reverse()], Stop);
        await using var empty = await EmptyStore.On(database, postgres);

        (await Run(empty, "restore", file)).ShouldBe(
            ($"Everything in {file} is in the store again.\n{new OtherKeyException().Message}", 1)
        );

        Key();
        (await Run(empty, "verify-record")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Mistakes_are_told_in_a_sentence()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        (await Run(store, "backup", "a.db")).ShouldSatisfyAllConditions(
            r => r.Exit.ShouldBe(2),
            r => r.Said.ShouldContain("Eleven__KeyFile names")
        );
        Key();
        (await Run(store, "backup")).ShouldBe(("Name one file: backup FILE", 2));
        (await Run(store, "verify-record", "more")).Exit.ShouldBe(2);
        (await Run(store, "restore", Path.Combine(_folder, "none.db"))).ShouldBe(
            ($"There is no file {Path.Combine(_folder, "none.db")}.", 1)
        );
        File.Delete(store.Settings.File!);
        (await Run(store, "verify-record")).ShouldBe(($"There is no store at {store.Settings.File}.", 1));
        (await Run(store, "backup", Path.Combine(_folder, "b.db"))).ShouldBe(($"There is no store at {store.Settings.File}.", 1));
    }

    private byte[] Key()
    {
        File.WriteAllBytes(Path.Combine(_folder, "key"), EmptyStore.Key);
        return new Eleven.Store.Keys.KeyFile(EmptyStore.Key).RecordKey;
    }

    private static async Task Prepare(EmptyStore store, byte[] key)
    {
        await using var work = store.Settings.Open(new RecordSeal(key, TimeProvider.System)).As(Actor.Program("test"));
        work.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });
        await work.SaveChangesAsync(Stop);
    }

    private async Task<(string Said, int Exit)> Run(EmptyStore store, params string[] arguments)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Eleven:Store"] = store.Connection,
                    ["Eleven:KeyFile"] = Path.Combine(_folder, "key"),
                    ["Eleven:DataFolder"] = _folder,
                }
            )
            .Build();
        await using var said = new StringWriter { NewLine = "\n" };
        var exit = await new StoreVerbs(configuration, said, said).Run(arguments, Stop);
        return (said.ToString().TrimEnd(), exit);
    }
}
