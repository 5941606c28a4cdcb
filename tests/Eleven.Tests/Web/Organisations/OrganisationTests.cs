using System.Globalization;
using System.Net;
using CsvHelper;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Organisations;

/// <summary>The inter-agency directory: organisations are added, corrected, renamed, closed and merged, and their contacts kept.</summary>
public sealed class OrganisationTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Executive)]
    [InlineData(Role.SafeguardingLead)]
    [InlineData(Role.BusinessManager)]
    public async Task No_link_leads_to_nothing_for_whoever_may_not_change_it(Role role)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var somebody = await site.SignedInAs(await ground.Somebody(role));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await somebody.Get($"/organisations/{ground.Fire.Id}")).Html.QuerySelectorAll("a:not([href]), a[href='']").ShouldBeEmpty();
        (await manager.Get("/settings")).Html.QuerySelectorAll("a:not([href]), a[href='']").ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Letters_with_accents_are_the_same_in_capitals_and_lose_the_accent_in_a_code(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var sector = (await Sector(site, ground)).ToString();
        Task<Page> Add(string name) =>
            manager.Post("/organisations/add", ("Form.Name", name), ("Form.Sector", sector), ("Form.Areas", ground.North.Id.ToString()));

        (await Add("Élan Café Trust")).Fact("Code in files").ShouldBe("elan-cafe-trust");

        (await Add("ÉLAN CAFÉ trust")).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await manager.Get("/organisations?search=élan+CAFÉ")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_name_is_taken_however_its_accents_are_typed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var sector = (await Sector(site, ground)).ToString();
        Task<Page> Add(string name) =>
            manager.Post("/organisations/add", ("Form.Name", name), ("Form.Sector", sector), ("Form.Areas", ground.North.Id.ToString()));

        (await Add("Cafe\u0301 Trust")).Heading.ShouldBe("Caf\u00E9 Trust");

        (await Add("Caf\u00E9 Trust")).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await Add("CAFE\u0301 TRUST")).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await manager.Get("/organisations?search=cafe\u0301")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await manager.Get("/organisations?search=caf\u00E9")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_name_is_taken_however_many_spaces_stand_in_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var sector = (await Sector(site, ground)).ToString();
        Task<Page> Add(string name) =>
            manager.Post("/organisations/add", ("Form.Name", name), ("Form.Sector", sector), ("Form.Areas", ground.North.Id.ToString()));

        (await Add(" Cedar \u00A0 Housing ")).Heading.ShouldBe("Cedar Housing");

        (await Add("Cedar  Housing")).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await Add("Cedar\u00A0Housing")).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await manager.Get("/organisations?search=cedar++housing")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_letter_that_is_two_in_capitals_is_found_and_told_from_no_other_way_to_write_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var sector = (await Sector(site, ground)).ToString();
        Task<Page> Add(string name) =>
            manager.Post("/organisations/add", ("Form.Name", name), ("Form.Sector", sector), ("Form.Areas", ground.North.Id.ToString()));
        await Add("Große Straße Trust");

        foreach (var search in (string[])["große straße", "GROSSE+STRASSE", "Grosse+Straße"])
        {
            (await manager.Get($"/organisations?search={search}")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1, search);
        }
        (await Add("Große Straße Trust")).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await Add("GROSSE STRASSE TRUST")).Problems.ShouldBe(["There is an organisation of this name already"]);
    }

    [Theory, OnBoth]
    public async Task No_organisation_is_given_the_name_of_another(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/organisations/{ground.Fire.Id}/change";
        var sector = (await Sector(site, ground)).ToString();
        Task<Page> Change(string name) =>
            administrator.Post(path, ("Form.Name", name), ("Form.Sector", sector), ("Form.Areas", ground.North.Id.ToString()));

        (await Change(ground.School.Name.ToUpperInvariant())).Problems.ShouldBe(["There is an organisation of this name already"]);
        (await Change("!")).Problems.ShouldBe(["Name must have a letter or a number"]);
        (await Change(ground.Fire.Name.ToUpperInvariant())).Words.ShouldContain("The organisation is changed.");
    }

    [Theory, OnBoth]
    public async Task An_organisation_is_added_with_its_sector_areas_and_contacts(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        var empty = await manager.Post("/organisations/add", ("Form.Name", " "));
        empty.Heading.ShouldBe("Add an organisation");
        empty.Problems.ShouldBe([
            "Enter the name of the organisation",
            "Choose a sector",
            "Choose the areas in which it works, or all areas",
        ]);
        var added = await manager.Post(
            "/organisations/add",
            ("Form.Name", " St Aldhelm's Hospice "),
            ("Form.Sector", (await Sector(site, ground)).ToString()),
            ("Form.Areas", ground.North.Id.ToString())
        );

        added.Heading.ShouldBe("St Aldhelm's Hospice");
        added.Fact("Works in").ShouldBe("North");
        added.Fact("Code in files").ShouldBe("st-aldhelms-hospice");
        var contact = await manager.Post(
            added.Address + "/contacts",
            ("Form.Name", "Ada Lead"),
            ("Form.Email", "ada@example.org"),
            ("Form.Phone", "01234 567890"),
            ("Form.Role", "SafeguardingLead")
        );
        contact.Words.ShouldContain("Ada Lead is added to the contacts.");
        contact.Fact("Safeguarding role").ShouldBe("Safeguarding lead");
        (await manager.Get("/organisations?search=ada")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (
            await manager.Post(
                "/organisations/add",
                ("Form.Name", "Elsewhere"),
                ("Form.Sector", (await Sector(site, ground)).ToString()),
                ("Form.Areas", ground.South.Id.ToString())
            )
        ).Problems.ShouldBe(["Choose at least one area of your own"]);
        (
            await manager.Post(
                "/organisations/add",
                ("Form.Name", "st aldhelm's hospice"),
                ("Form.Sector", (await Sector(site, ground)).ToString()),
                ("Form.Areas", "all")
            )
        ).Problems.ShouldBe(["There is an organisation of this name already"]);
    }

    [Theory, OnBoth]
    public async Task A_renamed_organisation_keeps_its_former_name_and_a_corrected_one_does_not(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var path = $"/organisations/{ground.Fire.Id}";

        var corrected = await Change(manager, path, ("Form.Name", "Fire and Rescue Service"));
        corrected.Fact("Called before").ShouldBeNull();
        var renamed = await Change(
            manager,
            path,
            ("Form.Name", "Northern Fire"),
            ("IsRenamed", "True"),
            ("RenamedOn.Day", "1"),
            ("RenamedOn.Month", "4"),
            ("RenamedOn.Year", "2025")
        );

        renamed.Heading.ShouldBe("Northern Fire");
        renamed.Fact("Called before").ShouldBe("Fire and Rescue Service, until 1 April 2025");
        (await manager.Get("/organisations?search=rescue")).Words.ShouldContain("Northern Fire");
        var late = await Change(
            manager,
            path,
            ("Form.Name", "Later"),
            ("IsRenamed", "True"),
            ("RenamedOn.Day", "1"),
            ("RenamedOn.Month", "4"),
            ("RenamedOn.Year", "2999")
        );
        late.Problems.ShouldBe(["The date of the new name must be today or in the past"]);
        late.Value("Form.Name").ShouldBe("Later");
    }

    [Theory, OnBoth]
    public async Task A_merged_organisation_leaves_the_list_and_can_be_opened_again(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/organisations/{ground.Fire.Id}/close";

        (await manager.Post(path, ("Fate", "Merged"), ("Into", ground.Fire.Id.ToString()))).Problems.ShouldBe([
            "Choose the organisation it became part of",
            "Enter the date of the merger",
        ]);
        var merged = await manager.Post(
            path,
            ("Fate", "Merged"),
            ("Into", ground.Police.Id.ToString()),
            ("MergedOn.Day", "31"),
            ("MergedOn.Month", "March"),
            ("MergedOn.Year", "2026")
        );

        merged.Fact("State").ShouldBe("Merged into Police on 31 March 2026");
        Names(await manager.Get("/organisations")).ShouldBe(["Academy trust", "Police"]);
        Names(await manager.Get("/organisations?state=closed")).ShouldBe(["Fire and rescue"]);
        (await manager.Post(path, ("Fate", "Open"))).Words.ShouldContain("Fire and rescue is open.");
        Names(await manager.Get("/organisations?sort=-name")).ShouldBe(["Police", "Fire and rescue", "Academy trust"]);
    }

    [Theory, OnBoth]
    public async Task The_list_is_put_in_order_over_all_its_pages(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        await using (var store = site.Open())
        {
            var last = new Sector
            {
                RegionId = ground.Region.Id,
                Code = "last",
                Name = "Last",
                Order = 1,
            };
            store.Add(last);
            store.AddRange(
                Enumerable
                    .Range(1, 30)
                    .Select(n => new Organisation
                    {
                        RegionId = ground.Region.Id,
                        Code = $"school-{n}",
                        Name = $"School {n:00}",
                        SectorId = n > 28 ? ground.Fire.SectorId : last.Id,
                        IsNational = true,
                    })
            );
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        Names(await manager.Get("/organisations?sort=-name"))
            .ShouldBe([.. Enumerable.Range(6, 25).Reverse().Select(n => $"School {n:00}")]);
        Names(await manager.Get("/organisations?sort=-name&page-number=2"))
            .ShouldBe([.. Enumerable.Range(1, 5).Reverse().Select(n => $"School {n:00}"), "Police", "Fire and rescue", "Academy trust"]);
        Names(await manager.Get("/organisations?sort=sector"))
            .Take(5)
            .ShouldBe(["Academy trust", "Fire and rescue", "Police", "School 29", "School 30"], ignoreOrder: true);
        Names(await manager.Get("/organisations?sort=-sector&page-number=2"))
            .TakeLast(5)
            .ShouldBe(["Academy trust", "Fire and rescue", "Police", "School 29", "School 30"], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task Two_people_who_change_one_organisation_see_both_versions_and_the_second_decides(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var first = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var second = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/organisations/{ground.Fire.Id}/change";
        (string, string)[] Fields(string name) =>
            [("Form.Name", name), ("Form.Sector", ground.Fire.SectorId.ToString()), ("Form.Areas", ground.North.Id.ToString())];
        var open = await second.Get(path);
        await first.Fill(await first.Get(path), path, Fields("Theirs"));

        var refused = await second.Fill(open, path, Fields("Mine"));

        refused.Problems.Single().ShouldStartWith("This was changed while you had it open.");
        refused.Words.ShouldContain("What differs There now Yours Name Theirs Mine");
        refused.Value("Form.Name").ShouldBe("Mine");
        (await second.Fill(refused, path, Fields("Mine"))).Heading.ShouldBe("Mine");
    }

    [Fact]
    public async Task A_lead_sees_their_own_organisation_alone_and_keeps_its_contacts()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));

        Names(await lead.Get("/organisations")).ShouldBe(["Fire and rescue"]);
        var page = await lead.Get($"/organisations/{ground.Fire.Id}");
        page.Words.ShouldContain("Add a contact");
        page.Words.ShouldNotContain("Change the organisation");
        (await lead.Get($"/organisations/{ground.Police.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get($"/organisations/{ground.Fire.Id}/change")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_contact_of_another_organisation_is_none_here_and_a_removed_one_is_gone()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var contact = new Contact
        {
            OrganisationId = ground.Police.Id,
            Name = "Bo Constable",
            Email = "bo@example.org",
            Role = SafeguardingRole.Other,
        };
        await using (var store = site.Open())
        {
            store.Add(contact);
            await store.SaveChangesAsync(Stop);
        }

        (await manager.Get($"/organisations/{ground.Fire.Id}/contacts/{contact.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        Button(await manager.Get($"/organisations/{ground.Fire.Id}/contacts")).ShouldBe("Add the contact");
        Button(await manager.Get($"/organisations/{ground.Police.Id}/contacts/{contact.Id}")).ShouldBe("Save");
        (await manager.Post($"/organisations/{ground.Police.Id}/contacts/{contact.Id}", ("Do", "remove"))).Words.ShouldContain(
            "Bo Constable is removed from the contacts."
        );
        await using var after = site.Open();
        (await after.Contacts.AnyAsync(c => c.Id == contact.Id, Stop)).ShouldBeFalse();

        string Button(Page page) => page.Html.QuerySelector("main form button")!.TextContent.Trim();
    }

    [Theory, OnBoth]
    public async Task The_file_has_a_line_for_each_contact_and_one_for_an_organisation_without(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        await using (var store = site.Open())
        {
            foreach (var name in (string[])["Bo", "Ada"])
            {
                store.Add(
                    new Contact
                    {
                        OrganisationId = ground.Fire.Id,
                        Name = name,
                        Email = $"{name}@example.org",
                        Role = SafeguardingRole.SeniorLead,
                    }
                );
            }
            await store.SaveChangesAsync(Stop);
        }

        var file = await manager.Get("/organisations?handler=csv");

        using var reader = new CsvParser(new StringReader(file.Text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', reader.Record!));
        }
        rows.ShouldBe([
            "Code|Organisation|Sector|Areas|State|Contact|Job title|Safeguarding role|E-mail address|Telephone|Region",
            $"fire-and-rescue|Fire and rescue|All|North|Open|Ada||Senior lead|Ada@example.org||{ground.Region.Name}",
            $"fire-and-rescue|Fire and rescue|All|North|Open|Bo||Senior lead|Bo@example.org||{ground.Region.Name}",
            $"police|Police|All|All areas|Open||||||{ground.Region.Name}",
        ]);
    }

    private static async Task<Page> Change(Visitor visitor, string path, params (string, string)[] fields)
    {
        var page = await visitor.Get(path + "/change");
        var sector = page.Html.QuerySelector("option[selected]")!.GetAttribute("value")!;
        var area = page.Html.QuerySelector("[name='Form.Areas'][checked]")!.GetAttribute("value")!;
        return await visitor.Fill(page, path + "/change", [("Form.Sector", sector), ("Form.Areas", area), .. fields]);
    }

    private static async Task<Guid> Sector(Site site, Ground ground)
    {
        await using var store = site.Open();
        return await store.Set<Sector>().Where(s => s.RegionId == ground.Region.Id).Select(s => s.Id).SingleAsync(Stop);
    }

    private static string[] Names(Page page) => [.. page.Html.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim())];
}
