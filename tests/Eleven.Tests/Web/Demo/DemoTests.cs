using System.Net;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Examples;
using Eleven.Tests.Store;
using Eleven.Web.Permission;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Demo;

/// <summary>The demo region: made once in an empty store, with a link for each role at every start.</summary>
public sealed class DemoTests(Sites sites)
{
    private const string OfTheOtherRegion = "Regional administrator of Fenmarch and Ousebridge";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Each_role_has_a_link_that_signs_in_once_and_a_second_start_makes_nothing_anew(Database database)
    {
        await using var store = await sites.Store(database);
        var folder = Directory.CreateTempSubdirectory("eleven-demo-");
        var settings = Site.On(store.Settings, folder.FullName) with { Demo = ProjectFolder.Path("examples") };
        Dictionary<string, string> first;
        await using (var site = await Site.Start(settings))
        {
            first = await Links(site);
            first.Keys.ShouldBe(Enum.GetValues<Role>().Select(RolesIn.Name).Append(OfTheOtherRegion), ignoreOrder: true);
            using var manager = site.Visitor();
            (await manager.Get(first["Business manager"])).Heading.ShouldBe("What needs you today");
            (await manager.Get("/audits")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(4);
            (await manager.Get("/organisations")).Words.ShouldContain("Ada Okafor");
            first.Keys.Last().ShouldBe(OfTheOtherRegion);
            using var elsewhere = site.Visitor();
            await elsewhere.Get(first[OfTheOtherRegion]);
            (await elsewhere.Get("/audits")).Words.ShouldContain("Section 11 audit 2017");
            // They have no password, so that whatever is typed is wrong.
            using var typist = site.Visitor();
            (
                await typist.Post("/sign-in", ("Email", "business.manager@example.org"), ("Password", "none, but a link of the demo"))
            ).Problems.ShouldNotBeEmpty();
            using var other = site.Visitor();
            (await other.Get(first["Business manager"])).Heading.ShouldBe("This link no longer works");
            await manager.Post("/account/name", ("Name", "Ann Lee"));
        }

        await using var again = await Site.Start(settings);
        var second = await Links(again);

        second.Values.ShouldAllBe(l => !first.ContainsValue(l));
        second.Keys.Except(first.Keys).ShouldBe(["Business manager, Ann Lee"]);
        using var lead = again.Visitor();
        (await lead.Get(first["Safeguarding lead"])).Heading.ShouldBe("This link no longer works");
        (await lead.Get(second["Safeguarding lead"])).Heading.ShouldBe("What needs you today");
        await using var kept = again.Open();
        (await kept.Users.CountAsync(Stop)).ShouldBe(9);
        (await kept.Audits.CountAsync(Stop)).ShouldBe(5);
        folder.Delete(recursive: true);
    }

    [Theory, OnBoth]
    public async Task A_demo_whose_making_was_ended_half_way_is_finished_at_the_next_start(Database database)
    {
        await using var store = await sites.Store(database);
        await using (var work = store.Open("set-up"))
        {
            (await AuditIntake.Keep(work, ExampleAudits.Of("2017"), new DateOnly(2025, 3, 1), Stop)).Refusal.ShouldBeNull();
        }
        var folder = Directory.CreateTempSubdirectory("eleven-demo-");
        await using var site = await Site.Start(Site.On(store.Settings, folder.FullName) with { Demo = ProjectFolder.Path("examples") });

        (await Links(site)).Count.ShouldBe(Enum.GetValues<Role>().Length + 1);
        await using var kept = site.Open();
        (await kept.Audits.CountAsync(Stop)).ShouldBe(5);
        folder.Delete(recursive: true);
    }

    [Theory, OnBoth]
    public async Task The_audit_in_preparation_is_as_the_last_one_with_its_places_as_they_are_today(Database database)
    {
        var store = await sites.Store(database);
        await using var _ = store;
        await using (var work = store.Open("set-up"))
        {
            foreach (var name in (string[])["2019-20", "2023-24"])
            {
                (await AuditIntake.Keep(work, ExampleAudits.Of(name), new DateOnly(2025, 3, 1), Stop)).Refusal.ShouldBeNull();
            }
            var changed = await work.Organisations.OrderBy(o => o.Code).Take(2).ToListAsync(Stop);
            (changed[0].Name, changed[1].ClosedOn) = ("Renamed", new DateOnly(2026, 1, 1));
            await work.SaveChangesAsync(Stop);
        }
        await using var copying = store.Open("set-up");
        var last = await copying
            .Audits.Include(a => a.Organisations)
            .Include(a => a.Areas)
            .AsSplitQuery()
            .SingleAsync(a => a.Period == "2023-24", Stop);

        var copy = await AuditCopy.Of(copying, last.Id, "next", "Next audit", "2026-27", Stop);
        await copying.SaveChangesAsync(Stop);

        copy.State.ShouldBe(AuditState.InPreparation);
        copy.Areas.Select(a => a.Name).ShouldBe(last.Areas.Select(a => a.Name), ignoreOrder: true);
        var gone = last.Organisations.Count(o => copying.Organisations.Any(x => x.Id == o.OrganisationId && x.ClosedOn != null));
        copy.Organisations.Count.ShouldBe(last.Organisations.Count - gone);
        copy.ComparedWith.Single().EarlierId.ShouldBe(last.Id);
        copy.MinimumBase.ShouldBe(last.MinimumBase);
    }

    [Fact]
    public async Task Where_there_is_no_demo_there_is_no_such_page()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        (await visitor.Get("/demo/none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Dictionary<string, string>> Links(Site site)
    {
        await Until.True(() => Task.FromResult(site.Said.Any(s => s.Contains("/demo/"))));
        return site
            .Said.Single(s => s.Contains("/demo/"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l.Contains("/demo/"))
            .ToDictionary(
                l => l.Trim()[..l.Trim().IndexOf("http", StringComparison.Ordinal)].Trim(),
                l => new Uri(l[l.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery
            );
    }
}
