using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Permission;

/// <summary>Every route of the running program, for every role, of one's own place and of another.</summary>
public sealed partial class PermissionWalkTests(Sites sites)
{
    // A form for the police, which asks a question with options.
    private const string Police = """
        variants:
          police:
            title: Police
            replaces:
              - match: similar
                question: {code: A1, kind: choose-one, text: Which of them?, options: [One, Two]}

        """;
    private const string Yes = "yes";
    private const string No = "-";
    private static readonly string[] EveryRole = [.. Enum.GetValues<Role>().Select(RolesIn.Name)];

    [Theory, OnBoth]
    public async Task Everybody_gets_where_the_table_that_was_read_says_and_nowhere_else(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var visitors = await Visitors(site, ground);
        var (own, other) = (await Places(site, ground), await Places(site, await Ground.On(site)));

        var text = new StringBuilder();
        foreach (var route in Routes(site))
        {
            foreach (var (method, place) in from m in new[] { HttpMethod.Get, HttpMethod.Post } from p in Variants(route) select (m, p))
            {
                text.Append($"{method, -4} /{route}{(place is null ? "" : $" ({place})")}\n");
                var told = new List<string>();
                foreach (var (who, visitor) in visitors)
                {
                    told.Add($"{await Told(visitor, method, Address(route, place == "another's" ? other : own, place))}: {who}");
                }
                foreach (var same in told.Select(t => t.Split(": ")).GroupBy(t => t[0], t => t[1]))
                {
                    text.Append($"     {same.Key, -32} {Together([.. same])}\n");
                }
            }
        }

        Golden.ShouldBeAsRead(text.ToString(), "Web", "Permission", "who-may.txt");
        foreach (var (_, visitor) in visitors)
        {
            visitor.Dispose();
        }
    }

    [Theory, OnBoth]
    public async Task What_one_may_not_see_is_answered_as_if_it_were_not_there(Database database)
    {
        var site = await sites.On(database);
        using var manager = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.BusinessManager));
        var theirs = (await (await Ground.On(site)).Somebody(Role.Executive)).Id;

        var hidden = await manager.Get($"/people/{theirs}");
        var absent = await manager.Get($"/people/{Guid.NewGuid()}");
        var nowhere = await manager.Get("/no-such-page");

        hidden.Status.ShouldBe(HttpStatusCode.NotFound);
        hidden.Text.ShouldBe(absent.Text);
        hidden
            .Text.Replace(" govuk-service-navigation__item--active", "")
            .ShouldBe(nowhere.Text.Replace(" govuk-service-navigation__item--active", ""));
    }

    [Theory, OnBoth]
    public async Task Who_opened_the_page_of_somebody_else_is_in_the_record(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var manager = await ground.Somebody(Role.BusinessManager);
        using var visitor = await site.SignedInAs(manager);
        var (lead, theirs) = (await ground.Somebody(Role.SafeguardingLead), await (await Ground.On(site)).Somebody(Role.Executive));

        await visitor.Get($"/people/{theirs.Id}");
        await visitor.Get($"/people/{manager.Id}");
        await visitor.Get($"/people/{lead.Id}");

        await Until.True(async () => (await Opened(site, manager)).Length > 0);
        (await Opened(site, manager)).ShouldBe([$"Person {lead.Id}"]);
    }

    [Fact]
    public async Task A_form_that_does_not_come_from_our_page_is_refused()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var visitor = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var refused = await visitor.Send("/sign-out");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Heading.ShouldBe("The page could not be sent");
        (await visitor.Get("/account")).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task A_program_with_a_page_that_is_not_in_the_table_does_not_start()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var less = new PermissionTable(PermissionTable.Lines);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() =>
            Site.Start(Site.On(store.Settings, Path.GetTempPath()), with: s => s.AddSingleton(less))
        );

        refused.Message.ShouldBe("The table of permissions has no line for test/failing.");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Other_methods_reach_nothing(string method)
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        using var answer = await visitor.Ask(new(new HttpMethod(method), "/sign-in"));

        ((int)answer.StatusCode).ShouldBeInRange(400, 405);
    }

    private static async Task<string[]> Opened(Site site, Person person)
    {
        await using var store = site.Open();
        return await store
            .RecordRows.Where(r => r.Actor == person.Id.ToString() && r.Action == "opened")
            .Select(r => $"{r.Subject} {r.SubjectId}")
            .ToArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Together(string[] who) =>
        string.Join(", ", EveryRole.All(who.Contains) ? [.. who.Except(EveryRole), "every role"] : who);

    internal static string[] Routes(Site site) =>
        [
            .. site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
                .Where(r => !r.StartsWith("test/"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static string?[] Variants(string route) =>
        route.Contains("{audit:guid}") || route.Contains("{return:guid}") ? [.. Enum.GetNames<AuditState>(), "another's"]
        : PlaceIn().IsMatch(route) ? ["own", "another's"]
        : [null];

    /// <summary>In which state of its audit a page is there, for whoever looks at all of them.</summary>
    internal static string Shown(string route) =>
        route.StartsWith("returns/") || route.EndsWith("/returns") || route == "audits/{audit:guid}/close"
            ? nameof(AuditState.Open)
            : nameof(AuditState.InPreparation);

    // An audit is one of those of its state, and so is the audit of a return.
    internal static string Address(string route, Dictionary<string, string> places, string? state) =>
        "/"
        + PlaceIn()
            .Replace(
                route,
                m =>
                    places[
                        state == "another's" ? m.Groups[1].Value
                        : m.Groups[1].Value == "audit" ? state!
                        : m.Groups[1].Value == "return" ? $"return {state}"
                        : m.Groups[1].Value
                    ]
            )
            .Replace("{report}", "region")
            .Replace("{format}", "word")
            .Replace("{secret}", "none")
            .Replace("{passkey}", "bm9uZQ")
            .Replace("{word}", "none")
            .Replace("{provider}", "council")
            .Replace("{letter}", "invitation")
            .Replace("{account:guid}", Guid.Empty.ToString())
            .Replace("/questions/add", "/questions/add?to=A")
            .Replace("{section}", "A")
            .Replace("{question}", route.StartsWith("returns/") ? "4" : "A1")
            .Replace("{source}", "add")
            .Replace("{topic}", "add")
            .Replace("{variant}", "police")
            .Replace("{scale}", "compliance")
            .Replace("{grade}", "0")
            .Replace("{band}", "red")
            .Replace("{sector:guid}", places["sector"])
            .Replace("{mail:guid}", places["mail"])
            .Replace("/{contact:guid?}", "")
            .Replace("/{name:guid?}", "");

    internal static async Task<Dictionary<string, string>> Places(Site site, Ground ground)
    {
        var contributor = await ground.Somebody(Role.Contributor, organisation: ground.Fire);
        var places = new Dictionary<string, string>
        {
            ["region"] = ground.Region.Id.ToString(),
            ["partnership"] = ground.North.Id.ToString(),
            ["mail"] = (await ground.Mail(await ground.Somebody(Role.Executive))).Id.ToString(),
            ["sector"] = ground.Fire.SectorId.ToString(),
            ["organisation"] = ground.Fire.Id.ToString(),
            ["person"] = contributor.Id.ToString(),
            ["grant"] = contributor.Grants[0].Id.ToString(),
            ["number"] = (await Line(site, await ground.Somebody(Role.BusinessManager))).ToString(),
        };
        var draft = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        await using (var store = site.Open())
        {
            (await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == draft.Id, TestContext.Current.CancellationToken)).Yaml +=
                Police;
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        (places["questionSet"], places["edition"]) = (draft.QuestionSetId.ToString(), draft.Id.ToString());
        var asked = await ground.Questions("self-assessment-2019-20", QuestionSetState.Published);
        foreach (var state in Enum.GetValues<AuditState>())
        {
            var audit = await ground.Audit(state);
            places["audit"] = places[state.ToString()] = audit.Id.ToString();
            places["return"] = places[$"return {state}"] = (await ground.Return(audit, asked)).Id.ToString();
        }
        return places;
    }

    // Something that somebody did.
    private static async Task<long> Line(Site site, Person person)
    {
        await using var store = site.Open();
        store.As(Actor.Person(person.Id)).Note(new Deed("opened", "Nothing", person.Id.ToString(), null));
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        return await store
            .RecordRows.Where(r => r.Subject == "Nothing" && r.SubjectId == person.Id.ToString())
            .Select(r => r.Number)
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<(string, Visitor)>> Visitors(Site site, Ground ground)
    {
        var visitors = new List<(string, Visitor)>
        {
            ("nobody", site.Visitor()),
            ("halfway", await site.HalfwayAs(await ground.Somebody(Role.RegionalAdministrator))),
            (
                "without second step",
                await site.HalfwayAs(await ground.Somebody(Role.RegionalAdministrator, region: ground.Region, begun: false))
            ),
        };
        foreach (var role in Enum.GetValues<Role>())
        {
            visitors.Add((RolesIn.Name(role), await site.SignedInAs(await ground.Somebody(role))));
        }
        return visitors;
    }

    // A form without its token is refused only by a page that was reached.
    private static async Task<string> Told(Visitor visitor, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null;
        using var answer = await visitor.Ask(request);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound when text.Contains("Page not found") => No,
            HttpStatusCode.Found => "led to " + answer.Headers.Location!.OriginalString.Split('?')[0],
            HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound => Yes,
            var other => other.ToString(),
        };
    }

    [GeneratedRegex(@"\{(region|partnership|organisation|audit|return|person|grant|number|questionSet|edition):(?:guid|long)\}")]
    private static partial Regex PlaceIn();
}
