using System.Net;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Tests.Store.Mail;
using Eleven.Tests.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Hosting;

/// <summary>What fails beneath the program while people work: pages say so, nothing that was typed is lost, the rest goes on, and all is well again by itself.</summary>
public sealed class TroubleTests(Sites sites, HeadlessBrowser browser) : IDisposable
{
    private const string Away = "Sorry, the service is not available";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-trouble-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_database_server_is_stopped_what_was_sent_waits_on_the_page_and_is_sent_again()
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var store = await EmptyStore.On(Database.Postgres, server);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var form = await manager.Get("/organisations/add");
        await server.Stop();

        (string, string)[] typed =
        [
            ("Form.Name", "Harbour \"Families\" <b>"),
            ("Form.Sector", ground.Fire.SectorId.ToString()),
            ("Form.Areas", ground.North.Id.ToString()),
        ];
        var away = await manager.Fill(form, "/organisations/add", typed);

        away.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        away.Heading.ShouldBe(Away);
        away.Words.ShouldContain("it is kept on this page");
        away.Value("Form.Name").ShouldBe("Harbour \"Families\" <b>");
        away.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        var read = await manager.Get("/organisations");
        read.Heading.ShouldBe(Away);
        read.Words.ShouldContain("Wait a few minutes, then load this page again.");
        read.Html.QuerySelector("main form").ShouldBeNull();
        (await manager.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Get("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await manager.Get("/eleven.css")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Fill(away, away.Address)).Value("Form.Name").ShouldBe("Harbour \"Families\" <b>");

        await server.Start();
        (await manager.Get("/health/ready")).Text.ShouldBe("Ready.\n");
        (await manager.Fill(away, away.Address)).Words.ShouldContain("Harbour \"Families\" <b> is added.");
    }

    [Fact]
    public async Task What_is_read_first_after_the_database_server_was_started_anew_is_shown()
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var store = await EmptyStore.On(Database.Postgres, server);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        using var manager = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.RegionalAdministrator));
        (await manager.Get("/organisations")).Status.ShouldBe(HttpStatusCode.OK);

        await server.Stop();
        await server.Start();

        (await manager.Get("/organisations")).Heading.ShouldBe("Organisations");
    }

    [Theory]
    [InlineData("/privacy", "Privacy notice")]
    [InlineData("/accessibility", "Accessibility statement")]
    public async Task While_the_database_server_is_stopped_what_everybody_must_be_able_to_read_is_shown(string path, string heading)
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var store = await EmptyStore.On(Database.Postgres, server);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        using var manager = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.RegionalAdministrator));
        using var stranger = site.Visitor();
        (await manager.Get(path)).Words.ShouldContain("no partnership has named a contact yet");
        await server.Stop();
        await using var never = await Site.Start(Site.On(store.Settings, _folder.FullName));
        using var early = never.Visitor();

        foreach (var somebody in (Visitor[])[manager, stranger, early])
        {
            var page = await somebody.Get(path);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Heading.ShouldBe(heading);
            page.Words.ShouldContain("The list of partnerships cannot be shown at the moment.");
        }
        await server.Start();
        (await manager.Get(path)).Words.ShouldContain("no partnership has named a contact yet");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_person_sends_what_they_wrote_again_from_the_page_that_says_so(int width)
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var store = await EmptyStore.On(Database.Postgres, server);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                await page.GotoAsync(new Uri(site.Address, "/organisations/add").AbsoluteUri);
                await page.GetByLabel("Name of the organisation").FillAsync("Harbour Families");
                await page.GetByLabel("Sector").SelectOptionAsync("All");
                await page.GetByLabel("North").CheckAsync();
                await page.GetByLabel("South").CheckAsync();
                await server.Stop();
                await page.GetByRole(AriaRole.Button, new() { Name = "Add the organisation" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = Away }).WaitForAsync();
                await Screens.Look(page, "/store-away", width);

                await server.Start();
                await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
                await page.GetByText("Harbour Families is added.").WaitForAsync();
                (await page.Locator("main").InnerTextAsync()).ShouldContain("North, South");
            }
        );
    }

    [Theory, OnBoth]
    public async Task On_a_full_disk_people_read_on_and_what_they_sent_is_kept_until_there_is_room(Database database)
    {
        await using var mails = new SmtpListener();
        await using var store = await sites.Store(database);
        var address = new Uri($"http://localhost:{Site.FreePort()}");
        using var program = await OwnProcess.Start(store.Connection, _folder.FullName, address, mails.Port);
        using var manager = new Visitor(address);
        await manager.FirstAccount(await program.FirstLink());
        var form = await manager.Get("/settings");
        var region = form.Html.QuerySelector("a[href^='/settings/regions/']")!.GetAttribute("href")!;
        form = await manager.Get(region);

        async Task Full(bool full) =>
            await (database == Database.Sqlite ? program.DiskIsFull(full) : (await sites.Postgres()).MayBeWritten(store.Connection, !full));
        await Full(true);
        var away = await manager.Fill(form, region, ("Name", "Six Rivers"));

        away.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        away.Heading.ShouldBe("Sorry, nothing can be saved at the moment");
        away.Words.ShouldStartWith(
            "Sorry, nothing can be saved at the moment You can still read everything that was saved before. It is safe. What you just sent was not saved, but it is kept on this page."
        );
        away.Value("Name").ShouldBe("Six Rivers");
        (await manager.Get("/settings")).Heading.ShouldBe("Settings");
        (await manager.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        var ready = await manager.Get("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.OK);
        ready.Text.ShouldBe("Ready to show what is there. Nothing can be saved: is the disk full?\n");

        await Full(false);
        (await manager.Get("/health/ready")).Text.ShouldBe("Ready.\n");
        (await manager.Fill(away, away.Address)).Words.ShouldContain("Six Rivers");
        await program.Kill();
        await using var kept = store.Open();
        (await kept.Regions.SingleAsync(Stop)).Name.ShouldBe("Six Rivers");
        (await RecordCheck.Run(kept, new Eleven.Store.Keys.KeyFile(EmptyStore.Key).RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
    }

    // A smaller row, such as a trial writes, may find room all the while.
    [Theory]
    [InlineData("53100")]
    [InlineData("53000")]
    [InlineData("25006")]
    [InlineData("55P03")]
    public async Task What_finds_no_room_on_the_disk_could_not_be_saved_whatever_else_can(string trouble)
    {
        await using var store = await sites.Store(Database.Postgres);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var region = $"/settings/regions/{ground.Region.Id}";
        var form = await manager.Get(region);
        await using var work = store.Open();
        await work.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
            AS 'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''TROUBLE''; END';
            CREATE TRIGGER refuse BEFORE UPDATE ON "Regions" FOR EACH ROW EXECUTE FUNCTION refuse();
            """.Replace("TROUBLE", trouble),
            Stop
        );

        var away = await manager.Fill(form, region, ("Name", "Six Rivers"));

        away.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        away.Heading.ShouldBe("Sorry, nothing can be saved at the moment");
        away.Words.ShouldContain("You can still read everything that was saved before.");
        away.Value("Name").ShouldBe("Six Rivers");
    }

    [Fact]
    public async Task The_first_link_is_printed_once_there_is_room_for_it()
    {
        await using var store = await sites.Store(Database.Postgres);
        await (await sites.Postgres()).MayBeWritten(store.Connection, false);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        using var visitor = site.Visitor();
        await Until.True(async () => (await visitor.Get("/health/ready")).Text.Contains("Nothing can be saved"));
        site.Said.ShouldBeEmpty();

        await (await sites.Postgres()).MayBeWritten(store.Connection, true);

        await Until.True(() => Task.FromResult(site.Said.Count == 1));
    }

    [Fact]
    public async Task What_holds_a_secret_or_a_file_is_entered_again()
    {
        await using var site = await Site.Start(
            Site.On(new($"Data Source={_folder.CreateSubdirectory("eleven.db").FullName}"), _folder.FullName)
        );
        using var visitor = site.Visitor();

        var page = await visitor.Send("/sign-in", ("Email", "jo@example.org"), ("Password", Known.Password));

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Words.ShouldContain("go back and enter it again");
        page.Text.ShouldNotContain(Known.Password);
        page.Html.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_sends_without_a_token_is_given_none_and_no_other_address()
    {
        await using var site = await Site.Start(
            Site.On(new($"Data Source={_folder.CreateSubdirectory("eleven.db").FullName}"), _folder.FullName)
        );
        using var visitor = site.Visitor();

        var page = await visitor.Send("/people/invite?a=%22b", ("Name", "Lee"));
        var form = page.Html.QuerySelector("main form")!;

        form.QuerySelectorAll("input").Select(i => i.GetAttribute("name")).ShouldBe(["Name"]);
        form.GetAttribute("action").ShouldBe("/people/invite?a=%22b");
        (await visitor.Send(site.Address + "/elsewhere.example.org/", ("Name", "Lee"))).Text.ShouldNotContain("elsewhere");
    }

    [Theory, OnBoth]
    public async Task While_the_mail_server_is_down_mails_wait_and_go_out_when_it_is_back(Database database)
    {
        var (clock, port) = (new MovedClock(), Site.FreePort());
        await using var store = await sites.Store(database);
        var settings = Site.On(store.Settings, _folder.FullName) with
        {
            Smtp = new("127.0.0.1", port, "eleven@example.org", StartTls: false),
        };
        await using var site = await Site.Start(settings, with: s => s.AddSingleton<TimeProvider>(clock));
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        (await manager.Post("/settings/mail", ("Do", "test"))).Status.ShouldBe(HttpStatusCode.OK);
        await Until.True(async () => await Mail(site) is { State: MailState.Waiting, Tries: 1 });

        (await manager.Get("/settings/mail")).Words.ShouldContain("Mails are waiting. The mail server 127.0.0.1 cannot be reached");
        (await manager.Get("/organisations")).Status.ShouldBe(HttpStatusCode.OK);
        await using var server = new SmtpListener(port);
        clock.Move(TimeSpan.FromMinutes(2));
        await Until.True(async () => (await Mail(site)) is { Tries: > 1, State: not MailState.Sending });
        var mail = await Mail(site);
        mail.State.ShouldBe(MailState.Sent, mail.Trouble);
        (await manager.Get("/settings/mail")).Words.ShouldNotContain("Mails are waiting.");
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_a_mail_server_no_mail_is_said_to_be_tried_again()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ground = await Ground.On(site);
        await ground.Mail(await ground.Somebody(Role.SafeguardingLead), MailState.Waiting);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var mails = await administrator.Get("/settings/mail");

        mails.Words.ShouldContain("No mail server is set");
        mails.Words.ShouldNotContain("tried again");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<OutboxMail> Mail(Site site)
    {
        await using var store = site.Open();
        return await store.Outbox.SingleAsync(Stop);
    }
}
