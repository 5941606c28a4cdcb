using System.Net;
using System.Text;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>The library of question sets: what is in it, what is put into it, versions, and what respondents will see.</summary>
public sealed class LibraryTests(Sites sites)
{
    private const string Small = """
        id: small-survey
        version: "1"
        title: Small <b>survey</b>
        instrument: survey
        sections:
          - code: A
            title: All of it
            questions:
              - {code: A1, kind: yes-no, text: "Do you know the lead? <script>alert(1)</script>"}
              - {code: A2, kind: choose-several, text: Which ways?, options: [Poster, Meeting], other: true, asked-if: {question: A1, is: ["yes"]}}

        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_ready_made_set_is_taken_once_and_shown_as_respondents_see_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await manager.Get("/question-sets")).Words.ShouldContain("There is no question set here yet. Take a ready-made one");
        (await manager.Post("/question-sets/ready-made", ("Chosen", "no-such-set"))).Problems.ShouldBe(["Choose a question set"]);
        var taken = await manager.Post("/question-sets/ready-made", ("Chosen", "practitioner-survey-2024-25"));

        taken.Heading.ShouldBe("Practitioner survey 2024-25, version 1");
        taken.Fact("State").ShouldBe("Published");
        taken.Words.ShouldContain("Asked if question 16");
        taken.Words.ShouldContain("The areas of the audit stand here.");
        taken.Html.QuerySelectorAll("a").ShouldNotContain(a => a.GetAttribute("href")!.EndsWith("/remove"));
        var police = await manager.Get(taken.Address + "?variant=police");
        police.Words.ShouldContain("How confident are you that you would recognise signs of neglect?");
        taken.Words.ShouldNotContain("How confident are you that you would recognise signs of neglect?");
        (await manager.Get(taken.Address + "?variant=fire")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get("/question-sets/ready-made")).Html.QuerySelector("[value='practitioner-survey-2024-25']").ShouldBeNull();
        var listed = await manager.Get("/question-sets?search=PRACTITIONER");
        listed.Words.ShouldContain("Practitioner survey 2024-25 Survey Version 1 of Practitioner survey 2024-25, published");
        (await manager.Get("/question-sets?search=nothing")).Words.ShouldContain("No question set was found.");
    }

    [Theory, OnBoth]
    public async Task A_grade_is_told_by_letter_and_words_beside_its_colour(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Published);
        using var analyst = await site.SignedInAs(await ground.Somebody(Role.Analyst));

        var shown = await analyst.Get(Shelf.Address(version));

        var chips = shown.Html.QuerySelector("#question-A1")!.ParentElement!.QuerySelectorAll("svg");
        chips
            .Select(c => c.GetAttribute("aria-label"))
            .ShouldBe(["R, Requires improvement:", "R, Requires improvement:", "G, Good:", "O, Outstanding:"]);
        chips.Select(c => c.QuerySelector("rect")!.GetAttribute("fill")).ShouldBe(["#d4351c", "#d4351c", "#f0a81d", "#00703c"]);
        shown.Words.ShouldContain("Staff are not told who the lead is, or there is no lead at present.");
        shown.Words.ShouldNotContain("Make a new version of it");
    }

    [Theory, OnBoth]
    public async Task A_file_is_brought_in_whole_or_not_at_all_and_goes_out_to_the_letter(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        const string page = "/question-sets/bring-in";

        var wrong = await manager.Upload(
            page,
            "Questions",
            "other name.yaml",
            Encoding.UTF8.GetBytes(Small.Replace("kind: yes-no", "kind: yes"))
        );
        wrong.Problems.ShouldBe(["There are mistakes in the file, so nothing was brought in. Put them right and choose it again"]);
        wrong
            .Html.QuerySelectorAll("tbody td")
            .Select(c => c.TextContent.Split(':')[0])
            .ShouldBe(["other name.yaml, line 9, column 26", "'yes' is no kind of question"]);
        (await manager.Upload(page, "Questions", "a.yaml", [0xff, 0xfe, 0])).Problems.ShouldBe(["The file must be a YAML file in UTF-8"]);
        (await manager.Upload(page, "Questions", "a.yaml", [.. Encoding.UTF8.GetBytes(Small), 0])).Problems.ShouldBe([
            "The file must be a YAML file in UTF-8",
        ]);
        (await manager.Upload(page, "Questions", "a.yaml", new byte[Shelf.Largest + 1])).Problems.ShouldBe([
            "The file must be smaller than 500 KB",
        ]);
        (await manager.Get("/question-sets")).Words.ShouldContain("There is no question set here yet.");
        var brought = await manager.Upload(page, "Questions", "other name.yaml", Encoding.UTF8.GetBytes(Small));

        brought.Heading.ShouldBe("Small <b>survey</b>, version 1");
        brought.Fact("State").ShouldBe("Draft");
        brought.Html.QuerySelectorAll("script").ShouldAllBe(s => s.HasAttribute("src"));
        brought.Words.ShouldContain("Asked if question A1 is answered Yes");
        (await manager.Get(brought.Address + "?handler=yaml")).Text.ShouldBe(Small);
        (await manager.Upload(page, "Questions", "small.yaml", Encoding.UTF8.GetBytes(Small))).Problems.ShouldBe([
            "Small <b>survey</b> has a version 1 already. Give this one another version",
        ]);
        (await manager.Upload(page, "Questions", "small.yaml", Encoding.UTF8.GetBytes(Small.Replace("\"1\"", "\"2\"")))).Heading.ShouldBe(
            "Small <b>survey</b>, version 2"
        );
        await using var store = site.Open();
        (await store.QuestionSets.CountAsync(s => s.RegionId == ground.Region.Id, Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_published_version_stays_and_a_copy_of_it_is_a_draft_until_it_is_published(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Published);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        (await manager.Post(here + "/copy", ("Label", " "))).Problems.ShouldBe(["Enter what the new version is called"]);
        (await manager.Post(here + "/copy", ("Label", "2023-24"))).Problems.ShouldBe(["There is a version of this name already"]);
        var draft = await manager.Post(here + "/copy", ("Label", "2026-27"));
        draft.Heading.ShouldBe("Section 11 self-assessment 2023-24, version 2026-27");
        draft.Fact("State").ShouldBe("Draft");
        var open = await manager.Get(draft.Address + "/publish");
        var published = await manager.Fill(open, draft.Address + "/publish", ("Version", open.Value("Version")!));

        published.Fact("State").ShouldBe("Published");
        foreach (var address in new[] { here, draft.Address })
        {
            (await manager.Get(address + "/publish")).Address.ShouldBe(address);
            (await manager.Get(address + "/remove")).Address.ShouldBe(address);
        }
        (await manager.Get("/question-sets")).Words.ShouldContain(
            "Version 2026-27 of self assessment 2023 24, published".Replace("self assessment 2023 24", "Section 11 self-assessment 2023-24")
        );
    }

    [Theory, OnBoth]
    public async Task A_draft_that_an_audit_asks_stays_and_another_goes(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var (used, free) = (
            await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft),
            await ground.Questions("staff-survey-2017", QuestionSetState.Draft)
        );
        var audit = await ground.Audit(AuditState.InPreparation);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        await manager.Post($"/audits/{audit.Id}/set-up/question-sets", ("Chosen", used.Id.ToString()));

        (await manager.Get(Shelf.Address(used))).Fact("Asked in").ShouldBe(audit.Title);
        (await manager.Get(Shelf.Address(used) + "/remove")).Words.ShouldContain($"It is asked in {audit.Title}. Take it out there first.");
        (await manager.Post(Shelf.Address(free) + "/remove")).Words.ShouldContain("is removed.");

        await using var store = site.Open();
        (await store.QuestionSets.Where(s => s.RegionId == ground.Region.Id).Select(s => s.Id).ToListAsync(Stop)).ShouldBe([
            used.QuestionSetId,
        ]);
    }

    [Theory, OnBoth]
    public async Task A_version_of_another_set_or_region_is_not_there(Database database)
    {
        var site = await sites.On(database);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var (own, other, theirs) = (
            await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft),
            await ground.Questions("staff-survey-2017", QuestionSetState.Draft),
            await elsewhere.Questions("self-assessment-2023-24", QuestionSetState.Draft)
        );
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        foreach (var page in new[] { "", "/copy", "/publish", "/remove", "?handler=yaml" })
        {
            (await manager.Get($"/question-sets/{own.QuestionSetId}/versions/{other.Id}{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await manager.Get($"/question-sets/{own.QuestionSetId}/versions/{theirs.Id}{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await manager.Get(Shelf.Address(theirs) + page)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
