using System.Runtime.Versioning;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Eleven.Tests.Store;

public sealed class StorePreparationTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-prepare-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Nodes_that_start_at_once_prepare_the_store_once(Database database)
    {
        var settings = await Bare(database);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => EmptyStore.Prepare(settings), Stop)));

        await using var store = Open(settings);
        (await store.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
        (await store.RecordHeads.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Nodes_that_start_again_and_again_wait_for_each_other()
    {
        var settings = await Bare(Database.Sqlite);
        await EmptyStore.Prepare(settings);

        // What fails is one node that lets go of the file between two steps of another: seldom, so it is tried often.
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => EmptyStore.Prepare(settings), Stop)));

        await using var store = Open(settings);
        (await store.RecordHeads.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_the_server_does_not_have_yet_is_made()
    {
        var absent = new Npgsql.NpgsqlConnectionStringBuilder(await postgres.Bare()) { Database = $"absent_{Guid.NewGuid():N}" };
        var settings = new StoreSettings(absent.ConnectionString);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => EmptyStore.Prepare(settings), Stop)));

        await using var store = Open(settings);
        (await store.RecordHeads.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task The_file_and_what_stands_beside_it_are_for_nobody_else_to_read()
    {
        var settings = await Bare(Database.Sqlite);
        await EmptyStore.Prepare(settings);
        await using var store = Open(settings);
        await store.RecordHeads.CountAsync(Stop);

        Directory
            .GetFiles(_folder)
            .Select(f => (Path.GetFileName(f), File.GetUnixFileMode(f)))
            .ShouldAllBe(f => f.Item2 == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Directory.GetFiles(_folder, "*-wal").ShouldHaveSingleItem();
    }

    [Theory, OnBoth]
    public async Task A_prepared_store_is_left_as_it_is(Database database)
    {
        var settings = await Bare(database);
        await EmptyStore.Prepare(settings);

        await EmptyStore.Prepare(settings);

        await using var store = Open(settings);
        (await store.RecordHeads.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_lock_that_a_dead_process_left_in_the_file_holds_nobody_up()
    {
        var settings = await Bare(Database.Sqlite);
        await using (var store = Open(settings))
        {
            await store.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """,
                Stop
            );
        }

        await EmptyStore.Prepare(settings);

        await using var prepared = Open(settings);
        (await prepared.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_store_that_a_newer_version_changed_is_refused_in_a_sentence(Database database)
    {
        var settings = await Bare(database);
        await EmptyStore.Prepare(settings);
        await using (var store = Open(settings))
        {
            await store.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '20.0.0')""",
                Stop
            );
        }

        var refused = await Should.ThrowAsync<StoreTooNewException>(() => EmptyStore.Prepare(settings));

        refused.Message.ShouldBe(
            "The store was changed by a newer version of Eleven (29990101000000_Later). Start that version, or restore a backup from before it."
        );
    }

    [Theory, OnBoth]
    public async Task The_migrations_make_what_the_model_says(Database database)
    {
        await using var store = Open(await Bare(database));

        store.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Who_answers_a_question_set_of_an_older_store_is_read_from_its_words(Database database)
    {
        var settings = await Bare(database);
        await using (var store = Open(settings))
        {
            await store.GetService<IMigrator>().MigrateAsync("Audits", Stop);
            Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
            await store.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Regions" ("Id", "Name", "Code", "Version") VALUES ({ids[0]}, 'Five Rivers', 'five-rivers', 0);
                INSERT INTO "QuestionSets" ("Id", "RegionId", "Code", "Title", "Version") VALUES ({ids[1]}, {ids[0]}, 'staff', 'Staff', 0);
                INSERT INTO "QuestionSetVersions" ("Id", "QuestionSetId", "Label", "State", "Yaml", "Version")
                VALUES ({ids[2]}, {ids[1]}, '1', 'Draft', {"id: staff\ninstrument: \"survey\"\n"}, 0),
                       ({ids[3]}, {ids[1]}, '2', 'Draft', {"id: staff\ntitle: Not 'instrument: survey'\ninstrument: self-assessment\n"}, 0);
                """,
                Stop
            );
        }

        await EmptyStore.Prepare(settings);

        await using var prepared = Open(settings);
        (await prepared.Set<QuestionSetVersion>().OrderBy(v => v.Label).Select(v => v.Instrument).ToListAsync(Stop)).ShouldBe([
            Instrument.Survey,
            Instrument.SelfAssessment,
        ]);
    }

    [Theory, OnBoth]
    public async Task Whom_mails_of_an_older_store_are_for_is_told_by_their_address(Database database)
    {
        var settings = await Bare(database);
        Guid[] ids = [.. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())];
        var moment = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        await using (var store = Open(settings))
        {
            await store.GetService<IMigrator>().MigrateAsync("MailEnquiries", Stop);
            await store.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "People" ("Id", "Name", "Email", "NormalizedEmail", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled",
                    "LockoutEnabled", "AccessFailedCount")
                VALUES ({ids[0]}, 'Jo', 'Jo@example.org', 'JO@EXAMPLE.ORG', {false}, {false}, {false}, {false}, 0);
                INSERT INTO "Outbox" ("Id", "To", "Subject", "Text", "MessageId", "WrittenAt", "State", "Tries", "DueAt", "Version")
                VALUES ({ids[1]}, 'jo@example.org', 'One', '', '<1@example.org>', {moment}, 'Sent', 1, {moment}, 0),
                       ({ids[2]}, 'kim@example.org', 'Two', '', '<2@example.org>', {moment}, 'Sent', 1, {moment}, 0);
                """,
                Stop
            );
        }

        await EmptyStore.Prepare(settings);

        await using var prepared = Open(settings);
        (await prepared.Outbox.OrderBy(m => m.Subject).Select(m => m.PersonId).ToListAsync(Stop)).ShouldBe([ids[0], null]);
    }

    [Theory, OnBoth]
    public async Task Names_of_an_older_store_are_put_in_order_as_new_ones_are(Database database)
    {
        var settings = await Bare(database);
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
        await using (var store = Open(settings))
        {
            await store.GetService<IMigrator>().MigrateAsync("AuditStageDates", Stop);
            await store.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "People" ("Id", "Name", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
                VALUES ({ids[0]}, {"Zoe\u0308 Weiß"}, {false}, {false}, {false}, {false}, 0);
                INSERT INTO "Regions" ("Id", "Name", "Code", "Version") VALUES ({ids[1]}, 'Five Rivers', 'five-rivers', 0);
                INSERT INTO "Sectors" ("Id", "RegionId", "Name", "Code", "IsPolice", "Order", "Version")
                VALUES ({ids[2]}, {ids[1]}, 'Health', 'health', {false}, 1, 0);
                INSERT INTO "Organisations" ("Id", "RegionId", "SectorId", "Name", "Code", "IsNational", "Version")
                VALUES ({ids[3]}, {ids[1]}, {ids[2]}, 'Élan trust', 'elan', {true}, 0);
                """,
                Stop
            );
        }

        await EmptyStore.Prepare(settings);

        await using var prepared = Open(settings);
        (await prepared.Users.SingleAsync(Stop)).PlainName.ShouldBe("zoe weiss");
        (await prepared.Organisations.SingleAsync(Stop)).PlainName.ShouldBe("elan trust");
    }

    [Fact]
    public async Task A_commit_to_the_file_is_on_the_disk_before_it_is_confirmed()
    {
        await using var store = Open(await Bare(Database.Sqlite));

        (await Pragma(store, "journal_mode")).ShouldBe("wal");
        (await Pragma(store, "synchronous")).ShouldBe("2");
        (await Pragma(store, "foreign_keys")).ShouldBe("1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Database=eleven")]
    [InlineData("Data Source=a.db;Host=b")]
    [InlineData("eleven.db")]
    [InlineData("=;=")]
    public void A_connection_string_that_names_no_store_is_refused_in_a_sentence(string connection) =>
        Should.Throw<ArgumentException>(() => new StoreSettings(connection)).Message.ShouldStartWith("The store's connection string ");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static StoreContext Open(StoreSettings settings) => settings.Open(new RecordSeal(EmptyStore.RecordKey, TimeProvider.System));

    private async Task<StoreSettings> Bare(Database database) =>
        new(database == Database.Postgres ? await postgres.Bare() : $"Data Source={Path.Combine(_folder, "eleven.db")}");

    private static async Task<string> Pragma(StoreContext store, string name)
    {
        await store.Database.OpenConnectionAsync(Stop);
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(Stop))!;
    }
}
