using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Eleven.Tests.Web.SignOn;

/// <summary>A provider that is down, wrongly set, or says no: a plain sentence, and every other way of signing in goes on.</summary>
public sealed class ProviderTroubleTests(Sites sites) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-trouble-");
    private EmptyStore _store = null!;
    private Provider _council = null!;

    public async ValueTask InitializeAsync() => (_store, _council) = (await sites.Store(Database.Sqlite), await Provider.Start("council"));

    public async ValueTask DisposeAsync()
    {
        await _council.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_provider_that_is_away_hinders_nobody_else_and_is_found_when_it_is_back()
    {
        var settings = Site.On(_store.Settings, _folder.FullName);
        var gone = _council.For(settings) with { Authority = new($"http://localhost:{Site.FreePort()}/council") };
        await using var site = await Site.Start(settings with { SignOn = [gone] });
        var jo = await Known.On(site);
        using var visitor = site.Visitor();

        var away = await visitor.Get("/sign-in/with/council");

        away.Status.ShouldBe(HttpStatusCode.BadGateway);
        away.Heading.ShouldBe("Sorry, signing in with Five Rivers Council did not work");
        away.Words.ShouldContain("Five Rivers Council does not answer at the moment. Try again later.");
        var reference = away.Html.QuerySelector("main code")!.TextContent;
        site.Log.ShouldContain($"Single sign-on with council did not work: no discovery document or no keys ({reference})");
        (await jo.SignIn(visitor)).Address.ShouldBe("/");
    }

    [Fact]
    public async Task One_that_goes_away_on_the_way_is_told_of_and_the_next_time_works()
    {
        await using var site = await Start();
        var subject = await _council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();
        foreach (
            var (instead, status, said) in (List<(IResult, HttpStatusCode, string)>)
                [
                    (Results.StatusCode(503), HttpStatusCode.BadGateway, "says that it has a problem"),
                    (Results.Content("<html>", "text/html"), HttpStatusCode.BadGateway, "does not answer at the moment"),
                    (
                        Json("""{"error":"invalid_client","error_description":"AADSTS7000222 for jo@example.org"}""", 401),
                        HttpStatusCode.BadGateway,
                        "are not set up for each other"
                    ),
                    (Json("""["error"]""", 400), HttpStatusCode.BadGateway, "are not set up for each other"),
                    (Results.Redirect("https://elsewhere.example.org/"), HttpStatusCode.BadGateway, "does not answer at the moment"),
                    (Json("""{"error":"invalid_grant"}""", 400), HttpStatusCode.BadRequest, "could not be trusted"),
                    (Json("""{"access_token":"a"}""", 200), HttpStatusCode.BadRequest, "could not be trusted"),
                    (Json("""{"access_token":"a","id_token":7}""", 200), HttpStatusCode.BadRequest, "could not be trusted"),
                    (Json("[]", 200), HttpStatusCode.BadGateway, "are not set up for each other"),
                ]
        )
        {
            _council.Instead = instead;
            var page = await visitor.SignOn(_council, subject);
            page.Words.ShouldContain(said);
            page.Status.ShouldBe(status, said);
        }
        _council.Instead = null;
        // Why, and nothing else of what was answered.
        site.Log.ShouldContain("the provider does not take the request for a token: invalid_client (");
        site.Log.ShouldContain("the provider does not take the request for a token: no error code of the standard (");
        site.Log.ShouldContain("the provider does not take the code: invalid_grant (");
        site.Log.ShouldNotContain("AADSTS7000222");

        (await visitor.SignOn(_council, subject)).Heading.ShouldBe("Enter the code of your authenticator app");
    }

    [Theory]
    [InlineData("access_denied", "You ended it, or Five Rivers Council does not let you use this service.", HttpStatusCode.OK)]
    [InlineData("server_error", "Five Rivers Council says that it has a problem.", HttpStatusCode.BadGateway)]
    [InlineData("temporarily_unavailable", "Five Rivers Council says that it has a problem.", HttpStatusCode.BadGateway)]
    [InlineData("unauthorized_client", "are not set up for each other as they must be.", HttpStatusCode.BadGateway)]
    [InlineData("interaction_required", "are not set up for each other as they must be.", HttpStatusCode.BadGateway)]
    [InlineData(
        "jo_typed_this",
        "are not set up for each other as they must be.",
        HttpStatusCode.BadGateway,
        "no error code of the standard"
    )]
    [InlineData("<script>", "are not set up for each other as they must be.", HttpStatusCode.BadGateway, "no error code of the standard")]
    public async Task What_the_provider_answers_instead_is_said_in_words_and_its_code_in_the_log(
        string error,
        string said,
        HttpStatusCode status,
        string? logged = null
    )
    {
        await using var site = await Start();
        using var visitor = site.Visitor();
        var sent = (await visitor.Get("/sign-in/with/council")).LeadsTo();
        var answer = new Dictionary<string, string?>
        {
            ["error"] = error,
            ["error_description"] = "Typed by <b>somebody</b>",
            ["state"] = QueryHelpers.ParseQuery(sent.Query)["state"],
        };

        var page = await visitor.Get(QueryHelpers.AddQueryString("/sign-in/with/council/back", answer));

        page.Words.ShouldContain(said);
        page.Status.ShouldBe(status);
        page.Text.ShouldNotContain("Typed by");
        site.Log.ShouldNotContain("Typed by");
        Regex
            .Matches(site.Log, @"Single sign-on with council did not work: (?:the provider [a-z ]+: )?([a-z_ ]+) \(")
            .ShouldHaveSingleItem()
            .Groups[1]
            .Value.ShouldBe(logged ?? error);
    }

    [Fact]
    public async Task An_error_that_nobody_here_asked_for_is_no_answer()
    {
        await using var site = await Start();
        using var visitor = site.Visitor();

        (await visitor.Get("/sign-in/with/council/back?error=access_denied&state=x")).Heading.ShouldBe("This sign-in was not begun here");
        (await visitor.Get("/sign-in/with/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get("/sign-in/with/nobody/back")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_of_another_issuer_is_not_the_providers()
    {
        _council.Issuer = "https://elsewhere.example.org";
        await using var site = await Start();
        using var visitor = site.Visitor();

        var page = await visitor.Get("/sign-in/with/council");

        page.Words.ShouldContain("are not set up for each other as they must be.");
        site.Log.ShouldContain("the discovery document is of another issuer than the authority");
    }

    [Fact]
    public async Task A_new_key_is_looked_for_at_once_and_an_invented_one_not_again_and_again()
    {
        await using var site = await Start();
        var subject = await _council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();
        (await visitor.SignOn(_council, subject)).Heading.ShouldBe("Enter the code of your authenticator app");
        await visitor.SignOn(_council, subject);
        _council.Asked.ShouldBe(1);

        _council.Rotate();
        (await visitor.SignOn(_council, subject)).Heading.ShouldBe("Enter the code of your authenticator app");
        _council.Asked.ShouldBe(2);

        for (var i = 0; i < 3; i++)
        {
            (await visitor.SignOn(_council, subject, t => t.Header["kid"] = "invented")).Words.ShouldContain("could not be trusted");
        }
        _council.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_provider_that_takes_the_secret_in_the_form_is_given_it_there()
    {
        await using var health = await Provider.Start("health", postsSecret: true);
        var settings = Site.On(_store.Settings, _folder.FullName);
        await using var site = await Site.Start(settings with { SignOn = [health.For(settings)] });
        var subject = await health.LinkedTo(site, (await Known.On(site, Role.Executive)).Person);
        using var visitor = site.Visitor();

        (await visitor.SignOn(health, subject, t => t.Claims["amr"] = new JsonArray("mfa"))).Address.ShouldBe("/");
    }

    [Fact]
    public async Task A_site_without_providers_says_nothing_of_them()
    {
        await using var site = await Site.Start(Site.On(_store.Settings, _folder.FullName));
        var jo = await Known.On(site);
        using var visitor = await site.SignedInAs(jo.Person);

        (await visitor.Get("/account")).Words.ShouldNotContain("Single sign-on");
        (await visitor.Get("/sign-out")).Words.ShouldNotContain("sign out there too");
        (await site.Visitor().Get("/sign-in")).Words.ShouldNotContain("Or sign in with a password");
        (await site.Visitor().Get("/privacy")).Words.ShouldNotContain("eleven-sign-on");
    }

    private Task<Site> Start()
    {
        var settings = Site.On(_store.Settings, _folder.FullName);
        return Site.Start(settings with { SignOn = [_council.For(settings)] });
    }

    private static IResult Json(string text, int status) => Results.Content(text, "application/json", statusCode: status);
}
