using System.Net;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

public sealed class SignInTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task With_password_and_code_one_comes_to_where_one_wanted(Database database)
    {
        var site = await sites.On(database);
        var jo = await Known.On(site);
        using var visitor = site.Visitor();

        var asked = await visitor.Get("/people?search=jo");
        asked.Address.ShouldStartWith("/sign-in?back=");
        var page = await jo.SignIn(visitor, asked.Address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.ShouldBe("/people?search=jo");
        (await Deeds(site, jo.Person)).ShouldContain("signed in");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_to_another_place_by_signing_in(string back)
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = jo.Site.Visitor();

        var page = await jo.SignIn(visitor, "/sign-in?back=" + Uri.EscapeDataString(back));

        page.Address.ShouldBe("/");
        page.Text.ShouldNotContain("evil.example");
    }

    [Theory, OnBoth]
    public async Task Without_the_second_step_nothing_is_reached(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = jo.Site.Visitor();

        await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));

        foreach (
            var path in (string[])["/", "/people", "/account", "/account/authenticator", "/account/passkeys/add", "/account/recovery-codes"]
        )
        {
            (await visitor.Get(path)).Address.ShouldStartWith("/sign-in/second-step");
        }
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var first = jo.Site.Visitor();
        using var second = jo.Site.Visitor();
        var code = jo.Code();
        foreach (var (visitor, comes) in new[] { (first, "/"), (second, "/sign-in/second-step?back=/") })
        {
            var step = await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));
            (await visitor.Fill(step, step.Address, ("SecurityCode", code))).Address.ShouldBe(comes);
        }
    }

    [Theory, OnBoth]
    public async Task A_wrong_password_and_an_address_that_nobody_has_are_answered_alike(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = jo.Site.Visitor();

        var wrong = await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", "wrong wrong wrong"));
        var nobody = await visitor.Post("/sign-in", ("Email", "nobody@example.org"), ("Password", "wrong wrong wrong"));

        wrong.Problems.ShouldBe(["E-mail address or password is not right"]);
        nobody.Problems.ShouldBe(wrong.Problems);
        wrong.Html.Title.ShouldBe("Error: Sign in - Eleven");
        wrong.Value("Email").ShouldBe(jo.Email);
        wrong.Text.ShouldNotContain("wrong wrong");
    }

    [Theory, OnBoth]
    public async Task After_five_wrong_passwords_the_next_must_wait_be_there_an_account_or_not(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        foreach (var email in (string[])[jo.Email, $"nobody.{Guid.NewGuid():N}@example.org"])
        {
            using var visitor = jo.Site.Visitor();
            for (var i = 0; i < 5; i++)
            {
                (await visitor.Post("/sign-in", ("Email", email), ("Password", $"wrong wrong {i}"))).Problems.ShouldBe([
                    "E-mail address or password is not right",
                ]);
            }

            (await visitor.Post("/sign-in", ("Email", email.ToUpperInvariant()), ("Password", Known.Password))).Problems.ShouldBe([
                "Too many wrong tries. Wait one minute, then try again. Or choose a new password with the link below",
            ]);
        }
        using var colleague = jo.Site.Visitor();
        (await (await Known.On(jo.Site)).SignIn(colleague)).Address.ShouldBe("/");
    }

    [Theory, OnBoth]
    public async Task Many_wrong_passwords_at_once_gain_nothing(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = jo.Site.Visitor();
        var form = await visitor.Get("/sign-in");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => visitor.Fill(form, "/sign-in", ("Email", jo.Email), ("Password", $"wrong wrong {i}")))
        );

        answers.Count(a => a.Problems is ["E-mail address or password is not right"]).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task Wrong_codes_must_wait_too_and_a_recovery_code_works_once()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var signedIn = await jo.Site.SignedInAs(jo.Person);
        var codes = (await signedIn.Post("/account/recovery-codes"))
            .Html.QuerySelectorAll(".eleven-codes li")
            .Select(l => l.TextContent)
            .ToArray();
        codes.Length.ShouldBe(10);
        foreach (var (code, comes) in new[] { (codes[0], "/"), (codes[0], "/sign-in/second-step/recovery-code"), (codes[1], "/") })
        {
            using var visitor = jo.Site.Visitor();
            await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));
            (await visitor.Post("/sign-in/second-step/recovery-code", ("RecoveryCode", code.ToLowerInvariant()))).Address.ShouldBe(comes);
        }

        using var guesser = jo.Site.Visitor();
        await guesser.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));
        for (var i = 0; i < 5; i++)
        {
            (await guesser.Post("/sign-in/second-step", ("SecurityCode", "00000"))).Problems[0].ShouldStartWith("Code is not right");
        }
        var waits = await guesser.Post("/sign-in/second-step", ("SecurityCode", jo.Code()));
        waits.Problems.ShouldBe(["Too many wrong tries. Wait one minute, then try again."]);
        // Nobody looked at this one.
        waits.Words.ShouldNotContain("date and time");
    }

    [Theory, OnBoth]
    public async Task A_right_code_that_is_pressed_several_times_signs_in_once_and_is_no_wrong_try(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = jo.Site.Visitor();
        var form = await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));
        var code = jo.Code();

        var answers = await visitor.FillAtOnce(4, form, form.Address, ("SecurityCode", code));
        answers = [.. answers, await visitor.Fill(form, form.Address, ("SecurityCode", code))];

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Problems.Length == 0);
        await using var store = jo.Site.Open();
        var lines = store.RecordRows.Where(r => r.SubjectId == jo.Person.Id.ToString());
        (await lines.CountAsync(r => r.Action == "wrong code", Stop)).ShouldBe(0);
        (await lines.CountAsync(r => r.Action == "signed in", Stop)).ShouldBe(1);
        // Nor does it count: five wrong ones are free. And in another sign-in the code is wrong.
        using var thief = jo.Site.Visitor();
        await thief.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password));
        for (var i = 0; i < 5; i++)
        {
            (await thief.Post("/sign-in/second-step", ("SecurityCode", code))).Problems[0].ShouldStartWith("Code is not right");
        }
        (await lines.CountAsync(r => r.Action == "wrong code", Stop)).ShouldBe(5);
    }

    [Theory, OnBoth]
    public async Task Whoever_signs_out_is_out_with_the_same_cookie_too(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        using var thief = jo.Site.Visitor();
        thief.Cookies.Add(visitor.Cookies.GetAllCookies());
        (await thief.Get("/account")).Heading.ShouldBe("Your account");

        (await visitor.Post("/sign-out")).Address.ShouldBe("/sign-in");

        (await thief.Get("/account")).Address.ShouldStartWith("/sign-in?back=%2Faccount");
        visitor.Cookies.GetAllCookies().ShouldNotContain(c => c.Name == "eleven");
    }

    [Fact]
    public async Task A_cookie_that_we_did_not_write_is_nobodys()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();
        visitor.Cookies.Add(site.Address, new Cookie("eleven", "CfDJ8" + new string('A', 200)));

        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task An_address_from_which_thousands_are_tried_is_slowed_and_another_is_not()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("eleven-limit-");
        var settings = Site.On(store.Settings, folder.FullName) with
        {
            Proxies = [new(IPAddress.Loopback, 32), new(IPAddress.IPv6Loopback, 128)],
        };
        await using var site = await Site.Start(settings);
        using var visitor = site.Visitor();

        async Task<HttpStatusCode> Try(string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("X-Forwarded-For", from);
            using var answer = await visitor.Ask(request);
            return answer.StatusCode;
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 1001).Select(_ => Try("203.0.113.7")));

        answers.Count(a => a == HttpStatusCode.TooManyRequests).ShouldBe(1);
        (await Try("203.0.113.8")).ShouldBe(HttpStatusCode.BadRequest);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_for_this_host_alone_and_for_no_script()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("eleven-https-");
        var settings = Site.On(store.Settings, folder.FullName);
        await using var site = await Site.Start(
            settings with
            {
                PublicAddress = new("https://eleven.example.org"),
            },
            settings.PublicAddress
        );
        var jo = await Known.On(site);
        using var visitor = new Visitor(settings.PublicAddress);
        using var opened = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "eleven.example.org" } };
        using var page = await visitor.Ask(opened);
        var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Stop));
        var token = form.QuerySelector($"[name={Visitor.Token}]")!.GetAttribute("value")!;
        var held = page.Headers.GetValues("Set-Cookie").Single();

        using var sent = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Headers = { Host = "eleven.example.org" },
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Email"] = jo.Email,
                    ["Password"] = Known.Password,
                    [Visitor.Token] = token,
                }
            ),
        };
        sent.Headers.Add("Cookie", held.Split(';')[0]);
        using var answer = await visitor.Ask(sent);

        foreach (var cookie in (string[])[held, answer.Headers.GetValues("Set-Cookie").Single()])
        {
            cookie.ShouldStartWith("__Host-eleven");
            cookie.ShouldContain("; path=/; secure; samesite=lax; httponly");
        }
        folder.Delete(recursive: true);
    }

    private static async Task<string[]> Deeds(Site site, Person person)
    {
        await using var store = site.Open();
        return await store.RecordRows.Where(r => r.Actor == person.Id.ToString()).Select(r => r.Action).ToArrayAsync(Stop);
    }
}
