using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web;

/// <summary>What waits for somebody, and where nothing is there yet, with what they begin.</summary>
public sealed class TodayTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task In_an_empty_region_an_administrator_is_told_the_first_steps_one_after_the_other(Database database)
    {
        var site = await sites.On(database);
        var (region, me) = await Empty(site);
        using var ada = await site.SignedInAs(me);
        var settings = $"/settings/regions/{region.Id}";

        Steps(await ada.Get("/"))
            .ShouldBe([
                ("Add a partnership and its area", settings + "/partnerships"),
                ("Add a sector, such as Health", settings + "/sectors/add"),
                ("Invite the people who work with you", "/people/invite"),
                ("Put a question set into the library", "/question-sets/ready-made?region=" + region.Code),
            ]);
        await ada.Post(settings + "/partnerships", ("Form.Name", "North Partnership"), ("Form.Area", "North"));
        await ada.Post(settings + "/sectors/add", ("Form.Name", "Health"));

        Steps(await ada.Get("/"))
            .Select(s => s.Address)
            .ShouldBe([
                "/organisations",
                "/people/invite",
                "/question-sets/ready-made?region=" + region.Code,
                "/audits/add?region=" + region.Code,
            ]);
        await ada.Post("/audits/add", ("Form.Title", "First audit"), ("Form.Period", "2026-27"), ("From", "nothing"));

        var later = await ada.Get("/");
        later.Words.ShouldContain("First audit:");
        later.Words.ShouldNotContain("First steps");
    }

    [Fact]
    public async Task Nobody_is_told_to_do_what_they_may_not()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));

        (await lead.Get("/")).Words.ShouldContain("Nothing needs you today");
        foreach (var (_, address) in Steps(await manager.Get("/")))
        {
            (await manager.Get(address)).Status.ShouldBe(System.Net.HttpStatusCode.OK, address);
        }
        await ground.Audit(AuditState.Closed);
        (await manager.Get("/")).Words.ShouldContain("Nothing needs you today");
    }

    [Theory, OnBoth]
    public async Task Who_adds_an_organisation_where_there_are_no_areas_is_led_to_what_comes_first(Database database)
    {
        var site = await sites.On(database);
        var (region, me) = await Empty(site);
        using var ada = await site.SignedInAs(me);
        var settings = $"/settings/regions/{region.Id}";

        var add = await ada.Get("/organisations/add");

        add.Words.ShouldNotContain("A regional administrator sets them up");
        add.Html.QuerySelector($"main a[href='{settings}/partnerships']")!.TextContent.ShouldBe("Add a partnership and its area");
        add.Html.QuerySelector($"main a[href='{settings}/sectors/add']").ShouldNotBeNull();
        (await ada.Get("/audits/add")).Html.QuerySelector($"main a[href='{settings}/partnerships']").ShouldNotBeNull();
        await ada.Post(settings + "/partnerships", ("Form.Name", "North Partnership"), ("Form.Area", "North"));
        add = await ada.Get("/organisations/add");
        add.Html.QuerySelector($"main a[href='{settings}/partnerships']").ShouldBeNull();
        add.Html.QuerySelector($"main a[href='{settings}/sectors/add']").ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task Whoever_administers_a_region_alone_is_asked_to_invite_a_second(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var region = ground.Region;
        using var ada = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var asks = $"Invite a second administrator of {region.Name}, who can let you in again if you lose your phone";
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        var link = (await ada.Get("/")).Html.QuerySelectorAll("main a").Single(a => a.TextContent == asks);
        link.GetAttribute("href").ShouldBe($"/people/invite?place={region.Id}");
        (await ada.Get(link.GetAttribute("href")!)).Html.QuerySelector($"option[value='{region.Id}'][selected]").ShouldNotBeNull();
        (await manager.Get("/")).Words.ShouldNotContain(asks);
        await ground.Somebody(Role.RegionalAdministrator, region: region, begun: false);
        (await ada.Get("/")).Words.ShouldContain(asks);
        await ground.Somebody(Role.RegionalAdministrator);

        (await ada.Get("/")).Words.ShouldNotContain(asks);
    }

    private static (string What, string Address)[] Steps(Page today) =>
        [.. today.Html.QuerySelectorAll("#first-steps + ul a").Select(a => (a.TextContent, a.GetAttribute("href")!))];

    private static async Task<(Region, Person)> Empty(Site site)
    {
        var code = $"empty-{Guid.NewGuid():N}";
        var region = new Region { Name = "Empty " + code, Code = code };
        await using var store = site.Open();
        store.Regions.Add(region);
        await store.SaveChangesAsync(Stop);
        return (region, await (await Ground.On(site)).Somebody(Role.RegionalAdministrator, region: region));
    }
}
