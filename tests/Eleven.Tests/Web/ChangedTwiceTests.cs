using System.Net;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web;

/// <summary>Forms that change or remove something, sent several times at once: nothing is lost, and nobody sees a mistake of the program.</summary>
public sealed class ChangedTwiceTests(Sites sites)
{
    private const int Times = 6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_name_by_area_is_added_once(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var path = $"/settings/partnerships/{ground.North.Id}/names";

        var answers = await Send(manager, path, ("Form.Term", "threshold document"), ("Form.Called", "Right help"));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Problems.Length == 0);
        await using var store = site.Open();
        (await store.Set<LocalName>().CountAsync(n => n.PartnershipId == ground.North.Id, Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Two_things_that_are_given_one_name_at_once_do_not_both_get_it(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var sectors = $"/settings/regions/{ground.Region.Id}/sectors";
        foreach (var name in (string[])["One", "Two", "Three"])
        {
            await manager.Post(sectors + "/add", ("Form.Name", name));
            await manager.Post("/audits/add", ("Form.Title", name), ("Form.Period", "2026-27"), ("From", "nothing"));
            await manager.Post($"/settings/partnerships/{ground.North.Id}/names", ("Form.Term", name), ("Form.Called", name));
        }
        await using var store = site.Open();
        Guid[] of =
        [
            .. await store.Set<Sector>().Where(s => s.RegionId == ground.Region.Id && s.Name != "All").Select(s => s.Id).ToListAsync(Stop),
        ];
        Guid[] names = [.. await store.Set<LocalName>().Where(n => n.PartnershipId == ground.North.Id).Select(n => n.Id).ToListAsync(Stop)];
        Guid[] audits = [.. await store.Audits.Where(a => a.RegionId == ground.Region.Id).Select(a => a.Id).ToListAsync(Stop)];

        await OneGetsIt(manager, of.Select(s => $"{sectors}/{s}"), ("Form.Name", "Health"));
        await OneGetsIt(
            manager,
            new[] { ground.North, ground.South }.Select(p => $"/settings/partnerships/{p.Id}"),
            ("Form.Name", "West Partnership"),
            ("Form.Area", "West")
        );
        await OneGetsIt(
            manager,
            names.Select(n => $"/settings/partnerships/{ground.North.Id}/names/{n}"),
            ("Form.Term", "plan"),
            ("Form.Called", "Our plan")
        );
        await OneGetsIt(
            manager,
            audits.Select(a => $"/audits/{a}/set-up/details"),
            ("Form.Title", "The audit"),
            ("Form.Period", "2026-27"),
            ("OpensOn.Day", "4"),
            ("OpensOn.Month", "1"),
            ("OpensOn.Year", $"{DateTime.UtcNow.Year + 1}"),
            ("ClosesOn.Day", "26"),
            ("ClosesOn.Month", "2"),
            ("ClosesOn.Year", $"{DateTime.UtcNow.Year + 1}")
        );
    }

    [Theory, OnBoth]
    public async Task What_is_saved_twice_is_saved(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        var set = await ground.Questions("self-assessment-2023-24", QuestionSetState.Published);
        var draft = Shelf.Address(await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft));

        await Saved(
            manager,
            $"/organisations/{ground.Fire.Id}/change",
            ("Form.Name", "Fire"),
            ("Form.Sector", ground.Fire.SectorId.ToString()),
            ("Form.Areas", ground.North.Id.ToString()),
            ("Form.Areas", ground.South.Id.ToString())
        );
        await Saved(manager, audit + "/areas", ("Chosen", ground.North.Id.ToString()), ("Chosen", ground.South.Id.ToString()));
        await Saved(manager, audit + "/organisations", ("Expected", ground.Fire.Id.ToString()), ("Expected", ground.School.Id.ToString()));
        await Saved(manager, audit + "/question-sets", ("Chosen", set.Id.ToString()));
        await Saved(manager, audit + "/thresholds", ("MinimumBase", "12"), ("SmallCount", "3"), ("Decimals", "0"));
        await Saved(manager, $"/settings/partnerships/{ground.North.Id}", ("Form.Name", "Northern"), ("Form.Area", "Northern"));
        await Saved(manager, $"/settings/regions/{ground.Region.Id}", ("Name", "Six Rivers"));
        await Saved(manager, draft + "/questions/4", ("Form.Text", "Do you know who leads?"), ("Form.YesIsPositive", "False"));
        await Saved(manager, draft + "/publish");
        await using var store = site.Open();
        (await store.Organisations.Include(o => o.Areas).SingleAsync(o => o.Id == ground.Fire.Id, Stop)).Areas.Count.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task What_is_moved_or_removed_twice_fails_for_nobody(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var sectors = $"/settings/regions/{ground.Region.Id}/sectors";
        await manager.Post(sectors + "/add", ("Form.Name", "Health"));
        await manager.Post($"/organisations/{ground.Fire.Id}/contacts", Contact);
        await manager.Post($"/settings/partnerships/{ground.North.Id}/names", ("Form.Term", "plan"), ("Form.Called", "Our plan"));
        await using var store = site.Open();
        var health = await store.Set<Sector>().SingleAsync(s => s.RegionId == ground.Region.Id && s.Name == "Health", Stop);
        var contact = await store.Contacts.SingleAsync(c => c.OrganisationId == ground.Fire.Id, Stop);
        var name = await store.Set<LocalName>().SingleAsync(n => n.PartnershipId == ground.North.Id, Stop);
        var lead = await ground.Somebody(Role.SafeguardingLead);

        await Saved(manager, sectors, ("sector", health.Id.ToString()), ("Do", "up"));
        await Gone(manager, $"{sectors}/{health.Id}", ("Do", "remove"));
        await Gone(manager, $"/organisations/{ground.Fire.Id}/contacts/{contact.Id}", ("Do", "remove"));
        await Gone(manager, $"/settings/partnerships/{ground.North.Id}/names/{name.Id}", ("Do", "remove"));
        await Saved(manager, $"/settings/partnerships/{ground.North.Id}/logo", ("Do", "remove"));
        // Without their only role, nobody here looks after them any more.
        await Gone(manager, $"/people/{lead.Id}/roles/{lead.Grants[0].Id}/take-away");
        await Gone(manager, Shelf.Address(await ground.Questions("staff-survey-2017", QuestionSetState.Draft)) + "/remove");
        await Gone(manager, $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up/remove");
    }

    [Theory, OnBoth]
    public async Task What_is_saved_while_somebody_removes_it_fails_for_nobody(Database database)
    {
        var (_, ground, manager) = await On(database);
        using var __ = manager;
        var draft = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        foreach (var (of, page, field) in new[] { (draft, "/sections/A", "Form.Title"), (audit, "/details", "Form.Title") })
        {
            var (form, remove) = (await manager.Get(of + page), await manager.Get(of + "/remove"));

            var answers = await Task.WhenAll([
                .. Enumerable.Range(0, Times).Select(n => manager.Fill(form, of + page, (field, $"Title {n}"), ("Form.Period", "1"))),
                manager.Fill(remove, of + "/remove"),
            ]);

            answers.ShouldAllBe(a => (int)a.Status < 500);
        }
    }

    private static (string, string)[] Contact =>
        [("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", nameof(SafeguardingRole.SafeguardingLead))];

    private async Task<(Site Site, Ground Ground, Visitor Manager)> On(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (site, ground, await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator)));
    }

    private static async Task<Page[]> Send(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var form = await visitor.Get(path);
        return await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => visitor.Fill(form, path, fields)));
    }

    private static async Task Saved(Visitor visitor, string path, params (string Name, string Value)[] fields) =>
        (await Send(visitor, path, fields)).ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Problems.Length == 0, path);

    private static async Task Gone(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var answers = await Send(visitor, path, fields);
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Problems.Length == 0, path);
        answers.Select(a => (a.Address, a.Heading)).Distinct().Count().ShouldBe(1, path);
    }

    private static async Task OneGetsIt(Visitor visitor, IEnumerable<string> paths, params (string Name, string Value)[] fields)
    {
        var forms = new List<(string Path, Page Form)>();
        foreach (var path in paths)
        {
            forms.Add((path, await visitor.Get(path)));
        }

        var answers = await Task.WhenAll(forms.Select(f => visitor.Fill(f.Form, f.Path, fields)));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK, forms[0].Path);
        answers.Count(a => a.Problems.Length == 0).ShouldBe(1, forms[0].Path);
    }
}
