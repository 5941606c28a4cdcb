using Eleven.Files.Yaml;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>Topics, and what the wording rests on, are put in order by buttons, as sections and questions are.</summary>
public sealed class MovingTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Topics_move_by_buttons_and_a_move_is_undone(Database database)
    {
        var (site, version, manager) = await Drafted(database);
        using var _ = manager;
        var here = Shelf.Address(version);
        var before = (await Read(site, version)).Topics;
        var page = await manager.Get(here + "/topics");
        Buttons(page, $"#topic-{before[0].Id} + form").ShouldBe([$"Move down: topic {before[0].Title}"]);
        Buttons(page, $"#topic-{before[1].Id} + form")
            .ShouldBe([$"Move up: topic {before[1].Title}", $"Move down: topic {before[1].Title}"]);
        Buttons(page, $"#topic-{before[^1].Id} + form").ShouldBe([$"Move up: topic {before[^1].Title}"]);

        var moved = await manager.Post(here + "/topics", ("Topic", before[1].Id), ("Do", "up"));

        moved.Words.ShouldContain($"Topic {before[1].Title} is moved up.");
        (await Read(site, version)).Topics.ShouldBe([before[1], before[0], .. before.Skip(2)]);
        await manager.Post(here + "/topics", ("Topic", before[0].Id), ("Do", "down"));
        (await Read(site, version)).Topics.Take(3).ShouldBe([before[1], before[2], before[0]]);
        for (var n = 0; n < 2; n++)
        {
            await Undo(manager, here + "/topics");
        }
        (await Read(site, version)).Topics.ShouldBe(before);
    }

    [Theory, OnBoth]
    public async Task A_topic_that_somebody_removed_does_not_move(Database database)
    {
        var (site, version, manager) = await Drafted(database);
        using var _ = manager;
        var before = (await Read(site, version)).Topics;

        var page = await manager.Post(Shelf.Address(version) + "/topics", ("Topic", "gone"), ("Do", "up"));

        page.Problems.ShouldBe(["The topics were changed while you had this open. Look at them, then choose again"]);
        (await Read(site, version)).Topics.ShouldBe(before);
    }

    [Theory, OnBoth]
    public async Task A_topic_moves_from_where_it_was_shown_and_the_last_does_not_move_down(Database database)
    {
        var (site, version, manager) = await Drafted(database);
        using var _ = manager;
        const string Changed = "The topics were changed while you had this open. Look at them, then choose again";
        var here = Shelf.Address(version) + "/topics";
        var before = (await Read(site, version)).Topics;
        var (one, other) = (await manager.Get(here), await manager.Get(here));

        (await manager.Fill(one, here, ("Topic", before[0].Id), ("Do", "down"))).Problems.ShouldBeEmpty();
        (await manager.Fill(other, here, ("Topic", before[0].Id), ("Do", "down"))).Problems.ShouldBe([Changed]);
        (await Read(site, version)).Topics.ShouldBe([before[1], before[0], .. before.Skip(2)]);

        var last = await manager.Post(here, ("Topic", before[^1].Id), ("Do", "down"));
        last.Problems.ShouldBe([Changed]);
        (await Read(site, version)).Topics.ShouldBe([before[1], before[0], .. before.Skip(2)]);
    }

    private static readonly (string Page, string Field, string What, string Things, string Done)[] Ordered =
    [
        ("/edit", "Section", "B", "the sections and questions", "Section B is moved up."),
        ("/edit", "Question", "A2", "the sections and questions", "Question A2 is moved up."),
        ("/scales/compliance", "Grade", "2", "the grades", "Grade In place is moved up."),
        ("/scales/compliance", "Band", "green", "the bands", "Band Outstanding is moved up."),
    ];

    // Two tabs, in the first of which it was moved: what the second one shows is no more.
    [Theory, OnBoth]
    public async Task What_is_put_in_order_moves_from_where_it_was_shown(Database database)
    {
        var (site, version, manager) = await Drafted(database);
        using var _ = manager;
        foreach (var (page, field, what, things, done) in Ordered)
        {
            var here = Shelf.Address(version) + page;
            var (one, other) = (await manager.Get(here), await manager.Get(here));
            (await manager.Fill(one, here, (field, what), ("Do", "up"))).Words.ShouldContain(done);
            var moved = QuestionSetYaml.Write(await Read(site, version));

            var late = await manager.Fill(other, here, (field, what), ("Do", "up"));

            late.Problems.ShouldBe([$"The {things[4..]} were changed while you had this open. Look at them, then choose again"]);
            QuestionSetYaml.Write(await Read(site, version)).ShouldBe(moved);
            (await manager.Fill(late, here, (field, what), ("Do", "down"))).Problems.ShouldBeEmpty();
        }
    }

    [Theory, OnBoth]
    public async Task What_the_wording_rests_on_moves_by_buttons_and_a_move_is_undone(Database database)
    {
        var (site, version, manager) = await Drafted(database);
        using var _ = manager;
        var here = Shelf.Address(version);
        var before = (await Read(site, version)).Sources;
        var page = await manager.Get(here + "/details");
        var sent = page.Html.QuerySelectorAll("[name=Source]").Select(s => s.GetAttribute("value")!).ToArray();
        Buttons(page, "li:has([name=Source]) form")
            .Where(b => b.StartsWith("Move"))
            .ShouldBe(
                before
                    .Index()
                    .SelectMany(s =>
                        new[] { s.Index > 0 ? "up" : "", s.Index < before.Length - 1 ? "down" : "" }
                            .Where(d => d.Length > 0)
                            .Select(d => $"Move {d}: {s.Item.Title}")
                    )
            );

        var moved = await manager.Post(here + "/details", ("Source", sent[1]), ("Place", "1"), ("Do", "up"));

        moved.Words.ShouldContain($"{before[1].Title} is moved up.");
        (await Read(site, version)).Sources.ShouldBe([before[1], before[0], .. before.Skip(2)]);
        var stale = await manager.Post(here + "/details", ("Source", sent[1]), ("Place", "1"), ("Do", "down"));
        stale.Problems.ShouldBe(["The sources were changed while you had this open. Look at them, then choose again"]);
        await Undo(manager, here + "/details");
        (await Read(site, version)).Sources.ShouldBe(before);
    }

    private static async Task Undo(Visitor visitor, string path)
    {
        var page = await visitor.Get(path);
        await visitor.Fill(page, path, ("Version", page.Value("Version")!), ("Do", "undo"));
    }

    private static string[] Buttons(Page page, string form) =>
        [.. page.Html.QuerySelectorAll(form).SelectMany(f => f.QuerySelectorAll("button")).Select(b => b.TextContent.Trim())];

    private async Task<(Site, QuestionSetVersion, Visitor)> Drafted(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        return (site, version, await site.SignedInAs(await ground.Somebody(Role.BusinessManager)));
    }

    private static async Task<Asked> Read(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == version.Id).Select(v => v.Yaml).SingleAsync(Stop);
        return QuestionSetYaml.Draft("self-assessment-2023-24", yaml).ShouldNotBeNull();
    }
}
