using System.Net;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

/// <summary>How people come to their accounts: the first by a link that is printed, all others by an invitation.</summary>
public sealed class JoiningTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-joining-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task The_first_account_is_made_by_the_printed_link_and_by_nothing_else_and_once(Database database)
    {
        await using var store = await sites.Store(database);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        await Until.True(() => Task.FromResult(site.Said.Count == 1));
        var link = new Uri(site.Said.Single().Split(' ')[^1]).AbsolutePath;
        using var visitor = site.Visitor();
        (await visitor.Get("/first-account/guessed")).Heading.ShouldBe("This link no longer works");
        site.Log.ShouldNotContain(link.Split('/')[^1]);

        var short_ = await visitor.Post(link, ("Region", "Five Rivers"), ("Name", "Ada Admin"), ("Email", "ada"), ("Password", "short"));
        short_.Problems.ShouldBe(
            ["Password must be between 12 and 200 characters", "Enter your e-mail address, such as name@example.org"],
            ignoreOrder: true
        );
        short_.Value("Region").ShouldBe("Five Rivers");
        var step = await visitor.Fill(
            short_,
            link,
            ("Region", "Five Rivers"),
            ("Name", "Ada Admin"),
            ("Email", "ada@example.org"),
            ("Password", Known.Password)
        );

        step.Heading.ShouldBe("Set up a second step");
        (await visitor.Get("/people")).Address.ShouldBe("/account/second-step");
        await Joining.SetUpApp(visitor);
        (await visitor.Get("/people")).Words.ShouldContain("Ada Admin ada@example.org Regional administrator, Five Rivers");
        using var late = site.Visitor();
        (await late.Get(link)).Heading.ShouldBe("This link no longer works");
    }

    [Theory, OnBoth]
    public async Task Somebody_invited_chooses_a_password_and_must_set_up_a_second_step_before_anything_else(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var email = $"lead.{Guid.NewGuid():N}@example.org";

        var sent = await Invite(manager, "Lee Lead", email, Role.SafeguardingLead, ground.Fire.Id);
        sent.Words.ShouldContain($"An invitation is on its way to {email}.");
        sent.Words.ShouldContain("Safeguarding lead, Fire and rescue Invited");
        (await site.MailsTo(email)).ShouldHaveSingleItem().ShouldContain("Jo BusinessManager has made an account for you");

        using var lead = site.Visitor();
        var link = await site.LinkTo(email);
        (await lead.Get(link)).Words.ShouldContain("Welcome, Lee Lead.");
        var step = await lead.Post(link, ("Password", Known.Password));
        step.Heading.ShouldBe("Set up a second step");
        foreach (var path in (string[])["/", "/account", "/account/password", "/account/recovery-codes"])
        {
            (await lead.Get(path)).Address.ShouldBe("/account/second-step");
        }
        (await Joining.SetUpApp(lead)).Address.ShouldBe("/account/recovery-codes");
        (await lead.Post("/account/recovery-codes")).Heading.ShouldBe("Your recovery codes");
        // No alarm about what they were just told to do; one about the same once more.
        (await site.MailsTo(email)).Length.ShouldBe(1);
        (await lead.Post("/account/recovery-codes")).Heading.ShouldBe("Your recovery codes");
        (await site.MailsTo(email))[1..].ShouldHaveSingleItem().ShouldContain("New recovery codes were made for your account.");
        (await lead.Get("/")).Words.ShouldContain("Nothing needs you today, Lee Lead.");
        using var again = site.Visitor();
        (await again.Get(link)).Heading.ShouldBe("This link no longer works");
        (await again.Send(link, ("Password", Known.Password))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Record(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_that_is_too_old_does_not_work_and_another_does_in_its_place()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var email = $"late.{Guid.NewGuid():N}@example.org";
        await Invite(manager, "Lee Late", email, Role.Executive, ground.North.Id);
        var old = await site.LinkTo(email);
        Guid id;
        await using (var store = site.Open())
        {
            id = (await store.Users.SingleAsync(p => p.Email == email, Stop)).Id;
            await store
                .OneTimeLinks.Where(l => l.PersonId == id)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Until, DateTime.UtcNow), Stop);
        }
        using var invited = site.Visitor();
        (await invited.Get(old)).Heading.ShouldBe("This link no longer works");

        (await manager.Post($"/people/{id}", ("Do", "again"))).Words.ShouldContain("An invitation is on its way");

        var fresh = await site.LinkTo(email);
        fresh.ShouldNotBe(old);
        (await invited.Get(fresh)).Heading.ShouldBe("Choose a password");
        (await invited.Get(old)).Heading.ShouldBe("This link no longer works");
    }

    [Theory]
    [InlineData("SafeguardingLead", "north", "Safeguarding lead is a role in an organisation. Choose an organisation")]
    [InlineData("RegionalAdministrator", "north", "Regional administrator is a role in a region. Choose a region")]
    [InlineData("RegionalAdministrator", "region", "Choose where")]
    [InlineData("BusinessManager", "south", "Choose where")]
    [InlineData("BusinessManager", "other", "Choose where")]
    [InlineData("Contributor", "school", "Choose where")]
    [InlineData("Emperor", "north", "Choose what they come to do")]
    public async Task Nobody_gives_a_role_that_does_not_fit_or_where_they_may_not(string role, string where, string said)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var other = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var place = where switch
        {
            "north" => ground.North.Id,
            "south" => ground.South.Id,
            "region" => ground.Region.Id,
            "school" => ground.School.Id,
            _ => other.North.Id,
        };

        var refused = await manager.Post(
            "/people/invite",
            ("Name", "Lee"),
            ("Email", $"{Guid.NewGuid():N}@example.org"),
            ("Role", role),
            ("Place", place.ToString())
        );

        refused.Problems.ShouldBe([said]);
        refused.Value("Name").ShouldBe("Lee");
    }

    [Fact]
    public async Task A_manager_sees_the_people_of_their_area_and_takes_a_role_away()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var police = await ground.Somebody(Role.Contributor, organisation: ground.Police);
        var school = await ground.Somebody(Role.SeniorLeader, organisation: ground.School);

        var people = await manager.Get("/people");
        people.Words.ShouldContain(lead.Email!);
        people.Words.ShouldContain(police.Email!);
        people.Words.ShouldNotContain(school.Email!);
        (await manager.Get($"/people?search={lead.Email}")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);

        await using var store = site.Open();
        var grant = await store.Grants.SingleAsync(g => g.PersonId == lead.Id, Stop);
        (await manager.Post($"/people/{lead.Id}/roles/{grant.Id}/take-away")).Words.ShouldContain("is no longer Safeguarding lead");
        (await manager.Get($"/people/{lead.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_lost_everything_begins_again_and_only_by_somebody_who_reaches_all_their_roles()
    {
        var site = await sites.On(Database.Sqlite);
        var lead = await Known.On(site, Role.SafeguardingLead);
        using var manager = await site.SignedInAs(await lead.Ground.Somebody(Role.BusinessManager));
        using var signedIn = await site.SignedInAs(lead.Person);

        var again = await manager.Post($"/people/{lead.Person.Id}/begin-again");

        again.Words.ShouldContain("An invitation is on its way");
        (await signedIn.Get("/account")).Address.ShouldStartWith("/sign-in");
        using var visitor = site.Visitor();
        (await visitor.Post("/sign-in", ("Email", lead.Email), ("Password", Known.Password))).Problems.ShouldBe([
            "E-mail address or password is not right",
        ]);
        (await visitor.Post(await site.LinkTo(lead.Email), ("Password", Known.Password))).Heading.ShouldBe("Set up a second step");

        var both = await Known.On(site, Role.RegionalAdministrator);
        await using (var store = site.Open())
        {
            store.Grants.Add(
                new Grant
                {
                    PersonId = both.Person.Id,
                    Role = Role.Contributor,
                    OrganisationId = lead.Ground.Fire.Id,
                }
            );
            await store.SaveChangesAsync(Stop);
        }
        (await manager.Get($"/people/{both.Person.Id}")).Words.ShouldNotContain("Let them begin again");
        (await manager.Get($"/people/{both.Person.Id}/begin-again")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static Task<Page> Invite(Visitor visitor, string name, string email, Role role, Guid place) =>
        visitor.Post("/people/invite", ("Name", name), ("Email", email), ("Role", role.ToString()), ("Place", place.ToString()));

    private static async Task<IReadOnlyList<string>> Record(Site site)
    {
        await using var store = site.Open();
        return (await RecordCheck.Run(store, site.Settings.Key.RecordKey, [], Stop)).Troubles;
    }
}
