using System.Net;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Hosting;

public sealed class ErrorPageTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-errors-");

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/error")]
    [InlineData("/no-such-page?code=500")]
    [InlineData("/index.html")]
    [InlineData("/old.css")]
    [InlineData("/question-sets/a.b")]
    public async Task A_page_that_is_not_there_says_so(string path)
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        var page = await visitor.Get(path);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Page not found");
        page.Html.Title.ShouldBe("Page not found - Eleven");
        page.Html.QuerySelector("header a")!.TextContent.ShouldContain("Eleven");
    }

    [Fact]
    public async Task A_mistake_of_the_program_tells_a_reference_that_the_log_has_and_nothing_of_itself()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        var page = await visitor.Get(Site.Failing);

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Heading.ShouldBe("Sorry, there is a problem with the service");
        page.Text.ShouldNotContain("FormatException");
        page.Text.ShouldNotContain(Site.Secret);
        var reference = page.Html.QuerySelector("main code")!.TextContent;
        reference.Length.ShouldBe(32);
        site.Log.Split('\n').ShouldContain(l => l.Contains(reference) && l.Contains("\"status\":500"));
        site.Log.ShouldContain("System.FormatException");
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_said_to_be()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        var page = await visitor.Send("/sign-in", ("Email", new string('x', 1024 * 1024)));

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Heading.ShouldBe("What you sent is too large");
    }

    [Theory, OnBoth]
    public async Task What_is_sent_to_something_that_was_removed_comes_back(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var form = await manager.Get(audit + "/details");
        await manager.Post(audit + "/remove");

        var late = await manager.Fill(form, audit + "/details", ("Form.Title", "Review"), ("Form.Period", "2026-27"));

        late.Status.ShouldBe(HttpStatusCode.NotFound);
        late.Words.ShouldContain("What you just sent was not saved. This is what you wrote. Copy what you still need.");
        (late.Fact("Title"), late.Fact("Period")).ShouldBe(("Review", "2026-27"));
        late.Words.ShouldNotContain("question set");
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_is_said_to_be_and_the_service_comes_back_with_it()
    {
        // Something else stands where the file should be.
        var away = _folder.CreateSubdirectory("eleven.db");
        await using var site = await Site.Start(Site.On(new StoreSettings($"Data Source={away.FullName}"), _folder.FullName));
        using var visitor = site.Visitor();

        var page = await visitor.Get("/no-such-page");
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Heading.ShouldBe("Sorry, the service is not available");
        (await visitor.Get("/eleven.css")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.Get("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        site.Log.ShouldContain("The store cannot be reached.");

        away.Delete();
        await Until.True(async () => (await visitor.Get("/health/ready")).Status == HttpStatusCode.OK);
        (await visitor.Get("/no-such-page")).Status.ShouldBe(HttpStatusCode.NotFound);
        site.Log.ShouldContain("The store has been reached.");
    }

    [Fact]
    public async Task A_database_server_that_is_not_there_is_said_to_be()
    {
        await using var site = await Site.Start(
            Site.On(new StoreSettings($"Host=127.0.0.1;Port={Site.FreePort()};Username=eleven;Database=eleven"), _folder.FullName)
        );
        using var visitor = site.Visitor();

        (await visitor.Get("/no-such-page")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await visitor.Get("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory, OnBoth]
    public async Task A_site_whose_store_is_there_is_ready(Database database)
    {
        var site = await sites.On(database);
        using var visitor = site.Visitor();

        (await visitor.Get("/health/live")).Text.ShouldBe("The program runs.\n");
        (await visitor.Get("/health/ready")).Text.ShouldBe("Ready.\n");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
