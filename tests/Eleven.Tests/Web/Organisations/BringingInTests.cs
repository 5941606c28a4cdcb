using System.Text;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Organisations;

/// <summary>What was shown is what is done: all of it, and nothing that somebody else changed since.</summary>
public sealed class BringingInTests(Sites sites)
{
    private const string Headers = "Organisation,Sector,Areas,Contact,Job title,Safeguarding role,E-mail address,Telephone\n";
    private const string Ada = Headers + "Fire and rescue,,,Ada Lead,Head,Safeguarding lead,ada@example.org,01234\n";
    private const string Changed =
        "What is here was changed since you looked at the file. Read what will change now, then bring it in again";

    private const string LookAgain =
        "What you looked at is not here any more: it was brought in, or more than an hour has passed. Choose the file again";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task How_many_contacts_were_changed_is_said(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        await Keep(site, ground, "09876");

        var look = await Look(manager, Ada);

        look.Words.ShouldContain("Ada Lead, Safeguarding lead: telephone 01234 (now 09876)");
        (await Bring(manager, look)).Words.ShouldContain("0 organisations added, 0 changed; 0 contacts added, 1 changed.");
        (await Phone(site, ground)).ShouldBe("01234");
    }

    [Theory, OnBoth]
    public async Task What_somebody_changed_after_the_look_is_shown_before_it_is_overwritten(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        await Keep(site, ground, "09876");
        var look = await Look(manager, Ada);
        await Change(site, ground, "05555");

        var again = await Bring(manager, look);

        again.Problems.ShouldBe([Changed]);
        again.Words.ShouldContain("telephone 01234 (now 05555)");
        (await Phone(site, ground)).ShouldBe("05555");
        (await Bring(manager, again)).Words.ShouldContain("0 contacts added, 1 changed.");
        (await Phone(site, ground)).ShouldBe("01234");
    }

    [Theory, OnBoth]
    public async Task A_new_organisation_that_somebody_else_added_meanwhile_is_told_too(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        var look = await Look(manager, Headers + "Hospice,All,North,,,,,\n");
        (await Bring(manager, await Look(manager, Headers + "Hospice,All,All areas,,,,,\n"))).Problems.ShouldBeEmpty();

        var again = await Bring(manager, look);

        again.Problems.ShouldBe([Changed]);
        again.Words.ShouldNotContain("New");
        await using var store = site.Open();
        (await store.Organisations.SingleAsync(o => o.RegionId == ground.Region.Id && o.Name == "Hospice", Stop)).IsNational.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task A_list_of_as_many_rows_as_it_may_have_is_brought_in_to_its_end(Database database)
    {
        const int most = 5000;
        await using var kept = await sites.Store(database);
        await using var site = await Site.Start(Site.On(kept.Settings, Path.GetTempPath()));
        using var manager = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.BusinessManager));
        var file = new StringBuilder(Headers);
        for (var n = 1; n <= most; n++)
        {
            file.Append(null, $"School {n},All,North,Lead of the school {n},Head,Senior lead,lead{n}@school.example.org,01632 {n}\n");
        }
        file.Length.ShouldBeInRange(400_000, 500 * 1024);

        var look = await Look(manager, file.ToString());

        (await Bring(manager, look)).Words.ShouldContain($"{most} organisations added, 0 changed; {most} contacts added, 0 changed.");
        await using var store = site.Open();
        (await store.Contacts.CountAsync(c => c.Role == SafeguardingRole.SeniorLead, Stop)).ShouldBe(most);
        (await store.KeptWords.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task What_was_looked_at_is_only_theirs_and_kept_encrypted_for_an_hour(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        using var other = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var look = await Look(manager, Ada);
        string[] again = [LookAgain];

        var theirs = await Look(other, Ada);
        var looked = ("Looked", look.Value("Looked")!);
        (await other.Fill(theirs, "/organisations/import", ("Do", "bring"), looked)).Problems.ShouldBe(again);
        foreach (var forged in (string[])["", "1", "[{}]", Guid.NewGuid().ToString()])
        {
            (await manager.Fill(look, "/organisations/import", ("Do", "bring"), ("Looked", forged))).Problems.ShouldBe(again);
        }
        await using var store = site.Open();
        var id = Guid.Parse(look.Value("Looked")!);
        var hidden = await store.KeptWords.SingleAsync(k => k.Id == id, Stop);
        // Three letters may stand in any secret by chance; this one is in every list, and in no secret.
        hidden.Hidden.ShouldNotContain("@");
        hidden.Until.ShouldBeInRange(DateTime.UtcNow.AddMinutes(50), DateTime.UtcNow.AddHours(1));
        await store
            .KeptWords.Where(k => k.Id == id)
            .ExecuteUpdateAsync(k => k.SetProperty(w => w.Until, DateTime.UtcNow.AddMinutes(-1)), Stop);
        (await Bring(manager, look)).Problems.ShouldBe(again);
        (await store.Contacts.CountAsync(c => c.OrganisationId == ground.Fire.Id, Stop)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Whoever_goes_back_to_the_look_sees_a_page_before_and_after_it_is_brought_in(Database database)
    {
        var (_, _, manager) = await Managed(database);
        using var __ = manager;
        var look = await Look(manager, Ada);

        var before = await manager.Get(look.Address);
        before.Heading.ShouldBe("Check the list");
        before.Words.ShouldBe(look.Words);
        await Bring(manager, look);

        var after = await manager.Get(look.Address);
        after.Heading.ShouldBe("Bring in a list of organisations");
        after.Problems.ShouldBe([LookAgain]);
        (await Look(manager, Ada)).Heading.ShouldBe("Check the list");
    }

    private async Task<(Site, Ground, Visitor)> Managed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (site, ground, await site.SignedInAs(await ground.Somebody(Role.BusinessManager)));
    }

    private static async Task<Page> Look(Visitor visitor, string file) =>
        await visitor.Upload("/organisations/import", "List", "list.csv", Encoding.UTF8.GetBytes(file));

    private static Task<Page> Bring(Visitor visitor, Page look) => visitor.Fill(look, "/organisations/import", ("Do", "bring"));

    private static async Task Keep(Site site, Ground ground, string phone)
    {
        await using var store = site.Open();
        store.Add(
            new Contact
            {
                OrganisationId = ground.Fire.Id,
                Name = "Ada Lead",
                Email = "ada@example.org",
                JobTitle = "Head",
                Phone = phone,
                Role = SafeguardingRole.SafeguardingLead,
            }
        );
        await store.SaveChangesAsync(Stop);
    }

    private static async Task Change(Site site, Ground ground, string phone)
    {
        await using var store = site.Open();
        (await store.Contacts.SingleAsync(c => c.OrganisationId == ground.Fire.Id, Stop)).Phone = phone;
        await store.SaveChangesAsync(Stop);
    }

    private static async Task<string?> Phone(Site site, Ground ground)
    {
        await using var store = site.Open();
        return await store.Contacts.Where(c => c.OrganisationId == ground.Fire.Id).Select(c => c.Phone).SingleAsync(Stop);
    }
}
