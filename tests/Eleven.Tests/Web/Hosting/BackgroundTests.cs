using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Tests.Store.Mail;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Hosting;

/// <summary>What goes on beside the pages.</summary>
public sealed class BackgroundTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-background-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_mail_in_the_store_is_sent_soon(Database database)
    {
        await using var server = new SmtpListener();
        await using var store = await sites.Store(database);
        await Write(store, "first@example.org");
        await using var site = await Site.Start(On(store) with { Smtp = Smtp(server.Port) });

        await Until.True(async () => (await Only(store)).State == MailState.Sent);

        server.Taken.ShouldHaveSingleItem().ShouldContain("To: first@example.org");
    }

    [Fact]
    public async Task A_mail_is_sent_by_Notify_and_one_that_came_back_is_shown()
    {
        await using var service = await NotifyService.Start(TimeProvider.System);
        await using var store = await sites.Store(Database.Sqlite);
        await Write(store, "first@example.org");
        await using var site = await Site.Start(On(store) with { Notify = service.Settings });
        await Until.True(async () => (await Only(store)).State == MailState.Sent);

        service.Becomes("permanent-failure");
        await using (var work = store.Open())
        {
            await work.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.AskAt, DateTime.UtcNow), Stop);
        }

        await Until.True(async () => (await Only(store)).State == MailState.Bounced);
    }

    [Fact]
    public async Task A_mail_that_came_back_into_the_folder_is_shown()
    {
        await using var server = new SmtpListener();
        await using var store = await sites.Store(Database.Sqlite);
        var returned = ReturnFolderTests.MailFolder();
        await Write(store, "first@example.org");
        await using (var work = store.Open())
        {
            await work.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent), Stop);
        }
        var report = MailReports.UnknownUser.Replace(MailReports.Id, (await Only(store)).MessageId);
        await File.WriteAllTextAsync(Path.Combine(returned.FullName, "new", "1"), report, Stop);

        await using var site = await Site.Start(On(store) with { Smtp = Smtp(server.Port) with { ReturnFolder = returned.FullName } });

        await Until.True(async () => (await Only(store)).State == MailState.Bounced);
        returned.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_of_returned_mails_that_is_gone_is_told_once_and_looked_through_when_it_is_back()
    {
        var clock = new QuickClock();
        await using var server = new SmtpListener();
        await using var store = await sites.Store(Database.Sqlite);
        var returned = ReturnFolderTests.MailFolder();
        await Write(store, "first@example.org");
        await using var site = await Site.Start(
            On(store) with
            {
                Smtp = Smtp(server.Port) with { ReturnFolder = returned.FullName },
            },
            with: s => s.AddSingleton<TimeProvider>(clock)
        );
        await Until.True(async () => (await Only(store)).State == MailState.Sent);

        Directory.Delete(Path.Combine(returned.FullName, "new"));
        await Until.True(() => Task.FromResult(site.Log.Contains("The folder of returned mails could not be looked through.")));
        var rounds = clock.Waited;
        await Until.True(() => Task.FromResult(clock.Waited > rounds + 100));
        site.Log.Split("The folder of returned mails could not be looked through.").Length.ShouldBe(2);
        var report = MailReports.UnknownUser.Replace(MailReports.Id, (await Only(store)).MessageId);
        Directory.CreateDirectory(Path.Combine(returned.FullName, "new"));
        await File.WriteAllTextAsync(Path.Combine(returned.FullName, "new", "1"), report, Stop);

        await Until.True(async () => (await Only(store)).State == MailState.Bounced);
        returned.Delete(recursive: true);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_is_in_the_log_and_pages_go_on()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await Write(store, "first@example.org");
        await using var site = await Site.Start(On(store) with { Smtp = Smtp(Site.FreePort()) });

        await Until.True(async () => await Only(store) is { Tries: 1, State: MailState.Waiting });

        using var visitor = site.Visitor();
        (await visitor.Get("/health/ready")).Text.ShouldBe("Ready.\n");
        site.Log.ShouldContain("The mail server did not take a mail: NotNow.");
        site.Log.ShouldNotContain("first@example.org");
    }

    [Theory, OnBoth]
    public async Task The_head_of_the_record_is_exported_on_the_first_day(Database database)
    {
        await using var store = await sites.Store(database);
        await using (var work = store.Open())
        {
            work.Note(new Deed("tested", "Record", "1", null));
            await work.SaveChangesAsync(Stop);
        }
        await using var site = await Site.Start(On(store));

        await Until.True(() => Task.FromResult(HeadFile.Read(_folder.FullName).Count == 1));

        var (at, head) = HeadFile.Read(_folder.FullName)[0];
        at.Date.ShouldBe(DateTime.UtcNow.Date);
        await using var look = store.Open();
        var inStore = await look.RecordHeads.SingleAsync(Stop);
        head.Number.ShouldBe(1);
        head.Seal.ShouldBe(inStore.Seal);
    }

    [Fact]
    public async Task The_head_of_a_day_is_exported_though_a_clock_that_was_ahead_wrote_that_day_before()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var head = new RecordHead { Number = 1, Seal = EmptyStore.Key };
        HeadFile.Add(_folder.FullName, head, DateTime.UtcNow);
        HeadFile.Add(_folder.FullName, head, DateTime.UtcNow.AddDays(-1));
        await using var site = await Site.Start(On(store));

        await Until.True(() => Task.FromResult(HeadFile.Read(_folder.FullName).Count == 3));

        HeadFile.Read(_folder.FullName)[^1].At.Date.ShouldBe(DateTime.UtcNow.Date);
    }

    [Fact]
    public void A_line_of_heads_that_was_broken_off_is_passed_over()
    {
        HeadFile.Add(
            _folder.FullName,
            new RecordHead { Number = 7, Seal = EmptyStore.Key },
            new DateTime(2026, 5, 4, 3, 2, 1, DateTimeKind.Utc)
        );
        File.AppendAllText(Path.Combine(_folder.FullName, HeadFile.Name), "2026-05-05T03:02:01Z 8 0102");

        var (at, head) = HeadFile.Read(_folder.FullName).ShouldHaveSingleItem();

        at.ShouldBe(new DateTime(2026, 5, 4, 3, 2, 1, DateTimeKind.Utc));
        head.Number.ShouldBe(7);
        head.Seal.ShouldBe(EmptyStore.Key);
    }

    [Theory, OnBoth]
    public async Task Views_of_pages_are_in_the_record_within_a_second_under_their_persons_name(Database database)
    {
        await using var store = await sites.Store(database);
        await using var site = await Site.Start(On(store));
        var views = site.Services.GetRequiredService<PageViews>();
        var person = Guid.NewGuid();

        views.Add(Actor.Person(person), "Organisation", "police");
        views.Add(Actor.Person(person, "Executive"), "Organisation", "health");
        await Until.True(async () => (await Lines(store)).Length == 2);

        (await Lines(store)).ShouldBe([$"{person}  opened Organisation police", $"{person} Executive opened Organisation health"]);
        (await Check(site)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Views_of_the_last_moment_are_recorded_when_the_program_is_stopped(Database database)
    {
        await using var store = await sites.Store(database);
        await using var site = await Site.Start(On(store));
        var views = site.Services.GetRequiredService<PageViews>();
        for (var i = 0; i < 200; i++)
        {
            views.Add(Actor.Person(Guid.NewGuid()), "Organisation", "police");
        }

        await site.Stop();

        (await Lines(store)).Length.ShouldBe(200);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Settings On(EmptyStore store) => Site.On(store.Settings, _folder.FullName);

    private static SmtpSettings Smtp(int port) => new("127.0.0.1", port, "eleven@example.org", StartTls: false);

    private static async Task Write(EmptyStore store, string to)
    {
        await using var work = store.Open();
        work.Outbox.Add(
            new Outbox((_, _) => Task.FromResult(Delivery.Taken), TimeProvider.System).New(to, "Subject", "Text", "example.org")
        );
        await work.SaveChangesAsync(Stop);
    }

    private static async Task<OutboxMail> Only(EmptyStore store)
    {
        await using var work = store.Open();
        return await work.Outbox.SingleAsync(Stop);
    }

    private static async Task<string[]> Lines(EmptyStore store)
    {
        await using var work = store.Open();
        return await work
            .RecordRows.OrderBy(r => r.Number)
            .Select(r => $"{r.Actor} {r.ActingAs} {r.Action} {r.Subject} {r.SubjectId}")
            .ToArrayAsync(Stop);
    }

    private static async Task<IReadOnlyList<string>> Check(Site site)
    {
        await using var work = site.Open();
        return (await RecordCheck.Run(work, site.Settings.Key.RecordKey, [], Stop)).Troubles;
    }

    /// <summary>Whatever waits, waits a hundredth of the time.</summary>
    private sealed class QuickClock : TimeProvider
    {
        private int _waited;

        /// <summary>How often something waited.</summary>
        public int Waited => _waited;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _waited);
            return base.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : dueTime / 100, period);
        }
    }
}
