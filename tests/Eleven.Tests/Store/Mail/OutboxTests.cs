using Eleven.Store;
using Eleven.Store.Mail;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Mail;

public sealed class OutboxTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private readonly SetClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_mail_reaches_the_server_once_with_its_words_and_its_id(Database database)
    {
        await using var server = new SmtpListener();
        await using var store = await EmptyStore.On(database, postgres);
        var mail = await Written(store, Outbox(server));

        await Round(store, Outbox(server));
        await Round(store, Outbox(server));

        var kept = await Only(store);
        kept.State.ShouldBe(MailState.Sent);
        kept.SentAt.ShouldBe(_clock.Now);
        var taken = server.Taken.ShouldHaveSingleItem();
        taken.ShouldContain($"Message-ID: {mail.MessageId}");
        taken.ShouldContain("To: jo@example.org");
        taken.ShouldContain("Subject: Your return is due");
        taken.ShouldContain("Please send it by Friday.");
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_returned_to_an_address_of_its_own()
    {
        await using var server = new SmtpListener();
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        var settings = new SmtpSettings("127.0.0.1", server.Port, "Eleven <eleven@example.org>", StartTls: false)
        {
            ReturnAddress = "returned@example.org",
        };
        await Written(store, Outbox(server));

        await Round(store, new(new SmtpServer(settings).Deliver, _clock));

        server.Begun.ShouldHaveSingleItem().ShouldStartWith("MAIL FROM:<returned@example.org>");
        var taken = server.Taken.ShouldHaveSingleItem();
        taken.ShouldContain("<eleven@example.org>");
        taken.ShouldContain("Sender: returned@example.org");
    }

    [Fact]
    public void A_subject_is_one_line_and_has_an_end()
    {
        var mail = Outbox(1)
            .New("jo@example.org", "Hello\r\nBcc: all@example.org " + string.Concat(Enumerable.Repeat("\U0001F9D2", 200)), "", "x");

        mail.Subject.ShouldStartWith("Hello  Bcc: all@example.org ");
        mail.Subject.Length.ShouldBeInRange(199, 200);
        char.IsHighSurrogate(mail.Subject[^1]).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_mail_whose_cause_was_not_saved_is_not_sent(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using (var work = store.Open())
        {
            await using var all = await work.BeginRecorded(Stop);
            work.Outbox.Add(Outbox(1).New("jo@example.org", "Subject", "Text", "eleven.example.org"));
            await work.SaveChangesAsync(Stop);
        }

        (await Round(store, Outbox(1))).ShouldBe(0);
    }

    public static TheoryData<string, string?, MailState> Answers =>
        new()
        {
            { "CONNECT", null, MailState.Waiting },
            { "CONNECT", "554 nobody from there", MailState.Waiting },
            { "EHLO", null, MailState.Waiting },
            { "MAIL", null, MailState.Waiting },
            { "RCPT", null, MailState.Waiting },
            { "DATA", null, MailState.Waiting },
            { "DATA", "421 closing", MailState.Waiting },
            { "MAIL", "530 authentication required", MailState.Waiting },
            { "MAIL", "535 wrong password", MailState.Waiting },
            { "RCPT", "538 encryption required", MailState.Waiting },
            { "RCPT", "450 mailbox busy", MailState.Waiting },
            { "RCPT", "550 no such mailbox", MailState.Failed },
            { ".", "451 disk full", MailState.Waiting },
            { ".", "554 looks like spam", MailState.Failed },
            { ".", null, MailState.Doubtful },
        };

    [Theory, MemberData(nameof(Answers))]
    public async Task What_the_server_answers_decides_whether_it_is_tried_again(string word, string? answer, MailState state)
    {
        await using var server = new SmtpListener((word, answer));
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store, Outbox(server));

        await Round(store, Outbox(server));

        var mail = await Only(store);
        mail.State.ShouldBe(state, mail.Trouble);
        mail.Trouble.ShouldNotBeNullOrWhiteSpace();
        // What it said, and nothing where it said nothing.
        mail.Trouble.ShouldContain(answer ?? "broke off the connection without an answer.");
    }

    [Fact]
    public async Task Without_a_server_a_mail_waits_longer_and_longer_and_fails_after_a_day()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        var nobody = Outbox(1);
        await Written(store, nobody);
        var begin = _clock.Now;
        var tries = 0;

        while (await Only(store) is { State: MailState.Waiting } waiting)
        {
            _clock.Now = waiting.DueAt;
            (await Round(store, nobody)).ShouldBe(1);
            tries++;
        }

        tries.ShouldBe(7);
        (_clock.Now - begin).ShouldBeInRange(TimeSpan.FromHours(20), TimeSpan.FromHours(30));
        (await Only(store)).State.ShouldBe(MailState.Failed);
        (await Only(store)).Trouble!.ShouldStartWith("The mail server 127.0.0.1 cannot be reached");
    }

    [Theory, OnBoth]
    public async Task A_mail_refused_while_the_clock_was_ahead_is_due_when_it_is_set_back(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await Written(store, Outbox(1));

        for (var tries = 1; tries <= 6; tries++)
        {
            (await Round(store, Outbox(1))).ShouldBe(1);
            (await Round(store, Outbox(1))).ShouldBe(0);
            _clock.Now -= TimeSpan.FromMinutes(6);
        }
        await using var server = new SmtpListener();
        (await Round(store, Outbox(server))).ShouldBe(1);

        (await Only(store)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Mails_put_off_while_the_clock_was_ahead_go_out_when_it_is_set_back()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store, Outbox(1));
        await Written(store, Outbox(1));
        await Round(store, Outbox(1));

        _clock.Now -= TimeSpan.FromDays(1);
        await using var server = new SmtpListener();
        await Round(store, Outbox(server));

        server.Taken.Count.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_mail_that_a_process_was_sending_when_the_clock_was_ahead_is_doubtful_in_time(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await Written(store, Outbox(1));
        await using (var dying = store.Open())
        {
            (await dying.Outbox.SingleAsync(Stop)).State = MailState.Sending;
            await dying.SaveChangesAsync(Stop);
        }
        var version = (await Only(store)).Version;

        _clock.Now -= TimeSpan.FromDays(1);
        await Round(store, Outbox(1));
        // Whoever sends it may yet say what came of it.
        (await Only(store)).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Sending), m => m.Version.ShouldBe(version));
        _clock.Now += Eleven.Store.Mail.Outbox.LongestAnswer + TimeSpan.FromSeconds(1);
        await Round(store, Outbox(1));

        (await Only(store)).State.ShouldBe(MailState.Doubtful);
    }

    [Fact]
    public async Task A_server_that_cannot_keep_a_secret_is_told_nothing()
    {
        await using var server = new SmtpListener();
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store, Outbox(server));

        await Round(store, Outbox(server.Port, startTls: true));

        server.Taken.ShouldBeEmpty();
        (await Only(store)).State.ShouldBe(MailState.Waiting);
    }

    [Theory, OnBoth]
    public async Task A_doubtful_mail_is_sent_again_only_by_hand_and_with_the_same_id(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await using (var silent = new SmtpListener((".", null)))
        {
            await Written(store, Outbox(silent));
            await Round(store, Outbox(silent));
        }
        await using var server = new SmtpListener();
        _clock.Now += TimeSpan.FromDays(3);
        (await Round(store, Outbox(server))).ShouldBe(0);

        await using (var work = store.Open("by hand"))
        {
            Eleven.Store.Mail.Outbox.Again(await work.Outbox.SingleAsync(Stop), _clock);
            await work.SaveChangesAsync(Stop);
        }
        (await Round(store, Outbox(server))).ShouldBe(1);

        server.Taken.ShouldHaveSingleItem().ShouldContain((await Only(store)).MessageId);
    }

    [Theory, OnBoth]
    public async Task A_mail_that_a_dead_process_was_sending_is_doubtful_and_not_sent_twice(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await Written(store, Outbox(1));
        await using (var dying = store.Open())
        {
            (await dying.Outbox.SingleAsync(Stop)).State = MailState.Sending;
            await dying.SaveChangesAsync(Stop);
        }
        await using var server = new SmtpListener();

        await Round(store, Outbox(server));
        (await Only(store)).State.ShouldBe(MailState.Sending);
        _clock.Now += Eleven.Store.Mail.Outbox.LongestAnswer + TimeSpan.FromSeconds(1);
        await Round(store, Outbox(server));

        (await Only(store)).State.ShouldBe(MailState.Doubtful);
        server.Taken.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Several_nodes_send_each_mail_once(Database database)
    {
        const int mails = 12;
        await using var server = new SmtpListener();
        await using var store = await EmptyStore.On(database, postgres);
        for (var i = 0; i < mails; i++)
        {
            await Written(store, Outbox(server));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Round(store, Outbox(server)), Stop)));

        server.Taken.Count.ShouldBe(mails);
        server.Taken.Select(t => t.Split("Message-ID: ")[1].Split('\n')[0]).ShouldBeUnique();
    }

    private Outbox Outbox(SmtpListener server) => Outbox(server.Port);

    private Outbox Outbox(int port, bool startTls = false) =>
        new(new SmtpServer(new SmtpSettings("127.0.0.1", port, "Eleven <eleven@example.org>", startTls)).Deliver, _clock);

    private static async Task<OutboxMail> Written(EmptyStore store, Outbox outbox)
    {
        await using var work = store.Open();
        var mail = outbox.New("jo@example.org", "Your return is due", "Please send it by Friday.", "eleven.example.org");
        work.Outbox.Add(mail);
        await work.SaveChangesAsync(Stop);
        return mail;
    }

    private static async Task<int> Round(EmptyStore store, Outbox outbox)
    {
        await using var work = store.Open("outbox");
        return await outbox.Send(work, Stop);
    }

    private static async Task<OutboxMail> Only(EmptyStore store)
    {
        await using var reading = store.Open();
        return await reading.Outbox.AsNoTracking().SingleAsync(Stop);
    }
}
