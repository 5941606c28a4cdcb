using System.Net;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web;

/// <summary>Nobody is told that something is removed which was not there to be removed.</summary>
public sealed class NeverThereTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_role_is_said_to_be_taken_away_only_where_it_was(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var (lead, other) = (await ground.Somebody(Role.SafeguardingLead), await ground.Somebody(Role.Contributor));

        foreach (var grant in (Guid[])[Guid.NewGuid(), other.Grants[0].Id])
        {
            Refused(await Send(manager, $"/people/{lead.Id}/roles/{grant}/take-away"));
        }

        await using var store = site.Open();
        (await store.Grants.CountAsync(g => g.PersonId == lead.Id || g.PersonId == other.Id, Stop)).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_contact_is_said_to_be_removed_only_where_it_was_one_of_the_organisation(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var theirs = new Contact
        {
            OrganisationId = ground.School.Id,
            Name = "Ada",
            Email = "ada@example.org",
            Role = SafeguardingRole.SafeguardingLead,
        };
        await using var store = site.Open();
        store.Add(theirs);
        await store.SaveChangesAsync(Stop);

        foreach (var contact in (Guid[])[Guid.NewGuid(), theirs.Id])
        {
            Refused(await Send(manager, $"/organisations/{ground.Fire.Id}/contacts/{contact}", ("Do", "remove")));
        }

        (await store.Contacts.CountAsync(c => c.Id == theirs.Id, Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_sector_or_a_local_name_is_said_to_be_removed_only_where_it_was(Database database)
    {
        var (_, ground, manager) = await On(database);
        using var __ = manager;

        Refused(await Send(manager, $"/settings/regions/{ground.Region.Id}/sectors/{Guid.NewGuid()}", ("Do", "remove")));
        Refused(await Send(manager, $"/settings/partnerships/{ground.North.Id}/names/{Guid.NewGuid()}", ("Do", "remove")));
    }

    private async Task<(Site Site, Ground Ground, Visitor Manager)> On(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (site, ground, await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator)));
    }

    private static async Task<Page> Send(Visitor manager, string path, params (string Name, string Value)[] fields)
    {
        var token = (await manager.Get("/account/name")).Value(Visitor.Token)!;
        return await manager.Send(path, [.. fields, (Visitor.Token, token)]);
    }

    private static void Refused(Page answer) => (answer.Status, answer.Heading).ShouldBe((HttpStatusCode.NotFound, "Page not found"));
}
