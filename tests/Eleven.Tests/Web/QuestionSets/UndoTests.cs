using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>Whatever was changed in a draft can be taken back, change by change, and made again.</summary>
public sealed class UndoTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Changes_are_undone_one_by_one_to_the_letter_and_done_again(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        (await manager.Get(here + "/edit")).Html.QuerySelector(".eleven-undo").ShouldBeNull();

        List<string> words = [await Yaml(site, version)];
        await manager.Post(here + "/sections/A", ("Form.Title", "New title"));
        words.Add(await Yaml(site, version));
        await manager.Post(here + "/edit", ("Question", "A2"), ("Do", "up"));
        words.Add(await Yaml(site, version));
        await manager.Post(here + "/questions/A3/remove");
        words.Add(await Yaml(site, version));

        foreach (var (n, said) in new[] { "Question A3 is removed.", "Question A2 is moved up.", "Section A is saved." }.Index())
        {
            var page = await manager.Get(here + "/edit");
            page.Html.QuerySelector(".eleven-undo .govuk-hint")!.TextContent.ShouldBe(said);
            (await manager.Fill(page, here, ("Do", "undo"))).Words.ShouldContain($"The change “{said[..^1]}” is undone.");
            (await Yaml(site, version)).ShouldBe(words[2 - n]);
        }
        (await manager.Get(here + "/edit")).Html.QuerySelector("[value=undo]").ShouldBeNull();
        foreach (var (n, said) in new[] { "Section A is saved.", "Question A2 is moved up." }.Index())
        {
            (await manager.Fill(await manager.Get(here + "/edit"), here, ("Do", "redo"))).Words.ShouldContain(
                $"The change “{said[..^1]}” is done again."
            );
            (await Yaml(site, version)).ShouldBe(words[n + 1]);
        }
        await manager.Post(here + "/sections/B", ("Form.Title", "Another way"));
        (await manager.Get(here + "/edit")).Html.QuerySelector("[value=redo]").ShouldBeNull();
        await manager.Fill(await manager.Get(here + "/edit"), here, ("Do", "undo"));
        (await Yaml(site, version)).ShouldBe(words[2]);
        var nothing = await manager.Get(here + "/questions/A1");
        await manager.Fill(nothing, here, ("Do", "redo"));
        (await Yaml(site, version)).ShouldContain("Another way");
    }

    [Theory, OnBoth]
    public async Task Of_two_people_the_second_is_told_what_would_be_undone_and_by_whom_it_was_made(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var here = Shelf.Address(version);
        var before = await Yaml(site, version);

        await one.Post(here + "/sections/A", ("Form.Title", "Mine"));
        var open = await one.Get(here + "/edit");
        await other.Post(here + "/sections/B", ("Form.Title", "Theirs"));
        var told = await one.Fill(open, here, ("Do", "undo"));

        told.Problems.ShouldBe(["The draft was changed since you opened the page. Look at what was changed last, then choose again"]);
        told.Html.QuerySelector(".eleven-undo .govuk-hint")!.TextContent.ShouldBe("Section B is saved. (Jo RegionalAdministrator)");
        (await Yaml(site, version)).ShouldContain("Theirs");
        await one.Fill(told, here, ("Do", "undo"));
        (await Yaml(site, version)).ShouldNotContain("Theirs");
        var last = await one.Get(here + "/edit");
        await one.Fill(last, here, ("Do", "undo"));
        (await Yaml(site, version)).ShouldBe(before);
        // The same press once more.
        (await one.Fill(last, here, ("Do", "undo"))).Problems.ShouldBeEmpty();
        (await Yaml(site, version)).ShouldBe(before);
    }

    [Theory, OnBoth]
    public async Task An_undone_change_is_in_the_record_and_nothing_is_left_to_undo_of_what_is_published_or_removed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var (published, removed) = (
            await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft),
            await ground.Questions("staff-survey-2017", QuestionSetState.Draft)
        );
        var person = await ground.Somebody(Role.BusinessManager);
        using var manager = await site.SignedInAs(person);

        await manager.Post(Shelf.Address(published) + "/sections/A", ("Form.Title", "Mine"));
        await manager.Post(Shelf.Address(published) + "/sections/B", ("Form.Title", "Mine too"));
        await manager.Fill(await manager.Get(Shelf.Address(published) + "/edit"), "", ("Do", "undo"));
        await using (var store = site.Open())
        {
            var last = await store.RecordRows.Where(r => r.SubjectId == published.Id.ToString()).OrderBy(r => r.Number).LastAsync(Stop);
            (last.Actor, last.Action, last.Subject).ShouldBe((person.Id.ToString(), "changed", nameof(QuestionSetVersion)));
        }
        await manager.Post(Shelf.Address(published) + "/publish");
        await manager.Post(Shelf.Address(removed) + "/sections/add", ("Form.Title", "Mine"));
        await manager.Post(Shelf.Address(removed) + "/remove");

        await using var after = site.Open();
        Guid[] both = [published.Id, removed.Id];
        (await after.Set<QuestionSetVersion>().Where(v => both.Contains(v.Id)).Select(v => v.State).ToListAsync(Stop)).ShouldBe([
            QuestionSetState.Published,
        ]);
        (await after.Set<DraftChange>().CountAsync(c => both.Contains(c.QuestionSetVersionId), Stop)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Fifty_changes_can_be_undone_and_older_ones_are_forgotten(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var kept = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        await using var store = site.Open();
        var draft = await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == kept.Id, Stop);

        for (var n = 1; n <= DraftHistory.Most + 7; n++)
        {
            await DraftHistory.Change(store, draft, $"words {n}", new string('w', 300), Guid.NewGuid(), Stop);
            await store.SaveChangesAsync(Stop);
        }
        var undone = 0;
        while (await DraftHistory.Undo(store, draft, Stop) is not null)
        {
            undone++;
            await store.SaveChangesAsync(Stop);
        }

        (undone, draft.Yaml).ShouldBe((DraftHistory.Most, "words 7"));
    }

    [Theory, OnBoth]
    public async Task Undoing_leads_back_to_where_the_button_was_if_that_is_still_there(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        foreach (var place in new[] { "/scales/compliance", "/scales", "/topics", "/details", "/variants", "/questions/A1", "/edit" })
        {
            await manager.Post(here + "/scales/compliance", ("Grade", "0"), ("Do", "down"));
            (await Undo(await manager.Get(here + place))).ShouldBe(here + place);
        }
        var added = await manager.Post(here + "/scales", ("Title", "Three steps"), ("From", "compliance"));
        added.Address.ShouldBe(here + "/scales/three-steps");
        (await Undo(added)).ShouldBe(here + "/edit");

        async Task<string> Undo(Page page) => (await manager.Fill(page, "", ("Version", page.Value("Version")!), ("Do", "undo"))).Address;
    }

    [Fact]
    public async Task Undoing_leads_back_to_a_place_whose_address_has_other_letters()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var draft = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        await using (var store = site.Open())
        {
            var kept = await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == draft.Id, Stop);
            kept.Yaml = kept.Yaml.Replace("compliance:", "très bien:").Replace("scale: compliance", "scale: très bien");
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var place = $"{Shelf.Address(draft)}/scales/{Uri.EscapeDataString("très bien")}";

        var moved = await manager.Post(place, ("Grade", "0"), ("Do", "down"));
        var undone = await manager.Fill(moved, "", ("Version", moved.Value("Version")!), ("Do", "undo"));

        undone.Heading.ShouldBe((await manager.Get(place)).Heading);
        undone.Words.ShouldContain("is undone");
    }

    private static async Task<string> Yaml(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        return await store.Set<QuestionSetVersion>().Where(v => v.Id == version.Id).Select(v => v.Yaml).SingleAsync(Stop);
    }
}
