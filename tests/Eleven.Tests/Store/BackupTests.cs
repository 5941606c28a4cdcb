using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Eleven.Store;
using Eleven.Store.Backup;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store;

/// <summary>A backup is brought back, on the same database or on the other one, and everything is there.</summary>
public sealed partial class BackupTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static readonly JsonSerializerOptions Plain = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<Database, Database> FromTo => new(Enum.GetValues<Database>(), Enum.GetValues<Database>());

    [Theory, MemberData(nameof(FromTo)), UnsupportedOSPlatform("windows")]
    public async Task Everything_is_there_again(Database from, Database to)
    {
        await using var store = await Filled(from);
        await using var empty = await EmptyStore.On(to, postgres);
        var file = Path.Combine(Directory.CreateTempSubdirectory("eleven-backup-").FullName, "store.db");

        var before = await Rows(store);
        await using (var filled = store.Open())
        {
            Tables(filled).Except(before.Select(r => r.Split(' ')[0])).ShouldBeEmpty("FilledStore puts a row into every table.");
        }
        await StoreBackup.Take(store.Settings, Seal, file, Stop);
        var kept = File.GetUnixFileMode(file);
        // As a copy of it on another machine may be.
        File.SetUnixFileMode(file, kept | UnixFileMode.OtherRead);
        await StoreBackup.BringBack(file, empty.Settings, Seal, Stop);

        (await Rows(empty)).ShouldBe(before);
        await using var work = empty.Open();
        (await RecordCheck.Run(work, EmptyStore.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
        kept.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (empty.Settings.File is { } restored)
        {
            File.GetUnixFileMode(restored).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        // And work goes on there.
        work.Add(new Region { Name = "Another", Code = "another" });
        work.UserClaims.Add(
            new()
            {
                UserId = await work.Users.Select(p => p.Id).FirstAsync(Stop),
                ClaimType = "a",
                ClaimValue = "b",
            }
        );
        await work.SaveChangesAsync(Stop);
        (await RecordCheck.Run(work, EmptyStore.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_backup_that_is_taken_while_people_work_is_the_store_of_one_moment(Database database)
    {
        await using var store = await Filled(database);
        var file = Path.Combine(Directory.CreateTempSubdirectory("eleven-backup-").FullName, "store.db");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var writing = Task.Run(() => Write(store, enough.Token), Stop);

        for (var i = 0; i < 3; i++)
        {
            await StoreBackup.Take(store.Settings, Seal, file, Stop);
            await using var back = await EmptyStore.On(Database.Sqlite, postgres);
            await StoreBackup.BringBack(file, back.Settings, Seal, Stop);
            await using var work = back.Open();
            (await RecordCheck.Run(work, EmptyStore.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
        }
        await enough.CancelAsync();
        await writing;
    }

    [Theory, OnBoth]
    public async Task A_store_that_is_in_use_is_never_written_over(Database database)
    {
        await using var store = await Filled(database);
        await using var other = await Filled(database);
        var file = Path.Combine(Directory.CreateTempSubdirectory("eleven-backup-").FullName, "store.db");
        await StoreBackup.Take(store.Settings, Seal, file, Stop);
        var before = await Rows(other);

        var refused = await Should.ThrowAsync<BackupRefusedException>(() => StoreBackup.BringBack(file, other.Settings, Seal, Stop));

        refused.Message.ShouldStartWith("The store has accounts or regions in it already.");
        (await Rows(other)).ShouldBe(before);
    }

    [Theory, OnBoth]
    public async Task What_is_no_backup_is_refused_and_the_store_stays_as_it_was(Database database)
    {
        await using var store = await Filled(database);
        var folder = Directory.CreateTempSubdirectory("eleven-backup-").FullName;
        var good = Path.Combine(folder, "good.db");
        await StoreBackup.Take(store.Settings, Seal, good, Stop);
        var bytes = await File.ReadAllBytesAsync(good, Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "words.db"), "These are words, and no database at all.", Stop);
        await File.WriteAllBytesAsync(Path.Combine(folder, "short.db"), bytes[..(bytes.Length / 2)], Stop);
        await File.WriteAllBytesAsync(Path.Combine(folder, "empty.db"), [], Stop);
        await using var empty = await EmptyStore.On(database, postgres);
        var before = await Rows(empty);

        foreach (var name in (string[])["words.db", "short.db", "empty.db", "absent.db"])
        {
            var refused = await Should.ThrowAsync<BackupRefusedException>(
                () => StoreBackup.BringBack(Path.Combine(folder, name), empty.Settings, Seal, Stop),
                name
            );
            refused.Message.ShouldContain(name);
        }

        (await Rows(empty)).ShouldBe(before);
        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(["empty.db", "good.db", "short.db", "words.db"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_copy_goes_on_however_short_a_time_a_transaction_may_be_still()
    {
        const string shortly = ";Options=-c idle_in_transaction_session_timeout=1ms";
        await using var store = await Filled(Database.Postgres);
        await using var empty = await EmptyStore.On(Database.Postgres, postgres);
        var file = Path.Combine(Directory.CreateTempSubdirectory("eleven-backup-").FullName, "store.db");

        await StoreBackup.Take(new(store.Connection + shortly), Seal, file, Stop);
        await StoreBackup.BringBack(file, new(empty.Connection + shortly), Seal, Stop);

        (await Rows(empty)).ShouldBe(await Rows(store));
    }

    [Theory, OnBoth]
    public async Task Every_time_that_is_read_is_told_to_be_in_UTC(Database database)
    {
        await using var store = await Filled(database);

        var times = (await Rows(store)).SelectMany(r => Times().Matches(r)).Select(m => m.Value).ToList();

        times.Count.ShouldBeGreaterThan(15);
        times.ShouldAllBe(t => t.EndsWith('Z') || t.EndsWith("+00:00"));
    }

    [Fact]
    public async Task The_store_is_not_its_own_backup()
    {
        await using var store = await Filled(Database.Sqlite);

        await Should.ThrowAsync<BackupRefusedException>(() => StoreBackup.Take(store.Settings, Seal, store.Settings.File!, Stop));
    }

    private static RecordSeal Seal => new(EmptyStore.RecordKey, TimeProvider.System);

    private static async Task Write(EmptyStore store, CancellationToken enough)
    {
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            await using var work = store.Open();
            work.Add(new Region { Name = $"Region {n}", Code = $"region-{n}" });
            await work.SaveChangesAsync(Stop);
        }
    }

    private Task<EmptyStore> Filled(Database database) => FilledStore.On(database, postgres);

    private static IEnumerable<string> Tables(StoreContext store) => StoreCopy.InOrder(store.Model).Select(t => t.ClrType.Name);

    [GeneratedRegex("""(?<=:")\d{4}-\d{2}-\d{2}T[^"]*""")]
    private static partial Regex Times();

    // Every row of every table, as JSON.
    private static async Task<string[]> Rows(EmptyStore store)
    {
        await using var work = store.Open();
        var rows = new List<string>();
        foreach (var table in StoreCopy.InOrder(work.Model))
        {
            var all =
                (Task<string[]>)
                    typeof(BackupTests)
                        .GetMethod(nameof(Of), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                        .MakeGenericMethod(table.ClrType)
                        .Invoke(null, [work])!;
            rows.AddRange(await all);
        }
        rows.ShouldNotBeEmpty();
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static async Task<string[]> Of<T>(StoreContext store)
        where T : class =>
        [.. (await store.Set<T>().AsNoTracking().ToListAsync(Stop)).Select(r => $"{typeof(T).Name} {JsonSerializer.Serialize(r, Plain)}")];
}
