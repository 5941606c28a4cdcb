using System.Net;
using System.Net.Sockets;
using Eleven.Store;
using Eleven.Store.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Mail;

/// <summary>Mails by GOV.UK Notify: taken, refused, in doubt, and what became of them.</summary>
public sealed class NotifyTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private readonly SetClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_mail_is_taken_once_with_its_words_and_its_id_as_reference(Database database)
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(database, postgres);
        var mail = await Written(store);

        await Round(store, service);
        await Round(store, service);

        var kept = await Only(store);
        (kept.State, kept.Trouble).ShouldBe((MailState.Sent, null));
        service.Taken.ShouldHaveSingleItem().ShouldBe($"jo@example.org\nYour return is “due” <now>\nPlease send it.\n\n{mail.MessageId}");
    }

    public static TheoryData<int, string, MailState, string> Answers =>
        new()
        {
            { 400, Errors("Can’t send to this recipient"), MailState.Failed, "GOV.UK Notify answered 400: Can’t send to this recipient" },
            {
                400,
                Errors("Can’t send to this recipient using a team-only API key"),
                MailState.Failed,
                $"{NotifyServer.TeamKey} GOV.UK Notify answered 400: Can’t send to this recipient using a team-only API key"
            },
            {
                400,
                Errors("Can’t send to this recipient when service is in trial mode - see https://example.org/trial-mode"),
                MailState.Failed,
                $"{NotifyServer.TrialMode} GOV.UK Notify answered 400: Can’t send to this recipient when service is in trial mode - see https://example.org/trial-mode"
            },
            { 400, "{", MailState.Failed, "GOV.UK Notify answered 400: It did not say why." },
            { 413, "", MailState.Failed, "GOV.UK Notify answered 413: It did not say why." },
            { 401, Errors("No token"), MailState.Waiting, "GOV.UK Notify answered 401: No token" },
            { 403, Errors("API key not found"), MailState.Waiting, "GOV.UK Notify answered 403: API key not found" },
            { 404, "<h1>Not here</h1>", MailState.Waiting, "GOV.UK Notify answered 404: It did not say why." },
            { 429, Errors("Exceeded send limits"), MailState.Waiting, "GOV.UK Notify answered 429: Exceeded send limits" },
            { 302, "", MailState.Waiting, "GOV.UK Notify answered 302: It did not say why." },
            { 500, Errors(new string('x', 5000)), MailState.Waiting, $"GOV.UK Notify answered 500: {new string('x', 300)}" },
            { 503, "[1,", MailState.Waiting, "GOV.UK Notify answered 503: It did not say why." },
            { 200, "<h1>Sign in to the network</h1>", MailState.Doubtful, "GOV.UK Notify answered 200: It did not say why." },
            {
                201,
                "{}",
                MailState.Doubtful,
                "What was answered in the name of GOV.UK Notify is not its own. The mail may have been sent."
            },
            {
                201,
                "nonsense",
                MailState.Doubtful,
                "What was answered in the name of GOV.UK Notify is not its own. The mail may have been sent."
            },
            {
                201,
                """{"id": "1", "reference": "another"}""",
                MailState.Doubtful,
                "What was answered in the name of GOV.UK Notify is not its own. The mail may have been sent."
            },
        };

    [Theory, MemberData(nameof(Answers))]
    public async Task What_is_answered_decides_whether_it_is_tried_again(int code, string answer, MailState state, string trouble)
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        service.Instead = Answer(code, answer);

        await Round(store, service);

        var mail = await Only(store);
        (mail.State, mail.Trouble).ShouldBe((state, trouble.TrimEnd('.') + "."));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_or_breaks_off_or_does_not_end_leaves_a_mail_in_doubt()
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        var troubles = new List<string?>();

        service.Instead = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await Written(store);
        using (var longest = new CancellationTokenSource())
        {
            var round = RoundUntil(longest.Token, store, service);
            await service.Asked.Task.WaitAsync(Stop);
            await longest.CancelAsync();
            await round;
        }
        troubles.Add(await Doubt(store));
        service.Instead = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await Written(store);
        await Round(store, service);
        troubles.Add(await Doubt(store));
        service.Instead = Answer(201, new string(' ', 2_000_000));
        await Written(store);
        await Round(store, service);
        troubles.Add(await Doubt(store));

        troubles[0].ShouldBe("GOV.UK Notify did not answer in time. The mail may have been sent.");
        troubles.Skip(1).ShouldAllBe(t => t!.StartsWith("The answer of GOV.UK Notify broke off: "));
    }

    [Fact]
    public async Task An_error_after_a_mail_was_taken_does_not_send_it_twice()
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        (service.Instead, service.TakesFirst) = (Answer(500, Errors("Internal server error")), true);
        await Round(store, service);
        (await Only(store)).State.ShouldBe(MailState.Waiting);

        // It does not say at first whether it has it.
        _clock.Now = (await Only(store)).DueAt;
        await Round(store, service);
        var asked = await Only(store);
        (service.Instead, service.TakesFirst) = (null, false);
        _clock.Now = asked.DueAt;
        await Round(store, service);

        asked.Trouble!.ShouldStartWith("GOV.UK Notify does not say whether it has the mail already: ");
        (await Only(store)).State.ShouldBe(MailState.Sent);
        service.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_there_and_a_wrong_clock_are_told_and_tried_again()
    {
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        var service = await NotifyService.Start(TimeProvider.System);

        await Round(store, service);
        var wrongClock = await Only(store);
        await service.DisposeAsync();
        _clock.Now = wrongClock.DueAt;
        // The lookup that precedes a second try fails first.
        await Round(store, service);

        (wrongClock.State, wrongClock.Trouble).ShouldBe(
            (MailState.Waiting, "GOV.UK Notify answered 403: Error: Your system clock must be accurate to within 30 seconds.")
        );
        (await Only(store)).State.ShouldBe(MailState.Waiting);
        await Removed(store);
        await Written(store);
        await Round(store, service);
        (await Only(store)).State.ShouldBe(MailState.Waiting);
        (await Only(store)).Trouble!.ShouldStartWith("GOV.UK Notify cannot be reached: ");
    }

    [Theory, OnBoth]
    public async Task A_mail_in_doubt_is_settled_by_itself_only_where_Notify_knows_it(Database database)
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(database, postgres);
        (service.Instead, service.TakesFirst) = (Answer(201, "nonsense"), true);
        await Written(store);
        await Round(store, service);
        (service.Instead, service.TakesFirst) = (null, false);

        (await Ask(store, service)).ShouldBe(0);
        _clock.Now += Enquiry.First;
        (await Ask(store, service)).ShouldBe(1);
        var known = await Only(store);
        await Removed(store);
        service.Forget();
        service.Instead = Answer(201, "nonsense");
        await Written(store);
        await Round(store, service);
        service.Instead = null;
        _clock.Now += Enquiry.First;
        await Ask(store, service);

        (known.State, known.Trouble).ShouldBe((MailState.Sent, null));
        (await Only(store)).State.ShouldBe(MailState.Doubtful);
        service.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("delivered", MailState.Sent, null)]
    [InlineData("permanent-failure", MailState.Bounced, "GOV.UK Notify could not deliver it: there is no such e-mail address.")]
    [InlineData(
        "temporary-failure",
        MailState.Bounced,
        "GOV.UK Notify could not deliver it: the mailbox may be full, or a filter may have refused it."
    )]
    [InlineData("technical-failure", MailState.Bounced, "GOV.UK Notify did not send it because of a fault on its side.")]
    public async Task What_became_of_a_mail_is_asked_until_it_is_known(string status, MailState state, string? trouble)
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        await Round(store, service);
        _clock.Now += TimeSpan.FromMinutes(2);
        service.Becomes("sending");
        await Ask(store, service);
        var onItsWay = await Only(store);

        service.Becomes(status);
        (await Ask(store, service)).ShouldBe(0);
        _clock.Now = onItsWay.AskAt!.Value;
        await Ask(store, service);

        onItsWay.State.ShouldBe(MailState.Sent);
        // As long again as it is old.
        onItsWay.AskAt.ShouldBe(_clock.Now);
        var mail = await Only(store);
        (mail.State, mail.Trouble, mail.AskAt).ShouldBe((state, trouble, null));
    }

    [Fact]
    public async Task Where_no_connection_comes_about_in_time_nothing_was_said_and_it_is_tried_again()
    {
        // Lets everybody in, and never answers the first word of a safe connection.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");
        using var server = new NotifyServer(new(address, "service", "secret", Guid.Empty), _clock);
        using var longest = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await using (var work = store.Open("outbox"))
        {
            await new Outbox((mail, _) => server.Deliver(mail, longest.Token), _clock, isAsked: true).Send(work, Stop);
        }

        var kept = await Only(store);
        (kept.State, kept.Trouble).ShouldBe((MailState.Waiting, "GOV.UK Notify cannot be reached: no connection came about in time."));
    }

    [Fact]
    public async Task Bad_answers_to_the_question_change_nothing_and_after_four_days_it_is_no_longer_asked()
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        await Round(store, service);
        var begin = _clock.Now;
        var answers = new Queue<Func<HttpContext, Task>?>([
            Answer(500, ""),
            Answer(200, "nonsense"),
            Answer(200, "[]"),
            Answer(200, """{"notifications": 7}"""),
            Answer(200, """{"notifications": [7, {"reference": 7}, {"reference": "other", "status": "permanent-failure"}]}"""),
            Answer(429, Errors("Too many")),
        ]);

        var asked = 0;
        while (await Only(store) is { AskAt: { } next } mail)
        {
            mail.State.ShouldBe(MailState.Sent);
            _clock.Now = next;
            service.Instead = answers.TryDequeue(out var answer) ? answer : null;
            asked += await Ask(store, service);
        }

        (await Only(store)).State.ShouldBe(MailState.Sent);
        asked.ShouldBeInRange(15, 40);
        (_clock.Now - begin).ShouldBeInRange(TimeSpan.FromDays(4), TimeSpan.FromDays(4.5));
    }

    [Theory, OnBoth]
    public async Task What_became_of_a_mail_that_was_sent_while_the_clock_was_ahead_is_asked_as_of_a_new_one(Database database)
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(database, postgres);
        await Written(store);
        await Round(store, service);

        _clock.Now -= TimeSpan.FromDays(1);
        (await Ask(store, service)).ShouldBe(1);

        var mail = await Only(store);
        (mail.SentAt, mail.AskAt).ShouldBe((_clock.Now, _clock.Now + Enquiry.First));
        _clock.Now += Enquiry.First;
        service.Becomes("permanent-failure");
        (await Ask(store, service)).ShouldBe(1);
        (await Only(store)).State.ShouldBe(MailState.Bounced);
    }

    [Fact]
    public async Task A_mail_that_came_back_and_was_sent_again_by_hand_is_judged_by_the_better_of_the_two()
    {
        await using var service = await NotifyService.Start(_clock);
        await using var store = await EmptyStore.On(Database.Sqlite, postgres);
        await Written(store);
        await Round(store, service);
        service.Becomes("permanent-failure");
        _clock.Now += Enquiry.First;
        await Ask(store, service);
        await using (var work = store.Open("by hand"))
        {
            Outbox.Again(await work.Outbox.SingleAsync(Stop), _clock);
            await work.SaveChangesAsync(Stop);
        }

        await Round(store, service);
        service.Becomes("sending");
        _clock.Now += Enquiry.First;
        await Ask(store, service);

        service.Taken.Count.ShouldBe(2);
        (await Only(store)).State.ShouldBe(MailState.Sent);
    }

    private static string Errors(string message) =>
        $$"""{"status_code": 1, "errors": [{"error": "SomeError", "message": "{{message}}"}]}""";

    private static Func<HttpContext, Task> Answer(int code, string text) =>
        context =>
        {
            (context.Response.StatusCode, context.Response.ContentType) = (code, "application/json");
            return text.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(text);
        };

    private async Task<OutboxMail> Written(EmptyStore store)
    {
        await using var work = store.Open();
        var mail = new Outbox((_, _) => Task.FromResult(Delivery.Taken), _clock).New(
            "jo@example.org",
            "Your return is “due” <now>",
            "Please send it.\n",
            "eleven.example.org"
        );
        work.Outbox.Add(mail);
        await work.SaveChangesAsync(Stop);
        return mail;
    }

    private Task Round(EmptyStore store, NotifyService service) => RoundUntil(Stop, store, service);

    private async Task RoundUntil(CancellationToken longest, EmptyStore store, NotifyService service)
    {
        using var server = new NotifyServer(service.Settings, _clock);
        await using var work = store.Open("outbox");
        await new Outbox((mail, _) => server.Deliver(mail, longest), _clock, isAsked: true).Send(work, Stop);
    }

    private async Task<int> Ask(EmptyStore store, NotifyService service)
    {
        using var server = new NotifyServer(service.Settings, _clock);
        await using var work = store.Open("outbox");
        return await new Enquiry(server.Find, _clock).Run(work, Stop);
    }

    private static async Task<string?> Doubt(EmptyStore store)
    {
        var mail = await Only(store);
        mail.State.ShouldBe(MailState.Doubtful, mail.Trouble);
        await Removed(store);
        return mail.Trouble;
    }

    private static async Task Removed(EmptyStore store)
    {
        await using var work = store.Open();
        await work.Outbox.ExecuteDeleteAsync(Stop);
    }

    private static async Task<OutboxMail> Only(EmptyStore store)
    {
        await using var reading = store.Open();
        return await reading.Outbox.AsNoTracking().SingleAsync(Stop);
    }
}
