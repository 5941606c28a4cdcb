using System.Globalization;
using System.Net;
using CsvHelper;
using Eleven.Store.People;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Lists;

/// <summary>A list: what is sought, filters, order and pages all stand in its address, and the file holds what the list does.</summary>
public sealed class PeopleListTests(Sites sites)
{
    [Theory, OnBoth]
    public async Task It_comes_in_the_order_and_with_the_filters_that_its_address_says(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        await ground.Somebody(Role.SafeguardingLead, organisation: ground.Fire, begun: false);
        await ground.Somebody(Role.Executive, partnership: ground.North);

        Names(await manager.Get("/people")).ShouldBe(["Jo BusinessManager", "Jo Executive", "Jo SafeguardingLead"]);
        Names(await manager.Get("/people?sort=-name")).ShouldBe(["Jo SafeguardingLead", "Jo Executive", "Jo BusinessManager"]);
        Names(await manager.Get("/people?state=invited")).ShouldBe(["Jo SafeguardingLead"]);
        Names(await manager.Get("/people?role=Executive&state=active")).ShouldBe(["Jo Executive"]);
        Names(await manager.Get("/people?search=EXEC&sort=email")).ShouldBe(["Jo Executive"]);
        (await manager.Get("/people?search=nobody-at-all")).Words.ShouldContain("Nobody was found.");
    }

    [Fact]
    public async Task Links_of_a_list_keep_what_was_asked_and_tell_its_order()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        var page = await manager.Get("/people?search=jo&role=BusinessManager&sort=-email&page-number=1");

        page.Html.QuerySelectorAll("th[aria-sort]").Select(h => h.GetAttribute("aria-sort")).ShouldBe(["descending"]);
        page.Html.QuerySelectorAll("a.eleven-sort")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe([
                "/people?search=jo&role=BusinessManager&sort=name",
                "/people?search=jo&role=BusinessManager&sort=email",
                "/people?search=jo&role=BusinessManager&sort=state",
            ]);
        page.Value("sort").ShouldBe("-email");
        page.Value("search").ShouldBe("jo");
    }

    [Theory, OnBoth]
    public async Task A_long_list_has_pages_that_together_show_everybody_once(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        for (var i = 0; i < 55; i++)
        {
            await ground.Somebody(Role.Executive);
        }

        var pages = new[]
        {
            await manager.Get("/people"),
            await manager.Get("/people?page-number=2"),
            await manager.Get("/people?page-number=3"),
        };

        pages.Select(p => Names(p).Length).ShouldBe([25, 25, 6]);
        pages.SelectMany(p => p.Html.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href"))).Distinct().Count().ShouldBe(56);
        pages[1].Words.ShouldContain("26 to 50 of 56 people");
        (await manager.Get("/people?page-number=999999")).Words.ShouldContain("51 to 56 of 56 people");
    }

    [Theory, OnBoth]
    public async Task The_file_has_a_line_for_each_role_and_nobody_else(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.BusinessManager);
        using var manager = await site.SignedInAs(me);
        await ground.Somebody(Role.SeniorLeader, organisation: ground.School);
        var lead = await ground.Somebody(Role.SafeguardingLead, organisation: ground.Fire, begun: false);
        await using (var store = site.Open())
        {
            store.Users.Attach(lead).Entity.Name = "=HYPERLINK(\"x\"),\"O'Neill\"";
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var file = await manager.Get("/people?sort=-name&handler=csv");

        file.Status.ShouldBe(HttpStatusCode.OK);
        Rows(file.Text)
            .ShouldBe([
                ["Name", "E-mail address", "Role", "Where", "State"],
                ["Jo BusinessManager", me.Email!, "Business manager", "North", "Active"],
                ["'=HYPERLINK(\"x\"),\"O'Neill\"", lead.Email!, "Safeguarding lead", "Fire and rescue", "Invited"],
            ]);
    }

    [Theory]
    [InlineData("sort=%27%3Bdrop")]
    [InlineData("sort=--name&page-number=-3&role=99&state=none")]
    [InlineData("search=%25%27%22%3Cscript%3E_%5C&handler=other")]
    [InlineData("page-number=99999999999999999999&sort=name&sort=email")]
    public async Task Whatever_an_address_says_a_page_answers(string query)
    {
        var site = await sites.On(Database.Sqlite);
        using var manager = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.BusinessManager));

        var page = await manager.Get("/people?" + query);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("People");
        page.Html.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Statements_that_anyone_may_read_name_whom_to_ask()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        await using (var store = site.Open())
        {
            store.Attach(ground.North).Entity.ContactEmail = $"{ground.Region.Code}@example.org";
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var visitor = site.Visitor();

        foreach (var path in (string[])["/accessibility", "/privacy"])
        {
            (await visitor.Get(path)).Words.ShouldContain($"North Safeguarding Children Partnership: {ground.Region.Code}@example.org");
        }
    }

    private static string[] Names(Page page) => [.. page.Html.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim())];

    private static List<string[]> Rows(string csv)
    {
        using var reader = new CsvParser(new StringReader(csv.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.Record!);
        }
        return rows;
    }
}
