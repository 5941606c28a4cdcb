using System.Net;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>Topics of a draft, and the questions of other sets that share them.</summary>
public sealed class TopicTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Each_topic_is_listed_with_its_questions_here_and_in_other_sets(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        await ground.Questions("self-assessment-2023-24", QuestionSetState.Published);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        var listed = await manager.Get(here + "/topics");
        var lead = listed.Html.QuerySelector("#topic-lead-known")!;
        lead.TextContent.ShouldBe("A safeguarding lead whom staff know");
        listed.Words.ShouldContain("In self assessment 2023 24: A1. Safeguarding lead known (similar to 4, similar to 5)");
        (await manager.Post(here + "/topics/add", ("Form.Title", " "))).Problems.ShouldBe(["Enter the title"]);
        (await manager.Post(here + "/topics/add", ("Form.Title", "NEGLECT"))).Problems.ShouldBe(["There is a topic of this title already"]);
        await manager.Post(here + "/topics/add", ("Form.Title", "Our <own> topic"));
        await manager.Post(here + "/topics/add", ("Form.From", "induction"));
        await manager.Post(here + "/topics/our-own-topic", ("Form.Title", "Ours"));
        var remove = await manager.Get(here + "/topics/lead-known");
        remove.Words.ShouldContain("Questions 4, 5 no longer have it then.");
        await manager.Fill(remove, remove.Address, ("Do", "remove"));

        var set = await Read(site, version);
        set.Topics.Select(t => t.Id).ShouldNotContain("lead-known");
        set.Topics.TakeLast(2).ShouldBe([new("our-own-topic", "Ours"), new("induction", "Safeguarding in induction")]);
        set.Find("4")!.Topics.ShouldNotContain("lead-known");
        set.Links.Where(l => l.Question == "4").ShouldAllBe(l => l.Topic == null);
        (await manager.Get(here + "/topics/lead-known")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task A_link_with_a_set_that_is_nowhere_is_a_problem_at_its_question_and_keeps_the_draft_from_being_published(
        Database database
    )
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        await using (var store = site.Open())
        {
            var draft = await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == version.Id, Stop);
            draft.Yaml += "  - {question: A2, set: our-own-survey, with: \"1\", match: similar}\n";
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        const string problem = "There is no question set 'our-own-survey'. Put it into the library, or take the link out.";

        var edit = await manager.Get(here + "/edit");
        edit.Html.QuerySelectorAll("#problems li").Select(l => l.TextContent.Trim()).ShouldBe([problem]);
        edit.Html.QuerySelector("#problems a")!.GetAttribute("href").ShouldBe($"{here}/questions/A2/links");
        edit.Html.QuerySelector("#question-A2 .govuk-error-message")!.TextContent.ShouldContain(problem);
        var page = await manager.Get(here + "/publish");
        page.Words.ShouldContain(problem);
        (await manager.Send(here + "/publish", (Visitor.Token, edit.Value(Visitor.Token)!), ("Version", "1"))).Problems.ShouldContain(
            $"It cannot be published yet. {problem}"
        );
        await manager.Post(here + "/questions/A2/links", ("set", "our-own-survey"), ("Remove", "1"));

        (await manager.Get(here + "/publish")).Words.ShouldContain("Audits can ask it then");
    }

    private static async Task<Asked> Read(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == version.Id).Select(v => v.Yaml).SingleAsync(Stop);
        return QuestionSetYaml.Draft("practitioner-survey-2024-25", yaml).ShouldNotBeNull();
    }
}
