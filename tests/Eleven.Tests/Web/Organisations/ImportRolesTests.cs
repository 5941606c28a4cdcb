using System.Text;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Organisations;

/// <summary>Who is several things to safeguarding has a row for each, in what is written out and in what is brought in.</summary>
public sealed class ImportRolesTests(Sites sites)
{
    private const string Headers = "Organisation,Sector,Areas,Contact,Job title,Safeguarding role,E-mail address,Telephone\n";
    private const string Fire = "Fire and rescue,,,Ada Lead,Head,";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task One_person_with_two_roles_is_brought_in_with_both(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;

        var look = await Look(
            manager,
            Headers + Fire + "Safeguarding lead,ada@example.org,\n" + Fire + "Named practitioner,ADA@example.org,\n"
        );

        look.Words.ShouldNotContain("not fit");
        look.Words.ShouldContain("Ada Lead, Safeguarding lead: new Ada Lead, Named practitioner: new");
        await manager.Fill(look, "/organisations/import", ("Do", "bring"));
        (await Roles(site, ground)).ShouldBe(["Ada Lead: NamedPractitioner", "Ada Lead: SafeguardingLead"]);
        (await Look(manager, Headers + Fire + "Safeguarding lead,ada@example.org,\n")).Words.ShouldContain(
            "Nothing: all that fits is here already."
        );
    }

    [Theory, OnBoth]
    public async Task What_is_written_out_changes_nothing_when_it_is_brought_in(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        await using (var store = site.Open())
        {
            var north = await store.Partnerships.SingleAsync(p => p.Id == ground.North.Id, Stop);
            north.Area = "North, East and Over";
            store.AddRange(
                Contact(ground.Fire, SafeguardingRole.SafeguardingLead, "+44 20 7946 0000"),
                Contact(ground.Fire, SafeguardingRole.NamedPractitioner, null),
                Contact(ground.Police, SafeguardingRole.SeniorLead, "-"),
                Contact(ground.Police, SafeguardingRole.Other, "@duty")
            );
            await store.SaveChangesAsync(Stop);
        }
        var file = (await manager.Get("/organisations?state=all&handler=csv")).Text;

        var look = await Look(manager, file);

        look.Words.ShouldNotContain("not fit");
        look.Words.ShouldContain("Nothing: all that fits is here already.");
        (await manager.Get("/organisations?state=all&handler=csv")).Text.ShouldBe(file);
        file.ShouldContain("'+44 20 7946 0000");
    }

    [Theory, OnBoth]
    public async Task What_is_written_out_of_two_regions_is_brought_into_each_without_the_other(Database database)
    {
        var site = await sites.On(database);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var person = await ground.Somebody(Role.RegionalAdministrator);
        await using (var store = site.Open())
        {
            store.Add(
                new Grant
                {
                    PersonId = person.Id,
                    Role = Role.RegionalAdministrator,
                    RegionId = elsewhere.Region.Id,
                }
            );
            store.Add(Contact(elsewhere.Fire, SafeguardingRole.SafeguardingLead, null));
            await store.SaveChangesAsync(Stop);
        }
        using var administrator = await site.SignedInAs(person);
        var file = (await administrator.Get("/organisations?handler=csv")).Text;

        foreach (var (here, there) in new[] { (ground, elsewhere), (elsewhere, ground) })
        {
            var look = await administrator.Upload(
                $"/organisations/import?region={here.Region.Code}",
                "List",
                "list.csv",
                Encoding.UTF8.GetBytes(file)
            );

            look.Words.ShouldContain("Nothing: all that fits is here already.");
            look.Words.ShouldContain("3 rows do not fit");
            look.Words.ShouldContain(
                $"This row is of the region {there.Region.Name}, and the list is brought into {here.Region.Name}. Bring it in there, or correct the region."
            );
        }
    }

    [Theory, OnBoth]
    public async Task A_sector_that_is_called_as_the_code_of_another_is_the_one_of_that_name(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        await using (var store = site.Open())
        {
            var named = new Sector
            {
                RegionId = ground.Region.Id,
                Code = "other",
                Name = "Fire",
                Order = 2,
            };
            store.AddRange(
                named,
                new Sector
                {
                    RegionId = ground.Region.Id,
                    Code = "fire",
                    Name = "Emergency",
                    Order = 1,
                }
            );
            (await store.Organisations.SingleAsync(o => o.Id == ground.Fire.Id, Stop)).SectorId = named.Id;
            await store.SaveChangesAsync(Stop);
        }

        var look = await Look(manager, (await manager.Get("/organisations?handler=csv")).Text);

        look.Words.ShouldContain("Nothing: all that fits is here already.");
    }

    [Theory]
    [InlineData("Senior lead", "Ada Lead, Safeguarding lead: becomes Senior lead", "SeniorLead")]
    [InlineData("Safeguarding lead+Senior lead", "Ada Lead, Senior lead: new", "SafeguardingLead SeniorLead")]
    [InlineData(
        "Senior lead+Named practitioner",
        "Ada Lead, Senior lead: new Ada Lead, Named practitioner: new",
        "NamedPractitioner SafeguardingLead SeniorLead"
    )]
    [InlineData("Senior lead+Bos", "Ada Lead, Senior lead: new", "SafeguardingLead SeniorLead")]
    public async Task A_new_role_takes_the_place_of_another_only_where_no_row_can_mean_that_one(string roles, string said, string kept)
    {
        var (site, ground, manager) = await Managed(Database.Sqlite);
        using var _ = manager;
        await using (var store = site.Open())
        {
            store.Add(Contact(ground.Fire, SafeguardingRole.SafeguardingLead, null));
            await store.SaveChangesAsync(Stop);
        }

        var look = await Look(manager, Headers + string.Concat(roles.Split('+').Select(r => Fire + r + ",ada@example.org,\n")));

        look.Words.ShouldContain(said);
        await manager.Fill(look, "/organisations/import", ("Do", "bring"));
        (await Roles(site, ground)).ShouldBe(kept.Split(' ').Select(r => "Ada Lead: " + r));
    }

    [Fact]
    public async Task What_differs_of_a_contact_is_shown_and_a_file_without_the_column_leaves_it()
    {
        var (site, ground, manager) = await Managed(Database.Sqlite);
        using var _ = manager;
        await using (var store = site.Open())
        {
            store.Add(Contact(ground.Fire, SafeguardingRole.SafeguardingLead, "01234"));
            await store.SaveChangesAsync(Stop);
        }

        var look = await Look(
            manager,
            "Organisation,Contact,Job title,Safeguarding role,E-mail address\nFire and rescue,Ada Leader,,Safeguarding lead,ada@example.org\n"
        );

        look.Words.ShouldContain("Ada Lead, Safeguarding lead: name Ada Leader (now Ada Lead); job title removed (now Head)");
        look.Words.ShouldNotContain("telephone");
    }

    private static Contact Contact(Organisation organisation, SafeguardingRole role, string? phone) =>
        new()
        {
            OrganisationId = organisation.Id,
            Name = "Ada Lead",
            Email = "ada@example.org",
            JobTitle = "Head",
            Phone = phone,
            Role = role,
        };

    private async Task<(Site, Ground, Visitor)> Managed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (site, ground, await site.SignedInAs(await ground.Somebody(Role.BusinessManager)));
    }

    private static async Task<Page> Look(Visitor visitor, string file) =>
        await visitor.Upload("/organisations/import", "List", "list.csv", Encoding.UTF8.GetBytes(file));

    private static async Task<string[]> Roles(Site site, Ground ground)
    {
        await using var store = site.Open();
        var contacts = await store.Contacts.Where(c => c.OrganisationId == ground.Fire.Id).ToListAsync(Stop);
        return [.. contacts.Select(c => $"{c.Name}: {c.Role}").Order(StringComparer.Ordinal)];
    }
}
