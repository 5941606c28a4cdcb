using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store;

public sealed class RecordCheckTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_record_that_nobody_bent_is_whole(Database database)
    {
        await using var store = await Recorded(database);

        (await Check(store)).ShouldBe((12, 0, ""));
    }

    [Theory, OnBoth]
    public async Task A_record_that_is_written_to_while_it_is_checked_is_whole(Database database)
    {
        await using var store = await Recorded(database);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 60; i++)
                {
                    await Rename(store, $"Meanwhile {i}");
                }
            },
            Stop
        );

        do
        {
            (await Check(store)).Troubles.ShouldBe("");
        } while (!writing.IsCompleted);
        await writing;
    }

    [Theory, OnBoth]
    public async Task Another_key_fits_no_line(Database database)
    {
        await using var store = await Recorded(database);
        await using var work = store.Open();

        var found = await RecordCheck.Run(work, new byte[RecordSeal.KeyLength], [], Stop);

        found.Troubles[0].ShouldStartWith("Line 1,");
    }

    public static MatrixTheoryData<Database, string> Bendings => new(Enum.GetValues<Database>(), Bent.Keys);

    // What somebody with the database, but without the key, may do to it.
    private static readonly Dictionary<string, (string Sql, string Said)> Bent = new()
    {
        ["time"] = ("""UPDATE "Record" SET "At" = "At" + 1 WHERE "Number" = 5""", "Line 5, or"),
        ["actor"] = ("""UPDATE "Record" SET "Actor" = '(clerk)' WHERE "Number" = 5""", "Line 5, or"),
        ["acting as"] = ("""UPDATE "Record" SET "ActingAs" = 'Executive' WHERE "Number" = 5""", "Line 5, or"),
        ["action"] = ("""UPDATE "Record" SET "Action" = 'opened' WHERE "Number" = 5""", "Line 5, or"),
        ["subject"] = ("""UPDATE "Record" SET "Subject" = 'Sector' WHERE "Number" = 5""", "Line 5, or"),
        ["subject id"] = ("""UPDATE "Record" SET "SubjectId" = 'x' WHERE "Number" = 5""", "Line 5, or"),
        ["a letter moved from one field to the next"] = (
            """UPDATE "Record" SET "Action" = 'adde', "Subject" = 'dRegion' WHERE "Number" = 5""",
            "Line 5, or"
        ),
        ["hash"] = ("""UPDATE "Record" SET "ValuesHash" = NULL WHERE "Number" = 5""", "Line 5, or"),
        ["seal"] = (
            """UPDATE "Record" SET "Seal" = (SELECT r."Seal" FROM "Record" r WHERE r."Number" = 4) WHERE "Number" = 5""",
            "Line 5, or"
        ),
        ["first removed"] = ("""DELETE FROM "Record" WHERE "Number" = 1""", "Line 1 is missing."),
        ["some removed"] = ("""DELETE FROM "Record" WHERE "Number" IN (5, 6)""", "Lines 5 to 6 are missing."),
        ["removed and closed up"] = (
            """
            DELETE FROM "Record" WHERE "Number" = 5;
            DELETE FROM "RecordValues" WHERE "Number" = 5;
            UPDATE "Record" SET "Number" = 5 WHERE "Number" = 12;
            UPDATE "RecordValues" SET "Number" = 5 WHERE "Number" = 12;
            """,
            "Line 5, or"
        ),
        ["last removed"] = ("""DELETE FROM "Record" WHERE "Number" = 12""", "Line 12 is missing."),
        ["all removed"] = ("""DELETE FROM "Record"; DELETE FROM "RecordValues";""", "Lines 1 to 12 are missing."),
        ["put in at the end"] = (
            """
            INSERT INTO "Record" SELECT 13, "At", "Actor", "ActingAs", "Action", "Subject", "SubjectId", "ValuesHash", "Seal"
            FROM "Record" WHERE "Number" = 12
            """,
            "Line 13, or"
        ),
        ["two changed places"] = (
            """
            UPDATE "Record" SET "Number" = 100 WHERE "Number" = 5;
            UPDATE "Record" SET "Number" = 5 WHERE "Number" = 6;
            UPDATE "Record" SET "Number" = 6 WHERE "Number" = 100;
            """,
            "Line 5, or"
        ),
        ["values edited"] = (
            """UPDATE "RecordValues" SET "Json" = '{}' WHERE "Number" = 5""",
            "The values of line 5 are not as they were written."
        ),
        ["values taken away"] = (
            """DELETE FROM "RecordValues" WHERE "Number" = 5""",
            "The values of 1 lines are gone and nothing says that they were erased: line 5."
        ),
    };

    [Theory, MemberData(nameof(Bendings))]
    public async Task Whatever_was_bent_is_found_and_named(Database database, string what)
    {
        await using var store = await Recorded(database);
        var (sql, said) = Bent[what];

        await Do(store, sql);

        (await Check(store)).Troubles.ShouldStartWith(said);
    }

    [Theory, OnBoth]
    public async Task A_record_cut_short_with_its_head_is_found_by_a_head_that_was_exported(Database database)
    {
        await using var store = await Recorded(database);
        var head = await Head(store);

        await Do(
            store,
            """
            DELETE FROM "RecordValues" WHERE "Number" > 9;
            DELETE FROM "Record" WHERE "Number" > 9;
            UPDATE "RecordHead" SET "Number" = 9, "Seal" = (SELECT "Seal" FROM "Record" WHERE "Number" = 9);
            """
        );

        (await Check(store)).Troubles.ShouldBe("");
        (await Check(store, head)).Troubles.ShouldBe("Lines 10 to 12 are missing.");
    }

    [Theory, OnBoth]
    public async Task A_record_written_anew_after_a_head_was_exported_is_found(Database database)
    {
        await using var store = await Recorded(database);
        var head = await Head(store);
        await Do(
            store,
            """
            DELETE FROM "RecordValues" WHERE "Number" > 9;
            DELETE FROM "Record" WHERE "Number" > 9;
            UPDATE "RecordHead" SET "Number" = 9, "Seal" = (SELECT "Seal" FROM "Record" WHERE "Number" = 9);
            """
        );
        for (var i = 0; i < 5; i++)
        {
            await Rename(store, $"Other {i}");
        }

        (await Check(store)).ShouldBe((14, 0, ""));
        (await Check(store, head)).Troubles.ShouldStartWith("Line 12 has another seal than when the head of the record was exported");
    }

    [Theory, OnBoth]
    public async Task Values_that_retention_erased_are_no_trouble_and_others_that_go_are(Database database)
    {
        await using var store = await Recorded(database);
        await using (var work = store.Open("retention"))
        {
            (await RecordErasing.Before(work, DateTime.UtcNow.AddMinutes(1), Stop)).ShouldBe(12);
        }
        await Rename(store, "Afterwards");

        (await Check(store)).ShouldBe((14, 12, ""));
        await Do(store, """DELETE FROM "RecordValues" """);
        (await Check(store)).Troubles.ShouldStartWith("The values of 1 lines are gone");
    }

    private async Task<EmptyStore> Recorded(Database database)
    {
        var store = await EmptyStore.On(database, postgres);
        await using var work = store.Open();
        work.Regions.Add(new Region { Name = "Region", Code = "region" });
        await work.SaveChangesAsync(Stop);
        for (var i = 2; i <= 12; i++)
        {
            await Rename(store, $"Region {i}");
        }
        return store;
    }

    private static async Task Rename(EmptyStore store, string name)
    {
        await using var work = store.Open();
        (await work.Regions.SingleAsync(Stop)).Name = name;
        await work.SaveChangesAsync(Stop);
    }

    private static async Task<ExportedHead> Head(EmptyStore store)
    {
        await using var work = store.Open();
        var head = await work.RecordHeads.SingleAsync(Stop);
        return new(head.Number, head.Seal);
    }

    private static async Task Do(EmptyStore store, string sql)
    {
        await using var work = store.Open();
        await work.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}"), Stop);
    }

    private static async Task<(long Lines, long Erased, string Troubles)> Check(EmptyStore store, params ExportedHead[] heads)
    {
        await using var work = store.Open();
        var found = await RecordCheck.Run(work, EmptyStore.RecordKey, heads, Stop);
        return (found.Lines, found.Erased, string.Join(' ', found.Troubles));
    }
}
