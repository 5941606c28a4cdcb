using System.Net;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Pages.Record;

namespace Eleven.Tests.Web.Record;

/// <summary>The record on screen: searched, filtered, line by line, and of one's own regions alone.</summary>
public sealed class RecordPagesTests(Sites sites)
{
    [Theory, OnBoth]
    public async Task A_change_is_found_with_what_stood_before_and_after(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/organisations/{ground.Fire.Id}/change";
        await administrator.Post(
            path,
            ("Form.Name", "Blaze and rescue"),
            ("Form.Sector", ground.Fire.SectorId.ToString()),
            ("Form.Areas", ground.North.Id.ToString())
        );

        var list = await administrator.Get($"/record?action=changed&subject=Organisation&search={ground.Fire.Id}");

        list.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        list.Words.ShouldContain("Jo RegionalAdministrator");
        var line = await administrator.Get(list.Html.QuerySelector("tbody a")!.GetAttribute("href")!);
        line.Fact("Did").ShouldBe("changed");
        line.Words.ShouldContain("Name of the organisation Fire and rescue Blaze and rescue");
    }

    [Fact]
    public async Task The_record_begins_with_the_newest_and_says_so()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        await administrator.Post(
            $"/organisations/{ground.Fire.Id}/change",
            ("Form.Name", "Blaze and rescue"),
            ("Form.Sector", ground.Fire.SectorId.ToString()),
            ("Form.Areas", ground.North.Id.ToString())
        );

        var newest = (await administrator.Get("/record")).Html.QuerySelector("th[aria-sort]")!;
        newest.GetAttribute("aria-sort").ShouldBe("descending");
        var turned = newest.QuerySelector("a")!.GetAttribute("href")!;
        var oldest = (await administrator.Get(turned)).Html.QuerySelector("th[aria-sort]")!;
        oldest.GetAttribute("aria-sort").ShouldBe("ascending");
        oldest.QuerySelector("a")!.GetAttribute("href")!.ShouldContain("sort=time");
    }

    [Fact]
    public async Task Every_kind_of_thing_that_is_kept_has_plain_words()
    {
        await using var store = (await sites.On(Database.Sqlite)).Open();

        foreach (var kind in store.Model.GetEntityTypes().Select(t => t.ClrType.Name))
        {
            Kinds.Knows(kind).ShouldBeTrue(kind);
            Kinds.Name(kind).ShouldNotMatch("[a-z][A-Z]|[`_]", kind);
        }
        Kinds.Name("BusinessManager").ShouldBe("Business manager");
    }

    [Theory, OnBoth]
    public async Task Days_are_those_of_England_and_the_file_has_the_same_lines(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        await administrator.Post(
            $"/organisations/{ground.Fire.Id}/contacts",
            ("Form.Name", "Ada"),
            ("Form.Email", "ada@example.org"),
            ("Form.Role", "Other")
        );
        var today = Eleven.Web.Accounts.LocalTime.Today(TimeProvider.System);

        (await administrator.Get($"/record?from={today:yyyy-MM-dd}&until={today:yyyy-MM-dd}&subject=Contact"))
            .Html.QuerySelectorAll("tbody tr")
            .Length.ShouldBe(1);
        (await administrator.Get($"/record?until={today.AddDays(-1):yyyy-MM-dd}")).Words.ShouldContain("Nothing was found.");
        var file = await administrator.Get("/record?subject=Contact&handler=csv");
        file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        file.Text.ShouldContain("Jo RegionalAdministrator,added,Contact,");
    }

    [Theory, OnBoth]
    public async Task What_was_done_in_another_region_is_not_there(Database database)
    {
        var site = await sites.On(database);
        var (here, there) = (await Ground.On(site), await Ground.On(site));
        using var mine = await site.SignedInAs(await here.Somebody(Role.RegionalAdministrator));
        using var theirs = await site.SignedInAs(await there.Somebody(Role.RegionalAdministrator));
        await theirs.Post(
            $"/organisations/{there.Fire.Id}/contacts",
            ("Form.Name", "Ada"),
            ("Form.Email", "ada@example.org"),
            ("Form.Role", "Other")
        );
        var line = (await theirs.Get("/record?subject=Contact")).Html.QuerySelector("tbody a")!.GetAttribute("href")!;

        (await mine.Get(line)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await mine.Get("/record?subject=Contact")).Words.ShouldContain("Nothing was found.");
        (await theirs.Get(line)).Words.ShouldContain("Name Ada");
    }

    [Theory, OnBoth]
    public async Task As_many_lines_are_said_as_the_file_has_and_new_ones_are_counted_too(Database database)
    {
        var site = await sites.On(database);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var mine = await site.SignedInAs(me);
        using var theirs = await site.SignedInAs(await elsewhere.Somebody(Role.RegionalAdministrator));
        for (var round = 0; round < 3; round++)
        {
            foreach (var (visitor, fire) in new[] { (mine, ground.Fire), (theirs, elsewhere.Fire) })
            {
                await visitor.Post(
                    $"/organisations/{fire.Id}/contacts",
                    ("Form.Name", $"Ada {round}"),
                    ("Form.Email", $"ada{round}@example.org"),
                    ("Form.Role", "Other")
                );
            }
            foreach (var query in new[] { "subject=Contact", "subject=Contact&action=added", $"subject=Contact&search={me.Email}" })
            {
                var file = await mine.Get($"/record?{query}&handler=csv");
                file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + round + 1);
                (await mine.Get($"/record?{query}")).Words.ShouldContain(round == 0 ? "1 line" : $"{round + 1} lines");
            }
            (await mine.Get($"/record?subject=Contact&search={ground.Fire.Id}")).Words.ShouldContain("Nothing was found.");
        }
    }

    [Theory]
    [InlineData("from=2026-02-30&until=9999-12-31")]
    [InlineData("from=yesterday&action=%27&subject=%3Cb%3E")]
    [InlineData("from=0001-01-01&sort=-time&page-number=99999")]
    public async Task Whatever_an_address_says_a_page_answers(string query)
    {
        var site = await sites.On(Database.Sqlite);
        using var administrator = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.RegionalAdministrator));

        (await administrator.Get("/record?" + query)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
