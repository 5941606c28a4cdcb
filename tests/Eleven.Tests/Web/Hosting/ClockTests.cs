using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Tests.Store.Mail;
using Eleven.Tests.Web.Accounts;
using Eleven.Tests.Web.SignOn;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Hosting;

/// <summary>A clock that is wrong, and put right while people work: nothing lasts longer than it would have, and nobody has to wait for what is yet to come.</summary>
public sealed class ClockTests(Sites sites) : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-clock-");
    private readonly MovedClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_session_that_was_begun_while_the_clock_was_ahead_ends_when_it_is_put_right(Database database)
    {
        await using var store = await sites.Store(database);
        await using var site = await Start(store);
        var jo = await Known.On(site);
        using var visitor = site.Visitor();
        _clock.Move(Day);
        (await SignIn(visitor, jo)).Address.ShouldBe("/");

        _clock.Move(-Day);

        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_clock_set_back_by_minutes_signs_nobody_out_and_ends_nobody_later()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await using var site = await Start(store);
        using var visitor = await site.SignedInAs((await Known.On(site)).Person);

        _clock.Move(-TimeSpan.FromMinutes(4));

        (await visitor.Get("/account")).Heading.ShouldBe("Your account");
        await using var kept = site.Open();
        (await kept.Sessions.SingleAsync(Stop)).SeenAt.ShouldBeLessThan(DateTime.UtcNow - TimeSpan.FromMinutes(3));
    }

    [Theory, OnBoth]
    public async Task What_was_left_by_a_clock_that_was_ahead_ends_for_good_or_as_if_it_began_now(Database database)
    {
        await using var store = await sites.Store(database);
        Guid person;
        await using (var before = await Start(store))
        {
            person = (await Known.On(before)).Person.Id;
            await using var kept = before.Open();
            kept.AddRange(Left(person));
            await kept.SaveChangesAsync(Stop);
        }

        await using var site = await Start(store);

        var soon = DateTime.UtcNow + TimeSpan.FromMinutes(11);
        await Until.True(async () =>
        {
            await using var look = site.Open();
            return await look.Sessions.AllAsync(s => s.EndedAt != null, Stop) && await look.Presses.AllAsync(p => p.Until < soon, Stop);
        });
        await using var found = site.Open();
        foreach (var link in await found.OneTimeLinks.Where(l => l.PersonId == person).ToListAsync(Stop))
        {
            (link.Until - DateTime.UtcNow).ShouldBeInRange(Links.Valid[link.Purpose] - TimeSpan.FromMinutes(2), Links.Valid[link.Purpose]);
        }
        (await found.KeptWords.SingleAsync(Stop)).Until.ShouldBeLessThan(DateTime.UtcNow + TimeSpan.FromMinutes(61));
    }

    [Theory, OnBoth]
    public async Task Whoever_is_signed_out_by_a_clock_set_back_waits_for_nothing(Database database)
    {
        await using var mails = new SmtpListener();
        await using var store = await sites.Store(database);
        await using var site = await Start(store, mails);
        var jo = await Known.On(site);
        using var here = await site.SignedInAs(jo.Person);
        using var elsewhere = site.Visitor();
        (await elsewhere.Post("/sign-in", ("Email", jo.Email), ("Password", "wrong wrong wrong"))).Problems.ShouldNotBeEmpty();
        await here.Post("/settings/mail", ("Do", "test"));

        _clock.Move(-TimeSpan.FromHours(1));

        (await here.Get("/account")).Address.ShouldStartWith("/sign-in");
        (await SignIn(elsewhere, jo)).Address.ShouldBe("/");
        await elsewhere.Post("/settings/mail", ("Do", "test"));
        await Until.True(() => Task.FromResult(mails.Taken.Count == 2));
        await using var kept = site.Open();
        (await RecordCheck.Run(kept, site.Settings.Key.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_code_used_while_the_clock_was_ahead_locks_nobody_out_and_none_works_twice(Database database)
    {
        await using var store = await sites.Store(database);
        await using var site = await Start(store);
        var jo = await Known.On(site);
        var before = Code();
        using var first = site.Visitor();
        (await SignIn(first, jo, before)).Address.ShouldBe("/");
        _clock.Move(Day);
        var ahead = Code();
        using var second = site.Visitor();
        (await SignIn(second, jo, ahead)).Address.ShouldBe("/");
        _clock.Move(-Day);

        using var third = site.Visitor();
        (await SignIn(third, jo, before)).Address.ShouldStartWith("/sign-in/second-step");
        (await SignIn(third, jo, Code(later: 1))).Address.ShouldBe("/");
        _clock.Move(Day);
        using var fourth = site.Visitor();
        (await SignIn(fourth, jo, ahead)).Address.ShouldStartWith("/sign-in/second-step");
    }

    [Fact]
    public async Task Whoever_enters_a_wrong_code_is_told_that_a_clock_may_be_wrong()
    {
        const string said =
            "If the next code is not right either, check that the phone or computer with the app sets its date and time automatically.";
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var halfway = await jo.Site.HalfwayAs(jo.Person);
        using var inside = await jo.Site.SignedInAs(jo.Person);

        var asked = await halfway.Get("/sign-in/second-step");
        var refused = await halfway.Fill(asked, "/sign-in/second-step", ("SecurityCode", "000000"));
        var app = await inside.Post("/account/authenticator", ("Password", Known.Password));
        var appRefused = await inside.Fill(app, "/account/authenticator", ("SecurityCode", "000000"));

        asked.Words.ShouldNotContain(said);
        refused.Words.ShouldContain(said);
        app.Words.ShouldNotContain(said);
        appRefused.Words.ShouldContain(said);
    }

    [Fact]
    public async Task What_is_typed_now_is_kept_beside_what_was_kept_while_the_clock_was_ahead()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await using var site = await Start(store);
        var person = (await Known.On(site)).Person.Id;
        await using var kept = site.Open();
        kept.AddRange(Enumerable.Range(0, 5).Select(_ => Words(person)));
        await kept.SaveChangesAsync(Stop);
        await using var scope = site.Services.CreateAsyncScope();

        var id = await scope.ServiceProvider.GetRequiredService<WordsKept>().Keep(person, "/people", new() { ["Name"] = ["Jo"] }, Stop);

        (await kept.KeptWords.CountAsync(w => w.Id == id, Stop)).ShouldBe(1);
        (await kept.KeptWords.CountAsync(Stop)).ShouldBe(5);
    }

    [Fact]
    public async Task A_single_sign_on_that_was_begun_while_the_clock_was_ahead_is_begun_again()
    {
        await using var council = await Provider.Start("council");
        await using var store = await sites.Store(Database.Sqlite);
        await using var site = await Start(store, council: council);
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();
        _clock.Move(Day);
        var sent = await visitor.Get("/sign-in/with/council");

        _clock.Move(-Day);

        (await visitor.Come(council, sent, subject)).Heading.ShouldBe("This sign-in was not begun here");
        (await visitor.SignOn(council, subject)).Heading.ShouldBe("Enter the code of your authenticator app");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<Site> Start(EmptyStore store, SmtpListener? mails = null, Provider? council = null)
    {
        var settings = Site.On(store.Settings, _folder.FullName) with
        {
            Smtp = mails is null ? null : new("127.0.0.1", mails.Port, "eleven@example.org", StartTls: false),
        };
        return Site.Start(
            settings with
            {
                SignOn = council is null ? [] : [council.For(settings)],
            },
            with: s => s.AddSingleton<TimeProvider>(_clock)
        );
    }

    // What the app shows by the clock of the server.
    private string Code(int later = 0) => Totp.Code(Known.Secret, _clock.GetUtcNow().ToUnixTimeSeconds() / 30 + later);

    private async Task<Page> SignIn(Visitor visitor, Known jo, string? code = null)
    {
        var second = await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));
        return await visitor.Fill(second, second.Address, ("SecurityCode", code ?? Code()));
    }

    private static IEnumerable<object> Left(Guid person)
    {
        var ahead = DateTime.UtcNow + Day;
        yield return new Session
        {
            PersonId = person,
            IsWhole = true,
            StartedAt = ahead,
            SeenAt = ahead,
            Device = "Test",
        };
        yield return new Session
        {
            PersonId = person,
            IsWhole = true,
            StartedAt = DateTime.UtcNow,
            SeenAt = ahead,
            Device = "Test",
        };
        foreach (var (purpose, valid) in Links.Valid)
        {
            yield return new OneTimeLink
            {
                Hash = $"{purpose}",
                Purpose = purpose,
                PersonId = person,
                Until = ahead + valid,
            };
        }
        yield return Words(person);
        yield return new Press
        {
            Id = Guid.NewGuid(),
            PersonId = person,
            First = 1,
            Last = 1,
            Hidden = "",
            Until = ahead,
        };
    }

    private static KeptWords Words(Guid person) =>
        new()
        {
            PersonId = person,
            Address = "/people",
            Hidden = "",
            Until = DateTime.UtcNow + Day,
        };
}
