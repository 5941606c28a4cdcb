using System.Net;
using System.Text.Json.Nodes;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.SignOn;

/// <summary>Signing in with an account at a provider, as people do it and as whoever wants to get in does.</summary>
public sealed class SignOnTests(Sites sites)
{
    private static readonly Action<Token> WithSecondStep = t => t.Claims["amr"] = new JsonArray("pwd", "mfa");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Whoever_showed_both_steps_there_comes_to_where_they_wanted(Database database)
    {
        var (site, council) = (await sites.On(database), await sites.Council());
        var jo = await Known.On(site);
        var subject = await council.LinkedTo(site, jo.Person);
        using var visitor = site.Visitor();

        var wayIn = await visitor.Get("/people?search=jo");
        var link = wayIn.Html.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "Sign in with Five Rivers Council");
        var page = await visitor.Come(council, await visitor.Get(link.GetAttribute("href")!), subject, WithSecondStep);

        page.Address.ShouldBe("/people?search=jo");
        page.Status.ShouldBe(HttpStatusCode.OK);
        await using var store = site.Open();
        var deeds = await store.RecordRows.Where(r => r.Actor == jo.Person.Id.ToString()).Select(r => r.Number).ToListAsync(Stop);
        var said = await store.RecordValues.Where(v => deeds.Contains(v.Number)).Select(v => v.Json).ToListAsync(Stop);
        said.ShouldContain("""{"by":"single sign-on, council"}""");
    }

    [Theory, OnBoth]
    public async Task Whoever_showed_one_step_there_does_the_second_here(Database database)
    {
        var (site, council) = (await sites.On(database), await sites.Council());
        var jo = await Known.On(site);
        var subject = await council.LinkedTo(site, jo.Person);
        using var visitor = site.Visitor();

        var second = await visitor.SignOn(council, subject, t => t.Claims["amr"] = new JsonArray("pwd"), "/people?search=jo");

        second.Heading.ShouldBe("Enter the code of your authenticator app");
        (await visitor.Get("/people")).Address.ShouldStartWith("/sign-in/second-step");
        (await visitor.Fill(second, second.Address, ("SecurityCode", jo.Code()))).Address.ShouldBe("/people?search=jo");
        await using var store = site.Open();
        var deeds = await store.RecordRows.Where(r => r.Actor == jo.Person.Id.ToString()).OrderBy(r => r.Number).ToListAsync(Stop);
        deeds.Select(d => d.Action).Where(a => a.StartsWith("signed")).ShouldBe(["signed on", "signed in"]);
    }

    [Fact]
    public async Task A_provider_that_is_trusted_need_not_say_that_it_asked_for_a_second_step()
    {
        var police = await sites.Police();
        var site = await sites.On(Database.Sqlite);
        var subject = await police.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();

        (await visitor.SignOn(police, subject, back: "/people")).Address.ShouldBe("/people");
    }

    [Theory, OnBoth]
    public async Task Whoever_is_linked_to_nobody_is_told_so_and_nothing_about_who_has_an_account(Database database)
    {
        var (site, council) = (await sites.On(database), await sites.Council());
        var jo = await Known.On(site);
        using var visitor = site.Visitor();

        void As(Token token, string email) =>
            (token.Claims["email"], token.Claims["preferred_username"], token.Claims["email_verified"]) = (email, email, true);
        var known = await visitor.SignOn(council, "one nobody knows", t => As(t, jo.Email));
        var unknown = await visitor.SignOn(council, "another nobody knows", t => As(t, "nobody@example.org"));

        known.Heading.ShouldBe("No account here is linked to it");
        known.Words.ShouldBe(unknown.Words);
        known.Status.ShouldBe(HttpStatusCode.OK);
        known.Text.ShouldNotContain(jo.Email);
        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_same_name_at_another_provider_is_somebody_else()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();

        (await visitor.SignOn(await sites.Police(), subject)).Heading.ShouldBe("No account here is linked to it");
    }

    [Fact]
    public async Task Capitals_in_the_name_make_it_somebody_elses()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();

        (await visitor.SignOn(council, subject.ToUpperInvariant())).Heading.ShouldBe("No account here is linked to it");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task One_comes_back_to_this_service_alone(string back)
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();

        (await visitor.SignOn(council, subject, WithSecondStep, back)).Address.ShouldBe("/");
    }

    [Theory, OnBoth]
    public async Task An_answer_works_once_and_in_the_browser_where_it_was_begun(Database database)
    {
        var (site, council) = (await sites.On(database), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var victim = site.Visitor();
        using var thief = site.Visitor();
        var answer = council.Approve((await victim.Get("/sign-in/with/council")).LeadsTo(), subject, WithSecondStep).PathAndQuery;
        await thief.Get("/sign-in/with/council");

        var stolen = await thief.Get(answer);
        var first = await victim.Get(answer);
        var again = await victim.Get(answer);

        stolen.Heading.ShouldBe("This sign-in was not begun here");
        stolen.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await thief.Get("/account")).Address.ShouldStartWith("/sign-in");
        first.Address.ShouldBe("/");
        again.Heading.ShouldBe("This sign-in was not begun here");
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();
        var used = council.Approve((await visitor.Get("/sign-in/with/council")).LeadsTo(), subject, WithSecondStep);
        (await visitor.Get(used.PathAndQuery)).Address.ShouldBe("/");
        using var other = site.Visitor();
        var fresh = council.Approve((await other.Get("/sign-in/with/council")).LeadsTo(), subject, WithSecondStep);

        var refused = await other.Get(With(fresh, "code", Query(used, "code")));

        refused.Words.ShouldContain("could not be trusted");
        site.Log.ShouldContain("the provider does not take the code");
    }

    [Fact]
    public async Task Somebody_elses_code_does_not_work_in_ones_own_browser()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var victim = site.Visitor();
        using var thief = site.Visitor();
        var theirs = council.Approve((await victim.Get("/sign-in/with/council")).LeadsTo(), subject, WithSecondStep);
        var mine = council.Approve((await thief.Get("/sign-in/with/council")).LeadsTo(), "thief", WithSecondStep);

        // The provider holds the proof key of the browser that began against it.
        var refused = await thief.Get(With(mine, "code", Query(theirs, "code")));

        refused.Words.ShouldContain("could not be trusted");
        (await thief.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("state", "invented", "This sign-in was not begun here")]
    [InlineData("state", null, "This sign-in was not begun here")]
    [InlineData("code", null, "Sorry, signing in with Five Rivers Council did not work")]
    [InlineData("code", "invented", "Sorry, signing in with Five Rivers Council did not work")]
    [InlineData("iss", "https://elsewhere.example.org", "Sorry, signing in with Five Rivers Council did not work")]
    [InlineData("iss", null, "Sorry, signing in with Five Rivers Council did not work")]
    public async Task An_answer_of_which_a_part_is_bent_is_refused(string part, string? value, string said)
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();
        var answer = council.Approve((await visitor.Get("/sign-in/with/council")).LeadsTo(), subject, WithSecondStep);

        (await visitor.Get(With(answer, part, value))).Heading.ShouldBe(said);

        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task An_answer_of_one_provider_is_not_taken_for_the_others()
    {
        var (site, council, police) = (await sites.On(Database.Sqlite), await sites.Council(), await sites.Police());
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        using var visitor = site.Visitor();
        var toCouncil = (await visitor.Get("/sign-in/with/council")).LeadsTo();
        var toPolice = (await visitor.Get("/sign-in/with/police")).LeadsTo();
        var answer = council.Approve(toCouncil, subject, WithSecondStep);

        // The police hand on what the council gave them: with its state, and with their own.
        var moved = answer.PathAndQuery.Replace("/with/council/", "/with/police/");
        (await visitor.Get(moved)).Heading.ShouldBe("This sign-in was not begun here");
        var state = QueryHelpers.ParseQuery(toPolice.Query)["state"].ToString();
        (await visitor.Get(With(new(site.Address, moved), "state", state))).Words.ShouldContain("could not be trusted");

        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Over_https_the_cookie_of_a_sign_on_is_for_this_host_alone()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("eleven-sign-on-");
        var local = Site.On(store.Settings, folder.FullName);
        var settings = local with { PublicAddress = new("https://eleven.example.org") };
        await using var council = await Provider.Start("council");
        await using var site = await Site.Start(settings with { SignOn = [council.For(settings)] }, local.PublicAddress);
        using var visitor = new Visitor(local.PublicAddress);
        using var opened = new HttpRequestMessage(HttpMethod.Get, "/sign-in/with/council")
        {
            Headers = { Host = "eleven.example.org:1234" },
        };

        using var page = await visitor.Ask(opened);

        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-eleven-sign-on-");
        cookie.ShouldContain("; path=/; secure; samesite=lax; httponly");
        // To the registered address, whatever port a request names.
        page.Headers.GetValues("Refresh")
            .Single()
            .ShouldContain(Uri.EscapeDataString("https://eleven.example.org/sign-in/with/council/back"));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_log_holds_nothing_of_what_a_provider_said()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var jo = await Known.On(site);
        var subject = await council.LinkedTo(site, jo.Person);
        using var visitor = site.Visitor();

        await visitor.SignOn(council, subject, WithSecondStep);
        await visitor.SignOn(council, subject, t => t.Claims["nonce"] = "another");
        await visitor.SignOn(council, subject, t => t.Claims["iss"] = "https://typed.example.org");

        foreach (var personal in (string[])[subject, "typed.example.org", jo.Email])
        {
            site.Log.ShouldNotContain(personal);
        }
        site.Log.ShouldContain("Single sign-on with council did not work: nonce");
    }

    private static string Query(Uri address, string name) => QueryHelpers.ParseQuery(address.Query)[name].ToString();

    // The same address with one part of its query another, or without it.
    private static string With(Uri address, string name, string? value)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        query.Remove(name);
        var bent = QueryHelpers.AddQueryString(address.AbsolutePath, query);
        return value is null ? bent : QueryHelpers.AddQueryString(bent, name, value);
    }
}
