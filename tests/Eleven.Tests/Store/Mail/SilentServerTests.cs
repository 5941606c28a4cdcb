using Eleven.Store;
using Eleven.Store.Mail;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Mail;

/// <summary>One mail, or one server, does not hold up the others.</summary>
public sealed class SilentServerTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly SetClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_server_that_does_not_answer_keeps_one_mail_and_the_others_wait_with_the_reason(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await Write(store, 8);
        await using (var silent = new SmtpListener(("RCPT", SmtpListener.Silence)))
        {
            (await Round(store, Over(silent))).ShouldBe(1);
        }

        var mails = await All(store);
        mails.ShouldAllBe(m => m.State == MailState.Waiting && m.Trouble == "The mail server 127.0.0.1 did not answer in time.");
        mails.Sum(m => m.Tries).ShouldBe(1);
        await using var server = new SmtpListener();
        (await Round(store, Over(server))).ShouldBe(0);
        _clock.Now += TimeSpan.FromMinutes(1);
        (await Round(store, Over(server))).ShouldBe(8);
        server.Taken.Count.ShouldBe(8);
        (await All(store)).ShouldAllBe(m => m.State == MailState.Sent && m.Trouble == null);
    }

    [Fact]
    public async Task A_server_that_takes_a_mail_and_does_not_answer_leaves_one_in_doubt()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Write(store, 4);
        await using var silent = new SmtpListener((".", SmtpListener.Silence));

        await Round(store, Over(silent));

        var mails = await All(store);
        mails.Count(m => m.State == MailState.Doubtful).ShouldBe(1);
        mails.Where(m => m.State == MailState.Waiting).ShouldAllBe(m => m.Trouble == "The mail server 127.0.0.1 did not answer in time.");
    }

    [Theory]
    [InlineData("CONNECT", null)]
    [InlineData("CONNECT", "554 nobody from there")]
    [InlineData("EHLO", "421 later")]
    public async Task A_server_that_takes_nothing_is_asked_by_one_mail_only(string word, string? answer)
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Write(store, 4);
        await using var server = new SmtpListener((word, answer));

        (await Round(store, Over(server))).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_with_one_mail_is_no_trouble_of_the_others()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Write(store, 1, "gone@example.org");
        await Write(store, 3);
        await using var server = new SmtpListener(("RCPT TO:<gone@example.org>", "450 mailbox busy"));

        (await Round(store, Over(server))).ShouldBe(4);

        server.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_mail_at_which_the_server_falls_silent_is_tried_after_the_others_from_then_on()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Write(store, 1, "slow@example.org");
        _clock.Now += TimeSpan.FromSeconds(1);
        await Write(store, 3);
        await using var server = new SmtpListener(("RCPT TO:<slow@example.org>", SmtpListener.Silence));
        await Round(store, Over(server));
        server.Taken.ShouldBeEmpty();

        _clock.Now += TimeSpan.FromMinutes(1);
        await Round(store, Over(server));

        server.Taken.Count.ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task Several_mails_are_handed_over_at_a_time_once_one_was_taken(Database database)
    {
        await using var store = await EmptyStore.On(database, postgres);
        await Write(store, 7);
        var (begun, several) = (0, new TaskCompletionSource());
        var outbox = new Outbox(
            async (_, stop) =>
            {
                var at = Interlocked.Increment(ref begun);
                if (at == 4)
                {
                    several.SetResult();
                }
                if (at > 1)
                {
                    await several.Task.WaitAsync(TimeSpan.FromSeconds(5), stop);
                }
                return Delivery.Taken;
            },
            _clock
        );

        (await Round(store, outbox)).ShouldBe(7);

        (await All(store)).ShouldAllBe(m => m.State == MailState.Sent);
    }

    private Outbox Over(SmtpListener server) =>
        new(
            async (mail, _) =>
            {
                using var longest = new CancellationTokenSource(Longest);
                return await new SmtpServer(new("127.0.0.1", server.Port, "eleven@example.org", StartTls: false)).Deliver(
                    mail,
                    longest.Token
                );
            },
            _clock
        );

    private async Task Write(EmptyStore store, int mails, string to = "jo@example.org")
    {
        await using var work = store.Open();
        var outbox = new Outbox((_, _) => Task.FromResult(Delivery.Taken), _clock);
        work.Outbox.AddRange(
            Enumerable.Range(0, mails).Select(_ => outbox.New(to, "Your return is due", "Please send it.", "eleven.example.org"))
        );
        await work.SaveChangesAsync(Stop);
    }

    private static async Task<int> Round(EmptyStore store, Outbox outbox)
    {
        await using var work = store.Open("outbox");
        return await outbox.Send(work, Stop);
    }

    private static async Task<List<OutboxMail>> All(EmptyStore store)
    {
        await using var reading = store.Open();
        return await reading.Outbox.AsNoTracking().ToListAsync(Stop);
    }
}
