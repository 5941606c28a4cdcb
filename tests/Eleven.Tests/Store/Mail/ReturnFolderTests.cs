using Eleven.Store.Mail;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Mail;

public sealed class ReturnFolderTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly DirectoryInfo _folder = MailFolder();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty Maildir.</summary>
    public static DirectoryInfo MailFolder()
    {
        var folder = Directory.CreateTempSubdirectory("eleven-returned-");
        folder.CreateSubdirectory("new");
        folder.CreateSubdirectory("cur");
        return folder;
    }

    [Theory, OnBoth]
    public async Task A_mail_that_came_back_is_shown_so_and_its_report_marked_as_seen(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await Kept(store, MailState.Sent);
        Put("1772442062.M1.mail", MailReports.UnknownUser);
        Put("1772442063.M2.mail", "Subject: A question\n\nWho are you?");
        Put("1772442064.M3.mail", MailReports.UnknownUser.Replace("0b1c2d3e", "of-another"));

        (await Take(store)).ShouldBe(1);
        (await Take(store)).ShouldBe(0);

        var mail = await Only(store);
        mail.State.ShouldBe(MailState.Bounced);
        mail.Trouble!.ShouldStartWith("It could not be delivered: there is no such e-mail address.");
        Files("new").ShouldBeEmpty();
        Files("cur").ShouldBe(["1772442062.M1.mail:2,S", "1772442063.M2.mail:2,", "1772442064.M3.mail:2,"]);
    }

    public static TheoryData<MailState, string, MailState> States =>
        new()
        {
            { MailState.Sent, MailReports.Delayed, MailState.Sent },
            { MailState.Doubtful, MailReports.Delayed, MailState.Sent },
            { MailState.Doubtful, MailReports.UnknownUser, MailState.Bounced },
            // Sent again meanwhile, by hand.
            { MailState.Waiting, MailReports.UnknownUser, MailState.Waiting },
            { MailState.Sending, MailReports.UnknownUser, MailState.Sending },
            { MailState.Failed, MailReports.UnknownUser, MailState.Failed },
            { MailState.Bounced, MailReports.Delayed, MailState.Bounced },
        };

    [Theory, MemberData(nameof(States))]
    public async Task What_is_known_of_a_mail_decides_what_a_report_changes(MailState before, string report, MailState after)
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Kept(store, before);
        Put("1", report);

        (await Take(store)).ShouldBe(1);

        (await Only(store)).State.ShouldBe(after);
        Files("cur").ShouldBe(["1:2,S"]);
    }

    [Fact]
    public async Task A_link_to_elsewhere_is_not_followed_and_a_folder_is_no_mail()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        await File.WriteAllTextAsync(elsewhere, MailReports.UnknownUser, Stop);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "new", "link"), elsewhere);
        _folder.CreateSubdirectory("new/folder");
        Put(".hidden", MailReports.UnknownUser);

        (await Take(store)).ShouldBe(0);

        Files("cur").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_is_told_and_left_and_holds_up_no_other()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Kept(store, MailState.Sent);
        // More than are taken at once.
        for (var i = 0; i < 120; i++)
        {
            Put($"stuck{i:000}", "Subject: Hello\n\n");
            _folder.CreateSubdirectory($"cur/stuck{i:000}:2,");
        }
        Put("taken", MailReports.UnknownUser);
        var left = new List<string>();
        await using var work = store.Open("returned mail");

        (await new ReturnFolder(_folder.FullName).Take(work, (file, _) => left.Add(file.Name), Stop)).ShouldBe(1);

        (await Only(store)).State.ShouldBe(MailState.Bounced);
        left.Count.ShouldBe(120);
        Files("cur").ShouldBe(["taken:2,S"]);
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_lose_nothing()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Kept(store, MailState.Sent);
        for (var i = 0; i < 20; i++)
        {
            Put($"{i}", i == 10 ? MailReports.UnknownUser : "Subject: Hello\n\n");
        }

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Take(store), Stop)));

        (await Only(store)).State.ShouldBe(MailState.Bounced);
        Files("new").ShouldBeEmpty();
        Files("cur").Length.ShouldBe(20);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Put(string name, string mail) => File.WriteAllText(Path.Combine(_folder.FullName, "new", name), mail);

    private string[] Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(_folder.FullName, folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private async Task<int> Take(EmptyStore store)
    {
        await using var work = store.Open("returned mail");
        return await new ReturnFolder(_folder.FullName).Take(work, (_, trouble) => throw trouble, Stop);
    }

    private static async Task Kept(EmptyStore store, MailState state)
    {
        await using var work = store.Open();
        work.Outbox.Add(
            new()
            {
                To = "jo@example.org",
                Subject = "Your return is due",
                Text = "Please send it by Friday.",
                MessageId = MailReports.Id,
                WrittenAt = DateTime.UtcNow,
                DueAt = DateTime.UtcNow,
                State = state,
            }
        );
        await work.SaveChangesAsync(Stop);
    }

    private static async Task<OutboxMail> Only(EmptyStore store)
    {
        await using var reading = store.Open();
        return await reading.Outbox.AsNoTracking().SingleAsync(Stop);
    }
}
