using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>What is no mistake of a question set and still worth knowing before the survey opens.</summary>
public sealed class NotesTests(Sites sites)
{
    private const string Note =
        "Questions 17 and 17a follow question 16, which the police form asks in other words. Together they would tell what few people said, so reports for partners and the public will not show "
        + "them by area or sector. To have them shown, ask question 16 in the same words on every form, or let only one question follow question 16.";

    private const string Asked = "      - {code: 17a, kind: yes-no, text: Do they help?, asked-if: {question: \"16\", is: [\"yes\"]}}\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Questions_that_no_area_will_see_are_told_on_the_pages_of_a_set_and_it_can_be_published(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        string[] pages = [here, here + "/edit", here + "/publish"];
        foreach (var page in pages)
        {
            (await manager.Get(page)).Html.QuerySelector("#notes").ShouldBeNull();
        }

        await using (var store = site.Open())
        {
            var draft = await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == version.Id, Stop);
            draft.Yaml = draft.Yaml.Replace("      - code: \"18\"\n", $"{Asked}      - code: \"18\"\n");
            await store.SaveChangesAsync(Stop);
        }

        foreach (var page in pages)
        {
            var notes = (await manager.Get(page)).Html.QuerySelector("#notes").ShouldNotBeNull();
            notes.TextContent.ShouldContain(Note);
            notes.QuerySelector("a")!.GetAttribute("href").ShouldBe(here + "/questions/17");
        }
        var open = await manager.Get(here + "/publish");
        var published = await manager.Fill(open, here + "/publish", ("Version", open.Value("Version")!));
        published.Words.ShouldContain("is published");
        published.Html.QuerySelector("#notes")!.TextContent.ShouldContain(Note);
        published.Html.QuerySelector("#notes a")!.GetAttribute("href").ShouldBe("#question-17");
    }
}
