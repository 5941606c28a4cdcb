using System.Net;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

/// <summary>An administrator looks as another role: sees what it sees, changes nothing, and is in the record.</summary>
public sealed class ViewAsTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task An_administrator_sees_what_the_role_sees_and_changes_nothing(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);

        (
            await administrator.Post("/people/view-as", ("Role", "SafeguardingLead"), ("Place", ground.North.Id.ToString()))
        ).Problems.ShouldBe(["Safeguarding lead is a role in an organisation. Choose an organisation"]);
        var viewing = await administrator.Post("/people/view-as", ("Role", "SafeguardingLead"), ("Place", ground.Fire.Id.ToString()));

        viewing.Heading.ShouldBe("What needs you today");
        viewing.Text.ShouldContain("Safeguarding lead, Fire and rescue");
        (await administrator.Get("/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get($"/organisations/{ground.School.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get($"/organisations/{ground.Fire.Id}")).Heading.ShouldBe("Fire and rescue");
        var refused = await administrator.Post(
            $"/organisations/{ground.Fire.Id}/contacts",
            ("Form.Name", "Ada"),
            ("Form.Email", "ada@example.org"),
            ("Form.Role", "SafeguardingLead")
        );
        refused.Words.ShouldContain("Nothing was changed: you are viewing as another role.");
        await using var store = site.Open();
        (await store.Contacts.AnyAsync(c => c.OrganisationId == ground.Fire.Id, Stop)).ShouldBeFalse();

        var stop = viewing.Html.QuerySelector("form[action='/stop-viewing'] input[name=__RequestVerificationToken]")!;
        await administrator.Send("/stop-viewing", ("__RequestVerificationToken", stop.GetAttribute("value")!));

        (await administrator.Get("/people")).Heading.ShouldBe("People");
        await Until.True(() =>
            store.RecordRows.AnyAsync(
                r =>
                    r.Actor == me.Id.ToString()
                    && r.ActingAs == "Safeguarding lead"
                    && r.Action == "opened"
                    && r.SubjectId == ground.Fire.Id.ToString(),
                Stop
            )
        );
        (await store.RecordRows.CountAsync(r => r.Actor == me.Id.ToString() && r.Action == "viewed as", Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Another_session_or_a_lost_role_ends_it_and_elsewhere_it_never_begins(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var elsewhere = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);

        (await administrator.Post("/people/view-as", ("Role", "Contributor"), ("Place", elsewhere.Fire.Id.ToString()))).Problems.ShouldBe([
            "Choose where",
        ]);
        await administrator.Post("/people/view-as", ("Role", "Contributor"), ("Place", ground.Fire.Id.ToString()));
        var cookie = administrator.Cookies.GetAllCookies().Single(c => c.Name.EndsWith("eleven-view-as"));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        manager.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", cookie.Domain));
        (await manager.Get("/people")).Heading.ShouldBe("People");

        await using (var store = site.Open())
        {
            var grant = await store.Grants.SingleAsync(g => g.PersonId == me.Id, Stop);
            store.Remove(grant);
            await store.SaveChangesAsync(Stop);
        }
        (await administrator.Get($"/organisations/{ground.Fire.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
