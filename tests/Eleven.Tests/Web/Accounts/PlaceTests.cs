using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

/// <summary>Where a role holds, in a region of so many organisations that they are found by name.</summary>
public sealed class PlaceTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Among_many_places_one_is_found_by_name_and_a_part_of_it_is_asked_about(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var schools = await ground.Many(205);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var name = $"Lee {ground.Region.Code}";
        Task<Page> Send(params (string, string)[] where) =>
            administrator.Post(
                "/people/invite",
                [("Name", name), ("Email", $"lee@{ground.Region.Code}.example.org"), ("Role", nameof(Role.Contributor)), .. where]
            );

        (await administrator.Get("/people/invite")).Html.QuerySelectorAll("option").ShouldBeEmpty();
        (await Send(("PlaceName", " "))).Problems.ShouldBe(["Enter the name of the organisation, partnership or region"]);
        (await Send(("PlaceName", "Castle"))).Problems.ShouldBe([
            "Nothing here is called Castle. Check the spelling, or enter a part of the name",
        ]);
        var many = await Send(("PlaceName", "school"));
        many.Problems.ShouldBe(["More than 20 places are called so. Choose one, or enter more of the name"]);
        many.Html.QuerySelectorAll("input[name=Place]").Length.ShouldBe(20);
        var several = await Send(("PlaceName", "SCHOOL 20"));
        several.Problems.ShouldBeEmpty();
        (await Holds(site, name)).ShouldBe(schools[19].Id);
    }

    [Theory, OnBoth]
    public async Task A_part_of_a_name_is_not_enough_and_what_is_chosen_counts(Database database)
    {
        var site = await sites.On(database);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var schools = await ground.Many(205);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var name = $"Lee {ground.Region.Code}";
        (string, string)[] lee = [("Name", name), ("Email", $"lee@{ground.Region.Code}.example.org"), ("Role", nameof(Role.Contributor))];

        var form = await administrator.Post("/people/invite", [.. lee, ("PlaceName", "hool 205")]);
        form.Problems.ShouldBe(["Choose which of these you mean"]);
        form.Value("Place").ShouldBe(schools[204].Id.ToString());
        var forged = await administrator.Fill(
            form,
            "/people/invite",
            [.. lee, ("PlaceName", "hool 205"), ("Place", elsewhere.Fire.Id.ToString())]
        );
        forged.Problems.ShouldBe(["Choose which of these you mean"]);
        await administrator.Fill(form, "/people/invite", [.. lee, ("PlaceName", "hool 205"), ("Place", schools[204].Id.ToString())]);

        (await Holds(site, name)).ShouldBe(schools[204].Id);
    }

    [Theory, OnBoth]
    public async Task What_is_called_just_so_is_found_among_many_whose_names_hold_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var schools = await ground.Many(205);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        async Task<Page> Send(string name, string place) =>
            await administrator.Post(
                "/people/invite",
                ("Name", $"{name} {ground.Region.Code}"),
                ("Email", $"{name}@{ground.Region.Code}.example.org"),
                ("Role", nameof(Role.Contributor)),
                ("PlaceName", place)
            );

        (await Send("lee", "school 1")).Problems.ShouldBeEmpty();
        (await Holds(site, $"lee {ground.Region.Code}")).ShouldBe(schools[0].Id);
        var inFull = await Send("kim", ground.North.Name.ToUpperInvariant());
        inFull.Problems.ShouldBe(["Contributor is a role in an organisation. Choose an organisation"]);
        inFull.Html.QuerySelector("input[name=Place]")!.GetAttribute("value").ShouldBe(ground.North.Id.ToString());
        await using (var store = site.Open())
        {
            var last = await store.Organisations.SingleAsync(o => o.Id == schools[204].Id, Stop);
            last.Name = "SCHOOL 1";
            await store.SaveChangesAsync(Stop);
        }
        var two = await Send("jo", "School 1");
        two.Html.QuerySelectorAll("input[name=Place]")
            .Take(2)
            .Select(i => i.GetAttribute("value"))
            .ShouldBe([schools[0].Id.ToString(), schools[204].Id.ToString()], ignoreOrder: true);
        two.Problems.ShouldBe(["More than 20 places are called so. Choose one, or enter more of the name"]);
    }

    [Theory, OnBoth]
    public async Task The_page_of_an_organisation_leads_to_the_form_with_that_place_chosen(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var manager = await ground.Somebody(Role.BusinessManager);
        using var visitor = await site.SignedInAs(manager);
        var link = (await visitor.Get($"/organisations/{ground.Fire.Id}"))
            .Html.QuerySelector("a[href^='/people/invite']")!
            .GetAttribute("href")!;

        (await visitor.Get(link)).Html.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe(ground.Fire.Id.ToString());
        await ground.Many(205);
        var form = await visitor.Get(link);
        form.Value("PlaceName").ShouldBe(ground.Fire.Name);
        form.Html.QuerySelector("input[name=Place]")!.HasAttribute("checked").ShouldBeTrue();
        (await visitor.Get($"/people/invite?place={ground.School.Id}")).Html.QuerySelectorAll("input[name=Place]").ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Who_reaches_into_two_regions_is_told_in_which_of_them_a_place_is(Database database)
    {
        var site = await sites.On(database);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var manager = await ground.Somebody(Role.RegionalAdministrator);
        using var visitor = await site.SignedInAs(manager);
        async Task<string[]> Fires() =>
            [
                .. (await visitor.Get("/people/invite"))
                    .Html.QuerySelectorAll("option")
                    .Where(o =>
                        o.GetAttribute("value") == ground.Fire.Id.ToString() || o.GetAttribute("value") == elsewhere.Fire.Id.ToString()
                    )
                    .Select(o => o.TextContent.Trim()),
            ];

        (await Fires()).ShouldBe([$"{ground.Fire.Name} (organisation)"]);
        await using (var store = site.Open())
        {
            store.Grants.Add(
                new()
                {
                    PersonId = manager.Id,
                    Role = Role.RegionalAdministrator,
                    RegionId = elsewhere.Region.Id,
                }
            );
            await store.SaveChangesAsync(Stop);
        }

        (await Fires()).ShouldBe(
            [$"{ground.Fire.Name} (organisation, {ground.Region.Name})", $"{elsewhere.Fire.Name} (organisation, {elsewhere.Region.Name})"],
            ignoreOrder: true
        );
    }

    private static async Task<Guid?> Holds(Site site, string name)
    {
        await using var store = site.Open();
        return (await store.Users.Include(p => p.Grants).SingleAsync(p => p.Name == name, Stop)).Grants.Single().OrganisationId;
    }
}
